internal import LoaMarkup

/// Copies what one audience may see.
struct Tailor {
    let source: Document
    /// Whether anything is left out for anybody.
    let isMasked: Bool
    /// For each directive whether only what is inside matters: those that choose readers.
    let isTransparent: [Bool]
    var result = Document()
    /// Whether something in a line was left out just before, so that spaces may meet.
    var gap = false

    init(source: Document, isMasked: Bool) {
        self.source = source
        self.isMasked = isMasked
        isTransparent = source.directives.map { MarkerSearch.choosesReaders($0.name) }
        result.files = source.files
        result.includedFrom = source.includedFrom
        result.nodes.reserveCapacity(source.nodes.count)
        // The text is copied piece by piece, so that not even the buffer holds words for others.
        result.text.reserveCapacity(source.text.count)
    }

    mutating func run(_ from: TailorSource) -> Document {
        guard from.count > 0 else { return result }
        copy(0, from)
        Footnotes.prune(&result)
        keepDirectives()
        return result
    }

    mutating func copy(_ index: Int, _ from: TailorSource) {
        let node = from.node(index)
        guard !isMasked || from.isVisible(index) else {
            if node.kind.isInline { gap = true }
            return
        }
        if node.kind == .container || node.kind == .span, isTransparent[Int(node.value)] {
            copyChildren(index, from)
            return
        }
        let at = result.nodes.count
        let textAt = result.text.count
        var made = node
        made.text = copy(node.text, from)
        made.extra = copy(node.extra, from)
        if node.kind == .text {
            if !node.text.isEmpty {
                closeGap(&made)
                if made.text.isEmpty {
                    gap = true
                    return
                }
            }
            if Int(node.end) == index + 1 {
                made.end = Int32(at + 1)
                result.nodes.append(made)
                return
            }
        }
        result.nodes.append(made)
        let hadChildren = index + 1 < Int(node.end)
        let isBlock = !node.kind.isInline
        if isBlock { gap = false }
        copyChildren(index, from)
        if gap, isBlock { trimSpaceBefore() }
        if hadChildren, isEmptied(at, source: index) {
            result.nodes.removeSubrange(at...)
            result.text.removeSubrange(textAt...)
            if !isBlock { gap = true }
            return
        }
        result.nodes[at].end = Int32(result.nodes.count)
    }

    /// Keeps the directives of the elements that are left under their indices; the words of all others go.
    mutating func keepDirectives() {
        guard !source.directives.isEmpty else { return }
        let gone = Directive(form: .inline, name: "", place: source.directives[0].place)
        result.directives = Array(repeating: gone, count: source.directives.count)
        for node in result.nodes {
            guard node.kind == .container || node.kind == .leaf || node.kind == .span else { continue }
            var kept = source.directives[Int(node.value)]
            // Labels and titles are elements by now, and what is left of them is there; an address is no words.
            if kept.name != "panel" { kept.argument = "" }
            if kept.name != "qr" { kept.label = "" }
            result.directives[Int(node.value)] = kept
        }
    }

    mutating func copyChildren(_ index: Int, _ from: TailorSource) {
        var child = index + 1
        let end = Int(from.node(index).end)
        while child < end {
            copy(child, from)
            child = Int(from.node(child).end)
        }
    }

    mutating func copy(_ range: TextRange, _ from: TailorSource) -> TextRange {
        guard !range.isEmpty else { return TextRange() }
        let start = result.text.count
        unsafe result.text.append(contentsOf: from.bytes(range))
        return TextRange(start: start, count: Int(range.count))
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
            var had = false
            var child = index + 1
            while child < Int(source.nodes[index].end) {
                if source.nodes[child].level == 0 { had = true }
                child = Int(source.nodes[child].end)
            }
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
            guard isMasked else { return false }
            switch node.kind {
            case .paragraph, .heading, .item, .link, .emphasis, .strong: break
            default: return false
            }
            for inner in at + 1..<result.nodes.count where !isBlank(result.nodes[inner]) { return false }
            return true
        }
    }

    func isBlank(_ node: Node) -> Bool {
        switch node.kind {
        case .softBreak, .lineBreak: true
        case .text: isSpaces(node.text.range)
        case .paragraph: true
        default: false
        }
    }

    func isSpaces(_ range: Range<Int>) -> Bool {
        for index in range where result.text[index] != 32 { return false }
        return true
    }
}
