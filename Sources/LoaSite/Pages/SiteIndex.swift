public import LoaLaw
public import LoaMarkup
public import LoaStats

/// All pages of a site and how they hang together: sections, addresses, order, tags, translations.
///
/// A class, since every worker reads it for every page.
public final class SiteIndex: Sendable {
    /// What `loa.yaml` says.
    public let config: SiteConfig
    /// The glossary.
    public let glossary: Glossary
    /// The reusable blocks.
    public let snippets: Snippets
    /// The day that everything dated obeys.
    public let today: CalendarDate
    /// The figures.
    public let figures: FigureStore
    /// The legal instruments and facts.
    public let laws: LawRegistry
    /// Holds what is typed into prose against the registry; nil when there is none.
    let prose: ProseLaw?
    /// What pages stated of the law, for the pages that state it too.
    let statements = LawMemory()
    /// What is looked for in the wording of pages.
    public let plain: PlainRules
    /// Words of several syllables that lines of leaflets keep together, besides those of the glossary.
    public let compounds: [String]
    /// All pages, ordered by path.
    public let pages: [Page]
    /// What lists ask of each page, by index.
    public let signs: [PageSign]
    /// The numbers of the languages that pages have, as ``PageSign`` gives them.
    public let languageNumbers: [String: Int32]
    /// The pages by path.
    public let byPath: [SourcePath: Int]
    /// All other files of `content`.
    public let files: Set<SourcePath>
    /// The patterns of which rows make pages, by path.
    public let patterns: [SourcePath: PagePattern]
    /// The pages and sections of each section in order; the key −1 is the top.
    public let children: [Int: [Int]]
    /// The tags in order of their names.
    public let tags: [Tag]
    /// The tags by slug.
    public let tagBySlug: [String: Int]
    /// The tags of each page, by index.
    public let tagsOfPage: [[Int]]
    /// The place of each page among the children of its section.
    let positions: [Int]
    /// The order of the children of sections in which titles differ by audience, by bit.
    let ordersByAudience: [Int: [[Int]]]
    /// The top page of each language.
    let tops: [String: Int]
    /// The place of each page among the pages of each of its tags.
    let placesInTags: [[Int]]
    /// What each page's title is sorted by.
    let sortKeys: [[UInt8]]

    /// What is to be printed, by page, audience and format.
    public let leaflets: [Leaflet]
    /// The place of each printed page's first among ``leaflets``.
    let leafletStarts: [Int: Int]
    /// The leaflets in the order of lists: by weight and title.
    let printedPages: [Int]

    /// A subject with its pages.
    public struct Tag: Sendable {
        /// The name as first written.
        public var name: String
        /// The part of its address.
        public var slug: String
        /// Its pages, by index.
        public var pages: [Int]
    }

    /// The addresses that `loa` makes itself.
    public static let tagFolder = "chu-de"
    /// The address of the search page.
    public static let searchFolder = "tim-kiem"
    static let reserved: Set<String> = [tagFolder, searchFolder, "assets", Leaflet.folderName]

    /// Puts pages together; `pages` come from ``PageReader``, best in the order of their paths.
    public static func build(
        config: SiteConfig, glossary: Glossary, snippets: Snippets, today: CalendarDate,
        pages: consuming [PageDraft], files: Set<SourcePath>, figures: FigureStore = .empty, laws: LawRegistry = .empty,
        plain: PlainRules = .empty, compounds: [String] = [], patterns: [PagePattern] = []
    ) -> Reported<SiteIndex> {
        if !isSorted(pages) { pages.sort { $0.path < $1.path } }
        var index = SiteDraft(
            config: config, glossary: glossary, snippets: snippets, today: today,
            pages: pages, files: files, figures: figures, laws: laws, plain: plain)
        index.compounds = compounds
        index.patterns = Dictionary(patterns.map { ($0.path, $0) }) { first, _ in first }
        var diagnostics: [Diagnostic] = []
        index.byPath.reserveCapacity(index.pages.count)
        for number in index.pages.indices { index.byPath[index.pages[number].path] = number }
        for number in index.pages.indices.reversed() where SiteIndex.isTop(path: index.pages[number].path, isSection: index.pages[number].isSection) {
            index.tops[index.pages[number].language] = number
        }
        index.findSections(&diagnostics)
        index.inheritAudiences(&diagnostics)
        index.checkTitles(&diagnostics)
        index.applyDays()
        index.hideEmptySections()
        index.checkAddresses(&diagnostics)
        index.checkAliases(&diagnostics)
        index.order()
        index.collectTags()
        index.findTranslations(&diagnostics)
        let site = SiteIndex(index)
        if !site.leaflets.isEmpty { diagnostics += printFaults(site.leaflets, site.pages) }
        return Reported(site, diagnostics)
    }

    init(_ draft: SiteDraft) {
        config = draft.config
        glossary = draft.glossary
        snippets = draft.snippets
        today = draft.today
        figures = draft.figures
        laws = draft.laws
        prose = ProseLaw(draft.laws, glossary: draft.glossary, today: draft.today)
        plain = draft.plain
        compounds = draft.compounds
        pages = draft.pages.map(Page.init)
        let (all, leaflets) = (pages, Self.leaflets(pages, draft.config))
        self.leaflets = leaflets
        leafletStarts = Dictionary(leaflets.indices.map { (leaflets[$0].page, $0) }) { first, _ in first }
        printedPages = draft.sorted(all.indices.filter { all[$0].isLeaflet }) { draft.sortKeys[$0] }
        var numbers: [String: Int32] = [:]
        // Nearly all pages are in one language: the last one is looked at first.
        var last: (name: String, number: Int32)?
        signs = pages.map { page in
            let language: Int32
            if let last, last.name == page.language {
                language = last.number
            } else {
                language = numbers[page.language, default: Int32(numbers.count)]
                numbers[page.language] = language
                last = (page.language, language)
            }
            return PageSign(
                // No list, section or search knows of leaflets; they have lists of their own.
                mask: page.isLeaflet ? [] : page.mask, language: language, isSection: page.isSection,
                isTop: SiteIndex.isTop(path: page.path, isSection: page.isSection))
        }
        languageNumbers = numbers
        byPath = draft.byPath
        files = draft.files
        patterns = draft.patterns
        children = draft.children
        tags = draft.tags
        tagBySlug = draft.tagBySlug
        tagsOfPage = draft.tagsOfPage
        positions = draft.positions
        ordersByAudience = draft.ordersByAudience
        tops = draft.tops
        placesInTags = draft.placesInTags
        sortKeys = draft.sortKeys
    }

    private static func isSorted(_ pages: [PageDraft]) -> Bool {
        pages.indices.dropFirst().allSatisfy { !(pages[$0].path < pages[$0 - 1].path) }
    }

    /// Whether a page is `content/_index.md` of its language.
    static func isTop(path: SourcePath, isSection: Bool) -> Bool { isSection && folder(of: path) == "content" }

    /// The folder of a path, as `content/luat`.
    static func folder(of path: SourcePath) -> String {
        path.string.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path.string[..<$0]) } ?? ""
    }

    /// The address of an alias inside an audience's site, ending in `/`.
    public static func alias(_ written: String) -> String {
        written.split(separator: "/").map { Slug.slug(String($0)) + "/" }.joined()
    }
}

/// A site while its pages are put together.
struct SiteDraft {
    let config: SiteConfig
    let glossary: Glossary
    let snippets: Snippets
    let today: CalendarDate
    let figures: FigureStore
    let laws: LawRegistry
    let plain: PlainRules
    var compounds: [String] = []
    var pages: [PageDraft]
    var byPath: [SourcePath: Int] = [:]
    let files: Set<SourcePath>
    var patterns: [SourcePath: PagePattern] = [:]
    var children: [Int: [Int]] = [:]
    var tags: [SiteIndex.Tag] = []
    var tagBySlug: [String: Int] = [:]
    var tagsOfPage: [[Int]] = []
    var positions: [Int] = []
    var ordersByAudience: [Int: [[Int]]] = [:]
    var tops: [String: Int] = [:]
    var placesInTags: [[Int]] = []
    var sortKeys: [[UInt8]] = []

    init(
        config: SiteConfig, glossary: Glossary, snippets: Snippets, today: CalendarDate, pages: [PageDraft],
        files: Set<SourcePath>, figures: FigureStore, laws: LawRegistry, plain: PlainRules
    ) {
        self.figures = figures
        self.laws = laws
        self.plain = plain
        self.config = config
        self.glossary = glossary
        self.snippets = snippets
        self.today = today
        self.pages = pages
        self.files = files
    }

    mutating func findSections(_ diagnostics: inout [Diagnostic]) {
        var byFolder: [String: Int] = [:]
        // Here and below no page is copied as a whole: it has many parts, and there are thousands.
        for number in pages.indices where pages[number].isSection {
            byFolder[pages[number].language + ":" + SiteIndex.folder(of: pages[number].path)] = number
        }
        var bare: Set<String> = []
        // Pages come folder by folder: those of one have one section.
        var last: (folder: String, language: String, section: Int?)?
        for number in pages.indices {
            var folder = SiteIndex.folder(of: pages[number].path)
            let language = pages[number].language
            let isSection = pages[number].isSection
            if !isSection, let last, last.folder == folder, last.language == language {
                pages[number].section = last.section
                continue
            }
            let own = folder
            if isSection {
                folder = SiteIndex.folder(of: SourcePath(folder))
            } else if !pages[number].isLeaflet, byFolder[language + ":" + folder] == nil, language == config.language,
                folder != "content", bare.insert(folder).inserted
            {
                diagnostics.append(
                    Diagnostic(
                        .warning, .sectionIndex, at: SourceSpan(SourcePath(folder + "/_index.md")),
                        vi: "thư mục “\(folder)” không có _index.md nên không có trang mục lục",
                        en: "the folder “\(folder)” has no _index.md, so there is no section page"))
            }
            while folder.utf8.count >= "content".utf8.count {
                if let found = byFolder[language + ":" + folder], found != number {
                    pages[number].section = found
                    break
                }
                folder = SiteIndex.folder(of: SourcePath(folder))
            }
            if !isSection { last = (own, language, pages[number].section) }
        }
    }

    /// A page without audiences of its own has those of its section; the top gives none to what is below it.
    mutating func inheritAudiences(_ diagnostics: inout [Diagnostic]) {
        for number in pages.indices where pages[number].front.audiences == nil {
            var at = pages[number].section
            var found: AudienceMask?
            if at == nil, pages[number].language != config.language { at = nativeSection(of: number) }
            while let section = at {
                let isTop = SiteIndex.folder(of: pages[section].path) == "content"
                if isTop, pages[number].isSection || SiteIndex.folder(of: pages[number].path) != "content" { break }
                if pages[section].front.audiences != nil {
                    found = pages[section].intended
                    break
                }
                at = pages[section].section
            }
            guard let found else {
                let line = pages[number].front.title?.span.line ?? 1
                diagnostics.append(
                    Diagnostic(
                        .audienceMissing, at: SourceSpan(pages[number].path, line: line),
                        vi: "trang này không nói dành cho ai — thêm “for: [\(config.audiences.names.first ?? "…")]” (có: \(config.audiences.names.joined(separator: ", ")))",
                        en: "the page does not say who it is for — add “for: [\(config.audiences.names.first ?? "…")]” (there are: \(config.audiences.names.joined(separator: ", ")))"))
                continue
            }
            pages[number].intended = found
            // A title that differs by audience was read before the audiences were known.
            fillVariants(number, &diagnostics)
        }
    }

    mutating func fillVariants(_ number: Int, _ diagnostics: inout [Diagnostic]) {
        // A draft that is being changed cannot be asked later.
        let registry = laws
        let reader = PageReader(config: config, figures: figures, laws: registry, today: today)
        let page = pages[number]
        // All other faults were told when the page was read.
        var said: [Diagnostic] = []
        defer { diagnostics += said.filter { $0.code == .figureLevel } }
        let row = page.row
        if let title = pages[number].front.title, PageReader.hasDirective(title.value) {
            pages[number].title = reader.tailored(title, "title", row, page.intended, page, &said)
        }
        if let summary = pages[number].front.summary, PageReader.hasDirective(summary.value) {
            pages[number].summary = reader.tailored(summary, "summary", row, page.intended, page, &said)
        }
    }

    mutating func applyDays() {
        for number in pages.indices {
            let front = pages[number].front
            if front.isDraft {
                pages[number].hidden = .draft
            } else if let day = front.publish, today < day {
                pages[number].hidden = .notYet(day)
            } else if let day = front.expires, day <= today {
                pages[number].hidden = .expired(day)
            }
            pages[number].mask = pages[number].hidden == nil ? pages[number].intended : []
        }
    }

    mutating func checkAddresses(_ diagnostics: inout [Diagnostic]) {
        // The first page of an address, and the others of those few that have more.
        var taken: [String: Int] = [:]
        var more: [String: [Int]] = [:]
        taken.reserveCapacity(pages.count)
        var last = (first: "", isKept: false)
        let prefixes = languagePrefixes
        for number in pages.indices where pages[number].hidden != .draft {
            let isNative = pages[number].language == config.language
            let first = isNative ? pages[number].segments.first : pages[number].segments.dropFirst().first
            if let first, first != last.first || pages[number].isLeaflet { last = (first, !pages[number].isLeaflet && SiteIndex.reserved.contains(first)) }
            if let first, last.isKept || (isNative && prefixes.contains(first)) {
                diagnostics.append(
                    Diagnostic(
                        .pageAddress, at: SourceSpan(pages[number].path),
                        vi: "địa chỉ “\(first)/” dành riêng cho loa — đổi tên thư mục hoặc tệp",
                        en: "the address “\(first)/” is kept for loa — rename the folder or file"))
            }
            let address = pages[number].prettyAddress
            guard let other = taken[address] else {
                taken[address] = number
                continue
            }
            for other in [other] + more[address, default: []]
            where !pages[other].intended.isDisjoint(with: pages[number].intended) {
                if let fault = rowAddress(other, number) {
                    diagnostics.append(fault)
                    break
                }
                diagnostics.append(
                    Diagnostic(
                        .pageAddress, at: SourceSpan(pages[number].path),
                        vi: "trùng địa chỉ “\(address)” với \(pages[other].path) — đổi tên một tệp, hoặc đặt “slug” khác",
                        en: "has the address “\(address)” of \(pages[other].path) — rename one, or give it another “slug”"))
                break
            }
            more[address, default: []].append(number)
        }
    }

    mutating func order() {
        let keys = pages.map(\.sortKey)
        sortKeys = keys
        positions = Array(repeating: 0, count: pages.count)
        for number in pages.indices where !(pages[number].isSection && pages[number].section == nil) {
            children[pages[number].section ?? -1, default: []].append(number)
        }
        for (section, members) in children {
            children[section] = sorted(members) { pages[$0].orderKey ?? keys[$0] }
            for (position, number) in (children[section] ?? []).enumerated() { positions[number] = position }
            // Where titles differ by audience each has an order of its own, which tells nothing of the others' titles.
            guard members.contains(where: { !pages[$0].title.variants.isEmpty }) else { continue }
            ordersByAudience[section] = config.audiences.audiences.map { audience in
                sorted(members) { number in
                    if let own = pages[number].orderKey { return own }
                    return pages[number].title.variants.isEmpty
                        ? keys[number] : VietnameseCollation.sortKey(pages[number].title.text(for: audience.bit))
                }
            }
        }
    }

    func sorted<Key: Collection<UInt8>>(_ members: [Int], by key: (Int) -> Key) -> [Int] {
        members.map { (number: $0, weight: pages[$0].front.weight ?? Int.max, key: key($0)) }.sorted { left, right in
            if left.weight != right.weight { return left.weight < right.weight }
            if !left.key.elementsEqual(right.key) { return left.key.lexicographicallyPrecedes(right.key) }
            return left.number < right.number
        }.map(\.number)
    }

    mutating func collectTags() {
        tagsOfPage = Array(repeating: [], count: pages.count)
        placesInTags = tagsOfPage
        for number in pages.indices {
            let (names, slugs) = (pages[number].tags, pages[number].tagSlugs)
            var (own, places): ([Int], [Int]) = ([], [])
            own.reserveCapacity(names.count)
            places.reserveCapacity(names.count)
            for (place, name) in names.enumerated() {
                let slug = place < slugs.count ? slugs[place] : Slug.slug(name)
                let tag: Int
                if let known = tagBySlug[slug] {
                    tag = known
                } else {
                    tag = tags.count
                    tagBySlug[slug] = tag
                    tags.append(SiteIndex.Tag(name: name, slug: slug, pages: []))
                }
                places.append(tags[tag].pages.count)
                tags[tag].pages.append(number)
                own.append(tag)
            }
            placesInTags[number] = places
            tagsOfPage[number] = own
        }
    }

    mutating func findTranslations(_ diagnostics: inout [Diagnostic]) {
        guard pages.contains(where: { $0.front.translationOf != nil }) else { return }
        // A translation of a translation belongs with the original.
        var roots = Array(pages.indices)
        func root(_ number: Int) -> Int {
            var at = number
            while roots[at] != at { at = roots[at] }
            return at
        }
        for number in pages.indices {
            guard let written = pages[number].front.translationOf else { continue }
            let target = LinkPath.resolve(written.value, from: pages[number].path)
            let row = target.flatMap { path in LinkPath.query(written.value).map { PagePattern.path(path, key: $0) } }
            guard let target, let original = byPath[target] ?? row.flatMap({ byPath[$0] }), original != number else {
                let near = Suggestion.phrase(
                    for: target?.string ?? written.value,
                    in: byPath.keys.filter { $0 != pages[number].path }.map(\.string).sorted())
                diagnostics.append(
                    Diagnostic(
                        .pageTranslation, at: written.span, vi: "không có trang gốc “\(written.value)”\(near.vi)",
                        en: "there is no original page “\(written.value)”\(near.en)"))
                continue
            }
            let (a, b) = (root(number), root(original))
            roots[max(a, b)] = min(a, b)
        }
        var groups: [Int: [Int]] = [:]
        for number in pages.indices { groups[root(number), default: []].append(number) }
        for group in groups.values where group.count > 1 {
            for number in group { pages[number].translations = group }
        }
    }
}
