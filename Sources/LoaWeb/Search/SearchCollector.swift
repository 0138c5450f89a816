/// Turns visible text into runs of numbered words; one for each worker, never shared between tasks.
///
/// A run stays in the collector, so that a block which several audiences see is tokenised once and named in the
/// document of each. Words are syllables, numbers, Han characters; a lone space between words is not stored, any other
/// separator is a token of its own. Runs end with a token that tells their kind.
public final class SearchCollector {
    private var tokens = SearchTokens()

    /// Makes an empty collector.
    public init() {}

    /// Everything gathered so far.
    public func finish() -> SearchTokens { tokens.finished() }

    /// Tokenises one block of NFC text in UTF-8 and returns its place in the collector; empty when there is no word.
    public func tokenize(_ text: Span<UInt8>, kind: SearchTextKind) -> Range<Int> { tokens.add(text, kind) }

    /// Appends a run to those of a document, as one with the last when it follows it in the collector.
    public static func append(_ run: Range<Int>, to runs: inout [Range<Int>]) {
        if run.isEmpty { return }
        if let last = runs.last, last.upperBound == run.lowerBound, !SearchTokens.beginsPiece(run.lowerBound) {
            runs[runs.count - 1] = last.lowerBound..<run.upperBound
        } else {
            runs.append(run)
        }
    }
}
