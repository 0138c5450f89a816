/// Escapes text for HTML, in element content and quoted attributes alike.
enum HTMLEscape {
    /// Appends text with `&`, `<`, `>`, `"` and `'` as entities.
    static func append(_ text: String, to output: inout [UInt8]) {
        var isPlain = true
        for byte in text.utf8 where isSpecial(byte) {
            isPlain = false
            break
        }
        if isPlain { return output.append(contentsOf: text.utf8) }
        for byte in text.utf8 { append(byte, to: &output) }
    }

    /// Appends UTF-8 text likewise.
    static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        guard bytes.contains(where: isSpecial) else { return output.append(contentsOf: bytes) }
        for byte in bytes { append(byte, to: &output) }
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Most letters are above ">" or are spaces: two comparisons settle them.
        guard byte <= UInt8(ascii: ">"), byte > UInt8(ascii: "!") else { return false }
        return byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    @inline(__always)
    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
        default: output.append(byte)
        }
    }
}
