/// One word of a text as the checks of plain language see it: a run of letters and digits, punctuation off.
struct PlainToken: BitwiseCopyable {
    /// What stands between a word and the one before it; a phrase matches only where it has the same.
    enum Joint: UInt8, BitwiseCopyable {
        /// Spaces alone.
        case space
        /// A comma.
        case comma
        /// A hyphen or dash, with or without spaces.
        case dash
        /// The end of a sentence, a bracket, a quotation mark, or the start of the text.
        case stop
    }

    /// What is known of a word besides its letters.
    struct Signs: OptionSet, BitwiseCopyable {
        let rawValue: UInt16

        /// It counts as a syllable.
        static let counted = Signs(rawValue: 1)
        /// It starts with a capital.
        static let capital = Signs(rawValue: 2)
        /// It has two letters or more, capitals alone.
        static let capitals = Signs(rawValue: 4)
        /// It has digits, dots and commas alone.
        static let number = Signs(rawValue: 8)
        /// `.`, `!`, `?` or `…` follows.
        static let end = Signs(rawValue: 16)
        /// What follows is a full stop and nothing stronger.
        static let point = Signs(rawValue: 32)
        /// It stands inside “…”.
        static let quoted = Signs(rawValue: 64)
        /// It is the number of a source, as [1].
        static let reference = Signs(rawValue: 128)
        /// An opening bracket stands right before it.
        static let opened = Signs(rawValue: 256)
        /// A closing bracket stands right after it.
        static let closed = Signs(rawValue: 512)
        /// An opening bracket follows, as in CĐCS (công đoàn cơ sở).
        static let explained = Signs(rawValue: 1024)
    }

    /// Where its letters start in the text.
    var start: Int32
    /// Where they end.
    var end: Int32
    /// The hash of its letters in lower case.
    var hash: UInt64
    /// What stands before it.
    var joint: Joint
    /// What is known of it.
    var signs: Signs

    /// Where its letters stand.
    var range: Range<Int> { Int(start)..<Int(end) }
}
