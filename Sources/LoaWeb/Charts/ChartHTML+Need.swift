extension ChartHTML {
    /// Whether HTML has something that the style sheet of figures is for: any class with `figure` or `chart` in it.
    ///
    /// Words of the page that happen to stand behind `class="` as these do cost a reader one more small file at most.
    static func isNeeded(by html: [UInt8]) -> Bool {
        let bytes = html.span
        let raw = unsafe bytes.bytes
        let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var index = 0
        while index < bytes.count {
            var quotes: UInt64
            if index &+ 8 <= bytes.count {
                let eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                // The top bit of each byte that is a quote: all other bits of its difference from one are 0.
                let other = eight ^ 0x2222_2222_2222_2222
                quotes = ~((other & lows) &+ lows | other | lows)
            } else {
                quotes = 0
                for place in index..<bytes.count where bytes[place] == 0x22 { quotes |= 0x80 << UInt64((place &- index) &* 8) }
            }
            while quotes != 0 {
                if names(bytes, at: index &+ quotes.trailingZeroBitCount / 8 &+ 1) { return true }
                quotes &= quotes &- 1
            }
            index &+= 8
        }
        return false
    }

    /// Whether the name of such a class begins here.
    @inline(__always)
    private static func names(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
        guard start < bytes.count else { return false }
        switch bytes[start] {
        case UInt8(ascii: "c"): return begins(bytes, at: start, with: "chart")
        case UInt8(ascii: "f"): return begins(bytes, at: start, with: "figure")
        case UInt8(ascii: "p"): return begins(bytes, at: start, with: "progress-figure")
        default: return false
        }
    }

    private static func begins(_ bytes: borrowing Span<UInt8>, at start: Int, with name: String) -> Bool {
        var place = start
        for byte in name.utf8 {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }
}
