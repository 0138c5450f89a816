/// Escapes text for HTML, in element content and quoted attributes alike.
enum HTMLEscape {
    /// Appends text with `&`, `<`, `>`, `"` and `'` as entities.
    static func append(_ text: String, to output: inout [UInt8]) {
        if isPlain(text.utf8.span) { return output.append(contentsOf: text.utf8) }
        for byte in text.utf8 { append(byte, to: &output) }
    }

    /// Appends UTF-8 text likewise.
    static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        if isPlain(bytes.span) { return output.append(contentsOf: bytes) }
        for byte in bytes { append(byte, to: &output) }
    }

    /// Whether there is nothing to escape; without a branch in the loop, so that many bytes are looked at together.
    static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        var start = 0
        while start &+ 16 <= bytes.count {
            let block = bytes.extracting(start..<start &+ 16)
            for index in 0..<16 { found |= mark(block[index]) }
            start &+= 16
        }
        while start < bytes.count {
            found |= mark(bytes[start])
            start &+= 1
        }
        return found == 0
    }

    /// 1 for a byte to be escaped, else 0.
    @inline(__always)
    private static func mark(_ byte: UInt8) -> UInt8 {
        // "&" and "'" differ in the last bit, "<" and ">" in the last but one.
        (byte & 0xFE == UInt8(ascii: "&") ? 1 : 0) | (byte & 0xFD == UInt8(ascii: "<") ? 1 : 0)
            | (byte == UInt8(ascii: "\"") ? 1 : 0)
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
