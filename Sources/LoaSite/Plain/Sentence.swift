internal import LoaMarkup

/// A sentence as a run of tokens.
struct Sentence: BitwiseCopyable {
    /// Its first token.
    var first: Int
    /// The token behind its last.
    var end: Int
    /// How many syllables it has.
    var count: Int

    /// Cuts a text into sentences: at `.`, `!`, `?`, `…` before a capital, digit or the end of the text.
    ///
    /// Shortened words (Đ. 5, TP. Hạ Long, v.v.), numbers and the marks of lists are no ends. Parts without a
    /// syllable, as [1], are left out.
    static func split(_ words: PlainWords, into sentences: inout [Sentence]) {
        sentences.removeAll(keepingCapacity: true)
        let tokens = words.tokens.span
        var first = 0
        var count = 0
        for index in tokens.indices {
            let signs = tokens[index].signs
            if signs.contains(.counted) { count &+= 1 }
            guard signs.contains(.end), isEnd(tokens, index, first, words) else { continue }
            if count > 0 { sentences.append(Sentence(first: first, end: index + 1, count: count)) }
            (first, count) = (index + 1, 0)
        }
        if count > 0 { sentences.append(Sentence(first: first, end: tokens.count, count: count)) }
    }

    private static func isEnd(_ tokens: borrowing Span<PlainToken>, _ index: Int, _ first: Int, _ words: PlainWords) -> Bool {
        var next = index + 1
        while next < tokens.count, tokens[next].signs.contains(.reference) { next += 1 }
        guard next < tokens.count else { return true }
        if tokens[next].signs.isDisjoint(with: [.capital, .number]), !startsWithDigit(words, next) { return false }
        guard tokens[index].signs.contains(.point) else { return true }
        if shortened.contains(tokens[index].hash) { return false }
        // 1. and II. at the start are marks of a list.
        return !(index == first && isListMark(words, index))
    }

    private static func startsWithDigit(_ words: PlainWords, _ token: Int) -> Bool {
        words.letters(token).first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    private static func isListMark(_ words: PlainWords, _ token: Int) -> Bool {
        let signs = words.tokens[token].signs
        return signs.contains(.number) || isRoman(words.letters(token)) || words.letters(token).count == 1
    }

    /// Whether a word is a Roman number in capitals.
    static func isRoman(_ word: ArraySlice<UInt8>) -> Bool { word.allSatisfy { "IVXLCDM".utf8.contains($0) } }

    /// Words that are shortened with a full stop before a name or number; small letters.
    private static let shortened = Set(
        [
            "p", "x", "đ", "q", "h", "k", "tp", "tx", "tt", "kp", "ths", "ts", "gs", "pgs", "bs", "ks", "ls", "đt", "đc", "tr", "st", "mr", "mrs", "ms", "dr",
            "no", "tel", "stt",
        ].map { SyllableHash.of(word: $0.utf8) })
}
