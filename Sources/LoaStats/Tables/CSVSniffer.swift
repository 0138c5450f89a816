/// Finds the delimiter of a CSV file from its first lines.
enum CSVSniffer {
    /// The delimiters that are looked for; of two that fit equally well the first one wins.
    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    /// How many rows are looked at.
    static let rows = 40

    /// The delimiter that Excel's own first line `sep=;` names, with where the next line begins.
    static func declared(_ bytes: borrowing Span<UInt8>) -> (delimiter: UInt8, next: Int)? {
        var index = 0
        let isQuoted = bytes.count > 0 && bytes[0] == CSVScanner.quote
        if isQuoted { index = 1 }
        for letter in "sep=".utf8 {
            guard index < bytes.count, bytes[index] | 0x20 == letter | 0x20 else { return nil }
            index += 1
        }
        guard index < bytes.count, bytes[index] < 0x80, bytes[index] != 0x0A, bytes[index] != 0x0D else { return nil }
        let delimiter = bytes[index]
        index += 1
        if isQuoted {
            guard index < bytes.count, bytes[index] == CSVScanner.quote else { return nil }
            index += 1
        }
        guard index < bytes.count else { return (delimiter, index) }
        if bytes[index] == 0x0A { return (delimiter, index + 1) }
        guard bytes[index] == 0x0D else { return nil }
        return (delimiter, index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1)
    }

    /// The delimiter under which most rows have the same number of fields, more than one; a comma when there is none.
    static func delimiter(of bytes: borrowing Span<UInt8>, isLast: Bool) -> UInt8 {
        var best = (agreeing: 0, startsSo: false, fields: 0, delimiter: delimiters[0])
        for delimiter in delimiters {
            let counts = counts(bytes, delimiter, isLast: isLast)
            var tally: [Int: Int] = [:]
            for count in counts where count > 1 { tally[count, default: 0] += 1 }
            guard let usual = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
            let startsSo = counts.first == usual.key
            let isBetter =
                usual.value != best.agreeing
                ? usual.value > best.agreeing
                : startsSo != best.startsSo ? startsSo : usual.key > best.fields
            if isBetter { best = (usual.value, startsSo, usual.key, delimiter) }
        }
        return best.delimiter
    }

    /// How many fields the first rows have that are not blank.
    private static func counts(_ bytes: borrowing Span<UInt8>, _ delimiter: UInt8, isLast: Bool) -> [Int] {
        var scanner = CSVScanner(delimiter: delimiter)
        var row = RawRow()
        var counts: [Int] = []
        var start = 0
        while counts.count < rows {
            row.restart(number: 0, line: 0)
            guard case .row(let next, _) = scanner.scan(bytes, from: start, isLast: isLast, into: &row) else { break }
            if !row.cells.isEmpty { counts.append(row.cells.count) }
            start = next
        }
        return counts
    }
}
