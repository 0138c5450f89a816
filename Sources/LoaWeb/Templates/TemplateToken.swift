/// A piece of a template's text: text up to the end of a line, or one tag.
struct TemplateToken {
    /// What the piece is.
    enum Kind {
        case text, value, raw, section, inverted, block, parent, partial, close
        /// A comment, a change of delimiters or a faulty tag: nothing to show, but it can stand alone on a line.
        case silent
    }

    var kind: Kind
    /// The bytes of the whole piece.
    var range: Range<Int>
    /// The bytes of the name, for tags that have one.
    var name: Range<Int>
    /// For an opening tag the token that closes it, for a closing tag the one it closes.
    var partner: Int?
    /// The whitespace before the tag on a line that it has to itself; nil when it shares the line.
    var margin: Range<Int>?

    /// Whether the tag has an inside.
    var opens: Bool {
        switch kind {
        case .section, .inverted, .block, .parent: true
        default: false
        }
    }
}
