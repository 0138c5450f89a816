/// Joins the markers that cmark left for `:name[…]{…}` with their brackets and braces into spans.
struct InlinePairing {
    let old: Document
    var new: Document
    var diagnostics: [Diagnostic] = []
    /// Where each `[` of the text between markers closes, by offsets into the text.
    var closing: [Int: Int] = [:]
    /// Whether escaped brackets are still hidden in the text.
    var hidesBrackets = false
    /// The markers, in order.
    let markers: [Int]

    /// Labels within labels deeper than this nobody writes; later walks rely on it.
    static let depthLimit = 16

    /// A sibling as it was, or a piece of one's text.
    enum Piece {
        case node(Int)
        case text(TextRange, like: Int)
    }

    /// Siblings that are taken one after the other; what is left of a piece comes first.
    struct Siblings {
        var pieces: [Piece]
        var at = 0
        var pending: Piece?

        var first: Piece? { pending ?? (at < pieces.count ? pieces[at] : nil) }

        mutating func next() -> Piece? {
            if let piece = pending {
                pending = nil
                return piece
            }
            guard at < pieces.count else { return nil }
            at += 1
            return pieces[at - 1]
        }
    }

    init(_ document: Document) {
        old = document
        new = document
        new.nodes = []
        new.nodes.reserveCapacity(document.nodes.count)
        markers = document.nodes.indices.filter { document.nodes[$0].kind == .htmlInline && document.nodes[$0].level == 1 }
    }

    mutating func paired() -> Document {
        copy(0)
        if hidesBrackets { EscapedBrackets.restore(&new) }
        return new
    }

    /// Copies a node with its subtree; depth is bounded by the builder.
    mutating func copy(_ index: Int) {
        let at = new.nodes.count
        let end = Int(old.nodes[index].end)
        guard hasMarkers(in: index..<end) else { return copyWhole(index..<end) }
        new.nodes.append(old.nodes[index])
        var children: [Piece] = []
        var hasMarker = false
        var child = index + 1
        while child < end {
            children.append(.node(child))
            hasMarker = hasMarker || isMarker(child)
            child = Int(old.nodes[child].end)
        }
        if hasMarker {
            matchBrackets(children)
            copy(Siblings(pieces: children), depth: 0)
        } else {
            for piece in children { copy(piece) }
        }
        new.nodes[at].end = Int32(new.nodes.count)
    }

    private func hasMarkers(in range: Range<Int>) -> Bool {
        // The first marker that does not come before.
        var (low, high) = (0, markers.count)
        while low < high {
            let middle = (low + high) / 2
            if markers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < markers.count && markers[low] < range.upperBound
    }

    /// Copies nodes as they are; only where they end moves.
    private mutating func copyWhole(_ range: Range<Int>) {
        let shift = Int32(new.nodes.count - range.lowerBound)
        for index in range {
            var node = old.nodes[index]
            node.end += shift
            new.nodes.append(node)
        }
    }

    func isMarker(_ index: Int) -> Bool { old.nodes[index].kind == .htmlInline && old.nodes[index].level == 1 }

    mutating func matchBrackets(_ siblings: [Piece]) {
        var open: [Int] = []
        for piece in siblings {
            guard let (range, _) = textRange(of: piece) else { continue }
            for offset in range.range {
                if old.text[offset] == UInt8(ascii: "[") {
                    open.append(offset)
                } else if old.text[offset] == UInt8(ascii: "]"), let start = open.popLast() {
                    closing[start] = offset
                }
            }
        }
    }

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

    mutating func copy(_ siblings: Siblings, depth: Int) {
        var rest = siblings
        while let piece = rest.next() {
            guard case .node(let index) = piece, isMarker(index) else {
                copy(piece)
                continue
            }
            let literal = old.string(old.nodes[index].text)
            if literal.utf8.first == UInt8(ascii: "{") {
                strayBraces(index, literal)
            } else {
                span(index, literal, &rest, depth: depth)
            }
        }
    }

    mutating func report(_ fault: @autoclosure () -> Diagnostic) {
        if diagnostics.count < DocumentBuilder.faultLimit { diagnostics.append(fault()) }
    }

    mutating func strayBraces(_ index: Int, _ literal: String) {
        let place = old.place(of: old.nodes[index])
        report(
            Diagnostic(
                .directiveSyntax, at: place, words: literal,
                vi: "“\(literal)” đứng sau ngoặc vuông mà trước đó không có “:tên” — thiếu tên lệnh? Muốn in thì viết \\{",
                en: "“\(literal)” follows brackets without a “:name” before them — is the name missing? To print it write \\{"))
        appendText(old.nodes[index])
    }

    mutating func span(_ index: Int, _ literal: String, _ rest: inout Siblings, depth: Int) {
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
            hidesBrackets = hidesBrackets || literal.utf8.last == UInt8(ascii: "\\")
            label(&directive, &rest, depth: depth)
        }
        new.directives[Int(made.value)] = directive
        new.nodes[at].end = Int32(new.nodes.count)
    }

    mutating func label(_ directive: inout Directive, _ rest: inout Siblings, depth: Int) {
        guard depth < Self.depthLimit else {
            report(
                Diagnostic(
                    .markupDepth, at: directive.place, words: directive.name,
                    vi: "các lệnh “:tên[…]” lồng nhau quá \(Self.depthLimit) lớp — hãy viết phẳng hơn",
                    en: "directives “:name[…]” nest more than \(Self.depthLimit) deep — write it flatter"))
            return
        }
        guard let label = takeLabel(&rest) else {
            report(.directiveFault(.labelOpen, in: directive))
            return
        }
        copy(Siblings(pieces: label), depth: depth + 1)
        guard case .node(let next)? = rest.first, isMarker(next) else { return }
        let text = old.string(old.nodes[next].text)
        guard text.utf8.first == UInt8(ascii: "{") else { return }
        _ = rest.next()
        braces(text, &directive)
    }

    mutating func braces(_ text: String, _ directive: inout Directive) {
        if let fault = DirectiveGrammar.braces(text, into: &directive) { report(.directiveFault(fault, in: directive)) }
    }

    /// The siblings between the brackets that follow a marker; nil when they do not close in this element.
    func takeLabel(_ rest: inout Siblings) -> [Piece]? {
        guard let first = rest.first else { return nil }
        if case .node(let index) = first, [.link, .image, .footnoteReference].contains(old.nodes[index].kind) {
            _ = rest.next()
            return [first]
        }
        guard let (range, _) = textRange(of: first), let open = range.range.first,
            old.text[open] == UInt8(ascii: "["), let close = closing[open]
        else { return nil }
        var label: [Piece] = []
        while let piece = rest.next() {
            guard let (range, like) = textRange(of: piece) else {
                label.append(piece)
                continue
            }
            let start = range.range.lowerBound == open ? open + 1 : range.range.lowerBound
            guard range.range.contains(close) else {
                label.append(.text(TextRange(start: start, count: range.range.upperBound - start), like: like))
                continue
            }
            label.append(.text(TextRange(start: start, count: close - start), like: like))
            let after = TextRange(start: close + 1, count: range.range.upperBound - close - 1)
            if !after.isEmpty { rest.pending = .text(after, like: like) }
            return label
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
