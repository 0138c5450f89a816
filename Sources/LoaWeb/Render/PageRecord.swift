internal import LoaMarkup
internal import LoaSite

/// Makes the record that a template gets of a page; the memory of one is used again for the next.
struct PageRecord {
    let context: RenderContext
    let slots: PageSlots
    let records: RecordSlots
    /// The record as filled last.
    var data = TemplateData()
    /// The address of the page, which the ways from it start at.
    private(set) var base: [UInt8] = []
    /// The pages that the page filled in last is said to be related to, by index.
    private(set) var related: [Int] = []

    init(_ context: RenderContext) {
        self.context = context
        slots = context.theme.model.slots
        records = context.theme.model.records
    }

    /// The record of an ordinary page.
    mutating func page(
        _ page: Int, _ facts: PageFacts, _ outline: Outline, _ content: [UInt8], _ related: RelatedPages,
        _ folder: FolderContext
    ) {
        common(page, facts, folder)
        let site = context.site
        let bit = facts.bit
        data[slots.isPage] = .flag(true)
        if site.pages[page].front.print != nil { leaflets(site.leaflets(of: page, bit: bit)) }
        data[slots.content] = data.add(html: content)
        data[slots.hasFigures] = .flag(ChartHTML.isNeeded(by: content))
        data[slots.readingMinutes] = .number(facts.minutes)
        data[slots.words] = .number(facts.words)
        let parts = toc(outline)
        data[slots.toc] = parts
        data[slots.hasToc] = .flag(parts.count > 1)
        let nearest = related.nearest(3, to: bit)
        self.related = nearest
        data[slots.related] = listed(nearest, bit) { _, _ in }
        data[slots.hasRelated] = .flag(!nearest.isEmpty)
        let near = site.neighbours(of: page, bit: bit)
        if let previous = near.previous { data[slots.prev] = link(to: previous, bit) }
        if let next = near.next { data[slots.next] = link(to: next, bit) }
        data[slots.hasPager] = .flag(near.previous != nil || near.next != nil)
    }

    /// The record of a page of any template, without what only that template shows.
    mutating func common(_ page: Int, _ facts: PageFacts, _ folder: FolderContext) {
        let site = context.site
        let meta = site.pages[page]
        let bit = facts.bit
        let title = meta.title.text(for: bit)
        let card = context.cards[page, bit]
        head(folder, title: title, summary: facts.summary, pretty: meta.prettyAddress, isArticle: !meta.isSection)
        context.cards.base(of: page, into: &base)
        // Under the title stands what the writer wrote; what was taken from the text is for cards and search alone.
        data[slots.summary] = data.add(card.summary, of: context.cards.texts)
        let isTop = site.isTop(page)
        crumbs(folder, [], data[slots.title])
        data[slots.hasCrumbs] = .flag(!isTop)
        data[slots.contentHasH1] = .flag(facts.hasTitle)
        switcher(meta, bit, folder)
        if !meta.translations.isEmpty { languages(page, meta, bit) }
        if card.date != .min { data[slots.date] = day(card) }
        let front = meta.front
        if let on = front.asOf { data[slots.asOf] = day(on, meta.language) }
        if let on = front.expires { data[slots.expires] = day(on, meta.language) }
        if let on = front.reviewedOn {
            let review = data.record(records.review.shape.type, stride: records.review.shape.count)
            data[review.value + records.review.by] = data.add(front.reviewedBy ?? "")
            data[review.value + records.review.iso] = data.add { on.appendISO(to: &$0) }
            data[review.value + records.review.text] = data.add(on, meta.language)
            data[slots.review] = review
        }
        tags(page, meta, folder)
        if front.image != nil { picture(meta) }
    }

    /// The record of a page that has no source file.
    mutating func bare(_ folder: FolderContext, title: String, summary: String, pretty: String) {
        head(folder, title: title, summary: summary, pretty: pretty, isArticle: false)
        base = PageCards.base(folder.segments)
    }

    /// Starts anew with what the head of every page tells.
    private mutating func head(
        _ folder: FolderContext, title: String, summary: String, pretty: String, isArticle: Bool
    ) {
        data.restart(records.page.type, count: records.page.count)
        let siteTitle = context.siteTitles[folder.edition]
        let titleCell = data.add(title)
        data[slots.title] = titleCell
        data[slots.headTitle] = data.add { text in
            text.append(contentsOf: title.utf8)
            guard !title.utf8.elementsEqual(siteTitle) else { return }
            text.append(contentsOf: " | ".utf8)
            text.append(contentsOf: siteTitle)
        }
        let summaryCell = data.add(summary)
        data[slots.summary] = summaryCell
        let origin = folder.origin
        if origin.count > 0 {
            let range = origin.value..<origin.value + Int(origin.count)
            data[slots.canonical] = data.add { text in
                text.append(contentsOf: folder.texts.text[range])
                text.append(contentsOf: pretty.utf8)
            }
        }
        let card = data.record(records.card.shape.type, stride: records.card.shape.count)
        data[card.value + records.card.title] = titleCell
        data[card.value + records.card.description] = summaryCell
        data[card.value + records.card.type] = data.add(isArticle ? "article" : "website")
        data[card.value + records.card.url] = data[slots.canonical]
        data[card.value + records.card.locale] = data.add(folder.locale, of: folder.texts)
        data[slots.og] = card
    }

    /// The way to the page: the sections above, further steps, and the page itself.
    mutating func crumbs(_ folder: FolderContext, _ further: [(title: String, href: String)], _ title: TemplateCell) {
        let link = records.link
        let list = data.list(link.shape.type, stride: link.shape.count, count: folder.crumbs.count + further.count + 1)
        var row = list.value
        for crumb in folder.crumbs {
            data[row + link.title] = data.add(crumb.title, of: folder.texts)
            data[row + link.href] = data.add(crumb.href, of: folder.texts)
            row += link.shape.count
        }
        for step in further {
            data[row + link.title] = data.add(step.title)
            data[row + link.href] = data.add(step.href)
            row += link.shape.count
        }
        data[row + link.title] = title
        data[row + link.current] = .flag(true)
        data[slots.crumbs] = list
        data[slots.hasCrumbs] = .flag(true)
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

    private mutating func link(to page: Int, _ bit: Int) -> TemplateCell {
        let card = context.cards[page, bit]
        let link = data.record(records.link.shape.type, stride: records.link.shape.count)
        data[link.value + records.link.title] = data.add(card.title, of: context.cards.texts)
        data[link.value + records.link.href] = data.add(wayFrom: base, to: card.address, of: context.cards.texts)
        return link
    }

    /// Pages in a list; `finish` adds to the cells of each what the card does not tell.
    mutating func listed(
        _ pages: [Int], _ bit: Int, finish: (_ record: inout PageRecord, _ number: Int) -> Void
    ) -> TemplateCell {
        rows(pages, bit) { record, card, row in
            let listed = record.records.listed
            if card.summary.count > 0 {
                record.data[row + listed.summary] = record.data.add(card.summary, of: record.context.cards.texts)
            }
            if card.date != .min { record.data[row + listed.date] = record.day(card) }
            finish(&record, row)
        }
    }

    /// Pages in a list, of which only the title is told.
    mutating func titles(_ pages: ArraySlice<Int>, _ bit: Int) -> TemplateCell { rows(pages, bit) { _, _, _ in } }

    /// Pages in a list with their titles and addresses; `fill` adds to the cells from `row` on.
    @inline(__always)
    private mutating func rows(
        _ pages: some Collection<Int>, _ bit: Int, fill: (_ record: inout PageRecord, _ card: PageCard, _ row: Int) -> Void
    ) -> TemplateCell {
        let listed = records.listed
        let cards = context.cards
        let list = data.list(listed.shape.type, stride: listed.shape.count, count: pages.count)
        var row = list.value
        for page in pages {
            let card = cards[page, bit]
            data[row + listed.title] = data.add(card.title, of: cards.texts)
            data[row + listed.href] = data.add(wayFrom: base, to: card.address, of: cards.texts)
            fill(&self, card, row)
            row += listed.shape.count
        }
        return list
    }

    private mutating func day(_ card: PageCard) -> TemplateCell {
        let day = data.record(records.day.shape.type, stride: records.day.shape.count)
        data[day.value + records.day.iso] = data.add(card.iso, of: context.cards.texts)
        data[day.value + records.day.text] = data.add(card.day, of: context.cards.texts)
        return day
    }

    private mutating func day(_ date: CalendarDate, _ language: String) -> TemplateCell {
        let day = data.record(records.day.shape.type, stride: records.day.shape.count)
        data[day.value + records.day.iso] = data.add { date.appendISO(to: &$0) }
        data[day.value + records.day.text] = data.add(date, language)
        return day
    }
}
