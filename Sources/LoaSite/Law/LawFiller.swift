internal import LoaLaw
internal import LoaMarkup
internal import LoaStats

/// Puts what the law says on a day in place of the directives that ask for it, once for all audiences.
///
/// It is done before anything is tailored, so that headings, titles, search and feeds have these words like any others.
struct LawFiller: ~Copyable {
    let source: Document
    let ground: LegalGround
    /// The figures, which `::table` may mean as well.
    let figures: FigureStore
    /// What other pages stated; nil where a question is seldom asked twice.
    let memory: LawMemory?
    var open = OpenElements()
    var result: Document
    var law: PageLaw
    var diagnostics: [Diagnostic] = []
    private var hasDropped = false

    /// The directives that state law.
    static let names: Set<String> = ["fact", "calc", "law", "when-fact", "instruments", "table"]

    /// The document with its facts and citations in words.
    static func fill(_ document: Document, ground: LegalGround, figures: FigureStore, memory: LawMemory? = nil) -> Reported<(Document, PageLaw?)> {
        guard document.directives.contains(where: { names.contains($0.name) }) else { return Reported((document, nil)) }
        var filler = LawFiller(source: document, ground: ground, figures: figures, memory: memory)
        filler.run()
        return Reported((filler.result, filler.law), filler.diagnostics)
    }

    private init(source: Document, ground: LegalGround, figures: FigureStore, memory: LawMemory?) {
        self.source = source
        self.ground = ground
        self.figures = figures
        self.memory = memory
        law = PageLaw(ground: ground)
        result = source
        result.nodes = []
        result.nodes.reserveCapacity(source.nodes.count + 16)
    }

    private mutating func run() {
        let isLaw = source.directives.map { Self.names.contains($0.name) }
        let asked = source.nodes.indices.filter { index in
            switch source.nodes[index].kind {
            case .container, .leaf, .span: isLaw[Int(source.nodes[index].value)]
            default: false
            }
        }
        var index = 0
        for next in asked where next >= index {
            copy(index..<next, before: next)
            open.close(before: next, in: &result)
            index = put(source.nodes[next], at: next, source.directives[Int(source.nodes[next].value)])
        }
        copy(index..<source.nodes.count, before: .max)
        open.close(before: .max, in: &result)
        if hasDropped { Footnotes.prune(&result) }
    }

    /// Copies nodes as they are; those that hold what comes next end where their copies will end.
    private mutating func copy(_ range: Range<Int>, before next: Int) {
        for index in range {
            open.close(before: index, in: &result)
            var node = source.nodes[index]
            if Int(node.end) > next {
                open.begin(node, in: &result)
            } else {
                node.end += Int32(result.nodes.count - index)
                result.nodes.append(node)
            }
        }
    }

    /// Writes one directive; gives the index at which reading goes on.
    private mutating func put(_ node: Node, at index: Int, _ directive: Directive) -> Int {
        switch (directive.name, directive.form) {
        case ("fact", .inline), ("calc", .inline), ("law", .inline): statement(node, at: index, directive)
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

    /// The directive's element with the words of its statement alone; nothing where the question was faulty, which is told
    /// already.
    private mutating func statement(_ node: Node, at index: Int, _ directive: Directive) {
        var label: [UInt8] = []
        source.plainText(of: index, into: &label)
        let question = memory == nil ? nil : LawQuestion(directive, label: label, ground: ground)
        if let question, let known = memory?.statement(question) {
            law.uses[Int(node.value)] = known.use
            return span(node, known.words)
        }
        let told = diagnostics.count
        let written = String(decoding: label, as: UTF8.self)
        let words =
            switch directive.name {
            case "fact": fact(written, directive, node)
            case "calc": calculation(written, directive, node)
            default: citation(written, directive, node)
            }
        guard let words else { return }
        // Written words got their no-break spaces when they were read.
        let held = Array((ground.language == .vi ? NoBreak.text(words) : words).utf8)
        span(node, held)
        guard let question, diagnostics.count == told, let use = law.uses[Int(node.value)] else { return }
        memory?.keep(LawStatement(words: held, use: use), for: question)
    }

    private mutating func span(_ node: Node, _ words: [UInt8]) {
        var pen = DocumentPen(document: result, like: node)
        result = Document()
        pen.write(.span, value: node.value) { if !words.isEmpty { $0.words(words) } }
        result = pen.document
    }

    /// Notes what a directive states.
    mutating func state(_ use: PageLaw.Use, _ node: Node) {
        var use = use
        use.lines = ground.lines(use.bases)
        law.uses[Int(node.value)] = use
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
