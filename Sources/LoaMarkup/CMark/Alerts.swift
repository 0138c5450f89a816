/// GitHub's alerts (`> [!NOTE]`) as call-outs.
enum Alerts {
    static let names = ["NOTE": "note", "TIP": "tip", "IMPORTANT": "important", "WARNING": "warning", "CAUTION": "caution"]

    /// Turns quotations that start with an alert's mark into containers of that name.
    static func convert(_ document: inout Document) {
        var removed: [Range<Int>] = []
        for index in document.nodes.indices where document.nodes[index].kind == .blockQuote {
            guard let (name, mark) = mark(of: index, in: document) else { continue }
            let place = document.place(of: document.nodes[index])
            document.nodes[index].kind = .container
            document.nodes[index].value = Int32(document.directives.count)
            document.directives.append(Directive(form: .container, name: name, place: place))
            removed.append(mark)
        }
        if !removed.isEmpty { document.remove(removed) }
    }

    /// The name of a quotation's alert and the nodes that are its mark.
    static func mark(of index: Int, in document: Document) -> (String, Range<Int>)? {
        guard index + 2 < Int(document.nodes[index].end), document.nodes[index + 1].kind == .paragraph,
            document.nodes[index + 2].kind == .text
        else { return nil }
        let range = document.nodes[index + 2].text
        guard range.count > 3, document.text[Int(range.start)] == UInt8(ascii: "[") else { return nil }
        let text = document.string(range)
        guard text.hasPrefix("[!"), text.hasSuffix("]"), let name = names[String(text.dropFirst(2).dropLast()).uppercased()]
        else { return nil }
        let after = Int(document.nodes[index + 2].end)
        guard after < Int(document.nodes[index + 1].end) else { return (name, index + 1..<after) }
        let kind = document.nodes[after].kind
        guard kind == .softBreak || kind == .lineBreak else { return nil }
        return (name, index + 2..<after + 1)
    }
}

extension Document {
    /// Takes whole subtrees out, given in order; every end is moved.
    mutating func remove(_ ranges: [Range<Int>]) {
        var places = [Int32](repeating: 0, count: nodes.count + 1)
        var kept: [Node] = []
        kept.reserveCapacity(nodes.count)
        var next = ranges.makeIterator()
        var gap = next.next()
        for index in nodes.indices {
            while let range = gap, range.upperBound <= index { gap = next.next() }
            places[index] = Int32(kept.count)
            if let range = gap, range.contains(index) { continue }
            kept.append(nodes[index])
        }
        places[nodes.count] = Int32(kept.count)
        for index in kept.indices { kept[index].end = places[Int(kept[index].end)] }
        nodes = kept
    }
}
