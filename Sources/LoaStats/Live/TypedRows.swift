public import LoaMarkup

/// Rows with typed cells held in memory, as a database or JSON gives them: the head first, then row 1, 2, ….
public struct TypedRows: RowSource {
    /// There are no sheets.
    public var sheet: SheetName? { nil }
    /// What was wrong with the text that they came from.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The names of the columns.
    public let names: [String]
    /// How many bytes of text the cells have.
    public var size: Int { bytes.count }
    /// How many rows there are below the head.
    public var count: Int { names.isEmpty ? 0 : kinds.count / names.count }

    private var bytes: [UInt8] = []
    private var kinds: [RawCell.Kind] = []
    private var ends: [Int] = []
    private var next = -1

    /// Begins without rows.
    public init(names: [String]) { self.names = names }

    /// Adds a cell, row by row from left to right; empty text makes an empty cell.
    public mutating func append(_ kind: RawCell.Kind, _ text: some Collection<UInt8>) {
        kinds.append(text.isEmpty ? .empty : kind)
        bytes += text
        ends.append(bytes.count)
    }

    /// Adds a number as a database or JSON writes it; what is none stays text, to be refused in its place.
    public mutating func append(number text: ArraySlice<UInt8>) {
        if let plain = DecimalText.plain(text, isExact: true) { append(.number, plain) } else { append(.text, text) }
    }

    /// Adds an empty cell.
    public mutating func appendEmpty() { append(.empty, []) }

    /// Reads the next row.
    public mutating func next(_ row: inout RawRow) -> Bool {
        defer { next += 1 }
        row.restart(number: max(0, next + 1), line: max(0, next + 1))
        if next < 0 {
            for name in names {
                let start = row.bytes.count
                row.bytes += name.utf8
                row.append(textFrom: start, to: row.bytes.count)
            }
            return true
        }
        guard next < count else { return false }
        let first = next * names.count
        let offset = first == 0 ? 0 : ends[first - 1]
        row.bytes += bytes[offset..<ends[first + names.count - 1]]
        for cell in first..<(first + names.count) {
            row.cells.append(RawCell(kinds[cell], start: (cell == 0 ? 0 : ends[cell - 1]) - offset, end: ends[cell] - offset))
        }
        return true
    }

    /// The SHA-256 of names and cells: the same rows have the same one.
    public var digest: String {
        var hash = SHA256()
        for name in names { hash.update(Array(name.utf8) + [0]) }
        var start = 0
        for (kind, end) in zip(kinds, ends) {
            hash.update([kind == .empty ? 0 : 1] + bytes[start..<end] + [0])
            start = end
        }
        return hash.hex()
    }
}
