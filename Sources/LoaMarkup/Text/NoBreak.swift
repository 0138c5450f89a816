/// Puts no-break spaces where a line must not break in Vietnamese running text.
///
/// Only a single plain space between two words is ever changed, so doing it twice changes nothing more. The caller
/// passes text runs alone, never code or addresses, in NFC.
public enum NoBreak {
    /// Appends text with its no-break spaces (U+00A0) to `output`.
    ///
    /// `joinsSlashes` puts a word joiner (U+2060) where browsers would break the sign of an instrument: before the
    /// capitals after `/` and `-` in 293/2025/NĐ-CP.
    public static func append(
        _ bytes: borrowing Span<UInt8>, into output: inout [UInt8], joinsSlashes: Bool = false
    ) {
        let hit = nextHit(bytes, from: 0, NoBreakRules.shared, joinsSlashes)
        append(bytes, firstHit: hit, joinsSlashes: joinsSlashes, into: &output)
    }

    private static func append(
        _ bytes: borrowing Span<UInt8>, firstHit: Int, joinsSlashes: Bool, into output: inout [UInt8]
    ) {
        let rules = NoBreakRules.shared
        var start = 0
        var hit = firstHit
        while true {
            output.append(copying: bytes.extracting(start..<hit))
            guard hit < bytes.count else { return }
            if bytes[hit] == 0x20 {
                output.append(0xC2)
                output.append(0xA0)
                start = hit + 1
            } else {
                // A capital after `/` or `-` stays for the next round.
                output += [0xE2, 0x81, 0xA0]
                start = hit
            }
            hit = nextHit(bytes, from: start, rules, joinsSlashes)
        }
    }

    /// The first space of a text that must be held; the end when the text stays as it is.
    static func firstHit(_ bytes: borrowing Span<UInt8>) -> Int {
        nextHit(bytes, from: 0, NoBreakRules.shared, false)
    }

    /// Appends text as above, whose first space to be held is known.
    static func append(_ bytes: borrowing Span<UInt8>, firstHit: Int, into output: inout [UInt8]) {
        append(bytes, firstHit: firstHit, joinsSlashes: false, into: &output)
    }

    /// The text with its no-break spaces.
    public static func text(_ text: String, joinsSlashes: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes, joinsSlashes: joinsSlashes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The next space to be held, or capital to be joined; the end when there is none.
    private static func nextHit(
        _ bytes: borrowing Span<UInt8>, from start: Int, _ rules: NoBreakRules, _ joinsSlashes: Bool
    ) -> Int {
        let raw = unsafe bytes.bytes
        let ones: UInt64 = 0x0101_0101_0101_0101
        // At the first place and the last nothing is held: no word stands before or after.
        var index = joinsSlashes ? start : max(start, 1)
        while !joinsSlashes, index &+ 18 <= bytes.count {
            let found = NoBreakSpaces.worthALook(bytes, at: index)
            var places = found.x & (ones &* 0x80)
            while places != 0 {
                let place = index &+ places.trailingZeroBitCount / 8
                places &= places &- 1
                if isHit(bytes, at: place, rules, false) { return place }
            }
            places = found.y & (ones &* 0x80)
            while places != 0 {
                let place = index &+ 8 &+ places.trailingZeroBitCount / 8
                places &= places &- 1
                if isHit(bytes, at: place, rules, false) { return place }
            }
            index &+= 16
        }
        while index < bytes.count {
            var eight: UInt64 = 0
            if index &+ 8 <= bytes.count {
                eight = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            } else {
                for place in index..<bytes.count { eight |= UInt64(bytes[place]) << UInt64((place &- index) &* 8) }
            }
            var places = equal(eight, ones &* 0x20)
            if joinsSlashes { places |= equal(eight, ones &* 0x2F) | equal(eight, ones &* 0x2D) }
            while places != 0 {
                let place = index &+ places.trailingZeroBitCount / 8
                places &= places &- 1
                if isHit(bytes, at: place, rules, joinsSlashes) { return bytes[place] == 0x20 ? place : place &+ 1 }
            }
            index &+= 8
        }
        return bytes.count
    }

    /// The top bit of each of eight bytes that is the same as in the pattern.
    @inline(__always)
    private static func equal(_ eight: UInt64, _ pattern: UInt64) -> UInt64 {
        let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let other = eight ^ pattern
        return ~((other & lows) &+ lows | other | lows)
    }

    /// Whether a space is to be held, or the capital behind a slash or hyphen to be joined.
    @inline(__always)
    private static func isHit(
        _ bytes: borrowing Span<UInt8>, at place: Int, _ rules: NoBreakRules, _ joinsSlashes: Bool
    ) -> Bool {
        guard place > 0, place &+ 1 < bytes.count else { return false }
        let (before, next) = (rules.triples[Int(bytes[place &- 1])], rules.triples[Int(bytes[place &+ 1])])
        let looks = next & rules.triples[Int(bytes[place])] &>> 8 & before &>> 16
        // Nearly every space ends here.
        if looks == 0 { return false }
        if bytes[place] == 0x20 { return isLikely(bytes, at: place &+ 1, looks) && holds(bytes, at: place, rules) }
        return joinsSlashes && joins(bytes, after: place)
    }

    /// Whether a word that is worth a look can be held at all: most begin with a small letter and have more than one.
    @inline(__always)
    private static func isLikely(_ bytes: borrowing Span<UInt8>, at index: Int, _ looks: UInt32) -> Bool {
        typealias Look = NoBreakRules.Look
        if looks & (Look.number | Look.unit | Look.numero) != 0 { return true }
        if looks & Look.capital != 0, isCapital(bytes, at: index) { return true }
        return looks & Look.letter != 0 && isOneLetter(bytes, from: index)
    }

    private static func holds(_ bytes: borrowing Span<UInt8>, at space: Int, _ rules: NoBreakRules) -> Bool {
        let next = bytes[space + 1]
        if isDigit(bytes[space - 1]) {
            for unit in rules.after[Int(next)] where matches(bytes, unit, from: space + 1) {
                if unit[0] == 0x25 || isWordEnd(bytes, space + 1 + unit.count) { return true }
            }
        }
        // What comes next is looked at first: it seldom is of a kind, and words are longer than kinds.
        let end = Int(bytes[space - 1])
        guard isHeld(bytes, from: space + 1, rules.kinds[end]) else { return false }
        for (word, kinds) in rules.before[end]
        where space >= word.count && matches(bytes, word, from: space - word.count)
            && isWordStart(bytes, space - word.count)
        {
            return isHeld(bytes, from: space + 1, kinds)
        }
        return false
    }

    /// Whether what starts here is of one of the kinds that the word before holds on to.
    private static func isHeld(_ bytes: borrowing Span<UInt8>, from start: Int, _ kinds: NoBreakRules.Holds) -> Bool {
        let first = bytes[start]
        if isDigit(first) {
            return kinds.contains(.number) || kinds.contains(.sign) && isSign(bytes, from: start)
        }
        if kinds.contains(.letter), isOneLetter(bytes, from: start) { return true }
        if kinds.contains(.roman), isRoman(bytes, from: start) { return true }
        if kinds.contains(.name), isCapital(bytes, at: start) { return true }
        if kinds.contains(.numero), first | 0x20 == 0x73, start + 5 < bytes.count,
            matches(bytes, NoBreakRules.so, from: start + 1)
        {
            let after = start + 5
            if bytes[after - 1] == 0x20 { return isDigit(bytes[after]) && isSign(bytes, from: after) }
            return bytes[after - 1] == 0xC2 && after + 1 < bytes.count && isSign(bytes, from: after + 1)
        }
        return false
    }

    /// Whether the sign of an instrument stands here, as 61/QĐ-TLĐ or 06-NQ/TU.
    private static func isSign(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        guard index > start, index + 1 < bytes.count else { return false }
        return bytes[index] == 0x2F || bytes[index] == 0x2D && isCapital(bytes, at: index + 1)
    }

    private static func isOneLetter(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        let first = bytes[start]
        if first == 0xC4, start + 1 < bytes.count, bytes[start + 1] | 1 == 0x91 { return isWordEnd(bytes, start + 2) }
        return first | 0x20 >= 0x61 && first | 0x20 <= 0x7A && isWordEnd(bytes, start + 1)
    }

    private static func isRoman(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 0x49 || bytes[index] == 0x56 || bytes[index] == 0x58 { index += 1 }
        return index > start && isWordEnd(bytes, index)
    }

    /// Whether a capital letter stands here.
    private static func isCapital(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
        let first = bytes[start]
        if first < 0x80 { return first >= 0x41 && first <= 0x5A }
        guard start + 1 < bytes.count else { return false }
        let second = bytes[start + 1]
        switch first {
        case 0xC3: return second < 0x9F
        // Đ, Ă and Ĩ, Ũ, Ơ, Ư; capitals are the even scalars there, save Ư.
        case 0xC4, 0xC5: return second & 1 == 0
        case 0xC6: return second == 0xA0 || second == 0xAF
        case 0xE1: return second & 0xFE == 0xBA && start + 2 < bytes.count && bytes[start + 2] & 1 == 0
        default: return false
        }
    }

    /// Whether a `/` or `-` here stands in the sign of an instrument, before a capital.
    ///
    /// No sign is longer than `signLimit` bytes either way, which also keeps endless words from costing more.
    private static func joins(_ bytes: borrowing Span<UInt8>, after place: Int) -> Bool {
        guard place + 1 < bytes.count, isCapital(bytes, at: place + 1) else { return false }
        var hasSlash = false
        var start = place
        while start > 0, place - start < signLimit, bytes[start - 1] > 0x20 {
            // A no-break space ends the sign as a space does; a joiner (E2 81 A0) belongs to it.
            if bytes[start - 1] == 0xA0, start > 1, bytes[start - 2] == 0xC2 { break }
            start -= 1
            if bytes[start] == 0x2F { hasSlash = true }
        }
        guard isDigit(bytes[start]) else { return false }
        var end = place
        while !hasSlash, end < bytes.count, end - place < signLimit, bytes[end] > 0x20, bytes[end] != 0xC2 {
            if bytes[end] == 0x2F { hasSlash = true }
            end += 1
        }
        return hasSlash
    }

    private static let signLimit = 40

    private static func matches(_ bytes: borrowing Span<UInt8>, _ word: [UInt8], from start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether no letter or digit stands before this place.
    private static func isWordStart(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        guard place > 0 else { return true }
        let byte = bytes[place - 1]
        if byte < 0x80 { return !isDigit(byte) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
        var lead = place - 1
        while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return bytes[lead] == 0xC2 || bytes[lead] == 0xE2
    }

    /// Whether no letter or digit stands at this place.
    private static func isWordEnd(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        guard place < bytes.count else { return true }
        let byte = bytes[place]
        if byte < 0x80 { return !isDigit(byte) && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
        return byte == 0xC2 || byte == 0xE2
    }
}
