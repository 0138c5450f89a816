/// The code of each symbol: a canonical Huffman code; among codes of one length first words, then phrases.
struct SymbolLayout {
    /// How many words there are of each length of code from 1, and the words, written in the order of their codes.
    let words: [(count: Int, bytes: [UInt8])]
    /// The phrases of each length of code from 1, in the order of their codes.
    let phrases: [[Int]]
    /// The beginnings of words.
    let onsets: [[UInt8]]
    /// For each symbol its code, and from bit 24 on the length of the code.
    private let codes: [UInt32]

    /// Lays out the symbols of `book`; `uses` counts them in the sample.
    init(_ book: PhraseBook, words: [[UInt8]], seen: [Int], uses: [Int], scale: Double) {
        var weights = uses.map { max(1, Int(4 * scale * Double($0))) }
        // A word that the sample never shows by itself may come by itself elsewhere.
        for word in seen.indices { weights[word] = max(weights[word], min(seen[word], 4)) }
        for part in book.parts {
            weights[Int(part.0)] += 4
            weights[Int(part.1)] += 4
        }
        let lengths = CodeLengths.of(weights)
        let vocabulary = VocabularyWriter(words)
        var codes = [UInt32](repeating: 0, count: weights.count)
        var classes: (words: [(count: Int, bytes: [UInt8])], phrases: [[Int]]) = ([], [])
        var members = [[Int]](repeating: [], count: Int(lengths.max() ?? 0) + 1)
        for (symbol, length) in lengths.enumerated() { members[Int(length)].append(symbol) }
        var code: UInt32 = 0
        for (length, symbols) in members.enumerated().dropFirst() {
            let list = vocabulary.write(symbols.filter { $0 < book.words })
            let rest = symbols.filter { $0 >= book.words }
            code <<= 1
            for symbol in list.order + rest {
                codes[symbol] = code | UInt32(length) << 24
                code += 1
            }
            classes.words.append((list.order.count, list.bytes))
            classes.phrases.append(rest.map { $0 - book.words })
        }
        onsets = vocabulary.onsets
        self.codes = codes
        self.words = classes.words
        phrases = classes.phrases
    }

    /// Puts the code of `symbol`.
    @inline(__always)
    func put(_ symbol: UInt32, _ bits: inout BitWriter, into out: inout MutableSpan<UInt8>, _ end: inout Int) {
        let code = codes[Int(symbol)]
        bits.put(code & 0xFF_FFFF, Int(code >> 24), into: &out, &end)
    }

    /// Puts the codes of all `symbols`.
    func put(_ symbols: Span<UInt32>, _ bits: inout BitWriter, into out: inout MutableSpan<UInt8>, _ end: inout Int) {
        for index in symbols.indices { put(symbols[index], &bits, into: &out, &end) }
    }
}
