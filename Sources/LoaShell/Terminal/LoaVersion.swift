import LoaMarkup

/// Which loa this is.
public enum LoaVersion {
    /// The version, by semantic versioning.
    public static let number = "0.1.0"

    /// The result of `loa version`.
    public static func command() -> CommandResult {
        CommandResult(
            exitCode: .done, text: "loa \(number)\n", json: JSONWriter.text(.object([("version", .text(number))])))
    }
}
