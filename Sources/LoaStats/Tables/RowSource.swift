public import LoaMarkup

/// A table read row by row, however long it is: memory does not grow with the rows.
///
/// ```swift
/// var row = RawRow()
/// while source.next(&row) { … }
/// report(source.diagnostics)
/// ```
public protocol RowSource: ~Copyable {
    /// The sheet; nil where the file has none.
    var sheet: SheetName? { get }
    /// The faults found so far, in the order found; complete when ``next(_:)`` has said false.
    ///
    /// Places are rows and columns of the sheet, or lines and characters of a text file.
    var diagnostics: [Diagnostic] { get }
    /// Reads the next row into `row`; false at the end, or where a fault makes further reading senseless.
    ///
    /// Rows that the file leaves out altogether are left out here too: look at `number`.
    mutating func next(_ row: inout RawRow) -> Bool
}

extension RowSource where Self: ~Copyable {
    /// Whether one of the faults found so far is an error.
    public var failed: Bool { diagnostics.contains { $0.severity == .error } }

    /// Reads all rows that are left, until `body` says false.
    public mutating func forEachRow(_ body: (borrowing RawRow) -> Bool) {
        var row = RawRow()
        while next(&row), body(row) {}
    }
}
