internal import LoaMarkup
internal import LoaSite

/// Writes the pages that list others: homes, sections, subjects, search, and those that stand for themselves.
public struct ListRenderer {
    let context: RenderContext
    /// The facts of each page by audience.
    let facts: [[PageFacts]]

    /// Makes a renderer over what the workers found; `facts` is indexed by page.
    public init(_ context: RenderContext, facts: [[PageFacts]]) {
        self.context = context
        self.facts = facts
    }

    var slots: PageSlots { context.theme.model.slots }

    func facts(_ page: Int, _ bit: Int) -> PageFacts? { facts[page].first { $0.bit == bit } }

    /// Writes everything of one edition that is not an ordinary page.
    public func write(edition number: Int, emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        try home(number, emit)
        for page in context.site.pages.indices
        where context.site.pages[page].isSection && !context.site.isTop(page)
            && context.site.isVisible(page, to: edition.bit) && context.site.pages[page].language == edition.language
        {
            try section(page, number, emit)
        }
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

    func path(_ edition: Edition, _ rest: String) -> String { edition.prefix.map { $0 + "/" }.joined() + rest }

    func render(
        _ name: String, _ number: Int, _ folder: FolderContext, _ values: [TemplateValue], _ address: String,
        _ emit: PageWorker.Emit
    ) throws {
        guard let template = context.theme.templates.template(name) else { return }
        var out: [UInt8] = []
        out.reserveCapacity(1 << 15)
        try context.theme.templates.render(template, [context.editionRecords[number], folder.record, context.theme.model.page.record(inOrder: values)], into: &out)
        try emit(context.editions[number].folder + address, out)
    }

    /// A list of pages as records, seen from an address.
    func list(_ pages: [Int], _ bit: Int, _ segments: [String], _ folder: FolderContext) -> [TemplateRecord] {
        pages.map { page in
            let known = facts(page, bit)
            return PageRecord.listed(context, page, bit, known?.summary ?? "", known?.minutes, segments, folder)
        }
    }

    func sections(_ pages: [Int], _ edition: Edition, _ segments: [String], _ folder: FolderContext) -> [TemplateRecord] {
        let listed = context.theme.model.listed
        return pages.map { page in
            var record = PageRecord.listed(
                context, page, edition.bit, context.site.pages[page].summary.text(for: edition.bit), nil, segments, folder)
            let count = context.site.children(of: page, bit: edition.bit, language: edition.language).count
            if let field = listed.field("count") { record[field] = .number(count) }
            return record
        }
    }

    func home(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let folder = FolderContext(context, edition: number, segments: edition.prefix, section: nil)
        var values: [TemplateValue]
        let top = site.top(language: edition.language).flatMap { facts($0, edition.bit) }
        if let top {
            values = PageRecord.common(context, number, top.page, top, folder)
        } else {
            let audience = context.audiences[edition.bit]
            values = PageRecord.bare(
                context, number, title: audience.name, summary: audience.description, pretty: path(edition, ""))
        }
        values[slots.isHome] = .flag(true)
        values[slots.content] = .html(top?.content ?? [])
        let own = site.mainSections(bit: edition.bit, language: edition.language)
        let sections = sections(own, edition, edition.prefix, folder)
        values[slots.sections] = .list(sections)
        values[slots.hasSections] = .flag(!sections.isEmpty)
        let loose = site.children(of: site.top(language: edition.language), bit: edition.bit, language: edition.language)
            .filter { !site.pages[$0].isSection }
        let pages = list(loose, edition.bit, edition.prefix, folder)
        values[slots.pages] = .list(pages)
        values[slots.hasPages] = .flag(!pages.isEmpty)
        let latest = list(self.latest(edition, 6), edition.bit, edition.prefix, folder)
        values[slots.latest] = .list(latest)
        values[slots.hasLatest] = .flag(!latest.isEmpty)
        try render("home", number, folder, values, path(edition, "index.html"), emit)
    }

    /// The pages with the latest days, newest first.
    func latest(_ edition: Edition, _ count: Int) -> [Int] {
        let site = context.site
        return site.pages.indices.filter {
            !site.pages[$0].isSection && site.isVisible($0, to: edition.bit) && site.pages[$0].language == edition.language
                && site.pages[$0].front.date != nil
        }.sorted { left, right in
            guard let a = site.pages[left].front.date, let b = site.pages[right].front.date, a != b else { return left < right }
            return a > b
        }.prefix(count).map { $0 }
    }

    func section(_ page: Int, _ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        let meta = site.pages[page]
        guard let known = facts(page, edition.bit) else { return }
        let folder = FolderContext(context, edition: number, segments: meta.segments, section: meta.section)
        var values = PageRecord.common(context, number, page, known, folder)
        let children = site.children(of: page, bit: edition.bit, language: edition.language)
        let pages = list(children.filter { !site.pages[$0].isSection }, edition.bit, meta.segments, folder)
        let sections = sections(children.filter { site.pages[$0].isSection }, edition, meta.segments, folder)
        values[slots.isSection] = .flag(true)
        values[slots.content] = .html(known.content ?? [])
        values[slots.pages] = .list(pages)
        values[slots.hasPages] = .flag(!pages.isEmpty)
        values[slots.sections] = .list(sections)
        values[slots.hasSections] = .flag(!sections.isEmpty)
        try render("section", number, folder, values, meta.address, emit)
    }

    func tags(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let model = context.theme.model
        let site = context.site
        let words = context.words[number]
        let segments = edition.prefix + [SiteIndex.tagFolder]
        let folder = FolderContext(context, edition: number, segments: segments, section: nil)
        let title = words["tags"] ?? "Chủ đề"
        var groups: [(letter: String, tags: [TemplateRecord])] = []
        var all: [TemplateRecord] = []
        let own = site.tags.indices.compactMap { tag -> (key: [UInt8], name: String, tag: Int, pages: [Int])? in
            let pages = site.tags[tag].pages.filter {
                site.isVisible($0, to: edition.bit) && site.pages[$0].language == edition.language
            }
            // The name is as a page that is seen here spells it, not as others' pages do.
            guard let first = pages.first else { return nil }
            let name = site.name(ofTag: tag, on: first)
            return (VietnameseCollation.sortKey(name), name, tag, pages)
        }
        let sorted = own.sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.tag < $1.tag }
        for (_, name, tag, pages) in sorted {
            let letter = VietnameseCollation.firstLetter(name)
            let record = model.tag.record([
                "title": .text(name), "href": .text("\(site.tags[tag].slug)/index.html"),
                "count": .number(pages.count),
            ])
            all.append(record)
            if groups.last?.letter == letter {
                groups[groups.count - 1].tags.append(record)
            } else {
                groups.append((letter, [record]))
            }
            try self.tag(tag, name, pages, number, folder, title, emit)
        }
        let letters = groups.map { group in
            model.letter.record([
                "letter": .text(group.letter), "anchor": .text(Self.anchor(group.letter)), "tags": .list(group.tags),
            ])
        }
        var values = PageRecord.bare(
            context, number, title: title, summary: "", pretty: path(edition, SiteIndex.tagFolder + "/"))
        values[slots.isTags] = .flag(true)
        values[slots.letters] = .list(letters)
        values[slots.hasLetters] = .flag(!letters.isEmpty)
        values[slots.tags] = .list(all)
        values[slots.hasTags] = .flag(!all.isEmpty)
        values[slots.crumbs] = .list(folder.crumbs + [model.link.record(["title": .text(title), "current": .flag(true)])])
        values[slots.hasCrumbs] = .flag(true)
        try render("tags", number, folder, values, path(edition, SiteIndex.tagFolder + "/index.html"), emit)
    }

    func tag(
        _ tag: Int, _ name: String, _ pages: [Int], _ number: Int, _ above: FolderContext, _ aboveTitle: String, _ emit: PageWorker.Emit
    ) throws {
        let edition = context.editions[number]
        let model = context.theme.model
        let segments = edition.prefix + [SiteIndex.tagFolder, context.site.tags[tag].slug]
        let folder = FolderContext(context, edition: number, segments: segments, section: nil)
        var values = PageRecord.bare(
            context, number, title: name, summary: "", pretty: segments.map { $0 + "/" }.joined())
        let listed = list(pages, edition.bit, segments, folder)
        values[slots.isTag] = .flag(true)
        values[slots.pages] = .list(listed)
        values[slots.hasPages] = .flag(true)
        let trail =
            folder.crumbs + [
                model.link.record(["title": .text(aboveTitle), "href": .text("../index.html")]),
                model.link.record(["title": .text(name), "current": .flag(true)]),
            ]
        values[slots.crumbs] = .list(trail)
        values[slots.hasCrumbs] = .flag(true)
        try render("tag", number, folder, values, segments.map { $0 + "/" }.joined() + "index.html", emit)
    }

    /// The search page with the list from A to Z, which needs no script.
    func search(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let model = context.theme.model
        let site = context.site
        let segments = [SiteIndex.searchFolder]
        let folder = FolderContext(context, edition: number, segments: segments, section: nil)
        let pages = site.pages.indices.filter { site.isVisible($0, to: edition.bit) && !site.isTop($0) }
        let sorted = pages.map { page in
            (key: site.sortKey(page, bit: edition.bit), page: page)
        }.sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.page < $1.page }
        var groups: [(letter: String, pages: [TemplateRecord])] = []
        for (_, page) in sorted {
            let title = site.pages[page].title.text(for: edition.bit)
            let letter = VietnameseCollation.firstLetter(title)
            let record = model.listed.record(inOrder: [
                .text(title), .bytes(RelativeAddress.from(segments, to: site.pages[page].address)),
            ])
            if groups.last?.letter == letter {
                groups[groups.count - 1].pages.append(record)
            } else {
                groups.append((letter, [record]))
            }
        }
        let letters = groups.map { group in
            model.letter.record([
                "letter": .text(group.letter), "anchor": .text(Self.anchor(group.letter)), "pages": .list(group.pages),
            ])
        }
        let title = context.words[number]["search"] ?? "Tìm kiếm"
        var values = PageRecord.bare(
            context, number, title: title, summary: "", pretty: SiteIndex.searchFolder + "/")
        values[slots.isSearch] = .flag(true)
        values[slots.letters] = .list(letters)
        values[slots.hasLetters] = .flag(!letters.isEmpty)
        values[slots.crumbs] = .list(folder.crumbs + [model.link.record(["title": .text(title), "current": .flag(true)])])
        values[slots.hasCrumbs] = .flag(true)
        try render("search", number, folder, values, SiteIndex.searchFolder + "/index.html", emit)
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
        var values = PageRecord.bare(context, number, title: title, summary: "", pretty: "404.html")
        values[slots.isNotfound] = .flag(true)
        values[slots.canonical] = .nothing
        try render("notfound", number, folder, values, "404.html", emit)
    }

    /// Earlier addresses lead to the new ones.
    func redirects(_ number: Int, _ emit: PageWorker.Emit) throws {
        let edition = context.editions[number]
        let site = context.site
        for page in site.pages.indices
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
