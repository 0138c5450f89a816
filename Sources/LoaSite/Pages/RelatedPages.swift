/// The pages that share tags with one, whoever may see them; the rarer the tags, the nearer.
public struct RelatedPages: Sendable {
    private struct Candidate: BitwiseCopyable {
        var page: Int32
        var score: Int32
    }

    private var candidates: [Candidate] = []

    /// Makes an empty list, to be filled for one page after the other.
    public init() {}

    /// Forgets all pages.
    public mutating func removeAll() { candidates.removeAll(keepingCapacity: true) }

    /// Finds the pages related to one, in place of those found before.
    public mutating func find(for page: Int, in site: SiteIndex) {
        removeAll()
        let language = site.signs[page].language
        for (order, tag) in site.tagsOfPage[page].enumerated() {
            let members = site.tags[tag].pages
            let worth = Int32(10_000 / Swift.max(1, members.count))
            // A page has each tag once, so only those found through the tags before can come again.
            let before = candidates.count
            // Of a tag with very many pages only the neighbours are looked at, so that the work stays even.
            var at = site.placesInTags[page][order]
            for _ in 1..<Swift.max(1, Swift.min(members.count, 32)) {
                at = at + 1 == members.count ? 0 : at + 1
                let other = members[at]
                let sign = site.signs[other]
                guard other != page, sign.language == language, !sign.isSection else { continue }
                add(Int32(other), worth, before)
            }
        }
    }

    @inline(__always)
    private mutating func add(_ page: Int32, _ worth: Int32, _ before: Int) {
        var known = 0
        while known < before, candidates[known].page != page { known += 1 }
        if known < before {
            candidates[known].score += worth
        } else {
            candidates.append(Candidate(page: page, score: worth))
        }
    }

    /// The nearest that an audience may see, the nearest first.
    public func nearest(_ count: Int, to bit: Int, in site: SiteIndex) -> [Int] {
        var best: [Candidate] = []
        best.reserveCapacity(count + 1)
        for candidate in candidates {
            if best.count == count, let last = best.last, !Self.precedes(candidate, last) { continue }
            guard site.isVisible(Int(candidate.page), to: bit) else { continue }
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
