/// The place of a unit on a map of equal tiles: a column from the west and a row from the north, both from 0.
public struct MapTile: Hashable, Sendable, Comparable {
    /// How many columns and rows there may be.
    public static let most = (columns: 26, rows: 60)

    /// The column, from the west.
    public let column: Int
    /// The row, from the north.
    public let row: Int

    /// Makes a place.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// Reads a place as spreadsheets name it: `C4` is the third column and the fourth row; nil when it is none.
    public init?(_ written: String) {
        let bytes = Array(written.utf8)
        guard bytes.count >= 2, bytes.count <= 3, let row = Int(written.dropFirst()), bytes[1] != 0x30, bytes[1] != 0x2B, bytes[1] != 0x2D else {
            return nil
        }
        let letter = Int(bytes[0] | 0x20) - 0x61
        guard letter >= 0, letter < Self.most.columns, row >= 1, row <= Self.most.rows else { return nil }
        (column, self.row) = (letter, row - 1)
    }

    /// The place as spreadsheets name it.
    public var name: String { String(UnicodeScalar(UInt8(0x41 + column))) + String(row + 1) }

    /// Row by row, each from the west.
    public static func < (left: MapTile, right: MapTile) -> Bool { (left.row, left.column) < (right.row, right.column) }
}
