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
    /// The site's title.
    let siteTitle: [UInt8]
    /// The words of the theme for each edition.
    let words: [[String: String]]
    /// The foot of pages, parsed.
    let footer: Document
    /// What people call the formats of print, by id.
    private let formatNames: [String: Message]

    /// Puts the parts together; faults of the footer's text are reported.
    ///
    /// - Parameter formatNames: What people call the formats of print, by id; the id where there is none.
    public static func make(
        site: SiteIndex, theme: Theme, pictures: PictureTable, formatNames: [String: Message] = [:]
    ) -> Reported<RenderContext> {
        let span = site.config.footerSpan ?? SourceSpan(SiteConfig.path, line: 1)
        let bytes = Array(site.config.footer.utf8)
        var options = PreparedPage.options(language: site.config.language)
        options.directives = false
        let footer = MarkdownParser.parse(
            bytes, body: 0..<bytes.count, path: span.path, firstLine: span.line, options: options)
        let context = RenderContext(site: site, theme: theme, pictures: pictures, footer: footer.value, formatNames: formatNames)
        var faults = footer.diagnostics
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
        return Reported(context, faults)
    }

    private init(site: SiteIndex, theme: Theme, pictures: PictureTable, footer: Document, formatNames: [String: Message]) {
        self.site = site
        self.theme = theme
        self.pictures = pictures
        self.footer = footer
        self.formatNames = formatNames
        editions = Edition.all(of: site)
        words = editions.map { theme.words($0.language) }
        let model = theme.model
        cards = PageCards(site)
        siteTitle = Array(site.config.title.utf8)
        audienceCount = site.config.audiences.audiences.count
        let audiences = site.config.audiences.audiences
        var numbers = [Int32](repeating: -1, count: site.languageNumbers.count * audiences.count)
        for (number, edition) in editions.enumerated() {
            guard let language = site.languageNumbers[edition.language] else { continue }
            numbers[Int(language) * audiences.count + edition.bit] = Int32(number)
        }
        editionNumbers = numbers
        editionData = editions.map { edition in
            let audience = audiences[edition.bit]
            let record = model.edition.record([
                "lang": .text(edition.language), "site_title": .text(site.config.title),
                "site_tagline": .text(site.config.tagline),
                "audience": .record(
                    model.audience.record([
                        "id": .text(audience.id), "name": .text(audience.name), "description": .text(audience.description),
                        "style": .text(audience.style),
                    ])),
                "t": .record(model.words.record(texts: theme.words(edition.language))), "year": .number(site.today.year),
                "is_internal": .flag(audience.isInternal),
            ])
            return TemplateData([record])
        }
    }

    /// The audiences of a site.
    var audiences: [Audience] { site.config.audiences.audiences }

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
