/// One element of a document: a fixed-size record in preorder, its subtree ending at `end`.
///
/// Text lives in the document's one buffer; a node only points into it.
public struct Node: Sendable, BitwiseCopyable {
    /// What the element is.
    public var kind: NodeKind
    /// Heading level 1–6; for other kinds see ``NodeKind``.
    public var level: UInt8 = 0
    /// Which of the document's files the element comes from: 0 is the page, others are snippets.
    public var file: UInt16 = 0
    /// The index after the last node of this subtree.
    public var end: Int32 = 0
    /// Text, code, address of a link, label of a footnote.
    public var text = TextRange()
    /// Title of a link, info string of a code block.
    public var extra = TextRange()
    /// First line in the file, from 1.
    public var line: Int32 = 0
    /// Last line in the file, from 1.
    public var endLine: Int32 = 0
    /// First column, in bytes from 1.
    public var column: Int32 = 0
    /// Index of the element's directive, or −1; for lists the number of the first item.
    public var value: Int32 = -1

    /// Makes a node of a kind.
    public init(_ kind: NodeKind) {
        self.kind = kind
    }
}

/// A stretch of a document's text buffer, in bytes.
public struct TextRange: Sendable, BitwiseCopyable, Equatable {
    /// The first byte.
    public var start: Int32 = 0
    /// How many bytes.
    public var count: Int32 = 0

    /// Makes a range; empty unless told otherwise.
    public init(start: Int = 0, count: Int = 0) {
        self.start = Int32(truncatingIfNeeded: start)
        self.count = Int32(truncatingIfNeeded: count)
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { count == 0 }

    /// The indices of the bytes.
    public var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
}
