internal import LoaMarkup

/// A piece of a style sheet with its place.
struct StyleToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name, as `solid` or `--ink`.
        case word(String)
        /// A number with its unit; empty without, `%` for a share.
        case number(Double, String)
        /// `#` and what follows.
        case hash(String)
        /// Text in quotation marks.
        case string(String)
        /// `url(…)`.
        case address(String)
        /// A function with what stands between its brackets.
        indirect case function(String, [StyleToken])
        /// A comma.
        case comma
        /// A slash.
        case slash
        /// What print cannot read, in a sheet made for the web.
        case unusable
    }

    var kind: Kind
    /// The bytes of the file.
    var range: Range<Int>

    var word: String? { if case .word(let word) = kind { word } else { nil } }
}
