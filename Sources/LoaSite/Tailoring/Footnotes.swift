public import LoaMarkup

/// Keeps the notes of a tailored document in step with what is left of its text.
public enum Footnotes {
    /// Drops the notes that nothing refers to any more and puts the rest in the order of their first reference.
    static func prune(_ document: inout Document) {
        guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { return }
        let definitions = (first..<document.nodes.count).filter { document.nodes[$0].kind == .footnoteDefinition }
        var order = labels(in: document, 0..<first)
        var known = Set(order)
        var byLabel: [[UInt8]: Int] = [:]
        for index in definitions { byLabel[Array(document.bytes(document.nodes[index].text)), default: index] = index }
        // Notes may refer to further notes.
        var at = 0
        while at < order.count {
            if let index = byLabel[order[at]] {
                for label in labels(in: document, index..<Int(document.nodes[index].end))
                where known.insert(label).inserted {
                    order.append(label)
                }
            }
            at += 1
        }
        var kept: [Node] = []
        for label in order {
            guard let index = byLabel[label] else { continue }
            let shift = Int32(first + kept.count - index)
            for var node in document.nodes[index..<Int(document.nodes[index].end)] {
                node.end += shift
                kept.append(node)
            }
        }
        let dropped = document.nodes.count - first - kept.count
        document.nodes.removeSubrange(first...)
        document.nodes += kept
        document.nodes[0].end = Int32(document.nodes.count)
        if dropped > 0 { compact(&document) }
    }

    /// Leaves no words of dropped notes in the text.
    static func compact(_ document: inout Document) {
        var text: [UInt8] = []
        text.reserveCapacity(document.text.count)
        for index in document.nodes.indices {
            for part in [\Node.text, \Node.extra] {
                let range = document.nodes[index][keyPath: part].range
                document.nodes[index][keyPath: part] = TextRange(start: text.count, count: range.count)
                text.append(contentsOf: document.text[range])
            }
        }
        document.text = text
    }

    /// The labels referred to, in order, without doubles.
    public static func labels(in document: Document, _ range: Range<Int>) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var known: Set<[UInt8]> = []
        for index in range where document.nodes[index].kind == .footnoteReference {
            let label = Array(document.bytes(document.nodes[index].text))
            if known.insert(label).inserted { found.append(label) }
        }
        return found
    }
}
