internal import LoaMarkup

/// Makes the document of a row from a template: values stand where places were held, and are nothing but words.
struct PatternFill {
    private let pattern: PagePattern
    private let row: Int
    private let template: PatternTemplate
    private var document: Document
    /// What stands in the place of a text with words marked as missing.
    private var pieces: [Int: [Node]] = [:]
    /// Links without an address, of which the words are left.
    private var unlinked: Set<Int> = []
    /// Buttons and codes without an address.
    private var removed: Set<Int> = []

    /// The document of a row; a whole one has every element of the template under its index.
    static func document(_ template: PatternTemplate, _ pattern: PagePattern, row: Int, isWhole: Bool = false) -> Document {
        var fill = PatternFill(template, pattern, row)
        fill.run()
        if !isWhole { fill.rebuild() }
        return fill.document
    }

    private init(_ template: PatternTemplate, _ pattern: PagePattern, _ row: Int) {
        self.pattern = pattern
        self.row = row
        self.template = template
        document = template.document
    }

    private mutating func run() {
        let path = pattern.rows[row].path
        if !document.files.isEmpty { document.files[0] = path }
        for index in document.directives.indices where document.directives[index].place.path == pattern.path {
            document.directives[index].place.path = path
        }
        for index in template.directives { directive(index) }
        for index in template.texts { text(index) }
        for index in template.links { link(index) }
        if !document.directives.isEmpty {
            for (index, node) in document.nodes.enumerated() where node.kind == .leaf && hasNoAddress(Int(node.value)) { removed.insert(index) }
        }
    }

    // MARK: Texts

    private mutating func text(_ index: Int) {
        let node = document.nodes[index]
        var words: [UInt8] = []
        var made: [Node] = []
        var rest = document.bytes(node.text)
        while let (range, slot) = pattern.slots.next(in: rest) {
            words += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
            let value = pattern.value(slot, row)
            guard case .otherwise(.missing(let lacking)) = value else {
                words += value.text.utf8
                continue
            }
            made.append(piece(words, like: node))
            words.removeAll()
            made += missing(lacking, like: node)
        }
        words += rest
        let last = piece(words, like: node)
        if made.isEmpty { document.nodes[index].text = last.text } else { pieces[index] = made + [last] }
    }

    private mutating func piece(_ words: [UInt8], like node: Node) -> Node {
        var made = node
        let start = document.text.count
        if template.noBreaks {
            NoBreak.append(words.span, into: &document.text)
        } else {
            document.text += words
        }
        made.text = TextRange(start: start, count: document.text.count - start)
        return made
    }

    /// `:missing[words]`: the mark, and the words that stand in it.
    private mutating func missing(_ words: String, like node: Node) -> [Node] {
        var directive = Directive(form: .inline, name: "missing", place: document.place(of: node))
        directive.hasLabel = true
        var mark = node
        mark.kind = .span
        mark.text = TextRange()
        mark.value = Int32(document.directives.count)
        document.directives.append(directive)
        return [mark, piece(Array(words.utf8), like: node)]
    }

    // MARK: Addresses

    private mutating func link(_ index: Int) {
        let node = document.nodes[index]
        let written = document.bytes(node.text)
        if pattern.slots.next(in: written) != nil {
            if let address = address(written) {
                document.nodes[index].text = append(address)
            } else if node.kind == .link {
                unlinked.insert(index)
            }
        }
        if pattern.slots.next(in: document.bytes(node.extra)) != nil {
            document.nodes[index].extra = append(Array(pattern.filled(document.string(node.extra), row).utf8))
        }
    }

    private mutating func append(_ bytes: [UInt8]) -> TextRange {
        defer { document.text += bytes }
        return TextRange(start: document.text.count, count: bytes.count)
    }

    /// An address with its places filled; nil when one of them is left empty on purpose.
    private func address(_ written: ArraySlice<UInt8>) -> [UInt8]? {
        var isLacking = false
        let filled = pattern.slots.replace(written) { slot, offset in
            let value = pattern.value(slot, row)
            let part = AddressPart.text(value.text, after: written.prefix(offset))
            // Words that say that there is none lead nowhere either.
            if case .otherwise = value, part.isEmpty { isLacking = true }
            return part
        }
        return isLacking ? nil : filled
    }

    // MARK: Directives

    private mutating func directive(_ index: Int) {
        var directive = document.directives[index]
        let address = Self.addressKey(directive.name)
        directive.argument = pattern.filled(directive.argument, row)
        directive.words = directive.words.map { pattern.filled($0, row) }
        directive.label = directive.name == "qr" ? filledAddress(directive.label) : pattern.filled(directive.label, row)
        directive.mapAttributes { key, value in key == address ? filledAddress(value) : pattern.filled(value, row) }
        document.directives[index] = directive
    }

    private func filledAddress(_ written: String) -> String {
        let bytes = Array(written.utf8)
        guard pattern.slots.next(in: bytes[...]) != nil else { return written }
        return address(bytes[...]).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The attribute of a directive that holds an address.
    private static func addressKey(_ name: String) -> String? {
        switch name {
        case "button": "to"
        case "image": "src"
        default: nil
        }
    }

    /// Whether a button or code was left without an address on purpose.
    private func hasNoAddress(_ index: Int) -> Bool {
        guard template.directives.contains(index) else { return false }
        let directive = document.directives[index]
        return directive.name == "qr" ? directive.label.isEmpty : directive.name == "button" && directive.attribute("to") == ""
    }

    // MARK: Elements

    /// Puts pieces in the place of texts and takes out what is left without an address.
    private mutating func rebuild() {
        if pieces.isEmpty, unlinked.isEmpty, removed.isEmpty { return }
        let old = document.nodes
        var places = [Int32](repeating: 0, count: old.count + 1)
        var made: [Node] = []
        var isNew: [Bool] = []
        made.reserveCapacity(old.count + 8)
        var index = 0
        while index < old.count {
            places[index] = Int32(made.count)
            if removed.contains(index) {
                let end = Int(old[index].end)
                for inner in index..<end { places[inner] = Int32(made.count) }
                index = end
                continue
            }
            if let own = pieces[index] {
                for var node in own {
                    // A mark holds the text that follows it.
                    node.end = Int32(made.count + (node.kind == .span ? 2 : 1))
                    made.append(node)
                    isNew.append(true)
                }
            } else if !unlinked.contains(index) {
                made.append(old[index])
                isNew.append(false)
            }
            index += 1
        }
        places[old.count] = Int32(made.count)
        for index in made.indices where !isNew[index] { made[index].end = places[Int(made[index].end)] }
        document.nodes = made
    }
}
