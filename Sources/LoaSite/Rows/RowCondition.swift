internal import LoaMarkup

/// One condition of `where`: `COLUMN = VALUE`, `COLUMN != VALUE` or `COLUMN in (A, B)`.
struct RowCondition: Equatable {
    /// The column.
    var column: String
    /// The values that it compares with.
    var values: [String]
    /// Whether the cell must be none of them.
    var isExcluding: Bool

    /// Reads a condition; nil when it is none.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        if let at = bytes.firstIndex(of: UInt8(ascii: "=")), at > 0 {
            isExcluding = bytes[at - 1] == UInt8(ascii: "!")
            column = Self.trimmed(bytes[..<(isExcluding ? at - 1 : at)])
            values = [Self.trimmed(bytes[(at + 1)...])]
        } else if bytes.last == UInt8(ascii: ")"), let open = bytes.firstIndex(of: UInt8(ascii: "(")) {
            let before = Self.trimmed(bytes[..<open])
            guard before.hasSuffix(" in") else { return nil }
            isExcluding = false
            column = Self.trimmed(Array(before.utf8).dropLast(3))
            values = bytes[(open + 1)..<(bytes.count - 1)].split(separator: UInt8(ascii: ",")).map(Self.trimmed)
        } else {
            return nil
        }
        guard !column.isEmpty, !values.isEmpty else { return nil }
    }

    /// Whether a cell meets it.
    func holds(_ cell: String) -> Bool { values.contains(cell) != isExcluding }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while bytes.first == 32 { bytes.removeFirst() }
        while bytes.last == 32 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
