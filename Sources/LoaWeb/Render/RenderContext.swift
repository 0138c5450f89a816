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
    let editionRecords: [TemplateRecord]
    /// The words of the theme for each edition.
    let words: [[String: String]]
    /// The foot of pages, parsed.
    let footer: Document

    /// Puts the parts together; faults of the footer's text are reported.
    public static func make(site: SiteIndex, theme: Theme, pictures: PictureTable) -> Reported<RenderContext> {
        let span = site.config.footerSpan ?? SourceSpan(SiteConfig.path, line: 1)
        let bytes = Array(site.config.footer.utf8)
        var options = PreparedPage.options(language: site.config.language)
        options.directives = false
        let footer = MarkdownParser.parse(
            bytes, body: 0..<bytes.count, path: span.path, firstLine: span.line, options: options)
        let context = RenderContext(site: site, theme: theme, pictures: pictures, footer: footer.value)
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

    private init(site: SiteIndex, theme: Theme, pictures: PictureTable, footer: Document) {
        self.site = site
        self.theme = theme
        self.pictures = pictures
        self.footer = footer
        editions = Edition.all(of: site)
        words = editions.map { theme.words($0.language) }
        let model = theme.model
        editionRecords = editions.map { edition in
            let audience = site.config.audiences.audiences[edition.bit]
            return model.edition.record([
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
        }
    }

    /// The audiences of a site.
    var audiences: [Audience] { site.config.audiences.audiences }

    /// The edition of a page for an audience.
    func edition(bit: Int, language: String) -> Int? {
        editions.firstIndex { $0.bit == bit && $0.language == language }
    }

    /// The address of a page of an audience's site for the world, or empty when it has none.
    func absolute(_ edition: Edition, _ pretty: String) -> String {
        let audience = audiences[edition.bit]
        return site.config.url.isEmpty || audience.isInternal ? "" : site.config.url + audience.id + "/" + pretty
    }

    /// A day as readers of a language write it.
    func day(_ date: CalendarDate, _ language: String) -> (iso: String, text: String) {
        (date.iso, TextLanguage(tag: language).map { date.text(.short, in: $0) } ?? date.iso)
    }

    func dayRecord(_ date: CalendarDate?, _ language: String) -> TemplateValue {
        guard let date else { return .nothing }
        let (iso, text) = day(date, language)
        return .record(theme.model.day.record(inOrder: [.text(iso), .text(text)]))
    }
}
