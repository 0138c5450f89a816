internal import LoaMarkup
internal import LoaSite

/// Renders pages one after the other; each worker has its own and shares nothing that changes.
public final class PageWorker {
    /// Where finished files go: a path in the output and its bytes.
    public typealias Emit = (_ path: String, _ bytes: [UInt8]) throws -> Void

    let context: RenderContext
    let number: Int
    let collector = SearchCollector()
    private var folders: [FolderContext?]
    private var buffer: [UInt8] = []
    /// The pages related to the one at hand, the same for all its audiences until each leaves out what it may not see.
    private var related: RelatedPages
    /// The record of the page at hand, filled anew for each audience.
    private var record: PageRecord
    /// The runs of words of the page at hand: what several audiences see is cut into words once.
    private var wordRuns = WordRuns()
    /// Measures how plain the texts are; nil when the site asks for nothing of the kind.
    var plain: PlainReader?
    /// The measured texts of the page at hand with their readers.
    var readings: [(readers: AudienceMask, reading: PlainReading)] = []

    /// Makes a worker; `number` tells its collector from others'.
    public init(_ context: RenderContext, number: Int) {
        self.context = context
        self.number = number
        related = RelatedPages(context.site)
        record = PageRecord(context)
        plain = PlainReader(context.site)
        folders = Array(repeating: nil, count: context.editions.count)
        buffer.reserveCapacity(1 << 16)
    }

    /// The words of all pages read by this worker.
    public func finish() -> SearchTokens { collector.finish() }

    /// Reads a page and writes it for each of its audiences.
    ///
    /// Pages whose template lists others are only read; their bodies are kept in the facts.
    public func run(_ page: Int, text: [UInt8], emit: Emit) throws -> PageOutcome {
        let prepared = PreparedPage.prepare(page, text: text, site: context.site)
        let meta = context.site.pages[page]
        if meta.isLeaflet { return leaflet(prepared, meta) }
        // What only a draft shows is checked like the rest, but published no more than the draft.
        var outcome = PageOutcome(
            anchors: prepared.value.links.anchors, files: meta.mask.isEmpty ? [] : prepared.value.links.files,
            diagnostics: prepared.diagnostics)
        if let figures = prepared.value.figures { outcome.figures = figures.shown }
        let pictures = sizes(prepared.value, &outcome)
        if !meta.isSection { related.find(for: page, in: context.site) }
        wordRuns.removeAll()
        // Who gets the same elements gets the same bytes; a summary written in variants is searched with the body.
        let isOneSummary = meta.summary.variants.isEmpty
        let alike = prepared.value.firstAlike(among: meta.mask)
        var bodies: [Body?] = Array(repeating: nil, count: alike.count)
        beginMeasure(prepared.value, meta, alike)
        for bit in meta.mask.bits {
            let body: Body
            if isOneSummary, let known = bodies[alike[bit]] {
                body = known
            } else {
                body = self.body(prepared.value, bit, pictures)
                bodies[alike[bit]] = body
            }
            var facts = facts(of: body, page: page, bit: bit)
            if meta.isSection {
                facts.content = body.html
                facts.listed = prepared.value.lists.filter { $0.readers.contains(AudienceMask(bit: bit)) }.map(\.pattern)
                facts.outline = body.outline
            } else if !prepared.failed {
                try write(meta, page, bit, body, facts, emit)
                outcome.related.formUnion(record.related)
            }
            outcome.facts.append(facts)
        }
        endMeasure(meta, &outcome)
        return outcome
    }

    /// Checks a leaflet like a page; what is printed of it is written elsewhere, and its pictures go into print alone.
    private func leaflet(_ prepared: Reported<PreparedPage>, _ meta: Page) -> PageOutcome {
        var outcome = PageOutcome(anchors: prepared.value.links.anchors, diagnostics: prepared.diagnostics)
        if let figures = prepared.value.figures { outcome.figures = figures.shown }
        _ = sizes(prepared.value, &outcome)
        beginMeasure(prepared.value, meta, prepared.value.firstAlike(among: meta.mask))
        for (readers, _) in readings {
            if !meta.mask.isEmpty, let bit = readers.bits.first { measure(prepared.value.tailored(for: bit).document, bit) }
        }
        endMeasure(meta, &outcome)
        return outcome
    }

    /// A body as rendered for one or more audiences.
    struct Body {
        var html: [UInt8]
        var outline: Outline
        var summary: String
        var words: Int
        var runs: [Range<Int>]
        var hasTitle: Bool
        var figures: [String: String]
    }

    func sizes(_ prepared: PreparedPage, _ outcome: inout PageOutcome) -> [SourcePath: PictureSize] {
        var sizes: [SourcePath: PictureSize] = [:]
        for use in prepared.links.files where use.isPicture && sizes[use.path] == nil {
            switch context.pictures.size(of: use.path) {
            case .success(let size): sizes[use.path] = size
            case .failure(let fault): outcome.diagnostics.append(fault.diagnostic)
            }
        }
        return sizes
    }

    func body(_ prepared: PreparedPage, _ bit: Int, _ pictures: [SourcePath: PictureSize]) -> Body {
        let meta = context.site.pages[prepared.page]
        let document = prepared.tailored(for: bit).document
        measure(document, bit)
        let hasTitle = document.nodes.contains { $0.kind == .heading && $0.level == 1 }
        var writer = HTMLWriter(
            document,
            site: .init(
                links: prepared.links, language: meta.language,
                lowersHeadings: hasTitle && !context.site.isTop(prepared.page), pictures: pictures,
                figures: prepared.figures.map { ($0, $0.level(of: bit)) }, law: prepared.law,
                foldsBases: context.site.isTop(prepared.page)))
        let html = writer.write()
        PageText.tokenize(document, summary: meta.summary.text(for: bit), tags: meta.tags, collector, &wordRuns)
        return Body(
            html: html, outline: writer.outline, summary: context.site.pages[prepared.page].summary.text(for: bit).isEmpty ? PageText.summary(document) : "", words: wordRuns.words,
            runs: wordRuns.runs,
            hasTitle: hasTitle && context.site.isTop(prepared.page), figures: writer.liveFigures)
    }

    func facts(of body: Body, page: Int, bit: Int) -> PageFacts {
        let written = context.site.pages[page].summary.text(for: bit)
        return PageFacts(
            page: page, bit: bit, summary: written.isEmpty ? body.summary : written, minutes: PageText.minutes(body.words),
            words: body.words, anchors: body.outline.entries.map(\.anchor), content: nil, hasTitle: body.hasTitle,
            outline: nil, runs: body.runs, worker: number, figures: body.figures)
    }

    func write(_ meta: Page, _ page: Int, _ bit: Int, _ body: Body, _ facts: PageFacts, _ emit: Emit) throws {
        guard let edition = context.edition(of: page, bit: bit), let template = context.theme.templates.template("page")
        else { return }
        let folder = folder(edition, meta)
        record.page(page, facts, body.outline, body.html, related, folder)
        buffer.removeAll(keepingCapacity: true)
        try context.theme.templates.render(template, context.editionData[edition], folder.data, record.data, into: &buffer)
        try emit(context.editions[edition].folder + meta.address, buffer)
    }

    /// The context of a page's folder, kept from the page before when it is the same.
    func folder(_ edition: Int, _ meta: Page) -> FolderContext {
        if let known = folders[edition], known.segments.count == meta.segments.count,
            known.segments.dropLast() == meta.segments.dropLast()
        {
            return known
        }
        let made = FolderContext(context, edition: edition, segments: meta.segments, section: meta.section)
        folders[edition] = made
        return made
    }
}
