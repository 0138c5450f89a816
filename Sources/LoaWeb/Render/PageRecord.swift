internal import LoaMarkup
internal import LoaSite

/// Makes the record that a template gets of a page.
enum PageRecord {
    /// The record of an ordinary page.
    static func page(
        _ context: RenderContext, _ edition: Int, _ page: Int, _ facts: PageFacts, _ outline: Outline, _ content: [UInt8],
        related relatedPages: [Int], _ folder: FolderContext
    ) -> TemplateRecord {
        let slots = context.theme.model.slots
        var values = common(context, edition, page, facts, folder)
        let site = context.site
        let meta = site.pages[page]
        let bit = facts.bit
        values[slots.isPage] = .flag(true)
        values[slots.content] = .html(content)
        values[slots.readingMinutes] = .number(facts.minutes)
        values[slots.words] = .number(facts.words)
        let parts = toc(context, outline)
        values[slots.toc] = .list(parts)
        values[slots.hasToc] = .flag(parts.count > 1)
        let related = relatedPages.filter { site.isVisible($0, to: bit) }.prefix(3).map { listed(context, $0, bit, "", nil, meta.segments, folder) }
        values[slots.related] = .list(related)
        values[slots.hasRelated] = .flag(!related.isEmpty)
        let near = site.neighbours(of: page, bit: bit)
        if let previous = near.previous { values[slots.prev] = .record(link(context, previous, bit, meta.segments)) }
        if let next = near.next { values[slots.next] = .record(link(context, next, bit, meta.segments)) }
        values[slots.hasPager] = .flag(near.previous != nil || near.next != nil)
        return context.theme.model.page.record(inOrder: values)
    }

    /// The record of a page of any template, without what only that template shows.
    static func common(
        _ context: RenderContext, _ edition: Int, _ page: Int, _ facts: PageFacts, _ folder: FolderContext
    ) -> [TemplateValue] {
        let site = context.site
        let meta = site.pages[page]
        let bit = facts.bit
        let language = meta.language
        let model = context.theme.model
        let title = meta.title.text(for: bit)
        let slots = model.slots
        var values = bare(
            context, edition, title: title, summary: facts.summary, pretty: meta.prettyAddress,
            isArticle: !meta.isSection)
        // Under the title stands what the writer wrote; what was taken from the text is for cards and search alone.
        values[slots.summary] = .text(meta.summary.text(for: bit))
        let trail = meta.isSection && !site.isTop(page) ? folder.crumbs.dropLast(0) : folder.crumbs[...]
        let crumbs = trail + [model.link.record(inOrder: [.text(title), .nothing, .nothing, .nothing, .flag(true)])]
        values[slots.crumbs] = .list(Array(crumbs))
        values[slots.hasCrumbs] = .flag(!site.isTop(page))
        values[slots.contentHasH1] = .flag(facts.hasTitle)
        let switcher = self.switcher(context, page, bit)
        values[slots.switcher] = .list(switcher)
        values[slots.hasSwitcher] = .flag(switcher.count > 1)
        let languages = self.languages(context, page, bit)
        values[slots.languages] = .list(languages)
        values[slots.hasLanguages] = .flag(languages.count > 1)
        values[slots.date] = context.dayRecord(meta.front.date, language)
        values[slots.asOf] = context.dayRecord(meta.front.asOf, language)
        values[slots.expires] = context.dayRecord(meta.front.expires, language)
        if let on = meta.front.reviewedOn {
            let (iso, text) = context.day(on, language)
            values[slots.review] = .record(model.review.record(["by": .text(meta.front.reviewedBy ?? ""), "iso": .text(iso), "text": .text(text)]))
        }
        let home = context.editions[edition].prefix.map { $0 + "/" }.joined()
        let tags = site.tagsOfPage[page].map { number in
            let tag = site.tags[number]
            return model.tag.record(inOrder: [
                .text(site.name(ofTag: number, on: page)),
                .bytes(RelativeAddress.from(meta.segments, to: "\(home)\(SiteIndex.tagFolder)/\(tag.slug)/index.html")),
                .nothing,
            ])
        }
        values[slots.tags] = .list(tags)
        values[slots.hasTags] = .flag(!tags.isEmpty)
        if let image = picture(context, meta) { values[slots.image] = .record(image) }
        return values
    }

    /// The record of a page that has no source file.
    static func bare(
        _ context: RenderContext, _ edition: Int, title: String, summary: String, pretty: String, isArticle: Bool = false
    ) -> [TemplateValue] {
        let model = context.theme.model
        let url = context.absolute(context.editions[edition], pretty)
        let site = context.site.config.title
        let language = context.editions[edition].language
        var values = [TemplateValue](repeating: .nothing, count: model.page.count)
        let slots = model.slots
        values[slots.title] = .text(title)
        values[slots.headTitle] = .text(title == site ? site : "\(title) | \(site)")
        values[slots.summary] = .text(summary)
        values[slots.canonical] = .text(url)
        values[slots.og] = .record(
            model.card.record(inOrder: [
                .text(title), .text(summary), .text(isArticle ? "article" : "website"), .text(url), .nothing,
                .text(locale(language)),
            ]))
        return values
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
        context.theme.model.link.record(inOrder: [
            .text(context.site.pages[page].title.text(for: bit)), .nothing, .nothing,
            .bytes(RelativeAddress.from(segments, to: context.site.pages[page].address)),
        ])
    }

    /// A page in a list.
    static func listed(
        _ context: RenderContext, _ page: Int, _ bit: Int, _ summary: String, _ minutes: Int?, _ segments: [String],
        _ folder: FolderContext
    ) -> TemplateRecord {
        let meta = context.site.pages[page]
        return context.theme.model.listed.record(inOrder: [
            .text(meta.title.text(for: bit)), .bytes(RelativeAddress.from(segments, to: meta.address)),
            .text(summary.isEmpty ? meta.summary.text(for: bit) : summary),
            context.dayRecord(meta.front.date, meta.language), .number(minutes ?? 0), .nothing,
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
                model.part.record(inOrder: [
                    .text(entry.title), .text("#" + entry.anchor), .number(entry.level), .flag(!children.isEmpty),
                    .list(children),
                ]))
            children = []
        }
        for entry in outline.entries where entry.isPart {
            if entry.level <= 2 {
                close()
                current = entry
            } else if entry.level == 3, current != nil {
                children.append(model.subpart.record(inOrder: [.text(entry.title), .text("#" + entry.anchor)]))
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
            return context.theme.model.link.record(inOrder: [
                .text(other.name), .text(other.name), .nothing, .text(href), .flag(here), .text(other.id),
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
