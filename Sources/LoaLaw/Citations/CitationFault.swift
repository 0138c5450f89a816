public import LoaMarkup

/// Why words are not a citation.
public struct CitationFault: Error, Hashable, Sendable {
    /// What was expected, with an example; starts in lower case, has no full stop.
    public let message: Message
    /// The bytes of the text that it is about.
    public let range: Range<Int>
    /// What to write instead, when that is plain.
    public let suggestion: String?

    init(vi: String, en: String, at range: Range<Int>, suggestion: String? = nil) {
        message = Message(vi: vi, en: en)
        self.range = range
        self.suggestion = suggestion
    }
}
