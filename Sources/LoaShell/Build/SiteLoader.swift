internal import LoaLaw
public import LoaMarkup
internal import LoaPrint
public import LoaSite
internal import LoaStats
public import LoaWeb
internal import Synchronization

/// A site as read: settings, pages without their bodies, theme.
public struct LoadedSite: Sendable {
    /// The world it was read from.
    public let reader: any SourceReader
    /// The pages and how they hang together.
    public let index: SiteIndex
    /// All that rendering needs; nil when the theme or settings cannot be used.
    public let context: RenderContext?
    /// The texts of pages that were kept, so that small sites are read but once.
    let texts: [SourcePath: [UInt8]]
    /// The runs of leaflets that were recorded.
    let ledger: [PrintRun]
}

/// Reads a site: every file above its body, every setting.
public enum SiteLoader {
    /// The codes that a site may silence.
    static var silenceable: [DiagnosticCode] { DiagnosticCode.all }

    /// Reads a site; the value is nil when there is no `loa.yaml`.
    public static func load(
        _ reader: any SourceReader, today: CalendarDate?, figuresAsOf: CalendarDate? = nil, replacement: RowTables.Replacement? = nil, jobs: Int
    ) async throws -> Reported<LoadedSite?> {
        let listed = reader.list()
        var diagnostics = listed.diagnostics
        let paths = listed.value
        guard paths.contains(SiteConfig.path) else {
            diagnostics.append(
                Diagnostic(
                    .configMissing, at: SourceSpan(SiteConfig.path),
                    vi: "không thấy content/loa.yaml — chạy loa trong thư mục của trang, hoặc thêm --site THƯ-MỤC (trang mới: loa init)",
                    en: "there is no content/loa.yaml — run loa in the site's folder, or add --site FOLDER (a new site: loa init)"))
            return Reported(nil, diagnostics)
        }
        let config =
            setting(SiteConfig.path, reader, &diagnostics) {
                SiteConfig.read($0, knownCodes: silenceable)
            } ?? SiteConfig()
        guard let today = today ?? SiteClock.today(in: config.timezone) else {
            diagnostics.append(
                Diagnostic(
                    .configTimezone, at: SourceSpan(SiteConfig.path),
                    vi: "không biết múi giờ “\(config.timezone)” — viết như Asia/Ho_Chi_Minh (cần gói tzdata), hoặc dùng --today",
                    en: "the time zone “\(config.timezone)” is not known — write it like Asia/Ho_Chi_Minh (needs tzdata), or use --today"))
            return Reported(nil, diagnostics)
        }
        let glossary = paths.contains(Glossary.path) ? setting(Glossary.path, reader, &diagnostics) { Glossary.read($0) } : nil
        let snippets = snippets(paths, reader, config, &diagnostics)
        let figures = StatsLoader.load(paths, reader, today: today, asOf: figuresAsOf, &diagnostics)
        let plain = plain(paths, reader, config, figures, today, &diagnostics)
        let compounds = paths.contains(CompoundTable.path) ? setting(CompoundTable.path, reader, &diagnostics) { CompoundTable.phrases($0) } : nil
        let rows = RowTables(reader, files: Set(paths), figures: figures, today: today, replacement: replacement)
        let promised = PromisedLaws(paths, reader)
        var read = try await pages(paths, reader, config, rows, snippets, promised, today, jobs)
        let laws = promised.registry.value
        diagnostics += promised.registry.diagnostics + RegistryCheck.check(laws, config: config, today: today, figures: figures)
        diagnostics += read.diagnostics
        // Handed on, so that nobody else holds them: changed in their place, they are not copied.
        let drafts = read.takePages()
        let tables = Set(read.patterns.compactMap(\.tablePath))
        let files = Set(paths.filter { isFile($0) && !tables.contains($0) })
        let index = SiteIndex.build(
            config: config, glossary: glossary ?? Glossary(), snippets: snippets, today: today, pages: consume drafts,
            files: files, figures: figures, laws: laws, plain: plain,
            compounds: compounds ?? [], patterns: read.patterns)
        diagnostics += index.diagnostics + MenuCheck.check(index.value)
        let theme = theme(paths, reader, config)
        diagnostics += theme.diagnostics
        // Without a theme of its own the site is checked with ours, so that all faults come at once.
        let loaded = theme.value ?? Theme.load(BuiltinTheme.files, folder: "themes/(mặc định)").value
        let made = RenderContext.make(
            site: index.value, theme: loaded, pictures: PictureTable(reader: reader),
            formatNames: PrintThemeLoader.formatNames(index.value, reader))
        diagnostics += made.diagnostics
        let ledger = paths.contains(PrintLedger.path) ? LedgerBook.read(reader) : Reported([])
        diagnostics += ledger.diagnostics
        return Reported(LoadedSite(reader: reader, index: index.value, context: made.value, texts: read.texts, ledger: ledger.value), diagnostics)
    }

    /// The text of a page; one made from a row needs none.
    static func text(of page: Page, _ reader: any SourceReader, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        page.row == nil ? text(page.path, reader, &diagnostics) : []
    }

    static func text(_ path: SourcePath, _ reader: any SourceReader, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
        switch reader.read(path) {
        case .failure(let fault):
            diagnostics.append(fault.diagnostic)
            return nil
        case .success(let bytes):
            let decoded = SourceText.decode(bytes, path: path)
            diagnostics += decoded.diagnostics
            return decoded.value
        }
    }

    static func setting<Value>(
        _ path: SourcePath, _ reader: any SourceReader, _ diagnostics: inout [Diagnostic],
        _ read: ([UInt8]) -> Reported<Value>
    ) -> Value? {
        guard let text = text(path, reader, &diagnostics) else { return nil }
        let result = read(text)
        diagnostics += result.diagnostics
        return result.value
    }

    /// Whether a path is a page: Markdown under `content`, outside the folders that have meanings of their own.
    static func isPage(_ path: SourcePath) -> Bool {
        path.string.hasPrefix("content/") && path.string.hasSuffix(".md") && !path.string.hasPrefix(Snippets.folder)
    }

    /// Whether a path may be shown or downloaded when a page uses it.
    static func isFile(_ path: SourcePath) -> Bool {
        path.string.hasPrefix("content/") && !path.string.hasSuffix(".md") && path != SiteConfig.path
            && path != PrintLedger.path && path != Glossary.path && path != PlainList.path && path != CompoundTable.path
            && !path.string.hasPrefix(Snippets.folder)
            && !path.string.hasPrefix("content/laws/") && !path.string.hasPrefix("content/stats/")
    }

    static func snippets(
        _ paths: [SourcePath], _ reader: any SourceReader, _ config: SiteConfig, _ diagnostics: inout [Diagnostic]
    ) -> Snippets {
        var snippets = Snippets()
        for path in paths where path.string.hasPrefix(Snippets.folder) && path.string.hasSuffix(".md") {
            guard let text = text(path, reader, &diagnostics) else { continue }
            let name = String(path.string.dropFirst(Snippets.folder.utf8.count).dropLast(3))
            diagnostics += snippets.add(
                name, text: text, path: path, options: PreparedPage.options(language: config.language))
        }
        return snippets
    }

    /// What is looked for in the wording of pages.
    static func plain(
        _ paths: [SourcePath], _ reader: any SourceReader, _ config: SiteConfig, _ figures: FigureStore, _ today: CalendarDate,
        _ diagnostics: inout [Diagnostic]
    ) -> PlainRules {
        guard paths.contains(PlainList.path),
            let list = setting(PlainList.path, reader, &diagnostics, { PlainList.read($0, audiences: config.audiences, today: today) })
        else { return .empty }
        let rules = PlainRules.make(list, units: figures.schema.units, today: today)
        diagnostics += rules.diagnostics
        return rules.value
    }

    /// At most so many bytes of texts are kept between the two readings.
    static let keptBytes = 12 << 20

    /// What is above the bodies of all pages.
    struct ReadPages {
        var pages: [PageDraft]
        var patterns: [PagePattern] = []
        var texts: [SourcePath: [UInt8]] = [:]
        var diagnostics: [Diagnostic]

        /// The pages, which are then no longer here.
        mutating func takePages() -> [PageDraft] {
            var taken: [PageDraft] = []
            swap(&taken, &pages)
            return taken
        }
    }

    /// One file as read; a class, since pages have many parts and are moved about until they are in order.
    private final class ReadPage: Sendable {
        let number: Int
        let pages: [PageDraft]
        let pattern: PagePattern?
        let text: [UInt8]?

        init(_ number: Int, _ pages: [PageDraft], pattern: PagePattern? = nil, _ text: [UInt8]?) {
            self.number = number
            self.pages = pages
            self.pattern = pattern
            self.text = text
        }
    }

    static func pages(
        _ paths: [SourcePath], _ reader: any SourceReader, _ config: SiteConfig, _ rows: RowTables, _ snippets: Snippets,
        _ laws: PromisedLaws, _ today: CalendarDate, _ jobs: Int
    ) async throws -> ReadPages {
        let sources = paths.filter(isPage)
        let kept = Atomic(0)
        let results = try await Slices.run(count: sources.count, jobs: jobs) { task, draw in
            if task == 0 { _ = laws.registry }
            let front = PageReader(config: config, figures: rows.figures, laws: laws.registry.value, today: today)
            var pages: [ReadPage] = []
            var diagnostics: [Diagnostic] = []
            while let range = draw.next() {
                for number in range {
                    guard let text = text(sources[number], reader, &diagnostics) else { continue }
                    if PageReader.isPattern(sources[number], text) {
                        let read = front.readPattern(sources[number], text: text, tables: rows, snippets: snippets)
                        diagnostics += read.diagnostics
                        pages.append(ReadPage(number, read.value.pages, pattern: read.value.pattern, nil))
                        continue
                    }
                    let page = front.read(sources[number], text: text)
                    diagnostics += page.diagnostics
                    guard let page = page.value else { continue }
                    let isKept = kept.add(text.count, ordering: .relaxed).newValue <= keptBytes
                    pages.append(ReadPage(number, [page], isKept ? text : nil))
                }
            }
            return (pages, diagnostics)
        }
        // In the order of their paths, whichever task read them.
        var ordered: [ReadPage?] = Array(repeating: nil, count: sources.count)
        for (read, _) in results { for page in read { ordered[page.number] = page } }
        var pages: [PageDraft] = []
        pages.reserveCapacity(sources.count)
        var patterns: [PagePattern] = []
        var texts: [SourcePath: [UInt8]] = [:]
        for case let read? in ordered {
            pages += read.pages
            if let pattern = read.pattern { patterns.append(pattern) }
            if let text = read.text { texts[sources[read.number]] = text }
        }
        return ReadPages(pages: pages, patterns: patterns, texts: texts, diagnostics: results.flatMap(\.1))
    }

    static func theme(_ paths: [SourcePath], _ reader: any SourceReader, _ config: SiteConfig) -> Reported<Theme?> {
        guard !config.theme.isEmpty else {
            let built = Theme.load(BuiltinTheme.files, folder: "themes/(mặc định)")
            return Reported(built.value, built.diagnostics)
        }
        let folder = "themes/\(config.theme)"
        let own = paths.filter { $0.string.hasPrefix(folder + "/") }
        guard !own.isEmpty else {
            let names = Set(
                paths.filter { $0.string.hasPrefix("themes/") }.compactMap {
                    $0.string.split(separator: "/").dropFirst().first.map(String.init)
                })
            let near = Suggestion.phrase(for: config.theme, in: names.sorted())
            return Reported(
                nil,
                [
                    Diagnostic(
                        .themeMissing, at: config.themeSpan ?? SourceSpan(SiteConfig.path),
                        vi: "không có giao diện “\(folder)”\(near.vi); bỏ dòng “theme” để dùng giao diện có sẵn",
                        en: "there is no theme “\(folder)”\(near.en); leave “theme” out for the built-in one")
                ])
        }
        var files: [(path: String, bytes: [UInt8])] = []
        var diagnostics: [Diagnostic] = []
        for path in own {
            switch reader.read(path) {
            case .success(let bytes): files.append((String(path.string.dropFirst(folder.utf8.count + 1)), bytes))
            case .failure(let fault): diagnostics.append(fault.diagnostic)
            }
        }
        let theme = Theme.load(files, folder: folder)
        return Reported(theme.value, diagnostics + theme.diagnostics)
    }
}
