internal import LoaSite

/// Makes the search index of an audience's site from what the workers read.
public enum SearchFiles {
    /// The plan of one audience's index; `tokens` are the workers' in the order of their numbers.
    public static func plan(
        _ context: RenderContext, bit: Int, facts: [[PageFacts]], tokens: [SearchTokens]
    ) -> SearchPlan {
        let site = context.site
        var documents: [SearchDocument] = []
        documents.reserveCapacity(site.pages.count)
        // The title of the topmost section that the pages of a section stand in, made once.
        var titles: [Int: String] = [:]
        for page in site.pages.indices {
            guard let place = facts[page].firstIndex(where: { $0.bit == bit }) else { continue }
            let meta = site.pages[page]
            var title = ""
            if let section = meta.section {
                title = titles[section] ?? site.ancestors(of: page, bit: bit).first.map { site.pages[$0].title.text(for: bit) } ?? ""
                titles[section] = title
            }
            documents.append(
                SearchDocument(
                    url: meta.address, title: meta.title.text(for: bit), section: title,
                    collector: facts[page][place].worker, runs: facts[page][place].runs))
        }
        return SearchPlan(
            documents: documents, collectors: tokens,
            abbreviations: site.glossary.entries.flatMap { entry in
                [(short: entry.short, long: entry.long)] + entry.also.map { (short: entry.short, long: $0) }
            })
    }
}
