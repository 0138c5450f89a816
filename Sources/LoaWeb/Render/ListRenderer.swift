internal import LoaMarkup
internal import LoaSite

/// Writes the pages that list others: homes, sections, subjects, search, and those that stand for themselves.
public struct ListRenderer: Sendable {
    let context: RenderContext
    /// The facts of each page by audience.
    let facts: [[PageFacts]]
    /// The reading time of each page for each audience; 0 where it was not read.
    private let minutes: [Int32]

    /// Makes a renderer over what the workers found; `facts` is indexed by page.
    public init(_ context: RenderContext, facts: [[PageFacts]]) {
        self.context = context
        self.facts = facts
        let audiences = context.audiences.count
        var minutes = [Int32](repeating: 0, count: facts.count * audiences)
        for page in facts.indices {
            for known in facts[page].indices {
                minutes[page * audiences + facts[page][known].bit] = Int32(facts[page][known].minutes)
            }
        }
        self.minutes = minutes
    }

    var slots: PageSlots { context.theme.model.slots }

    func facts(_ page: Int, _ bit: Int) -> PageFacts? { facts[page].first { $0.bit == bit } }

    /// What of an edition is written by itself.
    public enum Part: Hashable, Sendable {
        /// The first page.
        case home
        /// The page of a section, by index.
        case section(Int)
        /// Tags, search, feeds and whatever else shows nothing but titles, summaries and days of pages.
        case lists
    }

    /// The parts of everything of one edition that is not an ordinary page.
    public func parts(ofEdition number: Int) -> [Part] {
        let sections = pages(of: context.editions[number]).filter { context.site.signs[$0].isSection && !context.site.isTop($0) }
        return [.home] + sections.map(Part.section) + [.lists]
    }

    /// The page whose own words stand in a part; nil where there is none.
    public func page(of part: Part, edition number: Int) -> Int? {
        switch part {
        case .home: context.site.top(language: context.editions[number].language)
        case .section(let page): page
        case .lists: nil
        }
    }

    /// Writes a part of one edition.
    public func write(_ part: Part, edition number: Int, emit: PageWorker.Emit) throws {
        switch part {
        case .home: return try home(number, emit)
        case .section(let page): return try section(page, number, emit)
        case .lists: break
        }
        let edition = context.editions[number]
        try tags(number, emit)
        if edition.prefix.isEmpty {
            try search(number, emit)
            try notFound(number, emit)
        }
        try redirects(number, emit)
        let feed = Feed(context, number, self)
        try emit(edition.folder + path(edition, "feed.xml"), feed.atom())
        try emit(edition.folder + path(edition, "feed.json"), feed.json())
    }

    /// All pages of an edition.
    func pages(of edition: Edition) -> [Int] {
        let site = context.site
        let language = site.languageNumbers[edition.language]
        return site.signs.indices.filter { site.isVisible($0, to: edition.bit) && site.signs[$0].language == language }
    }

    func path(_ edition: Edition, _ rest: String) -> String { edition.prefix.map { $0 + "/" }.joined() + rest }

    func render(
        _ name: String, _ number: Int, _ folder: FolderContext, _ record: PageRecord, _ address: String,
        _ emit: PageWorker.Emit
    ) throws {
        guard let template = context.theme.templates.template(name) else { return }
        var out: [UInt8] = []
        out.reserveCapacity(1 << 15)
        try context.theme.templates.render(template, context.editionData[number], folder.data, record.data, into: &out)
        try emit(context.editions[number].folder + address, out)
    }

    /// Fills a list of pages into a record; hands back whether there are any.
    func list(_ pages: [Int], _ bit: Int, _ record: inout PageRecord, _ slot: Int, _ flag: Int) {
        let slots = record.records.listed
        let audiences = context.audiences.count
        var next = 0
        record.data[slot] = record.listed(pages, bit) { record, row in
            let page = pages[next]
            next += 1
            record.data[row + slots.minutes] = .number(Int(minutes[page * audiences + bit]))
            // A page whose writer gave no summary is told of by its first words.
            if record.data[row + slots.summary].kind == .nothing, let known = facts[page].firstIndex(where: { $0.bit == bit }) {
                record.data[row + slots.summary] = record.data.add(facts[page][known].summary)
            }
        }
        record.data[flag] = .flag(!pages.isEmpty)
    }

    /// Fills a list of sections into a record.
    func sections(_ pages: [Int], _ edition: Edition, _ record: inout PageRecord) {
        let slots = record.records.listed
        var next = 0
        record.data[self.slots.sections] = record.listed(pages, edition.bit) { record, row in
            let children = context.site.children(of: pages[next], bit: edition.bit, language: edition.language)
            next += 1
            record.data[row + slots.count] = .number(children.count)
        }
        record.data[self.slots.hasSections] = .flag(!pages.isEmpty)
    }

    func home(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let folder = FolderContext(context, edition: number, segments: edition.prefix, section: nil)
        var record = PageRecord(context)
        let top = site.top(language: edition.language).flatMap { facts($0, edition.bit) }
        if let top {
            record.common(top.page, top, folder)
        } else {
            let audience = context.readers[number]
            record.bare(folder, title: audience.name, summary: audience.description, pretty: path(edition, ""))
        }
        record.data[slots.isHome] = .flag(true)
        record.data[slots.content] = record.data.add(html: top?.content ?? [])
        record.data[slots.hasFigures] = .flag(ChartHTML.isNeeded(by: top?.content ?? []))
        sections(site.mainSections(bit: edition.bit, language: edition.language), edition, &record)
        let loose = site.children(of: site.top(language: edition.language), bit: edition.bit, language: edition.language)
            .filter { !site.signs[$0].isSection }
        list(loose, edition.bit, &record, slots.pages, slots.hasPages)
        record.leaflets(site.leafletPages(bit: edition.bit, language: edition.language).flatMap { site.leaflets(of: $0, bit: edition.bit) })
        list(latest(edition, 6, rows: false), edition.bit, &record, slots.latest, slots.hasLatest)
        try render("home", number, folder, record, path(edition, "index.html"), emit)
    }

    /// The pages with the latest days, newest first; without `rows` only those that are files of their own, since one table
    /// would fill a short list.
    func latest(_ edition: Edition, _ count: Int, rows: Bool = true) -> [Int] {
        let cards = context.cards
        var latest: [(date: Int, page: Int)] = []
        for page in pages(of: edition) where !context.site.signs[page].isSection {
            let date = cards[page, edition.bit].date
            // Of one day the first in order of paths come first, so that a later one never goes before them.
            guard date != .min, latest.count < count || latest[count - 1].date < date else { continue }
            guard rows || context.site.pages[page].row == nil else { continue }
            latest.insert((date, page), at: latest.firstIndex { $0.date < date } ?? latest.count)
            if latest.count > count { latest.removeLast() }
        }
        return latest.map(\.page)
    }

    func section(_ page: Int, _ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let meta = site.pages[page]
        guard let known = facts(page, edition.bit) else { return }
        let folder = FolderContext(context, edition: number, segments: meta.segments, section: meta.section)
        var record = PageRecord(context)
        record.common(page, known, folder)
        let children = site.children(of: page, bit: edition.bit, language: edition.language)
        record.data[slots.isSection] = .flag(true)
        record.data[slots.content] = record.data.add(html: known.content ?? [])
        record.data[slots.hasFigures] = .flag(ChartHTML.isNeeded(by: known.content ?? []))
        // What the section lists itself is not listed a second time.
        let loose = children.filter { child in
            !site.signs[child].isSection && (known.listed.isEmpty || !(site.pages[child].row.map { known.listed.contains($0.pattern.path) } ?? false))
        }
        list(loose, edition.bit, &record, slots.pages, slots.hasPages)
        sections(children.filter { site.signs[$0].isSection }, edition, &record)
        try render("section", number, folder, record, meta.address, emit)
    }

    func tags(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let language = site.languageNumbers[edition.language]
        let segments = edition.prefix + [SiteIndex.tagFolder]
        let folder = FolderContext(context, edition: number, segments: segments, section: nil)
        let title = context.words[number]["tags"] ?? "Chủ đề"
        let own = site.tags.indices.compactMap { tag -> (key: [UInt8], name: String, tag: Int, pages: [Int])? in
            let pages = site.tags[tag].pages.filter {
                site.isVisible($0, to: edition.bit) && site.signs[$0].language == language
            }
            // The name is as a page that is seen here spells it, not as others' pages do.
            guard let first = pages.first else { return nil }
            let name = site.name(ofTag: tag, on: first)
            return (VietnameseCollation.sortKey(name), name, tag, pages)
        }
        let sorted = own.sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.tag < $1.tag }
        for (_, name, tag, pages) in sorted { try self.tag(tag, name, pages, number, title, emit) }
        var record = PageRecord(context)
        record.bare(folder, title: title, summary: "", pretty: path(edition, SiteIndex.tagFolder + "/"))
        record.data[slots.isTags] = .flag(true)
        let entries = sorted.map { (name: $0.name, slug: site.tags[$0.tag].slug, pages: $0.pages.count) }
        record.data[slots.tags] = record.tags(entries[...])
        record.data[slots.hasTags] = .flag(!sorted.isEmpty)
        letters(LetterGroups(entries.lazy.map(\.name)), &record) { record, range in
            (record.records.letter.tags, record.tags(entries[range]))
        }
        record.crumbs(folder, [], record.data[slots.title])
        try render("tags", number, folder, record, path(edition, SiteIndex.tagFolder + "/index.html"), emit)
    }

    func tag(
        _ tag: Int, _ name: String, _ pages: [Int], _ number: Int, _ aboveTitle: String, _ emit: PageWorker.Emit
    ) throws {
        let edition = context.editions[number]
        let segments = edition.prefix + [SiteIndex.tagFolder, context.site.tags[tag].slug]
        let folder = FolderContext(context, edition: number, segments: segments, section: nil)
        var record = PageRecord(context)
        record.bare(folder, title: name, summary: "", pretty: segments.map { $0 + "/" }.joined())
        record.data[slots.isTag] = .flag(true)
        list(pages, edition.bit, &record, slots.pages, slots.hasPages)
        record.crumbs(folder, [(title: aboveTitle, href: "../index.html")], record.data[slots.title])
        try render("tag", number, folder, record, segments.map { $0 + "/" }.joined() + "index.html", emit)
    }

    /// The search page with the list from A to Z, which needs no script.
    func search(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let folder = FolderContext(context, edition: number, segments: [SiteIndex.searchFolder], section: nil)
        let pages = TitleOrder.pages(context.cards, site, bit: edition.bit).filter { !site.isTop($0) }
        let title = context.words[number]["search"] ?? "Tìm kiếm"
        var record = PageRecord(context)
        record.bare(folder, title: title, summary: "", pretty: SiteIndex.searchFolder + "/")
        record.data[slots.isSearch] = .flag(true)
        let groups = LetterGroups(pages.lazy.map { site.pages[$0].title.text(for: edition.bit) })
        letters(groups, &record) { record, range in
            (record.records.letter.pages, record.titles(pages[range], edition.bit))
        }
        record.crumbs(folder, [], record.data[slots.title])
        try render("search", number, folder, record, SiteIndex.searchFolder + "/index.html", emit)
    }

    /// Fills the letters of a list from A to Z into a record; `entries` makes what stands under each, and its place.
    private func letters(
        _ groups: LetterGroups, _ record: inout PageRecord,
        _ entries: (_ record: inout PageRecord, _ range: Range<Int>) -> (slot: Int, list: TemplateCell)
    ) {
        let letter = record.records.letter
        let list = record.data.list(letter.shape.type, stride: letter.shape.count, count: groups.groups.count)
        var row = list.value
        for group in groups.groups {
            record.data[row + letter.letter] = record.data.add(group.letter)
            record.data[row + letter.anchor] = record.data.add(Self.anchor(group.letter))
            let (slot, cell) = entries(&record, group.range)
            record.data[row + slot] = cell
            row += letter.shape.count
        }
        record.data[slots.letters] = list
        record.data[slots.hasLetters] = .flag(!groups.groups.isEmpty)
    }

    /// An anchor for a letter of a list: `chu-a`, `chu-d` and `chu-dd` for D and Đ, `chu-so` for what is no letter.
    static func anchor(_ letter: String) -> String {
        switch letter {
        case "Đ", "đ": "chu-dd"
        case "Ă", "ă": "chu-aw"
        case "Â", "â": "chu-aa"
        case "Ê", "ê": "chu-ee"
        case "Ô", "ô": "chu-oo"
        case "Ơ", "ơ": "chu-ow"
        case "Ư", "ư": "chu-uw"
        default:
            {
                let slug = Slug.slug(letter)
                return slug.isEmpty ? "chu-khac" : "chu-" + slug
            }()
        }
    }

    func notFound(_ number: Int, _ emit: PageWorker.Emit) throws {
        let folder = FolderContext(context, edition: number, segments: [], section: nil)
        let title = context.words[number]["lost_title"] ?? "404"
        var record = PageRecord(context)
        record.bare(folder, title: title, summary: "", pretty: "404.html")
        record.data[slots.isNotfound] = .flag(true)
        record.data[slots.canonical] = TemplateCell()
        try render("notfound", number, folder, record, "404.html", emit)
    }

    /// Earlier addresses lead to the new ones.
    func redirects(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        for page in context.cards.withAliases
        where site.isVisible(page, to: edition.bit) && site.pages[page].language == edition.language {
            for alias in site.pages[page].front.aliases {
                let address = SiteIndex.alias(alias.value)
                let segments = address.split(separator: "/").map(String.init)
                let target = RelativeAddress.from(segments, to: site.pages[page].address)
                try emit(
                    edition.folder + address + "index.html",
                    Redirect.page(
                        to: target, title: site.pages[page].title.text(for: edition.bit), language: edition.language,
                        canonical: context.absolute(edition, site.pages[page].prettyAddress)))
            }
        }
    }
}

/// The page that stands at an earlier address.
enum Redirect {
    static func page(to target: [UInt8], title: String, language: String, canonical: String) -> [UInt8] {
        var out: [UInt8] = []
        out.add("<!DOCTYPE html>\n<html lang=\"")
        out.escape(language)
        out.add("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        out.escape(title)
        out.add("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
        out.escape(target[...])
        out.add("\">\n<meta name=\"robots\" content=\"noindex\">\n")
        if !canonical.isEmpty {
            out.add("<link rel=\"canonical\" href=\"")
            out.escape(canonical)
            out.add("\">\n")
        }
        out.add("</head>\n<body>\n<p><a href=\"")
        out.escape(target[...])
        out.add("\">")
        out.escape(title)
        out.add("</a></p>\n</body>\n</html>\n")
        return out
    }
}
