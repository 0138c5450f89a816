internal import LoaMarkup

extension SiteIndex {
    /// Whether an audience may see a page today.
    public func isVisible(_ page: Int, to bit: Int) -> Bool { pages[page].mask.contains(AudienceMask(bit: bit)) }

    /// The children of a section that an audience sees in a language, in order.
    public func children(of section: Int?, bit: Int, language: String) -> [Int] {
        ordered(section, bit).filter { isVisible($0, to: bit) && pages[$0].language == language }
    }

    /// The children of a section as an audience has them in order, others' pages among them.
    func ordered(_ section: Int?, _ bit: Int) -> [Int] {
        ordersByAudience[section ?? -1]?[bit] ?? children[section ?? -1] ?? []
    }

    /// The page before and after one among its section's pages.
    public func neighbours(of page: Int, bit: Int) -> (previous: Int?, next: Int?) {
        let siblings = ordered(pages[page].section, bit)
        func first(_ positions: some Sequence<Int>) -> Int? {
            for position in positions {
                let other = siblings[position]
                if !pages[other].isSection, isVisible(other, to: bit), pages[other].language == pages[page].language {
                    return other
                }
            }
            return nil
        }
        let at =
            ordersByAudience.isEmpty || siblings.indices.contains(positions[page]) && siblings[positions[page]] == page
            ? positions[page] : siblings.firstIndex(of: page) ?? siblings.count
        guard siblings.indices.contains(at) else { return (nil, nil) }
        return (first(siblings.indices[..<at].reversed()), first(siblings.indices[(at + 1)...]))
    }

    /// A tag as a page spells it.
    public func name(ofTag tag: Int, on page: Int) -> String {
        tagsOfPage[page].firstIndex(of: tag).map { pages[page].tags[$0] } ?? tags[tag].name
    }

    /// The sections above a page that an audience sees, from the top; the top itself is not among them.
    public func ancestors(of page: Int, bit: Int) -> [Int] {
        var result: [Int] = []
        var at = pages[page].section
        while let section = at {
            if pages[section].section != nil || !isTop(section), isVisible(section, to: bit) { result.append(section) }
            at = pages[section].section
        }
        return result.reversed()
    }

    /// What a page's title is sorted by for an audience.
    public func sortKey(_ page: Int, bit: Int) -> [UInt8] {
        let title = pages[page].title
        return title.variants.isEmpty ? sortKeys[page] : VietnameseCollation.sortKey(title.text(for: bit))
    }

    /// Whether a page is `content/_index.md` of its language.
    public func isTop(_ page: Int) -> Bool { Self.isTop(path: pages[page].path, isSection: pages[page].isSection) }

    /// The top page of a language, when there is one.
    public func top(language: String) -> Int? { tops[language] }

    /// The sections of the first level that an audience sees.
    public func mainSections(bit: Int, language: String) -> [Int] {
        let top = top(language: language)
        return children(of: top, bit: bit, language: language).filter { pages[$0].isSection }
    }

    /// Pages that share the rarest tags with one, best first, whoever may see them.
    public func related(to page: Int) -> [Int] {
        var scores: [(page: Int, score: Int)] = []
        for (order, tag) in tagsOfPage[page].enumerated() {
            let members = tags[tag].pages
            let worth = 10_000 / Swift.max(1, members.count)
            // Of a tag with very many pages only the neighbours are looked at, so that the work stays even.
            let from = placesInTags[page][order]
            for step in 1..<Swift.max(1, Swift.min(members.count, 32)) {
                let other = members[(from + step) % members.count]
                guard other != page, pages[other].language == pages[page].language, !pages[other].isSection else { continue }
                if let known = scores.firstIndex(where: { $0.page == other }) {
                    scores[known].score += worth
                } else {
                    scores.append((other, worth))
                }
            }
        }
        scores.sort { $0.score != $1.score ? $0.score > $1.score : $0.page < $1.page }
        return scores.map(\.page)
    }

    /// The languages in which an audience has pages, the site's own first.
    public func languages(bit: Int) -> [String] {
        var found: Set<String> = []
        for page in pages where page.mask.contains(AudienceMask(bit: bit)) { found.insert(page.language) }
        found.remove(config.language)
        return [config.language] + found.sorted()
    }
}
