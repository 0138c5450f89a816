public import LoaMarkup

/// Keeps the notes of a tailored document in step with what is left of its text.
public enum Footnotes {
    /// Drops the notes that nothing refers to any more and puts the rest in the order of their first reference.
    static func prune(_ document: inout Document) {
        let definitions = document.nodes.indices.filter { document.nodes[$0].kind == .footnoteDefinition }
        guard let first = definitions.first else { return }
        var order = labels(in: document, 0..<first)
        var byLabel: [[UInt8]: Int] = [:]
        for index in definitions { byLabel[Array(document.bytes(document.nodes[index].text)), default: index] = index }
        // Notes may refer to further notes.
        var at = 0
        while at < order.count {
            if let index = byLabel[order[at]] {
                for label in labels(in: document, index..<Int(document.nodes[index].end)) where !order.contains(label) {
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
        document.nodes.removeSubrange(first...)
        document.nodes += kept
        document.nodes[0].end = Int32(document.nodes.count)
    }

    /// The labels referred to, in order, without doubles.
    public static func labels(in document: Document, _ range: Range<Int>) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for index in range where document.nodes[index].kind == .footnoteReference {
            let label = Array(document.bytes(document.nodes[index].text))
            if !found.contains(label) { found.append(label) }
        }
        return found
    }
}
