internal import LoaMarkup
internal import LoaSite

/// Makes the record that a template gets of a page.
enum PageRecord {
    /// The record of an ordinary page.
    static func page(
        _ context: RenderContext, _ edition: Int, _ page: Int, _ facts: PageFacts, _ outline: Outline, _ content: [UInt8],
        _ folder: FolderContext
    ) -> TemplateRecord {
        let model = context.theme.model.page
        var record = common(context, edition, page, facts, folder)
        let site = context.site
        let meta = site.pages[page]
        let bit = facts.bit
        func set(_ key: String, _ value: TemplateValue) { if let field = model.field(key) { record[field] = value } }
        set("is_page", .flag(true))
        set("content", .html(content))
        set("reading_minutes", .number(facts.minutes))
        set("words", .number(facts.words))
        let parts = toc(context, outline)
        set("toc", .list(parts))
        set("has_toc", .flag(parts.count > 1))
        let related = site.related(to: page, bit: bit, limit: 3).map { listed(context, $0, bit, "", nil, meta.segments, folder) }
        set("related", .list(related))
        set("has_related", .flag(!related.isEmpty))
        let near = site.neighbours(of: page, bit: bit)
        if let previous = near.previous { set("prev", .record(link(context, previous, bit, meta.segments))) }
        if let next = near.next { set("next", .record(link(context, next, bit, meta.segments))) }
        set("has_pager", .flag(near.previous != nil || near.next != nil))
        return record
    }

    /// The record of a page of any template, without what only that template shows.
    static func common(
        _ context: RenderContext, _ edition: Int, _ page: Int, _ facts: PageFacts, _ folder: FolderContext
    ) -> TemplateRecord {
        let site = context.site
        let meta = site.pages[page]
        let bit = facts.bit
        let language = meta.language
        let model = context.theme.model
        let title = meta.title.text(for: bit)
        var record = bare(
            context, edition, title: title, summary: facts.summary, pretty: meta.prettyAddress,
            isArticle: !meta.isSection)
        // Under the title stands what the writer wrote; what was taken from the text is for cards and search alone.
        if let field = model.page.field("summary") { record[field] = .text(meta.summary.text(for: bit)) }
        func set(_ key: String, _ value: TemplateValue) { if let field = model.page.field(key) { record[field] = value } }
        let trail = meta.isSection && !site.isTop(page) ? folder.crumbs.dropLast(0) : folder.crumbs[...]
        let crumbs = trail + [model.link.record(["title": .text(title), "current": .flag(true)])]
        set("crumbs", .list(Array(crumbs)))
        set("has_crumbs", .flag(!site.isTop(page)))
        set("content_has_h1", .flag(facts.hasTitle))
        let switcher = self.switcher(context, page, bit)
        set("switcher", .list(switcher))
        set("has_switcher", .flag(switcher.count > 1))
        let languages = self.languages(context, page, bit)
        set("languages", .list(languages))
        set("has_languages", .flag(languages.count > 1))
        set("date", context.dayRecord(meta.front.date, language))
        set("as_of", context.dayRecord(meta.front.asOf, language))
        set("expires", context.dayRecord(meta.front.expires, language))
        if let on = meta.front.reviewedOn {
            let (iso, text) = context.day(on, language)
            set(
                "review",
                .record(model.review.record(["by": .text(meta.front.reviewedBy ?? ""), "iso": .text(iso), "text": .text(text)])))
        }
        let home = context.editions[edition].prefix.map { $0 + "/" }.joined()
        let tags = site.tagsOfPage[page].map { number in
            let tag = site.tags[number]
            return model.tag.record([
                "title": .text(tag.name),
                "href": .bytes(
                    RelativeAddress.from(meta.segments, to: "\(home)\(SiteIndex.tagFolder)/\(tag.slug)/index.html")),
            ])
        }
        set("tags", .list(tags))
        set("has_tags", .flag(!tags.isEmpty))
        if let image = picture(context, meta) { set("image", .record(image)) }
        return record
    }

    /// The record of a page that has no source file.
    static func bare(
        _ context: RenderContext, _ edition: Int, title: String, summary: String, pretty: String, isArticle: Bool = false
    ) -> TemplateRecord {
        let model = context.theme.model
        let url = context.absolute(context.editions[edition], pretty)
        let site = context.site.config.title
        let card = model.card.record([
            "title": .text(title), "description": .text(summary), "type": .text(isArticle ? "article" : "website"),
            "url": .text(url), "locale": .text(locale(context.editions[edition].language)),
        ])
        return model.page.record([
            "title": .text(title), "head_title": .text(title == site ? site : "\(title) | \(site)"),
            "summary": .text(summary), "canonical": .text(url), "og": .record(card),
        ])
    }

    static func locale(_ language: String) -> String {
        switch language {
        case "vi": "vi_VN"
        case "en": "en_GB"
        case "zh", "zh-Hans": "zh_CN"
        case "zh-Hant": "zh_TW"
        case "ja": "ja_JP"
        case "ko": "ko_KR"
        default: language
        }
    }

    static func link(_ context: RenderContext, _ page: Int, _ bit: Int, _ segments: [String]) -> TemplateRecord {
        context.theme.model.link.record([
            "title": .text(context.site.pages[page].title.text(for: bit)),
            "href": .bytes(RelativeAddress.from(segments, to: context.site.pages[page].address)),
        ])
    }

    /// A page in a list.
    static func listed(
        _ context: RenderContext, _ page: Int, _ bit: Int, _ summary: String, _ minutes: Int?, _ segments: [String],
        _ folder: FolderContext
    ) -> TemplateRecord {
        let meta = context.site.pages[page]
        return context.theme.model.listed.record([
            "title": .text(meta.title.text(for: bit)),
            "href": .bytes(RelativeAddress.from(segments, to: meta.address)),
            "summary": .text(summary.isEmpty ? meta.summary.text(for: bit) : summary),
            "date": context.dayRecord(meta.front.date, meta.language), "reading_minutes": .number(minutes ?? 0),
        ])
    }

    static func toc(_ context: RenderContext, _ outline: Outline) -> [TemplateRecord] {
        let model = context.theme.model
        var parts: [TemplateRecord] = []
        var current: Outline.Entry?
        var children: [TemplateRecord] = []
        func close() {
            guard let entry = current else { return }
            parts.append(
                model.part.record([
                    "title": .text(entry.title), "href": .text("#" + entry.anchor), "level": .number(entry.level),
                    "has_children": .flag(!children.isEmpty), "children": .list(children),
                ]))
            children = []
        }
        for entry in outline.entries where entry.isPart {
            if entry.level <= 2 {
                close()
                current = entry
            } else if entry.level == 3, current != nil {
                children.append(model.subpart.record(["title": .text(entry.title), "href": .text("#" + entry.anchor)]))
            }
        }
        close()
        return parts
    }

    /// The same page for the other audiences that this one may know of.
    static func switcher(_ context: RenderContext, _ page: Int, _ bit: Int) -> [TemplateRecord] {
        let meta = context.site.pages[page]
        let own = context.audiences[bit]
        let root = RelativeAddress.root(meta.segments.count)
        return context.audiences.compactMap { other in
            guard meta.mask.contains(other.mask), !other.isInternal || own.isInternal else { return nil }
            let here = other.bit == bit
            let href = here ? "index.html" : AudienceAddress.to(other, from: own, root: root) + meta.address
            return context.theme.model.link.record([
                "name": .text(other.name), "title": .text(other.name), "href": .text(href), "current": .flag(here),
                "audience_id": .text(other.id),
            ])
        }
    }

    static func languages(_ context: RenderContext, _ page: Int, _ bit: Int) -> [TemplateRecord] {
        let meta = context.site.pages[page]
        return meta.translations.compactMap { other in
            guard context.site.isVisible(other, to: bit) else { return nil }
            let language = context.site.pages[other].language
            return context.theme.model.link.record([
                "name": .text(languageName(language)), "title": .text(languageName(language)), "code": .text(language),
                "href": .bytes(RelativeAddress.from(meta.segments, to: context.site.pages[other].address)),
                "current": .flag(other == page),
            ])
        }
    }

    static func languageName(_ tag: String) -> String {
        switch tag {
        case "vi": "Tiếng Việt"
        case "en": "English"
        case "zh", "zh-Hans": "中文"
        case "zh-Hant": "繁體中文"
        case "ja": "日本語"
        case "ko": "한국어"
        default: tag
        }
    }

    static func picture(_ context: RenderContext, _ meta: Page) -> TemplateRecord? {
        guard let written = meta.front.image, let path = LinkPath.resolve(written.value, from: meta.path),
            case .success(let size) = context.pictures.size(of: path)
        else { return nil }
        return context.theme.model.picture.record([
            "src": .bytes(RelativeAddress.from(meta.segments, to: SiteIndex.address(ofFile: path))),
            "width": .number(size.width), "height": .number(size.height), "alt": .text(meta.front.imageAlt ?? ""),
        ])
    }
}
