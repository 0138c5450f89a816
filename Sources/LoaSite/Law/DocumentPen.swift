internal import LoaMarkup

/// Writes elements at the end of a document, all at the place of one directive.
struct DocumentPen {
    /// The document so far.
    var document: Document
    /// The element whose place the new ones take.
    var like: Node

    /// Words.
    mutating func words(_ text: String) { words(Array(text.utf8)) }

    /// Words as UTF-8.
    mutating func words(_ text: [UInt8]) {
        var node = element(.text)
        node.text = TextRange(start: document.text.count, count: text.count)
        node.end = Int32(document.nodes.count + 1)
        document.text += text
        document.nodes.append(node)
    }

    /// An element with what `fill` writes into it.
    mutating func write(_ kind: NodeKind, level: UInt8 = 0, value: Int32 = -1, fill: (inout DocumentPen) -> Void) {
        let at = document.nodes.count
        var node = element(kind)
        (node.level, node.value) = (level, value)
        document.nodes.append(node)
        fill(&self)
        document.nodes[at].end = Int32(document.nodes.count)
    }

    /// A link with what `fill` writes as its words.
    mutating func link(to address: String, fill: (inout DocumentPen) -> Void) {
        let at = document.nodes.count
        write(.link, fill: fill)
        document.nodes[at].text = TextRange(start: document.text.count, count: address.utf8.count)
        document.text += Array(address.utf8)
    }

    /// A row of a table; cells from the second on are numbers when told so.
    mutating func row(_ cells: [String], isHead: Bool = false, numbersFrom: Int = .max) {
        write(.tableRow, level: isHead ? 1 : 0) { pen in
            for (column, cell) in cells.enumerated() {
                pen.write(.tableCell, level: column >= numbersFrom ? 3 : 0) { $0.words(cell) }
            }
        }
    }

    private func element(_ kind: NodeKind) -> Node {
        var node = Node(kind)
        (node.line, node.endLine, node.column, node.file) = (like.line, like.endLine, like.column, like.file)
        return node
    }
}
