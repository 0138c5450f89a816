/// Which code each symbol has: frequent ones the short codes, and inside one length first words, then phrases.
struct SymbolLayout {
    /// The code.
    let code: SymbolCode
    /// The words of each length of code, in the order of their codes.
    let words: [[Int]]
    /// The phrases of each length of code, in the order of their codes.
    let phrases: [[Int]]
    /// The words' spelling.
    let vocabulary: VocabularyWriter
    /// For each symbol, its code as `SymbolCode.packed` gives it.
    let packed: [UInt32]

    /// Lays out the symbols of `book`; `uses` counts them in the sample, `seen` counts the words in the whole text.
    init(_ book: PhraseBook, words: [[UInt8]], seen: [Int], uses: [Int]) {
        let order = uses.indices.sorted { a, b in
            if uses[a] != uses[b] { return uses[a] > uses[b] }
            let (left, right) = (a < seen.count ? seen[a] : 0, b < seen.count ? seen[b] : 0)
            return left != right ? left > right : a < b
        }
        let code = SymbolCode(uses: order.map { uses[$0] })
        let vocabulary = VocabularyWriter(words)
        var packed = [UInt32](repeating: 0, count: uses.count)
        var classes: (words: [[Int]], phrases: [[Int]]) = ([], [])
        var start = 0
        var number = 0
        for size in [code.singles, code.doubles, code.triples] {
            let part = order[min(start, order.count)..<min(start + size, order.count)]
            let list = vocabulary.ordered(part.filter { $0 < book.words }, words)
            let rest = part.filter { $0 >= book.words }.sorted()
            for (place, symbol) in (list + rest).enumerated() { packed[symbol] = code.packed(number + place) }
            classes.words.append(list)
            classes.phrases.append(rest.map { $0 - book.words })
            start += size
            number += size
        }
        self.code = code
        self.vocabulary = vocabulary
        self.packed = packed
        self.words = classes.words
        phrases = classes.phrases
    }

    /// Appends the code of `symbol`.
    @inline(__always)
    func append(_ symbol: UInt32, to out: inout [UInt8]) {
        let bits = packed[Int(symbol)]
        out.append(UInt8(truncatingIfNeeded: bits))
        if bits >= 2 << 24 { out.append(UInt8(truncatingIfNeeded: bits >> 8)) }
        if bits >= 3 << 24 { out.append(UInt8(truncatingIfNeeded: bits >> 16)) }
    }
}
