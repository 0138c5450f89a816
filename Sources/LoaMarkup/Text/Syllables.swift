/// Counts tiếng, the honest unit of length in Vietnamese.
public enum Syllables {
    /// How many space-separated runs hold a letter or digit; each ideograph counts as one of its own.
    public static func count(_ bytes: borrowing Span<UInt8>) -> Int {
        let raw = unsafe bytes.bytes
        var ends = 0
        // 1 when the run that goes on into the next eight bytes holds a letter.
        var carry: UInt64 = 0
        // 0x80 when the byte before the eight is C2.
        var lead: UInt64 = 0
        var index = 0
        while index < bytes.count {
            var eight: UInt64 = 0
            if index &+ 8 <= bytes.count {
                eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            } else {
                // Zeros behind the end are white space, and end the last run.
                for place in index..<bytes.count { eight |= UInt64(bytes[place]) << UInt64((place &- index) &* 8) }
            }
            guard let found = step(eight, &lead, &carry) else { return slowly(bytes) }
            ends &+= found
            index &+= 8
        }
        return ends &+ Int(truncatingIfNeeded: carry)
    }

    /// How many runs with a letter end in eight bytes, the first lowest; nil when that takes a closer look.
    @inline(__always)
    private static func step(_ eight: UInt64, _ lead: inout UInt64, _ carry: inout UInt64) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        let low = eight & ~tops
        // Adding 0x80 - x sets the top bit of every byte that is at least x. Ideographs are looked at one by one.
        let ideographs = (low &+ ones &* 0x1C) & ~(low &+ ones &* 0x16)
        if ideographs & eight & tops != 0 { return nil }
        // C2 A0 is white space: a run ends at its second byte, and C2 is no letter.
        let leads = ~((low ^ ones &* 0x42) &+ ones &* 0x7F) & eight & tops
        let noBreaks = ~((low ^ ones &* 0x20) &+ ones &* 0x7F) & eight & (leads << 8 | lead)
        lead = leads >> 56
        let small = low | ones &* 0x20
        let ascii = (small &+ ones &* 0x1F) & ~(small &+ ones &* 0x05) | (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
        let beyond = (low &+ ones &* 0x3D) & ~(low &+ ones &* 0x1E) | (low &+ ones &* 0x16) & ~(low &+ ones &* 0x12)
        let letters = (ascii & ~eight | beyond & eight) & tops
        let marks = ((low &+ ones &* 0x5F) | eight) & tops & ~noBreaks
        // A one at a letter goes up through the run, all ones, and comes out at the white space behind it.
        let (sum, first) = ((marks >> 7) &* 0xFF).addingReportingOverflow(letters >> 7)
        let (ends, second) = sum.addingReportingOverflow(carry)
        carry = first || second ? 1 : 0
        return (ends & ~(marks >> 7) & ones).nonzeroBitCount
    }

    /// The same one byte at a time, for ideographs.
    @inline(never)
    private static func slowly(_ bytes: borrowing Span<UInt8>) -> Int {
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
