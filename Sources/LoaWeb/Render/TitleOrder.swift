internal import LoaSite

/// The order of pages by title, for lists from A to Z.
enum TitleOrder {
    /// A page with the first eight bytes of its key, which decide most comparisons.
    private struct Entry: BitwiseCopyable {
        var start: UInt64
        var page: Int32
    }

    /// The pages whose title is the same for all audiences in the order of their titles.
    static func sorted(_ site: SiteIndex) -> [Int32] {
        var entries: [Entry] = []
        entries.reserveCapacity(site.pages.count)
        for page in site.pages.indices where site.pages[page].title.variants.isEmpty {
            var start: UInt64 = 0
            let key = site.sortKey(page, bit: 0)
            for place in 0..<8 { start = start << 8 | UInt64(place < key.count ? key[place] : 0) }
            entries.append(Entry(start: start, page: Int32(page)))
        }
        entries.sort { left, right in
            if left.start != right.start { return left.start < right.start }
            let (one, other) = (site.sortKey(Int(left.page), bit: 0), site.sortKey(Int(right.page), bit: 0))
            return precedes(one, Int(left.page), other, Int(right.page))
        }
        return entries.map(\.page)
    }

    /// All pages that an audience sees in the order of the titles that it sees.
    static func pages(_ cards: PageCards, _ site: SiteIndex, bit: Int) -> [Int] {
        let own = cards.withTitles.filter { site.isVisible($0, to: bit) }.map { (key: site.sortKey($0, bit: bit), page: $0) }
            .sorted { precedes($0.key, $0.page, $1.key, $1.page) }
        var pages: [Int] = []
        pages.reserveCapacity(cards.byTitle.count + own.count)
        var next = 0
        for number in cards.byTitle {
            let page = Int(number)
            guard site.isVisible(page, to: bit) else { continue }
            while next < own.count, precedes(own[next].key, own[next].page, site.sortKey(page, bit: bit), page) {
                pages.append(own[next].page)
                next += 1
            }
            pages.append(page)
        }
        return pages + own[next...].map(\.page)
    }

    private static func precedes(_ left: [UInt8], _ leftPage: Int, _ right: [UInt8], _ rightPage: Int) -> Bool {
        let count = min(left.count, right.count)
        for place in 0..<count where left[place] != right[place] { return left[place] < right[place] }
        return left.count != right.count ? left.count < right.count : leftPage < rightPage
    }
}
