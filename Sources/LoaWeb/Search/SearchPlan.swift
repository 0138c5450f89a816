/// All that an index needs but its text: words, phrases and their codes, from which the text is written in pieces.
///
/// The text takes most of the time and any piece of it can be cut by itself, so several tasks may share the work; the
/// bytes are the same whoever does it.
public final class SearchPlan: Sendable {
    /// In how many pieces the text is cut.
    public static let pieces = 8

    let documents: [SearchDocument]
    let corpus: SearchCorpus
    let book: PhraseBook
    let trie: PhraseTrie
    let layout: SymbolLayout

    /// Plans the index of `documents`, in the order given, which is also the order of equal results.
    ///
    /// The same documents give the same bytes, however their texts are spread over collectors. Of `abbreviations`
    /// those are taken of which the short or the long form occurs in the documents.
    public init(
        documents: [SearchDocument], collectors: [SearchTokens], abbreviations: [(short: String, long: String)]
    ) {
        self.documents = documents
        corpus = SearchCorpus(documents, collectors, abbreviations)
        let (sample, scale) = corpus.sample(SearchIndex.sampleSize)
        book = PhraseBook.train(words: corpus.words.count, sample: sample, scale: scale)
        trie = book.trie()
        layout = SymbolLayout(
            book, words: corpus.words, seen: corpus.counts, uses: trie.uses(sample, of: book.count), scale: scale)
    }

    /// The symbols of one piece of the text.
    public func symbols(piece: Int) -> [UInt32] {
        let (from, to) = (corpus.textCount * piece / Self.pieces, corpus.textCount * (piece + 1) / Self.pieces)
        var tokens = [UInt32](repeating: 0, count: corpus.longest)
        var symbols: [UInt32] = []
        for text in from..<to {
            var place = tokens.mutableSpan
            let size = corpus.fill(&place, from: 0, text: text)
            let count = trie.cut(&tokens, count: size)
            symbols += tokens[..<count]
        }
        return symbols
    }
}
