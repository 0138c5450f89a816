public import LoaMarkup

/// What a command has to show, and how it ended.
public struct CommandResult: Sendable {
    /// How it ended.
    public var exitCode: ExitCode
    /// The faults found, in any order, already refined with columns and source lines; printing sorts them.
    public var diagnostics: [Diagnostic]
    /// The line at the end, as “Đã dựng 42 trang cho 4 nhóm độc giả vào _site”; shown on a terminal's error stream.
    public var summary: Message?
    /// A report, printed to standard output as it is; ends in a line break.
    public var text: String?
    /// The report for `--json`: one JSON object, to whose members `diagnostics` and the counts are added.
    public var json: String?
    /// The language of the site, to print in when the options name none; Vietnamese without either.
    public var language: MessageLanguage?

    /// Makes a result with a known end.
    public init(
        exitCode: ExitCode, diagnostics: [Diagnostic] = [], summary: Message? = nil, text: String? = nil,
        json: String? = nil, language: MessageLanguage? = nil
    ) {
        self.exitCode = exitCode
        self.diagnostics = diagnostics
        self.summary = summary
        self.text = text
        self.json = json
        self.language = language
    }

    /// Makes a result whose end follows from its diagnostics.
    ///
    /// - Parameter strict: Whether a warning fails.
    public init(
        _ diagnostics: [Diagnostic], strict: Bool, summary: Message? = nil, text: String? = nil, json: String? = nil,
        language: MessageLanguage? = nil
    ) {
        self.init(
            exitCode: ExitCode(of: diagnostics, strict: strict), diagnostics: diagnostics, summary: summary,
            text: text, json: json, language: language)
    }

    /// Makes the result of an output that could not be written.
    public init(_ error: OutputError, language: MessageLanguage? = nil) {
        self.init(exitCode: ExitCode(of: error), diagnostics: [error.diagnostic], language: language)
    }
}
