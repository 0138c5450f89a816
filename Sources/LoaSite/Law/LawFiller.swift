internal import LoaLaw
internal import LoaMarkup
internal import LoaStats

/// Puts what the law says on a day in place of the directives that ask for it, once for all audiences.
///
/// It is done before anything is tailored, so that headings, titles, search and feeds have these words like any others.
struct LawFiller {
    let source: Document
    let ground: LegalGround
    /// The figures, which `::table` may mean as well.
    let figures: FigureStore
    var open = OpenElements()
    var result: Document
    var law: PageLaw
    var diagnostics: [Diagnostic] = []
    private var hasDropped = false

    /// The directives that state law.
    static let names: Set<String> = ["fact", "calc", "law", "when-fact", "instruments", "table"]

    /// The document with its facts and citations in words.
    static func fill(_ document: Document, ground: LegalGround, figures: FigureStore) -> Reported<(Document, PageLaw?)> {
        guard document.directives.contains(where: { names.contains($0.name) }) else { return Reported((document, nil)) }
        var filler = LawFiller(source: document, ground: ground, figures: figures)
        filler.run()
        return Reported((filler.result, filler.law), filler.diagnostics)
    }

    private init(source: Document, ground: LegalGround, figures: FigureStore) {
        self.source = source
        self.ground = ground
        self.figures = figures
        law = PageLaw(ground: ground)
        result = source
        result.nodes = []
        result.nodes.reserveCapacity(source.nodes.count + 16)
    }

    private mutating func run() {
        var index = 0
        while index < source.nodes.count {
            open.close(before: index, in: &result)
            let node = source.nodes[index]
            guard let directive = source.directive(of: node), Self.names.contains(directive.name) else {
                open.begin(node, in: &result)
                index += 1
                continue
            }
            index = put(node, at: index, directive)
        }
        open.close(before: .max, in: &result)
        if hasDropped { Footnotes.prune(&result) }
    }

    /// Writes one directive; gives the index at which reading goes on.
    private mutating func put(_ node: Node, at index: Int, _ directive: Directive) -> Int {
        switch (directive.name, directive.form) {
        case ("fact", .inline): span(node, fact(source.plainText(of: index), directive, node))
        case ("calc", .inline): span(node, calculation(source.plainText(of: index), directive, node))
        case ("law", .inline): span(node, citation(source.plainText(of: index), directive, node))
        case ("when-fact", .container):
            if holds(directive) { return index + 1 }
            hasDropped = true
        case ("instruments", .leaf): instruments(node, directive)
        case ("table", .leaf) where isFact(directive.label): table(node, directive)
        default:
            open.begin(node, in: &result)
            return index + 1
        }
        return Int(node.end)
    }

    /// The directive's element with these words alone; nothing where the question was faulty, which is told already.
    private mutating func span(_ node: Node, _ words: String?) {
        guard let words else { return }
        // Written words got their no-break spaces when they were read.
        let held = ground.language == .vi ? NoBreak.text(words) : words
        write(node, as: .span) { if !held.isEmpty { $0.words(held) } }
    }

    /// An element in place of the directive's own, which keeps its directive.
    mutating func write(_ node: Node, as kind: NodeKind, fill: (inout DocumentPen) -> Void) {
        var pen = DocumentPen(document: result, like: node)
        result = Document()
        pen.write(kind, value: node.value, fill: fill)
        result = pen.document
    }

    mutating func report(
        _ severity: Severity, _ code: DiagnosticCode, _ directive: Directive, _ words: String, vi: String, en: String
    ) {
        diagnostics.append(Diagnostic(severity, code, at: directive.place, words: words, vi: vi, en: en))
    }

    mutating func report(_ code: DiagnosticCode, _ directive: Directive, _ words: String, vi: String, en: String) {
        report(.error, code, directive, words, vi: vi, en: en)
    }
}
