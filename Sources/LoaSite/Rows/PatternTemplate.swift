internal import LoaMarkup

/// A parsed text whose places are still held, with what is to be filled in it.
struct PatternTemplate: Sendable {
    /// The text as parsed.
    private(set) var document: Document
    /// The texts that have places.
    private(set) var texts: [Int] = []
    /// The links and pictures that have places in their address or title.
    private(set) var links: [Int] = []
    /// The directives that have places in what is no element.
    private(set) var directives: [Int] = []
    /// All places that are shown.
    private(set) var used: Set<Int> = []
    /// Places outside running words, where nothing can be marked as missing.
    private(set) var plain: Set<Int> = []
    /// Names of directives that have places.
    private(set) var names: [Directive] = []
    /// Whether no-break spaces are put in.
    let noBreaks: Bool

    init(_ document: Document, _ slots: PatternSlots, noBreaks: Bool) {
        self.document = document
        self.noBreaks = noBreaks
        for index in document.nodes.indices where document.nodes[index].file == 0 { node(index, slots) }
        for index in document.directives.indices where document.directives[index].place.path == document.files.first {
            directive(index, slots)
        }
    }

    private mutating func node(_ index: Int, _ slots: PatternSlots) {
        let node = document.nodes[index]
        let inText = slots.found(in: document.bytes(node.text))
        let inExtra = slots.found(in: document.bytes(node.extra))
        switch node.kind {
        case .text:
            if inText.isEmpty {
                hold(index)
            } else {
                texts.append(index)
                used.formUnion(inText)
            }
        case .code, .codeBlock, .htmlBlock, .htmlInline:
            // What is code stays as it was written, and so does what may be a comment.
            if !inText.isEmpty { restore(node.text, slots) }
            if !inExtra.isEmpty { restore(node.extra, slots) }
        default:
            guard !inText.isEmpty || !inExtra.isEmpty else { break }
            links.append(index)
            used.formUnion(inText + inExtra)
            plain.formUnion(inText + inExtra)
        }
    }

    /// Puts no-break spaces into words that are the same for all rows.
    private mutating func hold(_ index: Int) {
        guard noBreaks, !document.nodes[index].text.isEmpty else { return }
        var joined: [UInt8] = []
        NoBreak.append(Array(document.bytes(document.nodes[index].text)).span, into: &joined)
        guard joined.count != Int(document.nodes[index].text.count) else { return }
        document.nodes[index].text = TextRange(start: document.text.count, count: joined.count)
        document.text += joined
    }

    private mutating func restore(_ range: TextRange, _ slots: PatternSlots) {
        let written = slots.replace(document.bytes(range)) { slot, _ in slots.slots[slot].written }
        document.text.replaceSubrange(range.range, with: written)
    }

    private mutating func directive(_ index: Int, _ slots: PatternSlots) {
        let directive = document.directives[index]
        if slots.isIn(directive.name) { names.append(directive) }
        let found = directive.texts.flatMap { slots.found(in: Array($0.utf8)[...]) }
        guard !found.isEmpty else { return }
        directives.append(index)
        used.formUnion(found)
        let isShown = directive.form == .leaf && DirectiveCatalog.rule(directive.name)?.hasNameInBrackets != true
        // A title or a label is an element by now; what it was written as is not shown.
        if !isShown, !Assembly.hasTitle(directive) { plain.formUnion(found) }
    }
}

extension Directive {
    /// All that was given to it, in order.
    var texts: [String] { [argument, label] + words + attributes.map(\.value) }
}
