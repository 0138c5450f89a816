internal import LoaMarkup
internal import LoaSite

extension PageRecord {
    /// The contents list.
    mutating func toc(_ outline: Outline) -> TemplateCell {
        let slots = records.part
        var count = 0
        for entry in outline.entries where entry.isPart && entry.level <= 2 { count += 1 }
        let list = data.list(slots.shape.type, stride: slots.shape.count, count: count)
        var row = list.value - slots.shape.count
        var number = 0
        while number < outline.entries.count {
            let entry = outline.entries[number]
            number += 1
            guard entry.isPart, entry.level <= 2 else { continue }
            row += slots.shape.count
            data[row + slots.title] = data.add(entry.title)
            data[row + slots.href] = anchor(entry.anchor)
            data[row + slots.level] = .number(entry.level)
            let children = subparts(outline, from: number)
            data[row + slots.children] = children
            data[row + slots.hasChildren] = .flag(children.count > 0)
        }
        return list
    }

    /// The headings of the third level up to the next part.
    private mutating func subparts(_ outline: Outline, from start: Int) -> TemplateCell {
        let slots = records.subpart
        var end = start
        var count = 0
        while end < outline.entries.count, !(outline.entries[end].isPart && outline.entries[end].level <= 2) {
            if outline.entries[end].isPart, outline.entries[end].level == 3 { count += 1 }
            end += 1
        }
        let list = data.list(slots.shape.type, stride: slots.shape.count, count: count)
        guard count > 0 else { return list }
        var row = list.value
        for number in start..<end where outline.entries[number].isPart && outline.entries[number].level == 3 {
            data[row + slots.title] = data.add(outline.entries[number].title)
            data[row + slots.href] = anchor(outline.entries[number].anchor)
            row += slots.shape.count
        }
        return list
    }

    /// What is printed: of the page, or for all readers of a home.
    mutating func leaflets(_ leaflets: some Collection<Leaflet>) {
        let slots = records.leaflet
        let list = data.list(slots.shape.type, stride: slots.shape.count, count: leaflets.count)
        var row = list.value
        let cards = context.cards
        for leaflet in leaflets {
            let card = cards[leaflet.page, leaflet.bit]
            data[row + slots.title] = data.add(card.title, of: cards.texts)
            var address: [UInt8] = []
            PageCards.encode(leaflet.readAddress, to: &address)
            data[row + slots.href] = data.add(wayFrom: base, to: address)
            data[row + slots.format] = data.add(context.formatName(leaflet.format, leaflet.language))
            if card.summary.count > 0 { data[row + slots.summary] = data.add(card.summary, of: cards.texts) }
            row += slots.shape.count
        }
        data[self.slots.leaflets] = list
        data[self.slots.hasLeaflets] = .flag(!leaflets.isEmpty)
    }

    private mutating func anchor(_ anchor: String) -> TemplateCell {
        data.add { text in
            text.append(UInt8(ascii: "#"))
            text.append(contentsOf: anchor.utf8)
        }
    }

    /// The same page for the other audiences that this one may know of.
    mutating func switcher(_ meta: Page, _ bit: Int, _ folder: FolderContext) {
        let link = records.link
        var count = 0
        for other in folder.switches where meta.mask.contains(AudienceMask(bit: other.bit)) { count += 1 }
        let list = data.list(link.shape.type, stride: link.shape.count, count: count)
        var row = list.value
        for other in folder.switches where meta.mask.contains(AudienceMask(bit: other.bit)) {
            let name = data.add(other.name, of: folder.texts)
            data[row + link.title] = name
            data[row + link.name] = name
            data[row + link.audience] = data.add(other.id, of: folder.texts)
            data[row + link.current] = .flag(other.bit == bit)
            let root = other.root
            data[row + link.href] = data.add { text in
                if other.bit != bit {
                    text.append(contentsOf: folder.texts.text[root.value..<root.value + Int(root.count)])
                    text.append(contentsOf: meta.prettyAddress.utf8)
                }
                text.append(contentsOf: PageCards.index.utf8)
            }
            row += link.shape.count
        }
        data[slots.switcher] = list
        data[slots.hasSwitcher] = .flag(count > 1)
    }

    /// The page in other languages.
    mutating func languages(_ page: Int, _ meta: Page, _ bit: Int) {
        let link = records.link
        let others = meta.translations.filter { context.site.isVisible($0, to: bit) }
        let list = data.list(link.shape.type, stride: link.shape.count, count: others.count)
        var row = list.value
        for other in others {
            let language = context.site.pages[other].language
            let name = data.add(Self.languageName(language))
            data[row + link.name] = name
            data[row + link.title] = name
            data[row + link.code] = data.add(language)
            data[row + link.href] = data.add(
                RelativeAddress.from(meta.segments, to: context.site.pages[other].address))
            data[row + link.current] = .flag(other == page)
            row += link.shape.count
        }
        data[slots.languages] = list
        data[slots.hasLanguages] = .flag(others.count > 1)
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

    /// The subjects, as the page spells them.
    mutating func tags(_ page: Int, _ meta: Page, _ folder: FolderContext) {
        let tag = records.tag
        let numbers = context.site.tagsOfPage[page]
        let list = data.list(tag.shape.type, stride: tag.shape.count, count: numbers.count)
        let cards = context.cards
        let way = folder.tags.value..<folder.tags.value + Int(folder.tags.count)
        var row = list.value
        // The tags of a page stand in the order of its words for them.
        for (place, number) in numbers.enumerated() {
            data[row + tag.title] = data.add(meta.tags[place])
            let address = cards.tags[number]
            data[row + tag.href] = data.add { text in
                text.append(contentsOf: folder.texts.text[way])
                text.append(contentsOf: cards.texts.text[address.value..<address.value + Int(address.count)])
            }
            row += tag.shape.count
        }
        data[slots.tags] = list
        data[slots.hasTags] = .flag(!numbers.isEmpty)
    }

    /// A list of subjects, seen from the folder of subjects.
    mutating func tags(_ entries: ArraySlice<(name: String, slug: String, pages: Int)>) -> TemplateCell {
        let tag = records.tag
        let list = data.list(tag.shape.type, stride: tag.shape.count, count: entries.count)
        var row = list.value
        for entry in entries {
            data[row + tag.title] = data.add(entry.name)
            data[row + tag.href] = data.add("\(entry.slug)/\(PageCards.index)")
            data[row + tag.count] = .number(entry.pages)
            row += tag.shape.count
        }
        return list
    }

    /// The picture for cards.
    mutating func picture(_ meta: Page) {
        guard let written = meta.front.image, let path = LinkPath.resolve(written.value, from: meta.path),
            case .success(let size) = context.pictures.size(of: path)
        else { return }
        let picture = data.record(records.picture.shape.type, stride: records.picture.shape.count)
        data[picture.value + records.picture.src] = data.add(
            RelativeAddress.from(meta.segments, to: SiteIndex.address(ofFile: path)))
        data[picture.value + records.picture.width] = .number(size.width)
        data[picture.value + records.picture.height] = .number(size.height)
        data[picture.value + records.picture.alt] = data.add(meta.front.imageAlt ?? "")
        data[slots.image] = picture
    }
}
