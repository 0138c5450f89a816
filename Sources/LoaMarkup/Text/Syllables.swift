/// Counts tiếng, the honest unit of length in Vietnamese.
public enum Syllables {
    /// How many space-separated runs hold a letter or digit; each ideograph counts as one of its own.
    public static func count(_ bytes: borrowing Span<UInt8>) -> Int {
        var total: UInt64 = 0
        var state: UInt64 = 0
        for index in bytes.indices {
            // The shift takes the low six bits alone; bit 6 says that a syllable ended.
            state = table[Int(bytes[index])] &>> state
            total &+= state &>> 6 & 1
        }
        total &+= (table[0x20] &>> state) &>> 6 & 1
        return Int(truncatingIfNeeded: total)
    }

    /// For each byte and each of four states, eight bits each: where the next state stands, and whether a syllable
    /// is counted.
    private static let table = InlineArray<256, UInt64> { byte in
        (0..<4).reduce(UInt64(0)) { $0 | next(state: $1, byte: byte) << UInt64($1 * 8) }
    }

    /// States: 0 no letter in this run yet, 1 a letter, 2 and 3 the same after C2, which may begin U+00A0.
    private static func next(state: Int, byte: Int) -> UInt64 {
        let held = UInt64(state & 1)
        return switch byte {
        case 0...0x20: held << 6
        case 0xA0 where state >= 2: held << 6
        case 0xC2: (held | 2) * 8
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 8
        // Not E2, which begins dashes, quotes and signs.
        case 0xC3...0xE1, 0xEA...0xED: 8
        case 0xE4...0xE9: held * 8 | 1 << 6
        default: held * 8
        }
    }
}
