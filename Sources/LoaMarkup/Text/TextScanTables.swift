/// The tables of `TextScan`, made once.
enum TextScanTables {
    static let accept: UInt64 = 0
    static let reject: UInt64 = 6

    /// For each byte the next state of every state, six bits each.
    static let automaton = InlineArray<256, UInt64> { byte in
        (0..<9).reduce(UInt64(0)) { $0 | next(state: $1, byte: byte) * 6 << UInt64($1 * 6) }
    }

    /// For each byte the next state of the automaton that knows plain text alone, six bits each; what it does not
    /// know, though it may be clean, leads to a state that it never leaves.
    static let plain = InlineArray<256, UInt64> { byte in
        (0..<10).reduce(UInt64(0)) { $0 | nextPlain(state: $1, byte: byte) * 6 << UInt64($1 * 6) }
    }

    /// For each byte which patterns it fits as last, middle and first byte: 21 bits each.
    static let patterns = InlineArray<256, UInt64> { byte in
        var entry: UInt64 = 0
        for (bit, pattern) in patternList.enumerated() {
            for place in 0..<3 {
                // Place 0 is the last byte; a shorter pattern takes anything before it.
                let index = pattern.count - 1 - place
                if index < 0 || pattern[index].contains(where: { $0.contains(byte) }) {
                    entry |= 1 << UInt64(bit + place * 21)
                }
            }
        }
        return entry
    }

    /// The UTF-8 automaton: 0 between letters, 1 refused, 2 and 3 one or two bytes missing, 4 after E0,
    /// 5 after ED, 6 after F0, 7 after F1…F3, 8 after F4.
    private static func next(state: Int, byte: Int) -> UInt64 {
        switch (state, byte) {
        case (0, 0x00...0x7F): 0
        case (0, 0xC2...0xDF): 2
        case (0, 0xE0): 4
        case (0, 0xED): 5
        case (0, 0xE1...0xEF): 3
        case (0, 0xF0): 6
        case (0, 0xF1...0xF3): 7
        case (0, 0xF4): 8
        case (2, 0x80...0xBF): 0
        case (3, 0x80...0xBF), (4, 0xA0...0xBF), (5, 0x80...0x9F): 2
        case (6, 0x90...0xBF), (7, 0x80...0xBF), (8, 0x80...0x8F): 3
        default: 1
        }
    }

    /// States: 0 between letters, 1 not known, 2 and 3 one or two bytes missing, 4 after C2, 5 after C3 or C6,
    /// 6 after E1, 7 after E2, 8 after E2 80, 9 after F0.
    private static func nextPlain(state: Int, byte: Int) -> UInt64 {
        switch (state, byte) {
        case (0, 0x00), (0, 0x0D): 1
        case (0, 0x01...0x7F): 0
        case (0, 0xC2): 4
        case (0, 0xC3), (0, 0xC6): 5
        case (0, 0xC4...0xC5), (0, 0xC7...0xCB), (0, 0xD0...0xD1): 2
        case (0, 0xE1): 6
        case (0, 0xE2): 7
        case (0, 0xE4...0xE9), (0, 0xEB...0xEC): 3
        case (0, 0xF0): 9
        case (2, 0x80...0xBF): 0
        case (3, 0x80...0xBF): 2
        case (4, 0x85), (4, 0xAC...0xAE), (4, 0xB5...0xB6), (4, 0xB8): 1
        case (4, 0x80...0xBF): 0
        case (5, 0x89), (5, 0x90), (5, 0xAF), (5, 0xB1), (5, 0xB6), (5, 0xB8...0xB9), (5, 0xBB): 1
        case (5, 0x80...0xBF): 0
        case (6, 0xB8...0xBB): 2
        case (7, 0x80): 8
        case (7, 0x83...0x84), (7, 0x8C), (7, 0xAB), (7, 0xB3), (7, 0xB7): 1
        case (7, 0x81...0xBF): 2
        case (8, 0x80...0x81), (8, 0x8B), (8, 0xA8...0xA9): 1
        case (8, 0x80...0xBF): 0
        case (9, 0x9F): 3
        default: 1
        }
    }

    /// Byte sequences to be met, in the order of the bits of `TextScan`.
    private static let patternList: [[[ClosedRange<Int>]]] = [
        [[0x00...0x00]],
        [[0x0D...0x0D]],
        [[0xCC...0xCF, 0xD2...0xE0, 0xF1...0xF4]],
        [[0xC2...0xC2], [0xAD...0xAD, 0x85...0x85]],
        [[0xC3...0xC3], [0x90...0x90]],
        [[0xC6...0xC6], [0x89...0x89]],
        // U+2000, U+2001 (not NFC), U+200B, U+2028, U+2029.
        [[0xE2...0xE2], [0x80...0x80], [0x80...0x81, 0x8B...0x8B, 0xA8...0xA9]],
        [[0xEF...0xEF], [0xBB...0xBB], [0xBF...0xBF]],
        // Of the letters after E1 only U+1E00…U+1EFF is known to be NFC.
        [[0xE1...0xE1], [0x80...0xB7, 0xBC...0xBF]],
        // U+20D0…, U+2126, U+2329, U+2ADC, U+2CEF…, U+2DE0….
        [[0xE2...0xE2], [0x83...0x84, 0x8C...0x8C, 0xAB...0xAB, 0xB3...0xB3, 0xB7...0xB7]],
        // Tone marks and voicing marks of Chinese, Japanese and Korean text.
        [[0xE3...0xE3], [0x80...0x80], [0xAA...0xAF]],
        [[0xE3...0xE3], [0x82...0x82], [0x99...0x9A]],
        [[0xEA...0xEA], [0x80...0xAF]],
        // Compatibility ideographs and presentation forms.
        [[0xEF...0xEF], [0xA4...0xAD]],
        [[0xEF...0xEF], [0xB8...0xB8], [0xA0...0xAF]],
        [[0xF0...0xF0], [0x80...0x9E, 0xAF...0xBF]],
        // ¬ ® µ ¶ ¸, common in text typed in TCVN3 fonts.
        [[0xC2...0xC2], [0xAC...0xAC, 0xAE...0xAE, 0xB5...0xB6, 0xB8...0xB8]],
        // ø ñ ï ö û ù, common in text typed in VNI fonts.
        [[0xC3...0xC3], [0xB8...0xB9, 0xB1...0xB1, 0xAF...0xAF, 0xB6...0xB6, 0xBB...0xBB]],
    ]
}
