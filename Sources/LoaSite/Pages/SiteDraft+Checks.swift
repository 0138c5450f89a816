internal import LoaMarkup

extension SiteDraft {
    /// The first parts of addresses in other languages than the site's.
    var languagePrefixes: Set<String> {
        var found = Set(config.languages)
        for audience in config.audiences.audiences { found.formUnion(audience.languages) }
        found.remove(config.language)
        return Set(found.map { $0.lowercased() })
    }

    /// The section in the site's own language that a page of another stands in.
    func nativeSection(of number: Int) -> Int? {
        var folder = SiteIndex.folder(of: pages[number].path)
        if pages[number].isSection, let own = byPath[SourcePath(folder + "/_index.md")], own != number { return own }
        while folder.utf8.count >= "content".utf8.count {
            if let found = byPath[SourcePath(folder + "/_index.md")], found != number { return found }
            folder = SiteIndex.folder(of: SourcePath(folder))
        }
        return nil
    }

    /// A title that differs by audience leaves some words for each.
    func checkTitles(_ diagnostics: inout [Diagnostic]) {
        for number in pages.indices {
            guard let title = pages[number].front.title else { continue }
            if pages[number].title.variants.isEmpty, !pages[number].title.common.isEmpty { continue }
            var lacking = AudienceMask()
            for bit in pages[number].intended.bits where pages[number].title.text(for: bit).isEmpty {
                lacking.formUnion(AudienceMask(bit: bit))
            }
            guard !lacking.isEmpty else { continue }
            diagnostics.append(
                Diagnostic(
                    .pageTitle, at: title.span, vi: "“\(config.audiences.names(of: lacking))” không có tiêu đề của trang này",
                    en: "“\(config.audiences.names(of: lacking))” gets no title of this page"))
        }
    }

    /// A section without words of its own is there for those alone who find a page in it.
    mutating func hideEmptySections() {
        var below = Array(repeating: AudienceMask(), count: pages.count)
        for number in pages.indices where !pages[number].mask.isEmpty && !pages[number].isLeaflet && (!pages[number].isSection || pages[number].hasText) {
            var at = pages[number].section
            while let section = at {
                below[section].formUnion(pages[number].mask)
                at = pages[section].section
            }
        }
        for number in pages.indices where pages[number].isSection && !pages[number].hasText && !SiteIndex.isTop(path: pages[number].path, isSection: pages[number].isSection) {
            pages[number].mask.formIntersection(below[number])
        }
    }

    /// Earlier addresses lead to one page and stand in nobody's way.
    func checkAliases(_ diagnostics: inout [Diagnostic]) {
        guard pages.contains(where: { !$0.front.aliases.isEmpty }) else { return }
        var taken: [String: [Int]] = [:]
        for number in pages.indices where pages[number].hidden != .draft { taken[pages[number].prettyAddress, default: []].append(number) }
        let own = SiteIndex.reserved
        for number in pages.indices where pages[number].hidden != .draft {
            for alias in pages[number].front.aliases {
                let address = SiteIndex.alias(alias.value)
                let parts = address.split(separator: "/").map(String.init)
                let path = parts.first.map(languagePrefixes.contains) ?? false ? Array(parts.dropFirst()) : parts
                if path.isEmpty || own.contains(path[0]) || address.contains("//") || address.hasPrefix("/") {
                    diagnostics.append(
                        Diagnostic(
                            .pageAddress, at: alias.span, vi: "địa chỉ cũ “\(alias.value)” dành riêng cho loa hoặc không có chữ nào",
                            en: "the alias “\(alias.value)” is kept for loa, or has no letters"))
                    continue
                }
                if let other = taken[address]?.first(where: { !pages[$0].intended.isDisjoint(with: pages[number].intended) }) {
                    let isOwn = other == number
                    diagnostics.append(
                        Diagnostic(
                            .pageAddress, at: alias.span,
                            vi: "địa chỉ cũ “\(alias.value)” đang là của \(isOwn ? "chính trang này" : pages[other].path.string)",
                            en: "the alias “\(alias.value)” is the address of \(isOwn ? "this page itself" : pages[other].path.string)"))
                }
                taken[address, default: []].append(number)
            }
        }
    }
}
