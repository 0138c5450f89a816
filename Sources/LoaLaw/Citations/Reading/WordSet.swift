/// A set of folded words that says no quickly: most words of a text are in none.
struct WordSet: Sendable {
    private var mask: UInt64 = 0
    private let words: Set<UInt64>

    init(_ words: some Sequence<UInt64>) {
        self.words = Set(words)
        for word in self.words { mask |= Self.bit(word) }
    }

    init(_ words: [String]) { self.init(words.map(Syllable.key)) }

    /// Whether a word is in the set.
    func contains(_ word: UInt64) -> Bool { mask & Self.bit(word) != 0 && words.contains(word) }

    /// Whether a word may be in the set.
    func mayContain(_ word: UInt64) -> Bool { mask & Self.bit(word) != 0 }

    private static func bit(_ word: UInt64) -> UInt64 { 1 &<< ((word &* 0x9E37_79B9_7F4A_7C15) &>> 58) }
}
