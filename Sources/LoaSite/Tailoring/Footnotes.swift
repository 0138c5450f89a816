public import LoaMarkup

/// Keeps the notes of a tailored document in step with what is left of its text.
public enum Footnotes {
    /// Drops the notes that nothing refers to any more and puts the rest in the order of their first reference.
    static func prune(_ document: inout Document) {
        guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { return }
        if isInOrder(document, from: first) { return }
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

    /// Whether all notes are referred to in the text, in the order in which they stand at its end.
    static func isInOrder(_ document: Document, from first: Int) -> Bool {
        // The note that is referred to next; those before it have been.
        var due = first
        var met = 0
        for index in 0..<first where document.nodes[index].kind == .footnoteReference {
            let label = document.nodes[index].text
            var known = first
            while known < due, !document.isSame(document.nodes[known].text, label) { known = Int(document.nodes[known].end) }
            if known < due { continue }
            guard due < document.nodes.count, document.nodes[due].kind == .footnoteDefinition,
                document.isSame(document.nodes[due].text, label)
            else { return false }
            due = Int(document.nodes[due].end)
            met += 1
            // So many are not looked through one by one.
            if met > 64 { return false }
        }
        return due == document.nodes.count
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

extension Document {
    /// Whether two ranges of the text hold the same bytes.
    func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<Int(left.count) where text[Int(left.start) + offset] != text[Int(right.start) + offset] { return false }
        return true
    }
}
