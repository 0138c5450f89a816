/// The search index of one audience's site: a compact copy of its text that `search.js` unpacks and scans.
///
/// The script file assigns one object to `loaSearchIndex`; see `SearchIndex+Script.swift` for its fields. Nothing but
/// the documents, and abbreviations that occur in them, reaches the file.
public enum SearchIndex {
    /// At most so many tokens are looked at to find frequent phrases.
    static let sampleSize = 100_000
}
