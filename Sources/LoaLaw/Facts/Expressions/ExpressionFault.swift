public import LoaMarkup

/// Why an expression cannot be read or worked out.
public struct ExpressionFault: Error, Hashable, Sendable {
    /// The kind of fault.
    public let code: DiagnosticCode
    /// What is wrong and what to do; starts in lower case, has no full stop.
    public let message: Message
    /// The bytes of the expression that it is about.
    public let range: Range<Int>

    init(_ code: DiagnosticCode, vi: String, en: String, at range: Range<Int>) {
        self.code = code
        message = Message(vi: vi, en: en)
        self.range = range
    }

    /// Words that cannot be read.
    init(syntax range: Range<Int>, vi: String, en: String) { self.init(.lawExpression, vi: vi, en: en, at: range) }
}
