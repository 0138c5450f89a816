/// Writes a text as a YAML scalar that reads back as the same text.
enum YAMLText {
    /// The text in double quotes, with what YAML would take for its own escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default: result.unicodeScalars.append(DisplayText.harmless(scalar) == scalar ? scalar : " ")
            }
        }
        return result + "\""
    }
}
