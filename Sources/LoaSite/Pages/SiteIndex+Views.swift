internal import LoaMarkup

extension SiteIndex {
    /// Whether an audience may see a page today.
    public func isVisible(_ page: Int, to bit: Int) -> Bool { signs[page].mask.contains(AudienceMask(bit: bit)) }

    /// The children of a section that an audience sees in a language, in order.
    public func children(of section: Int?, bit: Int, language: String) -> [Int] {
        guard let number = languageNumbers[language] else { return [] }
        return ordered(section, bit).filter { isVisible($0, to: bit) && signs[$0].language == number }
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
                let sign = signs[other]
                if !sign.isSection, sign.mask.contains(AudienceMask(bit: bit)), sign.language == signs[page].language {
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
        pages[page].title.variants.isEmpty
            ? sortKeys[page] : VietnameseCollation.sortKey(pages[page].title.text(for: bit))
    }

    /// Whether a page is `content/_index.md` of its language.
    public func isTop(_ page: Int) -> Bool { signs[page].isTop }

    /// The top page of a language, when there is one.
    public func top(language: String) -> Int? { tops[language] }

    /// The sections of the first level that an audience sees.
    public func mainSections(bit: Int, language: String) -> [Int] {
        let top = top(language: language)
        return children(of: top, bit: bit, language: language).filter { pages[$0].isSection }
    }

    /// The languages in which an audience has pages, the site's own first.
    public func languages(bit: Int) -> [String] {
        var found: Set<String> = []
        for page in pages where !page.isLeaflet && page.mask.contains(AudienceMask(bit: bit)) { found.insert(page.language) }
        found.remove(config.language)
        return [config.language] + found.sorted()
    }
}
