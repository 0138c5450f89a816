/// Finds strings, comments and blocks in the bytes of a style sheet; each function looks at a byte once or twice at most.
enum StyleBytes {
    /// The same bytes with blanks for comments, so that places stay; and the strings and the comment that are never closed.
    static func withoutComments(_ bytes: [UInt8]) -> (bytes: [UInt8], unclosed: [Int]) {
        var result = bytes
        var unclosed: [Int] = []
        var index = 0
        while index < bytes.count {
            if isQuote(bytes[index]) {
                let string = stringEnd(bytes, index, bytes.count)
                if !string.isClosed { unclosed.append(index) }
                index = string.end
                continue
            }
            guard index + 1 < bytes.count else { break }
            guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            var end = index + 2
            while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/")) { end += 1 }
            let isClosed = end + 1 < bytes.count
            for place in index..<(isClosed ? end + 2 : bytes.count) where result[place] != 10 { result[place] = 0x20 }
            if !isClosed { return (result, unclosed + [index]) }
            index = end + 2
        }
        return (result, unclosed)
    }

    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Behind the string that begins at a byte; one that is not closed ends with its line.
    static func stringEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (end: Int, isClosed: Bool) {
        var index = start + 1
        while index < limit, bytes[index] != 10 {
            if bytes[index] == bytes[start] { return (index + 1, true) }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return (min(index, limit), false)
    }

    /// The first of some bytes outside of strings and brackets; nil where there is none.
    static func find(_ wanted: (UInt8) -> Bool, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var (index, depth) = (range.lowerBound, 0)
        while index < range.upperBound {
            let byte = bytes[index]
            if depth <= 0, wanted(byte) { return index }
            if isQuote(byte) {
                index = stringEnd(bytes, index, range.upperBound).end
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            index += 1
        }
        return nil
    }

    /// Where the block ends that opens at a byte, and whether another one opens inside of it.
    static func blockEnd(_ bytes: [UInt8], _ open: Int) -> (close: Int, inner: Int?)? {
        var (depth, index) = (0, open)
        var inner: Int?
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"):
                depth += 1
                if depth == 2, inner == nil { inner = index }
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return (index, inner) }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                index = stringEnd(bytes, index, bytes.count).end
                continue
            default: break
            }
            index += 1
        }
        return nil
    }
}
