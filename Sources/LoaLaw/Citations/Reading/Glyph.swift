internal import LoaMarkup

/// One character as citations see it: all dashes are one, all spaces are one, letters are folded.
struct Glyph {
    /// What a character is, apart from its base.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let letter = Traits(rawValue: 1)
        static let upper = Traits(rawValue: 2)
        /// The letter has a mark, or is đ.
        static let marked = Traits(rawValue: 4)
    }

    /// The small letter without marks, the digit, `-`, `/`, a space; 0 for what is not seen, 0xFF for other signs.
    let base: UInt8
    let traits: Traits
    /// Where the next character starts.
    let next: Int

    /// The base of the end of the text.
    static let end: UInt8 = 0x03
    /// The base of zero-width characters and soft hyphens.
    static let unseen: UInt8 = 0
    /// The base of signs that mean nothing here.
    static let other: UInt8 = 0xFF

    var isLetter: Bool { traits.contains(.letter) }
    var isUpper: Bool { traits.contains(.upper) }
    var isDigit: Bool { base &- 0x30 < 10 }
    var isD: Bool { base == 0x64 && traits.contains(.marked) }

    private init(_ base: UInt8, _ traits: Traits, _ next: Int) {
        self.base = base
        self.traits = traits
        self.next = next
    }

    /// The character that starts at a place; bytes that are no UTF-8 are signs of one byte.
    init(_ bytes: borrowing Span<UInt8>, at place: Int) {
        guard place < bytes.count else {
            self.init(Self.end, [], bytes.count)
            return
        }
        let byte = bytes[place]
        if byte < 0x80 {
            if byte &- 0x61 < 26 {
                self.init(byte, .letter, place + 1)
            } else if byte &- 0x41 < 26 {
                self.init(byte | 0x20, [.letter, .upper], place + 1)
            } else {
                self.init(byte == 9 || byte == 10 || byte == 13 ? 0x20 : byte < 0x20 ? Self.other : byte, [], place + 1)
            }
            return
        }
        guard let (scalar, width) = Self.scalar(bytes, at: place) else {
            self.init(Self.other, [], place + 1)
            return
        }
        let next = place + width
        // Letters are what there is most of.
        if scalar >= 0xC0, scalar < 0x250 || scalar & 0xFF00 == 0x1E00 {
            self.init(letter: GlyphTable.entry(scalar), next)
            return
        }
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self.init(0x20, [], next)
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: self.init(Self.unseen, [], next)
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: self.init(0x2D, [], next)
        case 0x2044, 0x2215, 0xFF0F: self.init(0x2F, [], next)
        case 0x370...0x1FFF, 0x3040...0xDFFF: self.init(Self.other, .letter, next)
        default: self.init(Self.other, [], next)
        }
    }

    private init(letter entry: UInt16, _ next: Int) {
        let base = UInt8(truncatingIfNeeded: entry)
        self.init(base, Traits(rawValue: UInt8(truncatingIfNeeded: entry >> 8)), next)
    }

    /// The character that ends just before a place.
    init(_ bytes: borrowing Span<UInt8>, before place: Int) {
        guard place > 0 else {
            self.init(Self.end, [], 0)
            return
        }
        self.init(bytes, at: Self.start(bytes, before: place))
    }

    /// Where the character that ends just before a place starts.
    static func start(_ bytes: borrowing Span<UInt8>, before place: Int) -> Int {
        var start = place - 1
        if bytes[start] < 0x80 { return start }
        while start > 0, place - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        // Stray bytes stand alone.
        return Glyph(bytes, at: start).next == place ? start : place - 1
    }

    private static func scalar(_ bytes: borrowing Span<UInt8>, at place: Int) -> (UInt32, Int)? {
        let lead = UInt32(bytes[place])
        guard lead >= 0xC2, lead < 0xF5, place + 1 < bytes.count else { return nil }
        let second = UInt32(bytes[place + 1])
        guard second & 0xC0 == 0x80 else { return nil }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second & 0x3F, 2) }
        guard place + 2 < bytes.count else { return nil }
        let third = UInt32(bytes[place + 2])
        guard third & 0xC0 == 0x80 else { return nil }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3) }
        guard place + 3 < bytes.count else { return nil }
        let fourth = UInt32(bytes[place + 3])
        guard fourth & 0xC0 == 0x80 else { return nil }
        return ((lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F, 4)
    }
}
