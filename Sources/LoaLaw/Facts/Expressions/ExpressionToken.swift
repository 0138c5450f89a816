internal import LoaMarkup

/// A word of an expression.
struct ExpressionToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(DecimalNumber)
        /// Letters of Vietnamese words: units, nghìn, triệu.
        case word(String)
        /// A name of letters, digits, hyphens, with a part after a dot.
        case name(String)
        case percent
        /// A slash that stands against both its neighbours, as in đồng/tháng.
        case closeSlash
        case plus
        case minus
        case times
        case over
        case open
        case close
        case equal
        case notEqual
        case less
        case lessOrEqual
        case more
        case moreOrEqual
    }

    var kind: Kind
    var range: Range<Int>
}
