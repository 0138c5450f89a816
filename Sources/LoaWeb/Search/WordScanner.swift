/// Finds where words end, eight bytes at a time.
struct WordScanner {
    /// What begins at the place asked for.
    struct Found {
        /// Where it ends; the place asked for when no word begins there.
        var end: Int
        /// `.word` or `.single`.
        var kind: ScalarClass
        /// The bytes as a key.
        var key: WordKey
    }

    /// The word that begins at `start`.
    @inline(__always)
    static func word(_ text: Span<UInt8>, from start: Int) -> Found {
        let first = load(text, at: start)
        let stop = stop(first)
        if stop < 64 {
            if first >> UInt64(stop) & 0x80 == 0 {
                let key = WordKey(low: first & (1 << UInt64(stop) &- 1), high: 0)
                return Found(end: start &+ stop / 8, kind: .word, key: key)
            }
        } else {
            let second = load(text, at: start &+ 8)
            let stop = Self.stop(second)
            if stop < 64, second >> UInt64(stop) & 0x80 == 0 {
                let key = WordKey(low: first, high: second & (1 << UInt64(stop) &- 1))
                return Found(end: start &+ 8 &+ stop / 8, kind: .word, key: key)
            }
        }
        return slowly(text, from: start)
    }

    /// Whether a byte begins a word of a script that writes spaces; of other bytes only a closer look can tell.
    @inline(__always)
    static func begins(_ byte: UInt8) -> Bool {
        byte < 0x80 ? ScalarClass.isWord(ascii: byte) : byte >= 0xC3 && byte < 0xE0 || byte == 0xE1
    }

    /// Eight bytes, the first lowest, zeros behind the end of the text.
    @inline(__always)
    private static func load(_ text: Span<UInt8>, at index: Int) -> UInt64 {
        let raw = unsafe text.bytes
        let beyond = index &+ 8 &- text.count
        if beyond <= 0 {
            return unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        }
        if beyond < 8, text.count >= 8 {
            let last = unsafe raw.unsafeLoadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
            return last.littleEndian >> UInt64(beyond &* 8)
        }
        var bytes: UInt64 = 0
        for place in 0..<max(0, 8 - beyond) { bytes |= UInt64(text[index + place]) << UInt64(place * 8) }
        return bytes
    }

    /// The bit at which the first byte begins that is no letter or digit for certain: ASCII of another kind, or the
    /// first byte of a character below U+00C0 or from U+2000 on; 64 when there is none.
    @inline(__always)
    private static func stop(_ bytes: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        let low = bytes & ~tops
        // Adding 0x80 - x sets the top bit of every byte that is at least x.
        let lower = low | ones &* 0x20
        let letters = (lower &+ ones &* 0x1F) & ~(lower &+ ones &* 0x05)
        let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
        let others = (low &+ ones &* 0x1E) | ~((low ^ ones &* 0x42) &+ ones &* 0x7F)
        let words = ((letters | digits) & ~bytes) | (~others & bytes)
        return (~words & tops).trailingZeroBitCount & ~7
    }

    /// The same one character at a time, for other scripts and long words.
    @inline(never)
    private static func slowly(_ text: Span<UInt8>, from start: Int) -> Found {
        // More than sixty bytes without a space is no word that anybody looks for: it is cut.
        let limit = min(text.count, start + 60)
        var end = start
        while end < limit {
            let byte = text[end]
            if byte < 0x80 {
                if !ScalarClass.isWord(ascii: byte) { break }
                end += 1
                continue
            }
            let (scalar, length) = decode(text, at: end)
            let kind = ScalarClass(scalar)
            if kind == .single, end == start {
                return Found(end: end + length, kind: .single, key: WordKey(text, start..<end + length))
            }
            if kind != .word { break }
            end += length
        }
        return Found(end: end, kind: .word, key: WordKey(text, start..<end))
    }

    /// The scalar at `index` and its length; the text is valid UTF-8, what is not counts as one byte.
    static func decode(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let lead = text[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, index + length <= text.count else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for place in 1..<length { scalar = scalar << 6 | UInt32(text[index + place] & 0x3F) }
        return (scalar, length)
    }
}
