internal import LoaMarkup
internal import LoaSite

/// The cards of all pages, made once: titles, summaries, addresses and days in one buffer.
///
/// Pages name others many times over; here they find bytes, and no text that workers share is counted.
final class PageCards: Sendable {
    /// The texts of the cards.
    let texts: TemplateData
    /// The addresses of tags inside the folder of tags, as `an-toan/index.html`.
    let tags: [TemplateCell]
    /// The pages with earlier addresses.
    let withAliases: [Int]
    /// The pages by title, but for those whose title differs by audience.
    let byTitle: [Int32]
    /// The pages whose title differs by audience.
    let withTitles: [Int]
    private let cards: [PageCard]
    /// The card of each page; of one that differs by audience that of the first of them, as a complement.
    private let places: [Int32]

    /// The end of all addresses.
    static let index = "index.html"

    init(_ site: SiteIndex) {
        var texts = TemplateData()
        var cards: [PageCard] = []
        var places: [Int32] = []
        cards.reserveCapacity(site.pages.count)
        places.reserveCapacity(site.pages.count)
        let audiences = site.config.audiences.audiences.count
        for page in site.pages {
            var card = PageCard()
            card.address = texts.add { text in
                Self.encode(page.prettyAddress, to: &text)
                text.append(contentsOf: Self.index.utf8)
            }
            if let date = page.front.date {
                card.iso = texts.add { date.appendISO(to: &$0) }
                card.day = texts.add(date, page.language)
                card.date = date.daysSinceEpoch
            }
            if page.title.variants.isEmpty, page.summary.variants.isEmpty {
                places.append(Int32(cards.count))
                card.title = texts.add(page.title.common)
                card.summary = texts.add(page.summary.common)
                cards.append(card)
            } else {
                places.append(~Int32(cards.count))
                for bit in 0..<audiences {
                    card.title = texts.add(page.title.text(for: bit))
                    card.summary = texts.add(page.summary.text(for: bit))
                    cards.append(card)
                }
            }
        }
        tags = site.tags.map { tag in
            texts.add { text in
                Self.encode(tag.slug, to: &text)
                text.append(UInt8(ascii: "/"))
                text.append(contentsOf: Self.index.utf8)
            }
        }
        self.texts = texts
        self.cards = cards
        self.places = places
        withAliases = site.pages.indices.filter { !site.pages[$0].front.aliases.isEmpty }
        withTitles = site.pages.indices.filter { !site.pages[$0].title.variants.isEmpty }
        byTitle = TitleOrder.sorted(site)
    }

    /// The card of a page for an audience.
    @inline(__always)
    subscript(page: Int, bit: Int) -> PageCard {
        let place = Int(places[page])
        return cards[place < 0 ? ~place + bit : place]
    }

    /// The address of a page as people see it, percent-encoded: what the ways from it start at.
    func base(of page: Int, into output: inout [UInt8]) {
        let address = self[page, 0].address
        let start = address.value
        output.removeAll(keepingCapacity: true)
        output.append(contentsOf: texts.text[start..<start + Int(address.count) - Self.index.utf8.count])
    }

    /// The parts of an address joined and percent-encoded, ending in `/`.
    static func base(_ segments: [String]) -> [UInt8] {
        var out: [UInt8] = []
        for segment in segments {
            encode(segment, to: &out)
            out.append(UInt8(ascii: "/"))
        }
        return out
    }

    static func encode(_ address: String, to output: inout [UInt8]) {
        var address = address
        address.withUTF8 { unsafe RelativeAddress.encode($0, to: &output) }
    }
}
