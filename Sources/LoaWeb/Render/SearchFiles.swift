internal import LoaSite

/// Makes the search index of an audience's site from what the workers read.
public enum SearchFiles {
    /// The index of one audience; `tokens` are the workers' in the order of their numbers.
    public static func index(
        _ context: RenderContext, bit: Int, facts: [[PageFacts]], tokens: [SearchTokens]
    ) -> [UInt8] {
        let site = context.site
        var documents: [SearchDocument] = []
        for page in site.pages.indices {
            guard let known = facts[page].first(where: { $0.bit == bit }) else { continue }
            let meta = site.pages[page]
            documents.append(
                SearchDocument(
                    url: meta.address, title: meta.title.text(for: bit),
                    section: site.ancestors(of: page, bit: bit).first.map { site.pages[$0].title.text(for: bit) } ?? "",
                    collector: known.worker, runs: known.runs))
        }
        return SearchIndex.build(
            documents: documents, collectors: tokens,
            abbreviations: site.glossary.entries.flatMap { entry in
                [(short: entry.short, long: entry.long)] + entry.also.map { (short: entry.short, long: $0) }
            })
    }
}
