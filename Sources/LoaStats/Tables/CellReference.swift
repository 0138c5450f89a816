/// A cell as spreadsheets write it: `D7`, `$D$7`; a range `A1:C2`.
public struct CellReference: Hashable, Sendable {
    /// The row, from 1 to 1,048,576.
    public var row: Int
    /// The column, from 1 to 16,384.
    public var column: Int

    /// The largest row of a sheet.
    public static let lastRow = 1_048_576
    /// The largest column of a sheet, XFD.
    public static let lastColumn = 16_384

    /// Makes a reference.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads a reference; nil when it is none, or lies outside a sheet.
    public init?(_ bytes: borrowing Span<UInt8>) {
        var (row, column, hasDigits) = (0, 0, false)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard !hasDigits else { return nil }
                column = column * 26 + Int(byte & 0x1F)
                guard column <= Self.lastColumn else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                row = row * 10 + Int(byte & 0x0F)
                guard row <= Self.lastRow else { return nil }
            case UInt8(ascii: "$"): continue
            default: return nil
            }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// Reads a reference from a slice.
    init?(_ bytes: ArraySlice<UInt8>) {
        let span = bytes.span
        self.init(span)
    }
}
