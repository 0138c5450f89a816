public import LoaMarkup

/// Why an output could not be made; the previous output is whole whenever one is thrown before the exchange.
public struct OutputError: Error, Hashable, Sendable {
    /// The rule.
    public let code: DiagnosticCode
    /// What it is about: the target folder as the user named it, with the path inside it when there is one.
    public let path: String
    /// What is wrong and what to do, in both languages.
    public let message: Message
    /// The error number of the system, when a call failed.
    public let errorNumber: Int32?

    init(_ code: DiagnosticCode, _ path: String, vi: String, en: String, errorNumber: Int32? = nil) {
        self.code = code
        self.path = path
        message = Message(vi: vi, en: en)
        self.errorNumber = errorNumber
    }

    /// Whether the machine failed (exit code 3) rather than the choice of folder (2) or the content (1).
    public var isMachineFault: Bool { code == .outputSystem || code == .outputDisturbed }

    /// The same as a diagnostic about the whole file or folder.
    public var diagnostic: Diagnostic {
        Diagnostic(.error, code, at: SourceSpan(SourcePath(path)), vi: message.vi, en: message.en)
    }
}
