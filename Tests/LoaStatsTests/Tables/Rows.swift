import LoaMarkup
import LoaStats
import Testing

/// The rows of CSV as text, with the faults as `code line:column`.
func readCSV(
    _ bytes: [UInt8], _ options: CSVOptions = CSVOptions(), piece: Int? = nil
) -> (rows: [[String]], faults: [String]) {
    var left = bytes[...]
    var source =
        piece.map { size in
            CSVRows(path: SourcePath("a.csv"), options: options) { buffer in
                buffer += left.prefix(size)
                left = left.dropFirst(size)
                return left.isEmpty ? .end : .more
            }
        } ?? CSVRows(path: SourcePath("a.csv"), bytes: bytes, options: options)
    var rows: [[String]] = []
    source.forEachRow { row in
        rows.append(row.cells.indices.map { row.string($0 + 1) })
        return true
    }
    return (rows, source.diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column)" })
}

func readCSV(_ text: String, _ options: CSVOptions = CSVOptions()) -> (rows: [[String]], faults: [String]) {
    readCSV(Array(text.utf8), options)
}

/// UTF-16 of a text.
func utf16(_ text: String, isBigEndian: Bool, isMarked: Bool) -> [UInt8] {
    ((isMarked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isBigEndian ? pair.reversed() : pair
    }
}

/// Reads a row that must be there.
func step(_ source: inout CSVRows, _ row: inout RawRow) throws {
    let hasRow = source.next(&row)
    try #require(hasRow)
}
