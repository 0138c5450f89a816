/// What a collector gathered: the runs of its texts as numbers of words; a value that tasks may share.
public struct SearchTokens: Sendable {
    /// The runs, one after the other, then room for more.
    private(set) var tokens: [UInt32] = []
    private var used = 0
    /// The words and the separators.
    private(set) var words = WordTable()
    /// For each ASCII mark the number of the separator of it and a space, plus one.
    private var spaced = [UInt32](repeating: 0, count: 128)

    /// Appends the run of `text`.
    mutating func add(_ text: Span<UInt8>, _ kind: SearchTextKind) -> Range<Int> {
        // A token has at least one byte, but for a separator of none, and the end of the run.
        let most = used + 2 * text.count + 2
        if most > tokens.count { tokens += [UInt32](repeating: 0, count: max(most, 2 * tokens.count) - tokens.count) }
        let first = used
        used = Self.fill(&tokens, from: first, &words, &spaced, text, kind)
        return first..<used
    }

    /// Writes the run of `text` into `tokens` from `first`; returns where it ends.
    private static func fill(
        _ tokens: inout [UInt32], from first: Int, _ words: inout WordTable, _ spaced: inout [UInt32],
        _ text: Span<UInt8>, _ kind: SearchTextKind
    ) -> Int {
        var out = tokens.mutableSpan
        var end = first
        var index = 0
        var hasWord = false
        var last = ScalarClass.space
        var separator = Separator()
        while index < text.count {
            let found = WordScanner.word(text, from: index)
            if found.end > index {
                // Two words with nothing between, such as a number and a Han character: an empty separator.
                if last != .space, last == .word || found.kind == .word {
                    out[end] = separator.intern(in: &words)
                    end &+= 1
                }
                out[end] = words.intern(found.key, text, index..<found.end)
                end &+= 1
                hasWord = true
                last = found.kind
                index = found.end
                // Nearly always one space follows, or a mark and a space.
                guard index &+ 2 < text.count else { continue }
                let (mark, next) = (text[index], text[index &+ 1])
                if mark == 0x20, WordScanner.begins(next) {
                    index &+= 1
                    last = .space
                } else if mark < 0x80, mark > 0x20, next == 0x20, WordScanner.begins(text[index &+ 2]) {
                    var number = spaced[Int(mark)]
                    if number == 0 {
                        number = words.intern([mark, next]) + 1
                        spaced[Int(mark)] = number
                    }
                    out[end] = number &- 1
                    end &+= 1
                    index &+= 2
                    last = .space
                }
                continue
            }
            index = read(text, from: index, into: &separator)
            if !hasWord { separator.trimStart() }
            if index == text.count { break }
            if separator.count == 0 ? hasWord : !separator.isSpace {
                out[end] = separator.intern(in: &words)
                end &+= 1
            }
            separator.clear()
            last = .space
        }
        guard hasWord || kind == .title else { return first }
        separator.end(kind)
        out[end] = separator.intern(in: &words)
        return end + 1
    }

    /// Gathers what stands between two words; returns where the next word begins.
    private static func read(_ text: Span<UInt8>, from start: Int, into separator: inout Separator) -> Int {
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if ScalarClass.isWord(ascii: byte) { return index }
                if byte <= 0x20 { separator.addSpace() } else { separator.add(text, index..<index + 1) }
                index += 1
                continue
            }
            let (scalar, length) = WordScanner.decode(text, at: index)
            switch ScalarClass(scalar) {
            case .word, .single: return index
            case .dropped: break
            case .space: separator.addSpace()
            case .mark: separator.add(text, index..<index + length)
            }
            index += length
        }
        return index
    }
}
