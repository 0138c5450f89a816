/// Lower case of UTF-8 bytes, for the letters of Vietnamese and its neighbours.
enum LowerCase {
    /// Replaces `out` by `word` in lower case; letters of other scripts stay as they are.
    static func fill(_ out: inout [UInt8], with word: ArraySlice<UInt8>) {
        out.removeAll(keepingCapacity: true)
        var (before, lead): (UInt8, UInt8) = (0, 0)
        for byte in word {
            switch (lead, before, byte) {
            case (_, _, 0x41...0x5A): out.append(byte | 0x20)
            case (_, 0xC3, 0x80...0x96), (_, 0xC3, 0x98...0x9E): out.append(byte | 0x20)
            // Up to U+0137, from U+014A to U+0177, at Ơ and from U+1E00 on capitals are even, the small letter follows.
            case (_, 0xC4, 0x80...0xB7), (_, 0xC5, 0x8A...0xB7), (_, 0xC6, 0xA0): out.append(byte | 1)
            case (0xE1, 0xB8...0xBB, _): out.append(byte | 1)
            case (_, 0xC6, 0xAF): out.append(0xB0)
            default: out.append(byte)
            }
            (lead, before) = (before, byte)
        }
    }
}
