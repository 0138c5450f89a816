internal import LoaMarkup

extension SourceCell {
    /// The cell of a column, from 1, of a row as its file has it; of merged cells only the first holds the value.
    public init(_ row: borrowing RawRow, _ column: Int) {
        let cell = row[column]
        if cell.isCovered {
            self = .empty
            return
        }
        switch cell.kind {
        case .empty: self = .empty
        case .text: self = .text(String(decoding: row.bytes[cell.start..<cell.end], as: UTF8.self))
        case .number: self = Self.number(row.bytes[cell.start..<cell.end])
        case .date(let day): self = .date(day)
        case .boolean(let flag): self = .flag(flag)
        case .error: self = .error(String(decoding: row.bytes[cell.start..<cell.end], as: UTF8.self))
        }
    }

    /// A number in plain digits with at most one point.
    private static func number(_ bytes: ArraySlice<UInt8>) -> SourceCell {
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? parts[1] : []
        var digits = Array(parts[0]) + fraction.prefix(9)
        // More decimals than any column takes: a last digit that is not zero keeps the number from passing for rounder.
        if fraction.dropFirst(9).contains(where: { $0 != 0x30 }), digits.last == 0x30 { digits[digits.count - 1] = 0x31 }
        guard let units = Int(String(decoding: digits, as: UTF8.self)) else {
            return .text(String(decoding: bytes, as: UTF8.self))
        }
        return .number(DecimalNumber(units, scale: min(9, fraction.count)))
    }
}
