/// The search index of one audience's site: a compact copy of its text that `search.js` unpacks and scans.
///
/// The script file assigns one object to `loaSearchIndex`; see `SearchIndex+Script.swift` for its fields. Nothing but
/// the documents, and abbreviations that occur in them, reaches the file.
public enum SearchIndex {
    /// At most so many tokens are looked at to find frequent phrases.
    static let sampleSize = 100_000

    /// The bytes of `search-index.js` for `documents`, in the order given, which is also the order of equal results.
    ///
    /// The same documents give the same bytes, however their texts are spread over collectors. Of `abbreviations`
    /// those are taken of which the short or the long form occurs in the documents.
    public static func build(
        documents: [SearchDocument], collectors: [SearchTokens], abbreviations: [(short: String, long: String)] = []
    ) -> [UInt8] {
        let plan = SearchPlan(documents: documents, collectors: collectors, abbreviations: abbreviations)
        return script(plan, (0..<SearchPlan.pieces).map(plan.symbols))
    }
}
