import LoaMarkup

extension PageText {
    /// The words of a subtree as lines that can be read: an item, row, heading or paragraph each.
    func lines(of index: Int, for audience: AudienceMask) -> [String] {
        var lines: [String] = []
        var row: Int?
        for holder in holders(of: index) {
            let words = Self.tidy(bytes(holder) { $0.contains(audience) })
            let node = document.nodes[holder.index]
            if node.kind == .tableCell {
                guard seen[holder.index].contains(audience) else { continue }
                let own = rowOf(holder.index, below: index)
                if own != nil, own == row, let last = lines.indices.last {
                    lines[last] += " | " + words
                } else {
                    lines.append(words)
                }
                row = own
                continue
            }
            row = nil
            guard !words.isEmpty else { continue }
            lines.append(prefix(of: holder.index, below: index) + words)
        }
        if lines.isEmpty, let shown = Self.address(document, index) { lines.append(shown) }
        return lines
    }

    /// What stands for an element without words: the address of a picture or code.
    static func address(_ document: Document, _ index: Int) -> String? {
        for at in index..<Int(document.nodes[index].end) {
            let node = document.nodes[at]
            if node.kind == .image { return document.string(node.text) }
            if node.kind == .leaf, let directive = document.directive(of: node) {
                return directive.attribute("src") ?? directive.attribute("to") ?? directive.label
            }
        }
        return nil
    }

    func rowOf(_ cell: Int, below top: Int) -> Int? {
        var at = cell - 1
        while at >= top {
            if document.nodes[at].kind == .tableRow { return at }
            at -= 1
        }
        return nil
    }

    func prefix(of index: Int, below top: Int) -> String {
        let node = document.nodes[index]
        if node.kind == .heading { return String(repeating: "#", count: Int(node.level)) + " " }
        if node.kind == .paragraph, index > top, document.nodes[index - 1].kind == .item { return "• " }
        return ""
    }
}
