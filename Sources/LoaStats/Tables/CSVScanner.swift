internal import LoaMarkup

/// Cuts one row of CSV out of bytes; knows nothing of files, chunks or messages.
///
/// RFC 4180 with the usual freedom: any delimiter, rows that end in LF, CR or both, quotation marks within a bare field
/// taken as they are.
struct CSVScanner {
    /// What became of an attempt to read a row.
    enum Step: Equatable {
        /// A row, with where the next one begins and how many lines this one has.
        case row(next: Int, lines: Int)
        /// The bytes end within the row; a quotation mark is open where `quote` says, if any.
        case unfinished(quote: Int?)
        /// There is no row any more.
        case end
    }

    static let quote = UInt8(ascii: "\"")
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    /// The byte between fields.
    var delimiter: UInt8
    /// A quotation mark that is nothing but a character, because it is never closed.
    var literalQuote = -1
    /// Where text follows a closing quotation mark, of the last row.
    private(set) var slips: [Int] = []
    /// Where the fields begin, of the last row with quoted fields; empty when the cells tell.
    private(set) var fieldStarts: [Int] = []

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Reads the row that begins at `start` into the cells of `row`.
    ///
    /// `isLast` says that no bytes come after these. A blank line is a row without cells.
    mutating func scan(_ bytes: borrowing Span<UInt8>, from start: Int, isLast: Bool, into row: inout RawRow) -> Step {
        guard start < bytes.count else { return isLast ? .end : .unfinished(quote: nil) }
        if !slips.isEmpty { slips.removeAll(keepingCapacity: true) }
        if !fieldStarts.isEmpty { fieldStarts.removeAll(keepingCapacity: true) }
        var field = start
        while true {
            if field < bytes.count, bytes[field] == Self.quote, field != literalQuote {
                return quoted(bytes, from: start, at: field, isLast: isLast, into: &row)
            }
            let end = fieldEnd(bytes, from: field)
            if end < bytes.count, bytes[end] == delimiter {
                row.append(textFrom: field - start, to: end - start)
                field = end + 1
                continue
            }
            guard let next = Self.nextRow(bytes, at: end, isLast: isLast) else { return .unfinished(quote: nil) }
            // The whole row in one copy: the places of its fields are those in the file.
            row.bytes.append(copying: bytes.extracting(start..<end))
            if end > start { row.append(textFrom: field - start, to: end - start) }
            return .row(next: next, lines: 1)
        }
    }

    /// Goes on from the first field that stands in quotation marks.
    private mutating func quoted(
        _ bytes: borrowing Span<UInt8>, from start: Int, at first: Int, isLast: Bool, into row: inout RawRow
    ) -> Step {
        row.bytes.append(copying: bytes.extracting(start..<first))
        fieldStarts = row.cells.map { $0.start + start }
        var (field, lines) = (first, 1)
        while true {
            fieldStarts.append(field)
            let cell = row.bytes.count
            var index = field
            if field < bytes.count, bytes[field] == Self.quote, field != literalQuote {
                guard let closed = content(bytes, after: field, lines: &lines, into: &row) else {
                    return .unfinished(quote: field)
                }
                index = closed
            }
            let end = fieldEnd(bytes, from: index)
            if end > index {
                if index > field { slips.append(index) }
                row.bytes.append(copying: bytes.extracting(index..<end))
            }
            row.append(textFrom: cell, to: row.bytes.count)
            if end < bytes.count, bytes[end] == delimiter {
                field = end + 1
                continue
            }
            guard let next = Self.nextRow(bytes, at: end, isLast: isLast) else { return .unfinished(quote: nil) }
            return .row(next: next, lines: lines)
        }
    }

    /// Copies what stands in quotation marks; where they are closed, or nil when they are not.
    private func content(
        _ bytes: borrowing Span<UInt8>, after quote: Int, lines: inout Int, into row: inout RawRow
    ) -> Int? {
        var (from, index) = (quote + 1, quote + 1)
        while index < bytes.count {
            switch bytes[index] {
            case Self.quote:
                // At the end of the bytes it seems to close the field; the row is then read anew with more of them.
                row.bytes.append(copying: bytes.extracting(from..<index))
                guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index + 1 }
                from = index + 1
                index += 2
            case Self.lineFeed:
                lines += 1
                index += 1
            case Self.carriageReturn:
                if index + 1 < bytes.count, bytes[index + 1] != Self.lineFeed { lines += 1 }
                index += 1
            default: index += 1
            }
        }
        return nil
    }

    /// Where a bare field ends: at a delimiter, a line's end or the end of the bytes.
    @inline(__always)
    private func fieldEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            index &+= 1
        }
        return index
    }

    /// Where the row after a line's end begins; nil when more bytes are needed to know.
    private static func nextRow(_ bytes: borrowing Span<UInt8>, at end: Int, isLast: Bool) -> Int? {
        guard end < bytes.count else { return isLast ? end : nil }
        guard bytes[end] == carriageReturn else { return end + 1 }
        guard end + 1 < bytes.count else { return isLast ? end + 1 : nil }
        return bytes[end + 1] == lineFeed ? end + 2 : end + 1
    }
}
