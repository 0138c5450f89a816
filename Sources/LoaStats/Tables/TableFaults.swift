public import LoaMarkup

/// The faults of one table, up to a limit: a file that is wrong throughout is told about once, not a million times.
public struct TableFaults: Sendable {
    /// The file.
    public let path: SourcePath
    /// How many are kept.
    public let limit: Int
    /// The faults, in the order found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether there were more than are kept: reading on would tell nothing new.
    public private(set) var isFull = false

    /// Starts without a fault.
    public init(_ path: SourcePath, limit: Int) {
        self.path = path
        self.limit = max(1, limit)
    }

    /// Adds a fault, or, when there are enough already, a last word that there are more.
    public mutating func add(_ diagnostic: Diagnostic) {
        guard !isFull else { return }
        if diagnostics.count < limit { return diagnostics.append(diagnostic) }
        isFull = true
        diagnostics.append(
            Diagnostic(
                .tableTooManyFaults, at: diagnostic.span,
                vi: "còn lỗi nữa từ đây trở đi, không đọc tiếp — sửa \(limit) lỗi đầu rồi nhập lại",
                en: "there are more faults from here on, the rest was not read — mend the first \(limit) and import anew"))
    }

    /// Adds a fault at a place of the file.
    public mutating func add(
        _ code: DiagnosticCode, _ severity: Severity = .error, line: Int = 0, column: Int = 1, vi: String, en: String
    ) {
        add(Diagnostic(severity, code, at: SourceSpan(path, line: line, column: column), vi: vi, en: en))
    }
}
