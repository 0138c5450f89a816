public import LoaMarkup

/// Completes a parsed document: snippets stand in the place of their includes, labels and titles are parsed.
public struct Assembly {
    let source: Document
    let snippets: Snippets
    let options: MarkdownParser.Options
    let trail: [String]
    /// How many includes are left to the page.
    var budget: Int
    var result = Document()
    var diagnostics: [Diagnostic] = []

    /// The document with nothing left to fetch; faults of its directives included.
    public static func assemble(
        _ parsed: Reported<Document>, snippets: Snippets, options: MarkdownParser.Options
    ) -> Reported<Document> {
        var budget = includeLimit
        return assemble(parsed, snippets: snippets, options: options, trail: [], budget: &budget)
    }

    /// A page takes at most so many snippets, those within snippets counted.
    static let includeLimit = 1_000
    /// Snippets stand in each other at most so deep.
    static let trailLimit = 8
    /// A page with its snippets has at most so many bytes of text.
    static let textLimit = 8 << 20

    static func assemble(
        _ parsed: Reported<Document>, snippets: Snippets, options: MarkdownParser.Options, trail: [String],
        budget: inout Int
    ) -> Reported<Document> {
        let document = parsed.value
        guard !document.directives.isEmpty else { return parsed }
        var diagnostics = parsed.diagnostics + DirectiveCatalog.check(document)
        guard document.directives.contains(where: { $0.form == .leaf || ($0.form == .container && hasTitle($0)) }) else {
            return Reported(document, diagnostics)
        }
        var assembly = Assembly(source: document, snippets: snippets, options: options, trail: trail, budget: budget)
        assembly.run()
        budget = assembly.budget
        diagnostics += assembly.diagnostics
        return Reported(assembly.result, diagnostics)
    }

    init(source: Document, snippets: Snippets, options: MarkdownParser.Options, trail: [String], budget: Int) {
        self.source = source
        self.snippets = snippets
        self.options = options
        self.trail = trail
        self.budget = budget
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
            if directive.form == .leaf, DirectiveCatalog.rule(directive.name)?.hasNameInBrackets != true {
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
                for inner in parsed.value.children(of: child) { result.graft(parsed.value, inner, files: 0) }
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
        budget -= 1
        guard budget >= 0, trail.count < Self.trailLimit, result.text.count + snippet.text.count <= Self.textLimit else {
            tooMuch(name, directive)
            return
        }
        // Faults that many pages meet in one snippet are the same, and shown once.
        let inner = Self.assemble(
            Reported(snippet), snippets: snippets, options: options, trail: trail + [name], budget: &budget)
        diagnostics += inner.diagnostics
        guard result.text.count + inner.value.text.count <= Self.textLimit else {
            tooMuch(name, directive)
            return
        }
        let files = result.addFiles(of: inner.value)
        for child in inner.value.children(of: 0) { result.graft(inner.value, child, files: files) }
    }

    mutating func tooMuch(_ name: String, _ directive: Directive) {
        guard !diagnostics.contains(where: { $0.code == .snippetTooMuch }) else { return }
        diagnostics.append(
            Diagnostic(
                .snippetTooMuch, at: directive.place, words: name,
                vi: "lấy đoạn dùng chung “\(name)” vào thì quá nhiều (lồng quá 8 lớp, quá 1.000 đoạn hay quá 8 MiB) — viết phẳng hơn",
                en: "taking the snippet “\(name)” in is too much (over 8 deep, 1,000 snippets or 8 MiB) — write it flatter"))
    }
}

extension Document {
    /// Appends a subtree of another document, with its text and directives.
    ///
    /// `files` is where the other document's files start among those of this one.
    mutating func graft(_ other: Document, _ index: Int, files: Int) {
        let shift = Int32(nodes.count - index)
        for inner in index..<Int(other.nodes[index].end) {
            var node = other.nodes[inner]
            node.end += shift
            node.text = copy(node.text, of: other)
            node.extra = copy(node.extra, of: other)
            node.file = UInt16(truncatingIfNeeded: files + Int(node.file))
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

    /// Takes over the files of an included document; hands back where they start.
    mutating func addFiles(of other: Document) -> Int {
        let base = files.count
        if includedFrom.isEmpty { includedFrom = [0] }
        includedFrom.append(0)
        for parent in other.includedFrom.dropFirst() { includedFrom.append(UInt16(truncatingIfNeeded: base) + parent) }
        files += other.files
        return base
    }

    /// Whether a file is another one or was included by it, however far down.
    func isPart(_ file: UInt16, of other: UInt16) -> Bool {
        var at = file
        while at != other {
            guard at > 0, Int(at) < includedFrom.count else { return false }
            at = includedFrom[Int(at)]
        }
        return true
    }
}
