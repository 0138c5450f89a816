/// Turns visible text into runs of numbered words; one for each worker, never shared between tasks.
///
/// A run stays in the collector, so that a block which several audiences see is tokenised once and named in the
/// document of each. Words are syllables, numbers, Han characters; a lone space between words is not stored, any other
/// separator is a token of its own. Runs end with a token that tells their kind.
public final class SearchCollector {
    private var tokens: [UInt32] = []
    private var words = WordTable()
    private var separator: [UInt8] = []

    /// Makes an empty collector.
    public init() {}

    /// Everything gathered so far.
    public func finish() -> SearchTokens { SearchTokens(tokens: tokens, words: words) }

    /// Tokenises one block of NFC text in UTF-8 and returns its place in the collector; empty when there is no word.
    public func tokenize(_ text: Span<UInt8>, kind: SearchTextKind) -> Range<Int> {
        // Moved out of the object for the length of the loop: no access checks, no copies.
        var tokens: [UInt32] = []
        swap(&tokens, &self.tokens)
        var words = WordTable.none
        swap(&words, &self.words)
        let first = tokens.count
        var index = 0
        var hasWord = false
        var last = ScalarClass.space
        while index < text.count {
            let found = Self.word(text, from: index)
            if found.end > index {
                if hasWord, last != .space, last == .word || found.kind == .word { tokens.append(words.intern([])) }
                tokens.append(words.intern(text, index..<found.end))
                hasWord = true
                last = found.kind
                index = found.end
                // Most words are followed by one space and an ASCII letter.
                if index + 1 < text.count, text[index] == 0x20, text[index + 1] < 0x80,
                    ScalarClass.isWord(ascii: text[index + 1])
                {
                    index += 1
                    last = .space
                }
                continue
            }
            let start = index
            index = readSeparator(text, from: index)
            if !hasWord, separator.first == 0x20 { separator.removeFirst() }
            if index == text.count {
                if separator.last == 0x20 { separator.removeLast() }
                break
            }
            if index > start, separator.isEmpty ? hasWord : separator != [0x20] {
                tokens.append(words.intern(separator))
            }
            separator.removeAll(keepingCapacity: true)
            last = .space
        }
        if hasWord || kind == .title {
            separator += [0xEE, 0x80, kind.terminator]
            tokens.append(words.intern(separator))
        } else {
            tokens.removeLast(tokens.count - first)
        }
        separator.removeAll(keepingCapacity: true)
        swap(&tokens, &self.tokens)
        swap(&words, &self.words)
        return first..<self.tokens.count
    }

    /// Where the word that begins at `start` ends; `start` itself when none begins there.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, from start: Int) -> (end: Int, kind: ScalarClass) {
        // A run of more than sixty bytes without a space is no word that anybody looks for: it is cut.
        let limit = min(text.count, start + 60)
        var end = start
        while end < limit {
            let byte = text[end]
            if byte < 0x80 {
                if !ScalarClass.isWord(ascii: byte) { break }
                end += 1
            } else if byte >= 0xC3, byte < 0xE0 {
                end += 2
            } else if byte == 0xE1 {
                end += 3
            } else {
                let (scalar, length) = decode(text, at: end)
                let kind = ScalarClass(scalar)
                if kind == .single, end == start { return (min(start + length, text.count), .single) }
                if kind != .word { break }
                end += length
            }
        }
        return (min(end, text.count), .word)
    }

    /// Gathers what stands between two words, white space as one space; returns where the next word begins.
    private func readSeparator(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            var length = 1
            var kind = ScalarClass.mark
            if byte < 0x80 {
                if ScalarClass.isWord(ascii: byte) { return index }
                if byte <= 0x20 { kind = .space }
            } else {
                let (scalar, bytes) = Self.decode(text, at: index)
                length = bytes
                kind = ScalarClass(scalar)
            }
            switch kind {
            case .word, .single: return index
            case .dropped: break
            case .space: if separator.last != 0x20 { separator.append(0x20) }
            case .mark:
                // Rows of dots and dashes would each be an entry of their own.
                if separator.count < 12 {
                    for place in index..<min(index + length, text.count) { separator.append(text[place]) }
                }
            }
            index += length
        }
        return text.count
    }

    /// The scalar at `index` and its length; the text is valid UTF-8, what is not counts as one byte.
    private static func decode(_ text: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let lead = text[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, index + length <= text.count else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for place in 1..<length { scalar = scalar << 6 | UInt32(text[index + place] & 0x3F) }
        return (scalar, length)
    }
}
