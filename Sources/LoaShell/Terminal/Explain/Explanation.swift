import LoaMarkup

/// The command `explain`: what a code means and how to mend it.
public enum Explanation {
    /// Explains one code, lists the codes of an area (`audience`), or lists all.
    ///
    /// - Throws: When there is no such code.
    public static func command(_ name: String?, _ options: CommandOptions) throws(UsageError) -> CommandResult {
        let language = options.language ?? .vi
        guard let name else { return list(DiagnosticCode.all, options, language) }
        let codes = DiagnosticCode.all
        if let code = codes.first(where: { $0.name == name }) {
            let paint = Paint(isOn: options.terminal.coloursOutput)
            let lines = DisplayText.wrapped(code.explanation.text(language), to: width(options))
            return CommandResult(
                exitCode: .done, text: ([paint(.bold, code.name)] + lines).joined(separator: "\n") + "\n",
                json: JSONWriter.text(object(code)))
        }
        let area = codes.filter { $0.name.hasPrefix(name + ".") }
        if !area.isEmpty { return list(area, options, language) }
        let near = Suggestion.phrase(for: name, in: codes.map(\.name))
        throw UsageError(
            vi: "không có mã “\(name)” (“loa explain” liệt kê mọi mã)\(near.vi)",
            en: "there is no code “\(name)” (“loa explain” lists all codes)\(near.en)", call: "loa explain")
    }

    private static func list(
        _ codes: [DiagnosticCode], _ options: CommandOptions, _ language: MessageLanguage
    ) -> CommandResult {
        let paint = Paint(isOn: options.terminal.coloursOutput)
        let widest = codes.map { DisplayText.width(of: $0.name) }.max() ?? 0
        var text = ""
        for code in codes {
            let name = paint(.bold, DisplayText.padded(code.name, to: widest))
            let sentence = firstSentence(code.explanation.text(language))
            text += "\(name)  \(DisplayText.clipped(sentence, to: max(30, width(options) - widest - 2)))\n"
        }
        return CommandResult(
            exitCode: .done, text: text, json: JSONWriter.text(.object([("codes", .list(codes.map(object)))])))
    }

    /// A pipe gets the whole sentence, to be searched; a terminal what fits its width.
    private static func width(_ options: CommandOptions) -> Int { options.terminal.columns ?? 1000 }

    private static func firstSentence(_ text: String) -> String {
        var before: Unicode.Scalar = " "
        for index in text.unicodeScalars.indices {
            if before == ".", text.unicodeScalars[index] == " " { return String(text.unicodeScalars[..<index]) }
            before = text.unicodeScalars[index]
        }
        return text
    }

    static func object(_ code: DiagnosticCode) -> JSONWriter.Value {
        .object([
            ("code", .text(code.name)),
            ("explanation", .object([("vi", .text(code.explanation.vi)), ("en", .text(code.explanation.en))])),
        ])
    }
}
