public import LoaMarkup

/// A citation typed by hand, as found in running text.
public struct ScannedCitation: Hashable, Sendable {
    /// Which instrument is meant, as far as the words say.
    public enum Instrument: Hashable, Sendable {
        /// A whole number, as it should be printed: 293/2025/NĐ-CP.
        case number(InstrumentNumber)
        /// Part of a number with the sign of its kind: “NĐ 293/2025”, “Nghị định 293”, “Luật 50/2024” (sign QH).
        case partial(sign: String, serial: Int, year: Int?)
        /// One of the scanner’s names, by its place in the list, with the year when one follows: “Luật Công đoàn năm 2024”.
        case name(Int, year: Int?)
        /// A name that the scanner was not given: “Luật Đất đai 2024”.
        case unknownName
        /// None: “theo khoản 2 Điều 27”, “Điều 5 Nghị định này”.
        case none
    }

    /// The instrument.
    public var instrument: Instrument
    /// The day of signing, where it follows.
    public var signed: CalendarDate?
    /// The places in it, in the order written; empty for the whole.
    public var places: [Provision]
    /// The bytes from the first word of the citation to its last, day and issuer included.
    public var range: Range<Int>
    /// The bytes of the instrument alone; nil where it was named elsewhere in the paragraph.
    public var instrumentRange: Range<Int>?
    /// Whether the number is typed another way than it is printed, as `293/2025/nđ–cp` or `293/2025/ND-CP`.
    public var isSloppy = false
}
