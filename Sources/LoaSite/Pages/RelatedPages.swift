/// The pages that share tags with one, whoever may see them; the rarer the tags, the nearer.
public struct RelatedPages: Sendable {
    private struct Candidate: BitwiseCopyable {
        var page: Int32
        var score: Int32
        var mask: AudienceMask
    }

    private var candidates: [Candidate] = []
    /// Where among the candidates each page of the site is, if it is one: what stands there tells.
    private var places: [Int32]

    /// Makes an empty list, to be filled for one page of a site after the other.
    public init(_ site: SiteIndex) {
        places = [Int32](repeating: 0, count: site.pages.count)
    }

    /// Finds the pages related to one, in place of those found before.
    public mutating func find(for page: Int, in site: SiteIndex) {
        candidates.removeAll(keepingCapacity: true)
        let language = site.signs[page].language
        for (order, tag) in site.tagsOfPage[page].enumerated() {
            let members = site.tags[tag].pages
            let worth = Int32(10_000 / Swift.max(1, members.count))
            // Of a tag with very many pages only the neighbours are looked at, so that the work stays even.
            var at = site.placesInTags[page][order]
            for _ in 1..<Swift.max(1, Swift.min(members.count, 32)) {
                at = at + 1 == members.count ? 0 : at + 1
                let other = members[at]
                let sign = site.signs[other]
                guard other != page, sign.language == language, !sign.isSection else { continue }
                add(other, worth, sign.mask)
            }
        }
    }

    @inline(__always)
    private mutating func add(_ page: Int, _ worth: Int32, _ mask: AudienceMask) {
        let place = Int(places[page])
        if place < candidates.count, candidates[place].page == page {
            candidates[place].score += worth
        } else {
            places[page] = Int32(candidates.count)
            candidates.append(Candidate(page: Int32(page), score: worth, mask: mask))
        }
    }

    /// The nearest that an audience may see, the nearest first.
    public func nearest(_ count: Int, to bit: Int) -> [Int] {
        let audience = AudienceMask(bit: bit)
        var best: [Candidate] = []
        best.reserveCapacity(count + 1)
        for candidate in candidates where candidate.mask.contains(audience) {
            if best.count == count, let last = best.last, !Self.precedes(candidate, last) { continue }
            best.insert(candidate, at: best.firstIndex { Self.precedes(candidate, $0) } ?? best.count)
            if best.count > count { best.removeLast() }
        }
        return best.map { Int($0.page) }
    }

    @inline(__always)
    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        left.score != right.score ? left.score > right.score : left.page < right.page
    }
}
