/// Escapes text for HTML, in element content and quoted attributes alike.
enum HTMLEscape {
    /// Appends text with `&`, `<`, `>`, `"` and `'` as entities.
    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { unsafe append($0, to: &output) }
    }

    /// Appends UTF-8 text likewise.
    static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0, to: &output) }
    }

    /// Appends UTF-8 text likewise; `apostrophes` false leaves `'` as it is, as cmark does.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], apostrophes: Bool = true) {
        var from = 0
        for at in 0..<bytes.count {
            let entity: StaticString
            switch unsafe bytes[at] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'") where apostrophes: entity = "&#39;"
            default: continue
            }
            unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
            output.add(entity)
            from = at + 1
        }
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from...]))
    }

    /// Whether there is nothing to escape; many bytes are looked at together, the last of them perhaps twice.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var found: UInt8 = 0
        var start = 0
        // Each block ends in gathering what was found in it, so blocks are long as long as there are enough bytes.
        while start &+ 64 <= bytes.count {
            let block = unsafe base + start
            for index in 0..<64 { found |= unsafe mark(block[index]) }
            start &+= 64
        }
        if bytes.count >= 16 {
            while start < bytes.count {
                let block = unsafe base + min(start, bytes.count &- 16)
                for index in 0..<16 { found |= unsafe mark(block[index]) }
                start &+= 16
            }
        } else {
            for index in 0..<bytes.count { found |= unsafe mark(base[index]) }
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
}
