public import LoaMarkup

/// Completes a parsed document: snippets stand in the place of their includes, labels and titles are parsed.
public struct Assembly {
    let source: Document
    let snippets: Snippets
    let options: MarkdownParser.Options
    let trail: [String]
    var result = Document()
    var diagnostics: [Diagnostic] = []

    /// The document with nothing left to fetch; faults of its directives included.
    public static func assemble(
        _ parsed: Reported<Document>, snippets: Snippets, options: MarkdownParser.Options, trail: [String] = []
    ) -> Reported<Document> {
        let document = parsed.value
        guard !document.directives.isEmpty else { return parsed }
        var diagnostics = parsed.diagnostics + DirectiveCatalog.check(document)
        guard document.directives.contains(where: { $0.form == .leaf || ($0.form == .container && hasTitle($0)) }) else {
            return Reported(document, diagnostics)
        }
        var assembly = Assembly(source: document, snippets: snippets, options: options, trail: trail)
        assembly.run()
        diagnostics += assembly.diagnostics
        return Reported(assembly.result, diagnostics)
    }

    init(source: Document, snippets: Snippets, options: MarkdownParser.Options, trail: [String]) {
        self.source = source
        self.snippets = snippets
        self.options = options
        self.trail = trail
    }

    static func hasTitle(_ directive: Directive) -> Bool {
        DirectiveCatalog.rule(directive.name)?.argument == .title && !directive.argument.isEmpty
    }

    mutating func run() {
        result = source
        result.nodes = []
        result.nodes.reserveCapacity(source.nodes.count + 32)
        copy(0)
    }

    mutating func copy(_ index: Int) {
        let node = source.nodes[index]
        if node.kind == .leaf, source.directives[Int(node.value)].name == "include" {
            include(source.directives[Int(node.value)])
            return
        }
        let at = result.nodes.count
        result.nodes.append(node)
        if let directive = source.directive(of: node) {
            if directive.form == .leaf, directive.name != "qr" {
                label(directive.label, directive)
            } else if directive.form == .container, Self.hasTitle(directive) {
                label(directive.argument, directive)
            }
        }
        var child = index + 1
        while child < Int(node.end) {
            copy(child)
            child = Int(source.nodes[child].end)
        }
        result.nodes[at].end = Int32(result.nodes.count)
    }

    /// Adds a label node with the parsed words.
    mutating func label(_ text: String, _ directive: Directive) {
        guard !text.isEmpty else { return }
        var place = directive.place
        place.byteColumn += directive.name.utf8.count + 3
        let parsed = MarkdownParser.parseInline(text, place: place, options: options)
        diagnostics += parsed.diagnostics + DirectiveCatalog.check(parsed.value)
        let at = result.nodes.count
        var made = Node(.label)
        made.line = Int32(place.line)
        made.endLine = made.line
        made.column = Int32(place.byteColumn)
        result.nodes.append(made)
        for child in parsed.value.children(of: 0) {
            // Words that read as a heading or list are still words here.
            if parsed.value.nodes[child].kind == .paragraph {
                for inner in parsed.value.children(of: child) { result.graft(parsed.value, inner) }
            } else {
                result.graftWords(parsed.value, child)
            }
        }
        result.nodes[at].end = Int32(result.nodes.count)
    }

    mutating func include(_ directive: Directive) {
        let name = directive.label
        guard let snippet = snippets[name] else {
            let near = Suggestion.phrase(for: name, in: snippets.names)
            diagnostics.append(
                Diagnostic(
                    .snippetMissing, at: directive.place, words: name,
                    vi: "không có đoạn dùng chung content/_snippets/\(name).md\(near.vi)",
                    en: "there is no snippet content/_snippets/\(name).md\(near.en)"))
            return
        }
        if trail.contains(name) {
            diagnostics.append(
                Diagnostic(
                    .snippetLoop, at: directive.place, words: name,
                    vi: "đoạn dùng chung “\(name)” tự gọi lại chính nó (\((trail + [name]).joined(separator: " → ")))",
                    en: "the snippet “\(name)” includes itself (\((trail + [name]).joined(separator: " → ")))"))
            return
        }
        // The snippet's own faults are reported where snippets are read, once.
        let inner = Self.assemble(Reported(snippet), snippets: snippets, options: options, trail: trail + [name])
        diagnostics += inner.diagnostics.filter { $0.code == .snippetLoop }
        for child in inner.value.children(of: 0) { result.graft(inner.value, child) }
    }
}

extension Document {
    /// Appends a subtree of another document, with its text and directives.
    mutating func graft(_ other: Document, _ index: Int) {
        let shift = Int32(nodes.count - index)
        for inner in index..<Int(other.nodes[index].end) {
            var node = other.nodes[inner]
            node.end += shift
            node.text = copy(node.text, of: other)
            node.extra = copy(node.extra, of: other)
            node.file = file(other.files[Int(node.file)])
            if let directive = other.directive(of: node) {
                node.value = Int32(directives.count)
                directives.append(directive)
            }
            nodes.append(node)
        }
    }

    /// Appends the words of a subtree as one text.
    mutating func graftWords(_ other: Document, _ index: Int) {
        var words: [UInt8] = []
        other.plainText(of: index, into: &words)
        var node = Node(.text)
        node.line = other.nodes[index].line
        node.column = other.nodes[index].column
        node.text = TextRange(start: text.count, count: words.count)
        text += words
        node.end = Int32(nodes.count + 1)
        nodes.append(node)
    }

    mutating func copy(_ range: TextRange, of other: Document) -> TextRange {
        guard !range.isEmpty else { return TextRange() }
        let start = text.count
        text.append(contentsOf: other.text[range.range])
        return TextRange(start: start, count: Int(range.count))
    }

    mutating func file(_ path: SourcePath) -> UInt16 {
        if let known = files.firstIndex(of: path) { return UInt16(known) }
        files.append(path)
        return UInt16(files.count - 1)
    }
}
