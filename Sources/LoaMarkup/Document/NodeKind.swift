/// The kinds of elements that Markdown and our directives make.
public enum NodeKind: UInt8, Sendable, BitwiseCopyable {
    /// The root.
    case document
    /// A paragraph.
    case paragraph
    /// A heading; `level` is 1–6.
    case heading
    /// A quotation.
    case blockQuote
    /// A list; `level` has ``ListFlags``, `value` the number of the first item.
    case list
    /// An item of a list; `level` is 0, or 1 for an open task, 2 for one done.
    case item
    /// A block of code; `extra` is the info string.
    case codeBlock
    /// Raw HTML standing as a block; never passed through.
    case htmlBlock
    /// A rule.
    case thematicBreak
    /// A table.
    case table
    /// A row; `level` 1 in the head.
    case tableRow
    /// A cell; `level` is 0, or 1 left, 2 centre, 3 right.
    case tableCell
    /// A note; `text` is its label.
    case footnoteDefinition
    /// A `:::` container; `value` is its directive.
    case container
    /// A `::` leaf; `value` is its directive.
    case leaf
    /// The label or title of a container or leaf: its first child.
    case label
    /// Words.
    case text
    /// A line break of the source that is a space to readers.
    case softBreak
    /// A line break that readers see.
    case lineBreak
    /// Code in a line.
    case code
    /// Raw HTML in a line; never passed through.
    case htmlInline
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Deleted words.
    case strikethrough
    /// A link; `text` is the address, `extra` the title.
    case link
    /// A picture; `text` is the address, `extra` the title, the children are the alternative text.
    case image
    /// A mark that refers to a note; `text` is the label.
    case footnoteReference
    /// A `:name[…]{…}` directive; the children are the words in brackets.
    case span
    /// An abbreviation; `text` is the short form, `extra` the long one, `level` 1 at its first use.
    case abbreviation

    /// Whether the element stands in a line of text.
    public var isInline: Bool { rawValue >= NodeKind.text.rawValue }
}

/// How a list is written, kept in its node's `level`.
public enum ListFlags {
    /// Numbered.
    public static let ordered: UInt8 = 1
    /// Without space between the items.
    public static let tight: UInt8 = 2
    /// At least one item is a task.
    public static let tasks: UInt8 = 4
}
