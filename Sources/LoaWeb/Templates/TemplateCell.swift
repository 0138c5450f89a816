/// One value of a ``TemplateData``: what it is, and where its text or its records stand there.
///
/// Plain bits, so that rendering copies values without counting anything.
struct TemplateCell: BitwiseCopyable, Sendable {
    /// What a value is.
    enum Kind: UInt8, BitwiseCopyable, Sendable {
        case nothing, flag, number
        /// Text in which nothing has to be escaped.
        case plain
        /// Text that is escaped when written.
        case text
        /// Finished HTML.
        case html
        /// Finished HTML that is held beside the data's own text.
        case blob
        case record, list
    }

    /// The number; 1 for yes; where the text or the first record starts; which of the data's blobs.
    var value = 0
    /// How many bytes or records.
    var count: Int32 = 0
    /// The record type, which is also the register that records are entered in.
    var type: UInt16 = 0
    var kind = Kind.nothing

    /// Yes or no.
    @inline(__always)
    static func flag(_ flag: Bool) -> TemplateCell { TemplateCell(value: flag ? 1 : 0, kind: .flag) }

    /// A whole number.
    @inline(__always)
    static func number(_ number: Int) -> TemplateCell { TemplateCell(value: number, kind: .number) }

    /// Whether `{{#name}}` shows its inside.
    @inline(__always)
    var isTruthy: Bool {
        switch kind {
        case .nothing: false
        case .flag, .number: value != 0
        case .plain, .text, .html, .blob, .record, .list: count > 0
        }
    }
}
