/// A word between spaces and signs, folded into one number: Vietnamese syllables have at most seven letters.
struct Syllable {
    /// The folded letters, first letter highest; 0 when there are more than eight or one is not Latin.
    let key: UInt64
    /// Where it starts.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Whether it has a letter with a mark.
    let isMarked: Bool
    /// Whether its first letter is a capital.
    let isCapital: Bool
    /// Whether all its letters are capitals.
    let isAllCapitals: Bool

    /// Packs folded letters, as `Syllable.key("dieu")`.
    static func key(_ letters: String) -> UInt64 { letters.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    /// The syllable that starts at a place, up to the first character that is no letter; nil when none does.
    init?(_ bytes: borrowing Span<UInt8>, at start: Int) {
        var place = start
        var key: UInt64 = 0
        var letters = 0
        var (marked, capital, capitals) = (false, false, true)
        while true {
            // Plain letters, the usual case, need no decoding.
            while place < bytes.count, (bytes[place] | 0x20) &- 0x61 < 26 {
                let byte = bytes[place]
                let isUpper = byte & 0x20 == 0
                if letters == 0 { capital = isUpper }
                if !isUpper { capitals = false }
                letters += 1
                key = letters > 8 || key == 0 && letters > 1 ? 0 : key << 8 | UInt64(byte | 0x20)
                place += 1
            }
            guard place < bytes.count, bytes[place] >= 0x80 else { break }
            let glyph = Glyph(bytes, at: place)
            if glyph.base == Glyph.unseen, letters > 0, Glyph(bytes, at: glyph.next).isLetter {
                place = glyph.next
                continue
            }
            guard glyph.isLetter else { break }
            if letters == 0 { capital = glyph.isUpper }
            if !glyph.isUpper { capitals = false }
            if glyph.traits.contains(.marked) { marked = true }
            letters += 1
            key = letters > 8 || glyph.base == Glyph.other || (key == 0 && letters > 1) ? 0 : key << 8 | UInt64(glyph.base)
            place = glyph.next
        }
        guard letters > 0 else { return nil }
        self.key = key
        self.start = start
        end = place
        isMarked = marked
        isCapital = capital
        isAllCapitals = capitals
    }

    /// The syllable that ends at a place; nil when no letter stands before it or the word is longer than `limit` bytes.
    init?(_ bytes: borrowing Span<UInt8>, endingAt end: Int) {
        var start = end
        while start > 0, end - start < Self.limit {
            let byte = bytes[start - 1]
            if byte < 0x80 {
                guard (byte | 0x20) &- 0x61 < 26 else { break }
                start -= 1
                continue
            }
            let before = Glyph.start(bytes, before: start)
            guard Glyph(bytes, at: before).isLetter else { break }
            start = before
        }
        guard start < end else { return nil }
        self.init(bytes, at: start)
        guard self.end == end else { return nil }
    }

    /// No syllable that matters is longer, in bytes.
    static let limit = 40
}
