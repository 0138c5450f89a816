/// A parsed text: flat records in preorder over one text buffer.
///
/// Node 0 is the root. The children of node `i` start at `i + 1` and follow each other at each one's `end`.
public struct Document: Sendable {
    /// All elements in reading order.
    public var nodes: [Node] = []
    /// The text of all elements, UTF-8, NFC.
    public var text: [UInt8] = []
    /// The directives that containers, leaves and spans point at.
    public var directives: [Directive] = []
    /// The lines of the page on which link references seem to be defined.
    public var referenceLines: [Int32] = []
    /// The files that the elements come from; the first is the page.
    public var files: [SourcePath] = []
    /// For each file, in which of the files its include stands; each include counts as a file of its own.
    public var includedFrom: [UInt16] = []

    /// Makes an empty document.
    public init() {}

    /// The text of a range as bytes.
    @inlinable public func bytes(_ range: TextRange) -> ArraySlice<UInt8> { text[range.range] }

    /// The text of a range as a string.
    public func string(_ range: TextRange) -> String { String(decoding: text[range.range], as: UTF8.self) }

    /// The directive of a container, leaf or span, or nil.
    public func directive(of node: Node) -> Directive? {
        switch node.kind {
        case .container, .leaf, .span: directives[Int(node.value)]
        default: nil
        }
    }

    /// The first child of a node, or nil.
    @inlinable public func firstChild(of index: Int) -> Int? {
        index + 1 < Int(nodes[index].end) ? index + 1 : nil
    }

    /// The children of a node, in order.
    public func children(of index: Int) -> NodeChildren { NodeChildren(document: self, parent: index) }

    /// The words of a subtree as plain text, with a space for each line break; notes are left out.
    public func plainText(of index: Int, into out: inout [UInt8]) {
        var at = index
        let end = Int(nodes[index].end)
        while at < end {
            let node = nodes[at]
            switch node.kind {
            case .text, .code: out.append(contentsOf: text[node.text.range])
            case .abbreviation: out.append(contentsOf: text[node.text.range])
            case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
            default: break
            }
            at += 1
        }
    }

    /// The words of a subtree as plain text.
    public func plainText(of index: Int) -> String {
        var out: [UInt8] = []
        plainText(of: index, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Where a node stands, as a place for messages.
    public func place(of node: Node) -> SourcePlace {
        SourcePlace(
            path: files[Int(node.file)], line: Int(node.line), byteColumn: max(1, Int(node.column)))
    }
}

/// The children of one node.
public struct NodeChildren: Sequence, IteratorProtocol {
    let document: Document
    var next_: Int
    let end: Int

    init(document: Document, parent: Int) {
        self.document = document
        next_ = parent + 1
        end = Int(document.nodes[parent].end)
    }

    /// The index of the next child.
    public mutating func next() -> Int? {
        guard next_ < end else { return nil }
        defer { next_ = Int(document.nodes[next_].end) }
        return next_
    }
}
