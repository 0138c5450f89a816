/// Counts tiếng, the honest unit of length in Vietnamese.
public enum Syllables {
    /// How many space-separated runs hold a letter or digit; each ideograph and kana counts as one of its own.
    public static func count(_ bytes: borrowing Span<UInt8>) -> Int {
        let kinds = Self.kinds
        let table = kinds.span
        var total = 0
        var holdsLetter = 0
        var before: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            let kind = table[Int(byte)]
            // U+00A0 parts words as a space does.
            let isSpace = kind & 1 | (byte == 0xA0 && before == 0xC2 ? 1 : 0)
            holdsLetter |= kind >> 1 & 1
            total &+= holdsLetter & isSpace &+ kind >> 2
            holdsLetter &= ~isSpace
            before = byte
        }
        return total + holdsLetter
    }

    /// For each byte: 1 a space, 2 a letter or digit or the first byte of one, 4 the first byte of an ideograph.
    private static let kinds: [Int] = (0..<256).map { byte in
        switch byte {
        case 0...0x20: 1
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 2
        // Not C2 and E2, which begin dashes, quotes and signs.
        case 0xC3...0xE1, 0xEA...0xED: 2
        case 0xE4...0xE9: 4
        default: 0
        }
    }
}
