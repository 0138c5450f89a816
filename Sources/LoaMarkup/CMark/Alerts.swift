/// GitHub's alerts (`> [!NOTE]`) as call-outs.
enum Alerts {
    static let names = ["NOTE": "note", "TIP": "tip", "IMPORTANT": "important", "WARNING": "warning", "CAUTION": "caution"]

    /// Turns quotations that start with an alert's mark into containers of that name.
    static func convert(_ document: inout Document) {
        var index = 0
        while index < document.nodes.count {
            defer { index += 1 }
            guard document.nodes[index].kind == .blockQuote, index + 2 < Int(document.nodes[index].end),
                document.nodes[index + 1].kind == .paragraph, document.nodes[index + 2].kind == .text
            else { continue }
            let text = document.string(document.nodes[index + 2].text)
            guard text.hasPrefix("[!"), text.hasSuffix("]"), let name = names[String(text.dropFirst(2).dropLast()).uppercased()]
            else { continue }
            let after = Int(document.nodes[index + 2].end)
            let paragraphEnd = Int(document.nodes[index + 1].end)
            var removed = index + 2..<after
            if after < paragraphEnd {
                guard [.softBreak, .lineBreak].contains(document.nodes[after].kind) else { continue }
                removed = index + 2..<after + 1
            } else {
                removed = index + 1..<after
            }
            let place = document.place(of: document.nodes[index])
            document.nodes[index].kind = .container
            document.nodes[index].value = Int32(document.directives.count)
            document.directives.append(Directive(form: .container, name: name, place: place))
            document.remove(removed)
        }
    }
}

extension Document {
    /// Takes whole subtrees out that follow each other; every end is moved.
    mutating func remove(_ range: Range<Int>) {
        nodes.removeSubrange(range)
        for index in nodes.indices where Int(nodes[index].end) > range.lowerBound {
            nodes[index].end = Int32(max(range.lowerBound, Int(nodes[index].end) - range.count))
        }
    }
}
