public import LoaLaw
public import LoaMarkup
public import LoaStats

/// Reads what stands above the body of a page.
public struct PageReader: Sendable {
    let config: SiteConfig
    let figures: FigureStore
    /// The registry, asked for where words above a body state law.
    let laws: @Sendable () -> LawRegistry
    /// The day that everything dated obeys.
    let today: CalendarDate
    let languages: Set<String>

    /// Makes a reader for the pages of a site; the registry may still be on its way until a title states law.
    public init(
        config: SiteConfig, figures: FigureStore = .empty, laws: @escaping @autoclosure @Sendable () -> LawRegistry = .empty, today: CalendarDate
    ) {
        self.config = config
        self.figures = figures
        self.laws = laws
        self.today = today
        var known = Set(config.languages)
        known.insert(config.language)
        for audience in config.audiences.audiences { known.formUnion(audience.languages) }
        languages = known
    }

    /// The page of a file, without what depends on other pages; nil when the file could not be read as one.
    public func read(_ path: SourcePath, text: [UInt8]) -> Reported<PageDraft?> {
        let split = FrontMatterSplit.split(text, path: path)
        guard let parts = split.value else {
            if !split.diagnostics.isEmpty { return Reported(nil, split.diagnostics) }
            return Reported(
                nil,
                [
                    Diagnostic(
                        .pageFrontMatter, at: SourceSpan(path, line: 1),
                        vi: "thiếu phần khai báo ở đầu tệp: dòng “---”, “title: …”, “for: […]”, rồi “---”",
                        en: "front matter is missing: a line “---”, “title: …”, “for: […]”, then “---”")
                ])
        }
        let settings = Settings.parse(text[parts.yaml], path: path, firstLine: parts.yamlFirstLine)
        var diagnostics = split.diagnostics + settings.diagnostics
        let read = FrontMatter.read(settings.value, at: SourceSpan(path, line: parts.yamlFirstLine))
        if !settings.failed { diagnostics += read.diagnostics }
        let names = path.parts
        let (base, suffix) = baseName(names.last ?? "")
        if let rows = read.value.rows { diagnostics.append(Self.noPattern(rows.from.span, isSection: base == "_index")) }
        var page = PageDraft(
            path: path, front: read.value, language: language(read.value, suffix, &diagnostics),
            isSection: base == "_index")
        page.hasText = text[parts.body].contains { $0 > 32 }
        finish(&page, names, base, &diagnostics)
        return Reported(page, diagnostics)
    }

    /// The fault of `rows` where it makes no pattern.
    private static func noPattern(_ span: SourceSpan, isSection: Bool) -> Diagnostic {
        isSection
            ? Diagnostic(
                .rowsTable, at: span, vi: "_index.md là trang của mục, không làm mẫu cho nhiều trang được — chuyển sang tệp khác",
                en: "_index.md is the page of its section and cannot be a pattern — use another file")
            : Diagnostic(
                .rowsTable, at: span, vi: "“rows” phải đứng đầu một dòng của phần khai báo: rows: …",
                en: "“rows” must begin a line of the front matter: rows: …")
    }

    /// Reads what depends on the front matter alone: audiences, address, title, summary.
    func finish(_ page: inout PageDraft, _ names: [String], _ base: String, _ diagnostics: inout [Diagnostic]) {
        let front = page.front
        readAudiences(&page, &diagnostics)
        readAddress(&page, names, base, &diagnostics)
        // Without audiences of its own the page takes its section's later; until then all are possible.
        let readers = front.audiences == nil ? config.audiences.all : page.intended
        var said: [Diagnostic] = []
        page.title = tailored(front.title, "title", page.row, readers, page, &said)
        page.sortKey = VietnameseCollation.sortKey(page.title.common)
        page.summary = tailored(front.summary, "summary", page.row, readers, page, &said)
        // Whether internal figures are shown to the right readers is known once these are.
        diagnostics += front.audiences == nil ? said.filter { $0.code != .figureLevel } : said
        if page.isLeaflet, front.print?.formats.isEmpty ?? true, let span = front.kind?.span {
            diagnostics.append(
                Diagnostic(
                    .leafletFormat, at: span, vi: "tờ rơi chưa nói in khổ nào — thêm dòng “print: [a5]” với tên khổ của giao diện",
                    en: "the leaflet does not say its format — add a line “print: [a5]” with a format of the theme"))
        }
    }

    /// The name without `.md` and without a language before it: `phep-nam.en.md` is `phep-nam` in English.
    func baseName(_ name: String) -> (base: String, language: String?) {
        let stem = String(name.dropLast(3))
        guard let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")), dot != stem.startIndex else { return (stem, nil) }
        let suffix = String(stem[stem.utf8.index(after: dot)...])
        return languages.contains(suffix) ? (String(stem[..<dot]), suffix) : (stem, nil)
    }

    func language(_ front: FrontMatter, _ suffix: String?, _ diagnostics: inout [Diagnostic]) -> String {
        guard let written = front.language else { return suffix ?? config.language }
        if !languages.contains(written.value) {
            let near = Suggestion.phrase(for: written.value, in: languages.sorted())
            diagnostics.append(
                Diagnostic(
                    .pageLanguage, at: written.span,
                    vi: "ngôn ngữ “\(written.value)” chưa khai báo\(near.vi) — thêm vào “languages” trong content/loa.yaml",
                    en: "the language “\(written.value)” is not declared\(near.en) — add it to “languages” in content/loa.yaml"))
        }
        return written.value
    }

    func readAudiences(_ page: inout PageDraft, _ diagnostics: inout [Diagnostic]) {
        guard let written = page.front.audiences else { return }
        for name in written {
            page.intended.formUnion(
                config.audiences.mask(of: [name.value]) { _, vi, en in
                    diagnostics.append(Diagnostic(.audienceUnknown, at: name.span, vi: vi, en: en))
                })
        }
    }

    func readAddress(
        _ page: inout PageDraft, _ names: [String], _ base: String, _ diagnostics: inout [Diagnostic]
    ) {
        var parts = names.dropFirst().dropLast().map { Slug.slug($0) }
        if !page.isSection {
            parts.append(Slug.slug(page.front.slug?.value ?? base))
        } else if let slug = page.front.slug, !parts.isEmpty {
            parts[parts.count - 1] = Slug.slug(slug.value)
        }
        // Leaflets stand beside the pages; the folder that collects them is no part of their names.
        if page.isLeaflet {
            if parts.count > 1, names.dropFirst().first == "leaflets" { parts.removeFirst() }
            parts.insert(Leaflet.folderName, at: 0)
        }
        if parts.contains("") {
            diagnostics.append(
                Diagnostic(
                    .pageAddress, at: page.front.slug?.span ?? SourceSpan(page.path),
                    vi: "tên tệp hoặc thư mục không có chữ hay số nên không cho ra địa chỉ — đổi tên, hoặc thêm “slug: ten-trang”",
                    en: "the name of the file or folder has no letter or digit, so gives no address — rename it, or add “slug: page-name”"))
        }
        for tag in page.front.tags {
            let slug = Slug.slug(tag.value)
            if slug.isEmpty {
                diagnostics.append(
                    Diagnostic(
                        .pageAddress, at: tag.span,
                        vi: "nhãn “\(tag.value)” không có chữ hay số nên không cho ra địa chỉ — đổi nhãn",
                        en: "the tag “\(tag.value)” has no letter or digit, so gives no address — change it"))
            }
            if page.tagSlugs.contains(slug) { continue }
            page.tags.append(tag.value)
            page.tagSlugs.append(slug)
        }
        page.segments = (page.language == config.language ? [] : [page.language.lowercased()]) + parts
    }

    /// A title or summary, whose inline directives are followed for each audience.
    ///
    /// Of a page made from a row it is the pattern's own words that may hold directives, never the row's.
    func tailored(
        _ written: Spanned<String>?, _ key: String, _ row: PageRow?, _ mask: AudienceMask, _ page: PageDraft,
        _ diagnostics: inout [Diagnostic]
    ) -> TailoredText {
        guard let written else { return TailoredText() }
        guard Self.hasDirective(row?.pattern.settings?[key]?.text ?? written.value) else { return TailoredText(written.value) }
        let place = SourcePlace(path: written.span.path, line: written.span.line, byteColumn: written.span.column)
        let parsed = row?.inline(key, place: place) ?? MarkdownParser.parseInline(written.value, place: place)
        let ground = LegalGround(laws: laws(), asOf: page.front.asOf, language: page.language, today: today, config: config)
        let filled = LawFiller.fill(parsed.value, ground: ground, figures: figures)
        let document = filled.value.0
        let resolved = MaskResolver.resolve(document, for: mask, audiences: config.audiences)
        diagnostics += parsed.diagnostics + DirectiveCatalog.check(parsed.value) + filled.diagnostics + resolved.diagnostics
        // A title has no room for the mark of what is not verified, so that nothing unsure goes there.
        diagnostics += filled.value.1?.unsure(in: document, masks: resolved.value, readers: mask, config: config, isMarkable: false) ?? []
        let shown = FigureResolver.resolve(
            document, masks: resolved.value, readers: mask, config: config, store: figures, language: page.language)
        diagnostics += shown.diagnostics
        var variants: [Int: String] = [:]
        for bit in mask.bits {
            var own = TailoredDocument.tailor(
                document, masks: resolved.value, for: AudienceMask(bit: bit)
            ).document
            if let shown = shown.value {
                own = FigureFiller.fill(own, figures: shown, level: shown.level(of: bit), isAlone: true)
            }
            variants[bit] = DirectiveGrammarText.trim(own.plainText(of: 0))
        }
        return TailoredText("", variants: variants)
    }

    /// Whether `:name[` or `:name{` or a stray `]{` stands in a text.
    static func hasDirective(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "[")) || bytes.contains(UInt8(ascii: "{")) else { return false }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
            var at = index
            while at > 0, bytes[at - 1] != UInt8(ascii: ":"), bytes[at - 1] != 32 { at -= 1 }
            if at > 0, at < index, bytes[at - 1] == UInt8(ascii: ":") { return true }
            if index > 0, bytes[index - 1] == UInt8(ascii: "]") { return true }
        }
        return false
    }
}

/// Trims the spaces round a short text.
enum DirectiveGrammarText {
    static func trim(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 32 { bytes.removeFirst() }
        while bytes.last == 32 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PageReader {
    /// What the title and the summary of a page state of the law.
    func laws(of page: Page) -> [PageLaw] {
        let ground = LegalGround(laws: laws(), asOf: page.front.asOf, language: page.language, today: today, config: config)
        return [page.front.title, page.front.summary].compactMap { written in
            guard let written, Self.hasDirective(written.value) else { return nil }
            let parsed = MarkdownParser.parseInline(written.value, place: SourcePlace(path: page.path, line: written.span.line))
            return LawFiller.fill(parsed.value, ground: ground, figures: figures).value.1
        }
    }
}
