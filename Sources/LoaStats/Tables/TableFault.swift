public import LoaMarkup

/// A fault that ends the reading of a table.
public struct TableFault: Error, Hashable, Sendable {
    /// The rule.
    public var code: DiagnosticCode
    /// What is wrong, and what to do.
    public var message: Message
    /// The row or line, from 1; 0 for the whole file.
    public var row: Int
    /// The column, from 1.
    public var column: Int

    /// Makes a fault.
    public init(_ code: DiagnosticCode, row: Int = 0, column: Int = 1, vi: String, en: String) {
        self.code = code
        message = Message(vi: vi, en: en)
        self.row = row
        self.column = column
    }

    /// The fault as an error in a file.
    public func diagnostic(in path: SourcePath) -> Diagnostic {
        Diagnostic(code, at: SourceSpan(path, line: row, column: column), vi: message.vi, en: message.en)
    }
}
