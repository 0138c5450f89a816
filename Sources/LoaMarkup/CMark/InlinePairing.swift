/// Joins the markers that cmark left for `:name[…]{…}` with their brackets and braces into spans.
struct InlinePairing {
    let old: Document
    var new: Document
    var diagnostics: [Diagnostic] = []

    /// A sibling as it was, or a piece of one's text.
    enum Piece {
        case node(Int)
        case text(TextRange, like: Int)
    }

    init(_ document: Document) {
        old = document
        new = document
        new.nodes = []
        new.nodes.reserveCapacity(document.nodes.count)
    }

    mutating func paired() -> Document {
        copy(0)
        return new
    }

    /// Copies a node with its subtree; depth is bounded by the builder.
    mutating func copy(_ index: Int) {
        let at = new.nodes.count
        new.nodes.append(old.nodes[index])
        var children: [Piece] = []
        var hasMarker = false
        var child = index + 1
        let end = Int(old.nodes[index].end)
        while child < end {
            children.append(.node(child))
            hasMarker = hasMarker || isMarker(child)
            child = Int(old.nodes[child].end)
        }
        if hasMarker { copy(siblings: children) } else { for piece in children { copy(piece) } }
        new.nodes[at].end = Int32(new.nodes.count)
    }

    func isMarker(_ index: Int) -> Bool { old.nodes[index].kind == .htmlInline && old.nodes[index].level == 1 }

    mutating func copy(_ piece: Piece) {
        switch piece {
        case .node(let index): copy(index)
        case .text(let range, let like):
            guard !range.isEmpty else { return }
            var node = old.nodes[like]
            node.text = range
            appendText(node)
        }
    }

    mutating func appendText(_ node: Node) {
        var made = node
        made.kind = .text
        made.level = 0
        made.value = -1
        made.end = Int32(new.nodes.count + 1)
        new.nodes.append(made)
    }

    mutating func copy(siblings: [Piece]) {
        var rest = siblings[...]
        while let piece = rest.popFirst() {
            guard case .node(let index) = piece, isMarker(index) else {
                copy(piece)
                continue
            }
            let literal = old.string(old.nodes[index].text)
            if literal.utf8.first == UInt8(ascii: "{") {
                strayBraces(index, literal)
            } else {
                span(index, literal, &rest)
            }
        }
    }

    mutating func strayBraces(_ index: Int, _ literal: String) {
        diagnostics.append(
            Diagnostic(
                .directiveSyntax, at: old.place(of: old.nodes[index]), words: literal,
                vi: "“\(literal)” đứng sau ngoặc vuông mà trước đó không có “:tên” — thiếu tên lệnh? Muốn in thì viết \\{",
                en: "“\(literal)” follows brackets without a “:name” before them — is the name missing? To print it write \\{"))
        appendText(old.nodes[index])
    }

    mutating func span(_ index: Int, _ literal: String, _ rest: inout ArraySlice<Piece>) {
        let place = old.place(of: old.nodes[index])
        let nameEnd = literal.utf8.firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } ?? literal.endIndex
        var directive = Directive(form: .inline, name: String(literal[..<nameEnd]), place: place)
        let at = new.nodes.count
        var made = old.nodes[index]
        made.kind = .span
        made.level = 0
        made.value = Int32(new.directives.count)
        new.directives.append(directive)
        new.nodes.append(made)
        if literal[nameEnd...].utf8.first == UInt8(ascii: "{") {
            braces(String(literal[nameEnd...]), &directive)
        } else {
            directive.hasLabel = true
            if let label = takeLabel(&rest) {
                copy(siblings: label)
                if case .node(let next)? = rest.first, isMarker(next) {
                    let text = old.string(old.nodes[next].text)
                    if text.utf8.first == UInt8(ascii: "{") {
                        rest.removeFirst()
                        braces(text, &directive)
                    }
                }
            } else {
                diagnostics.append(.directiveFault(.labelOpen, in: directive))
            }
        }
        new.directives[Int(made.value)] = directive
        new.nodes[at].end = Int32(new.nodes.count)
    }

    mutating func braces(_ text: String, _ directive: inout Directive) {
        if let fault = DirectiveGrammar.braces(text, into: &directive) {
            diagnostics.append(.directiveFault(fault, in: directive))
        }
    }

    /// The siblings between the brackets that follow a marker; nil when they do not close in this element.
    func takeLabel(_ rest: inout ArraySlice<Piece>) -> [Piece]? {
        guard let first = rest.first else { return nil }
        if case .node(let index) = first, [.link, .image, .footnoteReference].contains(old.nodes[index].kind) {
            rest.removeFirst()
            return [first]
        }
        var label: [Piece] = []
        var depth = 0
        var scan = rest
        while let piece = scan.popFirst() {
            guard let (range, like) = textRange(of: piece) else {
                if depth == 0 { return nil }
                label.append(piece)
                continue
            }
            var start = Int(range.start)
            for offset in range.range {
                switch old.text[offset] {
                case UInt8(ascii: "["):
                    depth += 1
                    if depth == 1 { start = offset + 1 }
                case UInt8(ascii: "]"):
                    depth -= 1
                    guard depth == 0 else { continue }
                    label.append(.text(TextRange(start: start, count: offset - start), like: like))
                    let after = TextRange(start: offset + 1, count: range.range.upperBound - offset - 1)
                    if !after.isEmpty { scan.insert(.text(after, like: like), at: scan.startIndex) }
                    rest = scan
                    return label
                default: if depth == 0 { return nil }
                }
            }
            label.append(.text(TextRange(start: start, count: range.range.upperBound - start), like: like))
        }
        return nil
    }

    func textRange(of piece: Piece) -> (TextRange, Int)? {
        switch piece {
        case .text(let range, let like): return (range, like)
        case .node(let index):
            guard old.nodes[index].kind == .text else { return nil }
            return (old.nodes[index].text, index)
        }
    }
}
