internal import LoaMarkup
internal import LoaStats

/// Rows of another source, read until a moment passes.
struct TimedRows<Source: RowSource & ~Copyable>: RowSource, ~Copyable {
    private var source: Source
    private let deadline: Deadline
    private var count = 0
    /// Whether rows may be missing because the time was over.
    private(set) var isLate = false

    init(_ source: consuming Source, _ deadline: Deadline) {
        self.source = source
        self.deadline = deadline
    }

    var sheet: SheetName? { source.sheet }
    var diagnostics: [Diagnostic] { source.diagnostics }

    mutating func next(_ row: inout RawRow) -> Bool {
        count &+= 1
        if count & 255 == 1, deadline.isOver { isLate = true }
        return !isLate && source.next(&row)
    }
}
