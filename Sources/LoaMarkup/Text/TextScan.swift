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

    /// What stands in the bytes.
    static func scan(_ bytes: borrowing Span<UInt8>) -> TextScan {
        let tables = TextScanTables.shared
        let automaton = tables.automaton.span
        let patterns = tables.patterns.span
        var state: UInt64 = 0
        var flags: UInt64 = 0
        var before = patterns[0x20]
        var twoBefore = before
        for index in bytes.indices {
            let byte = Int(bytes[index])
            state = automaton[byte] &>> state & 63
            let entry = patterns[byte]
            flags |= entry & (before &>> 21) & (twoBefore &>> 42)
            twoBefore = before
            before = entry
        }
        flags &= 1 << 21 - 1
        if state != TextScanTables.accept { flags |= TextScan.invalid.rawValue }
        return TextScan(rawValue: flags)
    }

    /// Where the first byte stands that is not UTF-8, or nil.
    static func firstInvalid(_ bytes: borrowing Span<UInt8>) -> Int? {
        let tables = TextScanTables.shared
        let automaton = tables.automaton.span
        var state: UInt64 = 0
        var start = 0
        for index in bytes.indices {
            if state == TextScanTables.accept { start = index }
            state = automaton[Int(bytes[index])] &>> state & 63
            if state == TextScanTables.reject { return start }
        }
        return state == TextScanTables.accept ? nil : start
    }
}
