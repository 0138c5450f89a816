public import LoaMarkup

/// A document as one audience gets it: nothing in its elements is meant for others.
public struct TailoredDocument: Sendable {
    /// The elements; audience directives are gone, their content stands in their place.
    public var document: Document

    /// Makes one of a document that is the same for all.
    init(_ document: Document) {
        self.document = document
    }

    /// The part of a document that an audience may see.
    ///
    /// Elements emptied by this go away with their frames: a list without items, a table without rows, a link
    /// without words. `masks` is nil when nothing differs.
    public static func tailor(_ document: Document, masks: [AudienceMask]?, for audience: AudienceMask) -> TailoredDocument {
        guard !document.directives.isEmpty || masks != nil else { return TailoredDocument(document) }
        var tailor = Tailor(source: document, masks: masks, audience: audience)
        return TailoredDocument(tailor.run())
    }
}

/// Copies what one audience may see.
struct Tailor {
    let source: Document
    let masks: [AudienceMask]?
    let audience: AudienceMask
    var result = Document()
    /// Whether something in a line was left out just before, so that spaces may meet.
    var gap = false

    init(source: Document, masks: [AudienceMask]?, audience: AudienceMask) {
        self.source = source
        self.masks = masks
        self.audience = audience
        result.files = source.files
        result.includedFrom = source.includedFrom
        result.nodes.reserveCapacity(source.nodes.count)
        // The text is copied piece by piece, so that not even the buffer holds words for others.
        result.text.reserveCapacity(source.text.count)
    }

    mutating func run() -> Document {
        copy(0)
        Footnotes.prune(&result)
        keepDirectives()
        return result
    }

    func isVisible(_ index: Int) -> Bool {
        masks.map { $0[index].contains(audience) } ?? true
    }

    mutating func copy(_ index: Int) {
        guard isVisible(index) else {
            if source.nodes[index].kind.isInline { gap = true }
            return
        }
        let node = source.nodes[index]
        if isTransparent(node) {
            copyChildren(index)
            return
        }
        let at = result.nodes.count
        let textAt = result.text.count
        var made = node
        made.text = copy(node.text)
        made.extra = copy(node.extra)
        if node.kind == .text, !node.text.isEmpty {
            closeGap(&made)
            if made.text.isEmpty {
                gap = true
                return
            }
        }
        result.nodes.append(made)
        let hadChildren = index + 1 < Int(node.end)
        if node.kind != .text, !node.kind.isInline { gap = false }
        copyChildren(index)
        if gap, !node.kind.isInline { trimSpaceBefore() }
        if hadChildren, isEmptied(at, source: index) {
            result.nodes.removeSubrange(at...)
            result.text.removeSubrange(textAt...)
            if node.kind.isInline { gap = true }
            return
        }
        result.nodes[at].end = Int32(result.nodes.count)
    }

    /// Keeps the directives of the elements that are left under their indices; the words of all others go.
    mutating func keepDirectives() {
        guard !source.directives.isEmpty else { return }
        let gone = Directive(form: .inline, name: "", place: source.directives[0].place)
        result.directives = Array(repeating: gone, count: source.directives.count)
        for node in result.nodes where [.container, .leaf, .span].contains(node.kind) {
            var kept = source.directives[Int(node.value)]
            // Labels and titles are elements by now, and what is left of them is there; an address is no words.
            kept.argument = ""
            if kept.name != "qr" { kept.label = "" }
            result.directives[Int(node.value)] = kept
        }
    }

    mutating func copyChildren(_ index: Int) {
        var child = index + 1
        let end = Int(source.nodes[index].end)
        while child < end {
            copy(child)
            child = Int(source.nodes[child].end)
        }
    }

    mutating func copy(_ range: TextRange) -> TextRange {
        guard !range.isEmpty else { return TextRange() }
        let start = result.text.count
        result.text.append(contentsOf: source.text[range.range])
        return TextRange(start: start, count: Int(range.count))
    }

    /// Whether only what is inside matters: the directives that choose readers.
    func isTransparent(_ node: Node) -> Bool {
        switch node.kind {
        case .container, .span:
            switch source.directives[Int(node.value)].name {
            case "for", "except", "choose", "when", "otherwise": true
            default: false
            }
        default: false
        }
    }

    /// Drops one of two spaces, or a space before a stop, that meet where words were left out.
    mutating func closeGap(_ node: inout Node) {
        defer { gap = false }
        let startsLine = result.nodes.last.map { !$0.kind.isInline } ?? true
        guard gap || startsLine else { return }
        let range = node.text.range
        guard let first = range.first, result.text[first] == 32 else {
            if gap, let first = range.first, isStop(result.text[first]) { trimSpaceBefore() }
            return
        }
        let meetsSpace = startsLine || endsWithSpace()
        if meetsSpace || (range.count > 1 && isStop(result.text[first + 1])) {
            node.text.start += 1
            node.text.count -= 1
        }
    }

    func isStop(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    func endsWithSpace() -> Bool {
        guard let last = result.nodes.last, last.kind == .text, let end = last.text.range.last else { return false }
        return result.text[end] == 32
    }

    mutating func trimSpaceBefore() {
        guard endsWithSpace() else { return }
        result.nodes[result.nodes.count - 1].text.count -= 1
    }

    /// Whether an element lost everything that made it one.
    func isEmptied(_ at: Int, source index: Int) -> Bool {
        let node = result.nodes[at]
        let hasChildren = at + 1 < result.nodes.count
        switch node.kind {
        case .table:
            let had = source.children(of: index).contains { source.nodes[$0].level == 0 }
            var row = at + 1
            while row < result.nodes.count {
                if result.nodes[row].kind == .tableRow, result.nodes[row].level == 0 { return false }
                row += 1
            }
            return had || !hasChildren
        case .tableCell, .document, .image: return false
        case .container:
            // A call-out of which only the title is left says nothing.
            return !hasChildren || (result.nodes[at + 1].kind == .label && Int(result.nodes[at + 1].end) == result.nodes.count)
        default:
            guard hasChildren else { return true }
            guard masks != nil, [.paragraph, .heading, .item, .link, .emphasis, .strong].contains(node.kind) else { return false }
            return (at + 1..<result.nodes.count).allSatisfy { isBlank(result.nodes[$0]) }
        }
    }

    func isBlank(_ node: Node) -> Bool {
        switch node.kind {
        case .softBreak, .lineBreak: true
        case .text: result.text[node.text.range].allSatisfy { $0 == 32 }
        case .paragraph: true
        default: false
        }
    }
}
