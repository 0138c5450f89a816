/// A rectangle of merged cells; rows and columns count from 1.
public struct MergedRange: Hashable, Sendable {
    /// Its top left cell, which holds the value.
    public var first: CellReference
    /// Its bottom right cell.
    public var last: CellReference

    /// Reads `A1:C2`; nil when it is no range of more than one cell.
    public init?(_ bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(separator: UInt8(ascii: ":"))
        guard parts.count == 2, let a = CellReference(parts[0]), let b = CellReference(parts[1]), a != b else { return nil }
        first = CellReference(row: min(a.row, b.row), column: min(a.column, b.column))
        last = CellReference(row: max(a.row, b.row), column: max(a.column, b.column))
    }
}
