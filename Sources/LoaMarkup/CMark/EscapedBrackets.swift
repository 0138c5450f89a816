internal import CCMark

/// Keeps `\[` and `\]` in the label of an inline directive apart from the brackets round it.
///
/// cmark unescapes while it reads, and afterwards an escaped bracket looks like any other. So they are hidden in
/// its buffer, as controls that no text holds, when it comes to the label, and put back when all are paired.
enum EscapedBrackets {
    /// No label is longer; what stands further on is not looked at.
    static let reach: CInt = 2_000

    /// Hides the escaped brackets of the label whose `[` stands at `start`; says whether there were any.
    static func hide(_ inline: OpaquePointer, from start: CInt) -> Bool {
        guard let chunk = unsafe cmark_inline_parser_get_chunk(inline), let data = unsafe chunk.pointee.data else {
            return false
        }
        var found = false
        let end = unsafe min(chunk.pointee.len, start + reach)
        var at = start
        var depth = 0
        while at < end {
            let byte = unsafe data[Int(at)]
            if byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: "]") {
                depth -= 1
                if depth == 0 { return found }
            } else if byte == UInt8(ascii: "\\"), at + 1 < end {
                let next = unsafe data[Int(at) + 1]
                if next == UInt8(ascii: "[") || next == UInt8(ascii: "]") {
                    unsafe data[Int(at)] = 0xC2
                    found = true
                    unsafe data[Int(at) + 1] = next == UInt8(ascii: "[") ? 0x80 : 0x81
                }
                at += 1
            }
            at += 1
        }
        return found
    }

    /// Puts hidden brackets back: bare in words, with their backslash in code, as cmark would have.
    static func restore(_ document: inout Document) {
        var text: [UInt8] = []
        text.reserveCapacity(document.text.count)
        for index in document.nodes.indices {
            let isCode = [.code, .htmlInline].contains(document.nodes[index].kind)
            for path in [\Node.text, \Node.extra] {
                let range = document.nodes[index][keyPath: path].range
                let start = text.count
                var at = range.lowerBound
                while at < range.upperBound {
                    if at + 1 < range.upperBound, let bracket = bracket(document.text, at) {
                        if isCode { text.append(UInt8(ascii: "\\")) }
                        text.append(bracket)
                        at += 2
                    } else {
                        text.append(document.text[at])
                        at += 1
                    }
                }
                document.nodes[index][keyPath: path] = TextRange(start: start, count: text.count - start)
            }
        }
        document.text = text
    }

    static func bracket(_ text: [UInt8], _ at: Int) -> UInt8? {
        guard text[at] == 0xC2, at + 1 < text.count else { return nil }
        switch text[at + 1] {
        case 0x80: return UInt8(ascii: "[")
        case 0x81: return UInt8(ascii: "]")
        default: return nil
        }
    }
}
