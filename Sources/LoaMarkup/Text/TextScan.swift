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
    static func isPlainlyClean(_ bytes: borrowing Span<UInt8>) -> Bool {
        var state: UInt64 = 0
        var index = 0
        while index &+ 4 <= bytes.count {
            // A shift takes the low six bits alone, so the state needs no mask of its own.
            state = TextScanTables.plain[Int(bytes[index])] &>> state
            state = TextScanTables.plain[Int(bytes[index &+ 1])] &>> state
            state = TextScanTables.plain[Int(bytes[index &+ 2])] &>> state
            state = TextScanTables.plain[Int(bytes[index &+ 3])] &>> state
            index &+= 4
        }
        while index < bytes.count {
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
