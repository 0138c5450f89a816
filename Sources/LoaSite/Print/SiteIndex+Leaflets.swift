internal import LoaMarkup

extension SiteIndex {
    /// What is to be printed of all pages that are seen today, by page, audience and format.
    static func leaflets(_ pages: [Page], _ config: SiteConfig) -> [Leaflet] {
        var result: [Leaflet] = []
        for (number, page) in pages.enumerated() where !page.mask.isEmpty {
            guard let print = page.front.print else { continue }
            for bit in page.mask.bits {
                let audience = config.audiences.audiences[bit]
                for (index, format) in print.formats.enumerated() {
                    let address = printAddress(page, index == 0 ? nil : format.value, config)
                    result.append(
                        Leaflet(
                            page: number, bit: bit, format: format.value, formatSpan: format.span, language: page.language, address: address,
                            folder: "\(audience.isInternal ? "internal" : "public")/\(audience.id)/\(address)"))
                }
            }
        }
        return result
    }

    /// The folder of a page’s printed files: its first format stands in the folder of its name, others in folders beside.
    private static func printAddress(_ page: Page, _ format: String?, _ config: SiteConfig) -> String {
        var parts = page.segments
        if !page.isLeaflet { parts.insert(Leaflet.folderName, at: page.language == config.language ? 0 : 1) }
        if parts.count == (page.language == config.language ? 1 : 2) { parts.append("trang-dau") }
        if let format { parts[parts.count - 1] += "-" + Slug.slug(format) }
        return parts.map { $0 + "/" }.joined()
    }

    /// What is to be printed of a page for an audience, in the order of its formats.
    public func leaflets(of page: Int, bit: Int) -> ArraySlice<Leaflet> {
        guard let first = leafletStarts[page] else { return [] }
        var start = first
        while start < leaflets.count, leaflets[start].page == page, leaflets[start].bit < bit { start += 1 }
        var end = start
        while end < leaflets.count, leaflets[end].page == page, leaflets[end].bit == bit { end += 1 }
        return leaflets[start..<end]
    }

    /// The leaflets that an audience may take along, in a language: pages of their own that are printed, by weight and title.
    public func leafletPages(bit: Int, language: String) -> [Int] {
        printedPages.filter { pages[$0].mask.contains(AudienceMask(bit: bit)) && pages[$0].language == language && pages[$0].row == nil }
    }

    /// Two things that would be printed into one folder are a fault.
    static func printFaults(_ leaflets: [Leaflet], _ pages: [Page]) -> [Diagnostic] {
        var taken: [String: Leaflet] = [:]
        var told: Set<SourceSpan> = []
        var diagnostics: [Diagnostic] = []
        for leaflet in leaflets {
            guard let other = taken.updateValue(leaflet, forKey: leaflet.folder), told.insert(leaflet.formatSpan).inserted else { continue }
            taken[leaflet.folder] = other
            diagnostics.append(
                Diagnostic(
                    .pageAddress, at: leaflet.formatSpan,
                    vi: "bản in trùng địa chỉ “\(leaflet.address)” với \(pages[other.page].path) — đổi tên một tệp, hoặc đặt “slug” khác",
                    en: "is printed to “\(leaflet.address)” like \(pages[other.page].path) — rename one, or give it another “slug”"))
        }
        return diagnostics + codeFaults(leaflets, pages)
    }

    /// One code on the paper of two pages would lead the readers of one to the other.
    private static func codeFaults(_ leaflets: [Leaflet], _ pages: [Page]) -> [Diagnostic] {
        var taken: [String: Int] = [:]
        var told: Set<SourceSpan> = []
        return leaflets.compactMap { leaflet -> Diagnostic? in
            let page = pages[leaflet.page]
            // Servers tell codes apart by capitals, people do not.
            guard let code = LeafletCode.base(of: page, bit: leaflet.bit), let span = page.front.print?.codeSpan,
                let other = taken.updateValue(leaflet.page, forKey: code.lowercased()), other != leaflet.page
            else { return nil }
            taken[code.lowercased()] = other
            guard told.insert(span).inserted else { return nil }
            return Diagnostic(
                .pageAddress, at: span,
                vi: "mã “\(code)” đã in trên tờ \(pages[other].path) — mỗi tờ một mã, vì /q/\(code) chỉ dẫn đến một nơi",
                en: "the code “\(code)” stands on \(pages[other].path) already — give each leaflet its own, since /q/\(code) leads to one place")
        }
    }
}
