/// A node of a template's tree; the tree is a list in which a node's inside follows it up to its `end`.
struct TemplateNode {
    /// What the node is.
    enum Kind {
        case text, value, raw, section, inverted, block, parent, partial
        /// The whitespace at the start of a line that shows, where the indentation of a partial goes.
        case margin
    }

    var kind: Kind
    /// For text and margins the bytes to write, for tags the bytes of the name.
    var bytes: Range<Int>
    /// The index after the last node inside.
    var end: Int
    /// The whole tag, for messages.
    var tag = 0..<0
    /// The indentation for each line of what is put here, when the tag has its line to itself.
    var indentation: Range<Int>?
    /// Whether the node is a block given to a parent, not a place in this template.
    var isArgument = false
    /// Whether the inside starts in the middle of a line.
    var startsInline = true
}
