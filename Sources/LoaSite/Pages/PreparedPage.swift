public import LoaMarkup

/// A page read once for all audiences: its document, who sees what of it, and where its links lead.
public struct PreparedPage: Sendable {
    /// The page, by index.
    public let page: Int
    /// The document with snippets and labels in place, for nobody in particular.
    public let document: Document
    /// Who sees each element; nil when all readers of the page see all.
    public let masks: [AudienceMask]?
    /// The links.
    public let links: DocumentLinks
    /// The pages that it lists, with who sees the list.
    public let lists: [RowListing.Use]
    /// What the page asks of the figures; nil when it shows none.
    public let figures: PageFigures?
    /// What the page states of the law; nil when it states nothing.
    public let law: PageLaw?
    let glossary: Glossary

    /// Parses a page's text and works out all that does not depend on the audience; faults are reported once.
    ///
    /// A page made from a row needs no text: its pattern was parsed before.
    public static func prepare(_ page: Int, text: [UInt8], site: SiteIndex) -> Reported<PreparedPage> {
        let meta = site.pages[page]
        let assembled = meta.row?.document() ?? parse(text, meta, site)
        let readers = meta.mask.isEmpty ? meta.intended : meta.mask
        let ground = LegalGround(
            laws: site.laws, asOf: meta.front.asOf, language: meta.language, today: site.today, config: site.config)
        let filled = LawFiller.fill(assembled.value, ground: ground, figures: site.figures, memory: site.statements)
        var document = filled.value.0
        var resolved = MaskResolver.resolve(document, for: readers, audiences: site.config.audiences)
        let unsure = filled.value.1?.unsure(in: document, masks: resolved.value, readers: readers, config: site.config) ?? []
        let typed = site.prose?.faults(document, meta: meta, on: ground.day) ?? []
        let lists = RowListing.expand(&document, masks: &resolved.value, readers: readers, site: site)
        resolved.diagnostics += lists.diagnostics
        let links = LinkResolver.resolve(&document, masks: resolved.value, page: page, site: site)
        let figures = FigureResolver.resolve(
            document, masks: resolved.value, readers: readers, config: site.config, store: site.figures,
            language: meta.language)
        let image = LinkResolver.image(of: page, site: site)
        let panels = PanelPlaces.check(document, isLeaflet: meta.isLeaflet)
        var table = links.value
        table.files += image.value
        return Reported(
            PreparedPage(
                page: page, document: document, masks: resolved.value, links: table, lists: lists.value,
                figures: figures.value, law: filled.value.1, glossary: meta.language == site.config.language ? site.glossary : Glossary()),
            assembled.diagnostics + filled.diagnostics + resolved.diagnostics + unsure + typed + links.diagnostics + image.diagnostics
                + figures.diagnostics + panels)
    }

    private static func parse(_ text: [UInt8], _ meta: Page, _ site: SiteIndex) -> Reported<Document> {
        let split = FrontMatterSplit.split(text, path: meta.path).value
        let options = options(language: meta.language)
        let parsed = MarkdownParser.parse(
            text, body: split?.body ?? 0..<text.count, path: meta.path, firstLine: split?.bodyFirstLine ?? 1,
            options: options)
        return Assembly.assemble(parsed, snippets: site.snippets, options: options)
    }

    /// How the Markdown of a language is read.
    public static func options(language: String) -> MarkdownParser.Options {
        var options = MarkdownParser.Options()
        options.noBreaks = language.prefix { $0 != "-" } == "vi"
        return options
    }

    /// For each reader the first of all who get the very same, by bit; nobody's is −1.
    public func firstAlike(among readers: AudienceMask) -> [Int] {
        var distinct: [AudienceMask] = []
        for mask in masks ?? [] where distinct.last != mask && !distinct.contains(mask) { distinct.append(mask) }
        // The same figures show otherwise to insiders.
        if let figures { distinct.append(figures.insiders) }
        var first = Array(repeating: -1, count: 1 + (readers.bits.reduce(-1, max)))
        for bit in readers.bits {
            let alike = readers.bits.first { other in
                distinct.allSatisfy { $0.contains(AudienceMask(bit: other)) == $0.contains(AudienceMask(bit: bit)) }
            }
            first[bit] = alike ?? bit
        }
        return first
    }

    /// The document as one audience gets it, abbreviations marked.
    public func tailored(for bit: Int) -> TailoredDocument {
        var tailored = TailoredDocument.tailor(document, masks: masks, for: AudienceMask(bit: bit))
        if let figures {
            tailored.document = FigureFiller.fill(
                tailored.document, figures: figures, level: figures.level(of: bit), isAlone: false)
        }
        return Abbreviator.mark(tailored, glossary: glossary)
    }
}
