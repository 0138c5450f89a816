public import LoaMarkup
public import LoaSite

/// All that rendering reads: made once, shared by all workers.
public final class RenderContext: Sendable {
    /// The site.
    public let site: SiteIndex
    /// The theme.
    public let theme: Theme
    /// The pictures.
    public let pictures: PictureTable
    /// The editions in order.
    public let editions: [Edition]
    /// The edition record of each edition.
    let editionData: [TemplateData]
    /// What lists show of each page.
    let cards: PageCards
    /// The edition of each language and audience; -1 for none.
    private let editionNumbers: [Int32]
    private let audienceCount: Int
    /// The site's title for each edition.
    let siteTitles: [[UInt8]]
    /// The audience of each edition in the words of its language.
    let readers: [Audience]
    /// The words of the theme for each edition.
    let words: [[String: String]]
    /// The foot of pages, parsed, by language; that of the site's own language serves where there is none.
    private let footers: [String: Document]
    /// What people call the formats of print, by id.
    private let formatNames: [String: Message]

    /// Puts the parts together; faults of the footer's text are reported.
    ///
    /// - Parameter formatNames: What people call the formats of print, by id; the id where there is none.
    public static func make(
        site: SiteIndex, theme: Theme, pictures: PictureTable, formatNames: [String: Message] = [:]
    ) -> Reported<RenderContext> {
        let config = site.config
        let span = config.footerSpan ?? SourceSpan(SiteConfig.path, line: 1)
        var footers: [String: Document] = [:]
        var faults: [Diagnostic] = []
        let translated = config.translations.sorted { $0.key < $1.key }.compactMap { tag, words in words.footer.map { (tag, $0) } }
        for (language, text) in [(config.language, Spanned(config.footer, at: span))] + translated {
            footers[language] = footer(text, language, site, &faults)
        }
        return Reported(
            RenderContext(site: site, theme: theme, pictures: pictures, footers: footers, formatNames: formatNames), faults)
    }

    private static func footer(_ text: Spanned<String>, _ language: String, _ site: SiteIndex, _ faults: inout [Diagnostic]) -> Document {
        let span = text.span
        let bytes = Array(text.value.utf8)
        var options = PreparedPage.options(language: language)
        options.directives = false
        let footer = MarkdownParser.parse(
            bytes, body: 0..<bytes.count, path: span.path, firstLine: span.line, options: options)
        faults += footer.diagnostics
        for node in footer.value.nodes where node.kind == .link || node.kind == .image {
            let written = footer.value.string(node.text)
            if node.kind == .image {
                faults.append(
                    Diagnostic(
                        .linkBroken, at: span, vi: "chân trang không dùng được ảnh “\(written)” — đặt ảnh vào giao diện",
                        en: "the footer cannot show the picture “\(written)” — put it into the theme"))
            } else {
                faults += MenuCheck.check(Spanned(written, at: span), site.config.audiences.all, site)
            }
        }
        return footer.value
    }

    private init(site: SiteIndex, theme: Theme, pictures: PictureTable, footers: [String: Document], formatNames: [String: Message]) {
        self.site = site
        self.theme = theme
        self.pictures = pictures
        self.footers = footers
        self.formatNames = formatNames
        editions = Edition.all(of: site)
        words = editions.map { theme.words($0.language) }
        let model = theme.model
        cards = PageCards(site)
        siteTitles = editions.map { Array(site.config.title(in: $0.language).utf8) }
        audienceCount = site.config.audiences.audiences.count
        let audiences = site.config.audiences.audiences
        var numbers = [Int32](repeating: -1, count: site.languageNumbers.count * audiences.count)
        for (number, edition) in editions.enumerated() {
            guard let language = site.languageNumbers[edition.language] else { continue }
            numbers[Int(language) * audiences.count + edition.bit] = Int32(number)
        }
        editionNumbers = numbers
        let readers = editions.map { site.config.audience(audiences[$0.bit], in: $0.language) }
        self.readers = readers
        editionData = zip(editions, readers).map { edition, audience in
            let record = model.edition.record([
                "lang": .text(edition.language), "site_title": .text(site.config.title(in: edition.language)),
                "site_tagline": .text(site.config.words(in: edition.language)?.tagline ?? site.config.tagline),
                "audience": .record(
                    model.audience.record([
                        "id": .text(audience.id), "name": .text(audience.name), "description": .text(audience.description),
                        "style": .text(audience.style), "sheet": .text(theme.sheet(ofStyle: audience.style) ?? ""),
                    ])),
                "t": .record(model.words.record(texts: theme.words(edition.language))), "year": .number(site.today.year),
                "is_internal": .flag(audience.isInternal),
            ])
            return TemplateData([record])
        }
    }

    /// The audiences of a site.
    var audiences: [Audience] { site.config.audiences.audiences }

    /// The foot of pages in a language, and the language that it is written in.
    func footer(_ language: String) -> (document: Document, language: String) {
        for tag in [language, String(language.prefix { $0 != "-" })] {
            if let own = footers[tag] { return (own, tag) }
        }
        return (footers[site.config.language] ?? Document(), site.config.language)
    }

    /// The page that a reader of an edition gets for a page: its translation where the reader may see one, otherwise itself.
    func localized(_ page: Int, for edition: Edition) -> Int {
        let language = site.pages[page].language
        guard language != edition.language else { return page }
        return site.pages[page].translations.first {
            site.pages[$0].language == edition.language && site.isVisible($0, to: edition.bit)
        } ?? page
    }

    /// What readers of a language call a format of print.
    func formatName(_ id: String, _ language: String) -> String {
        guard let name = formatNames[id] else { return id.uppercased() }
        return name.text(language.prefix { $0 != "-" } == "vi" ? .vi : .en)
    }

    /// The edition of a page for an audience.
    func edition(of page: Int, bit: Int) -> Int? {
        let number = editionNumbers[Int(site.signs[page].language) * audienceCount + bit]
        return number < 0 ? nil : Int(number)
    }

    /// The address of a page of an audience's site for the world, or empty when it has none.
    func absolute(_ edition: Edition, _ pretty: String) -> String {
        let audience = audiences[edition.bit]
        return site.config.url.isEmpty || audience.isInternal ? "" : site.config.url + audience.id + "/" + pretty
    }
}
