/// What a collector gathered: the runs of its texts as numbers of words; a value that tasks may share.
public struct SearchTokens: Sendable {
    /// The runs in pieces of about 65,536 tokens, none cut in two: token `k` of piece `p` is at `p << 16 + k`.
    ///
    /// Nothing is copied when more is gathered. Behind a piece that one long run makes larger stand empty ones.
    private var pieces: [[UInt32]] = []
    /// Where a run is written before its length is known.
    private var scratch: [UInt32] = []
    /// The words and the separators.
    private(set) var words = WordTable()
    /// For each ASCII mark the number of the separator of it and a space, plus one.
    private var spaced = [UInt32](repeating: 0, count: 128)

    private static let pieceBits = 16

    /// Whether a new piece begins at a place: what stands before it is in another.
    static func beginsPiece(_ place: Int) -> Bool { place & (1 << pieceBits - 1) == 0 }

    /// Appends the run of `text`.
    mutating func add(_ text: Span<UInt8>, _ kind: SearchTextKind) -> Range<Int> {
        // A token has at least one byte, but for a separator of none, and the end of the run.
        let most = 2 * text.count + 2
        if most > scratch.count { scratch = [UInt32](repeating: 0, count: 2 * most) }
        return keep(Self.fill(&scratch, from: 0, &words, &spaced, text, kind))
    }

    /// The same without the room that gathering needs.
    func finished() -> SearchTokens {
        var tokens = self
        tokens.scratch = []
        return tokens
    }

    /// Puts the first `count` tokens of `scratch` into the last piece with room for them.
    private mutating func keep(_ count: Int) -> Range<Int> {
        let size = 1 << Self.pieceBits
        if pieces.isEmpty || pieces[pieces.count - 1].count + count > size {
            if let last = pieces.last, last.count > size {
                pieces += [[UInt32]](repeating: [], count: (last.count - 1) >> Self.pieceBits)
            }
            pieces.append([])
            // The first piece grows as it must: small sites need little of it.
            if pieces.count > 1 { pieces[pieces.count - 1].reserveCapacity(max(size, count)) }
        }
        let last = pieces.count - 1
        let start = last << Self.pieceBits + pieces[last].count
        pieces[last].append(contentsOf: scratch[..<count])
        return start..<start + count
    }

    /// The tokens of one run.
    func tokens(in run: Range<Int>) -> ArraySlice<UInt32> {
        if run.isEmpty { return [] }
        let piece = run.lowerBound >> Self.pieceBits
        let first = run.lowerBound - piece << Self.pieceBits
        return pieces[piece][first..<first + run.count]
    }

    /// Counts the words of `runs` in `counts`.
    func count(_ runs: [Range<Int>], in counts: inout [Int]) {
        var counts = counts.mutableSpan
        for run in runs where !run.isEmpty {
            let piece = run.lowerBound >> Self.pieceBits
            let first = run.lowerBound - piece << Self.pieceBits
            let all = pieces[piece]
            let tokens = all.span.extracting(first..<first + run.count)
            for index in tokens.indices { counts[Int(tokens[index])] &+= 1 }
        }
    }

    /// Writes the words of `runs` into `out` from `end` on, each by its number in `numbers`.
    func write(_ runs: [Range<Int>], by numbers: [UInt32], into out: inout MutableSpan<UInt32>, _ end: inout Int) {
        let numbers = numbers.span
        for run in runs where !run.isEmpty {
            let piece = run.lowerBound >> Self.pieceBits
            let first = run.lowerBound - piece << Self.pieceBits
            let all = pieces[piece]
            let tokens = all.span.extracting(first..<first + run.count)
            for index in tokens.indices { out[end &+ index] = numbers[Int(tokens[index])] }
            end += run.count
        }
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
                } else if mark == 0xC2, next == 0xA0, WordScanner.begins(text[index &+ 2]) {
                    index &+= 2
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
