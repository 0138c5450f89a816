/// One pass over bytes that finds out whether they are clean text, without a branch for any byte.
///
/// It proves valid UTF-8 with a table-driven automaton whose states are bit offsets into one word a byte, and
/// meets sequences that need work (marks apart from letters, CR, zero-width characters, …) by three lookups
/// that must agree. A flag may be raised needlessly; it is never missed.
struct TextScan: OptionSet {
    let rawValue: UInt64

    static let invalid = TextScan(rawValue: 1 << 40)
    static let nul = TextScan(rawValue: 1 << 0)
    static let carriageReturn = TextScan(rawValue: 1 << 1)
    /// A letter of a script whose normal form is not checked here.
    static let otherLead = TextScan(rawValue: 1 << 2)
    static let softHyphenOrNEL = TextScan(rawValue: 1 << 3)
    static let eth = TextScan(rawValue: 1 << 4)
    static let africanD = TextScan(rawValue: 1 << 5)
    static let generalSpace = TextScan(rawValue: 1 << 6)
    static let byteOrderMark = TextScan(rawValue: 1 << 7)
    static let tcvn = TextScan(rawValue: 1 << 16)
    static let vni = TextScan(rawValue: 1 << 17)

    /// What means that the text may not be NFC.
    static let denormal = TextScan(rawValue: 0b1111_1111_0000_0100 | 1 << 6)
    /// What is mended scalar by scalar.
    static let mended: TextScan = [
        .carriageReturn, .softHyphenOrNEL, .eth, .africanD, .generalSpace, .byteOrderMark,
    ]
    /// What looks like text typed in an old Vietnamese font.
    static let legacy: TextScan = [.tcvn, .vni]

    /// Whether the bytes are certainly clean, in one lookup a byte; the usual Vietnamese or English text is.
    ///
    /// Each step waits for the one before, so that a long text is gone through in four parts side by side. Between two
    /// characters the automaton knows nothing of what came before.
    static func isPlainlyClean(_ bytes: borrowing Span<UInt8>) -> Bool {
        let quarter = bytes.count / 4
        if quarter < 64 { return isPlainlyClean(bytes, from: 0, to: bytes.count) }
        let second = characterStart(bytes, near: quarter)
        let third = characterStart(bytes, near: 2 &* quarter)
        let fourth = characterStart(bytes, near: 3 &* quarter)
        var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        // What every part has at least: each starts at most three bytes late.
        let common = quarter &- 3
        for step in 0..<common {
            a = TextScanTables.plain[Int(bytes[step])] &>> a
            b = TextScanTables.plain[Int(bytes[second &+ step])] &>> b
            c = TextScanTables.plain[Int(bytes[third &+ step])] &>> c
            d = TextScanTables.plain[Int(bytes[fourth &+ step])] &>> d
        }
        return isPlainlyClean(bytes, from: common, to: second, state: a)
            && isPlainlyClean(bytes, from: second &+ common, to: third, state: b)
            && isPlainlyClean(bytes, from: third &+ common, to: fourth, state: c)
            && isPlainlyClean(bytes, from: fourth &+ common, to: bytes.count, state: d)
    }

    /// The first of at most four places from `index` on where no byte inside a character stands.
    ///
    /// Where none is found the text is not UTF-8, and wherever it is parted is told so.
    private static func characterStart(_ bytes: borrowing Span<UInt8>, near index: Int) -> Int {
        var place = index
        while place < index &+ 3, bytes[place] & 0xC0 == 0x80 { place &+= 1 }
        return place
    }

    private static func isPlainlyClean(
        _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, state before: UInt64 = 0
    ) -> Bool {
        var state = before
        var index = start
        // A shift takes the low six bits alone, so the state needs no mask of its own.
        while index < end {
            state = TextScanTables.plain[Int(bytes[index])] &>> state
            index &+= 1
        }
        return state & 63 == TextScanTables.accept
    }

    /// What stands in the bytes.
    static func scan(_ bytes: borrowing Span<UInt8>) -> TextScan {
        var state: UInt64 = 0
        var flags: UInt64 = 0
        var twoBefore = TextScanTables.patterns[0x20]
        var before = twoBefore
        var index = 0
        // Three bytes a round, so that no entry is moved from one name to the next.
        while index &+ 3 <= bytes.count {
            let (first, second, third) = (bytes[index], bytes[index &+ 1], bytes[index &+ 2])
            state = TextScanTables.automaton[Int(first)] &>> state
            state = TextScanTables.automaton[Int(second)] &>> state
            state = TextScanTables.automaton[Int(third)] &>> state
            let entry = TextScanTables.patterns[Int(first)]
            flags |= entry & before &>> 21 & twoBefore &>> 42
            let next = TextScanTables.patterns[Int(second)]
            flags |= next & entry &>> 21 & before &>> 42
            let last = TextScanTables.patterns[Int(third)]
            flags |= last & next &>> 21 & entry &>> 42
            (twoBefore, before) = (next, last)
            index &+= 3
        }
        while index < bytes.count {
            let byte = Int(bytes[index])
            state = TextScanTables.automaton[byte] &>> state
            let entry = TextScanTables.patterns[byte]
            flags |= entry & before &>> 21 & twoBefore &>> 42
            (twoBefore, before) = (before, entry)
            index &+= 1
        }
        flags &= 1 << 21 - 1
        if state & 63 != TextScanTables.accept { flags |= TextScan.invalid.rawValue }
        return TextScan(rawValue: flags)
    }

    /// Where the first byte stands that is not UTF-8, or nil.
    static func firstInvalid(_ bytes: borrowing Span<UInt8>) -> Int? {
        var state: UInt64 = 0
        var start = 0
        for index in bytes.indices {
            if state == TextScanTables.accept { start = index }
            state = TextScanTables.automaton[Int(bytes[index])] &>> state & 63
            if state == TextScanTables.reject { return start }
        }
        return state == TextScanTables.accept ? nil : start
    }
}
