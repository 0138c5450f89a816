/// Frequent sequences of tokens, each with a symbol of its own, and a trie that finds the longest one at a place.
///
/// Symbols below `words` are tokens themselves; phrase `k` is symbol `words + k` and stands for its two parts.
struct PhraseBook {
    /// The number of distinct tokens.
    let words: Int
    /// The first and the second part of each phrase: symbols, always of lower number.
    private(set) var parts: [(UInt32, UInt32)] = []

    /// The tokens of all phrases, and where each phrase ends in them.
    private var flat: [UInt32] = []
    private var ends: [Int] = [0]

    /// The trie: the node after a first token, the symbol that ends at a node, the edges as a hash table.
    private var roots: [UInt32]
    private var symbols: [UInt32] = [PhraseBook.free]
    private var edges = [UInt64](repeating: 0, count: 2048)
    private var edgeCount = 0

    private static let free = UInt32.max
    /// Longer phrases do not pay.
    private static let longest = 16

    /// Makes a book without phrases.
    init(words: Int) {
        self.words = words
        roots = [UInt32](repeating: 0, count: words)
    }

    /// The number of symbols.
    var count: Int { words + parts.count }

    /// The tokens that `symbol` stands for.
    func tokens(of symbol: UInt32) -> ArraySlice<UInt32> {
        let phrase = Int(symbol) - words
        return phrase < 0 ? [symbol] : flat[ends[phrase]..<ends[phrase + 1]]
    }

    /// Adds the phrase of two symbols, unless it is too long or there is one of the same tokens.
    mutating func add(_ left: UInt32, _ right: UInt32) {
        let sequence = tokens(of: left) + tokens(of: right)
        guard sequence.count <= Self.longest else { return }
        var node: UInt32 = 0
        for (place, token) in sequence.enumerated() {
            if place == 0 {
                if roots[Int(token)] == 0 { roots[Int(token)] = newNode() }
                node = roots[Int(token)]
            } else if let next = next(node, token) {
                node = next
            } else {
                let new = newNode()
                addEdge(node, token, new)
                node = new
            }
        }
        guard symbols[Int(node)] == Self.free else { return }
        symbols[Int(node)] = UInt32(count)
        parts.append((left, right))
        flat += sequence
        ends.append(flat.count)
    }

    /// Cuts `tokens` into symbols, the longest known phrase first, and hands each over.
    @inline(__always)
    func parse(_ tokens: ArraySlice<UInt32>, _ emit: (UInt32) -> Void) {
        var index = tokens.startIndex
        let end = tokens.endIndex
        while index < end {
            var symbol = tokens[index]
            var node = roots[Int(symbol)]
            index += 1
            if node != 0 {
                var ahead = index
                while ahead < end, let next = next(node, tokens[ahead]) {
                    node = next
                    ahead += 1
                    if symbols[Int(node)] != Self.free {
                        symbol = symbols[Int(node)]
                        index = ahead
                    }
                }
            }
            emit(symbol)
        }
    }

    /// A book of the phrases for which `keep` is true; parts of kept phrases must be kept.
    func keeping(_ keep: [Bool]) -> PhraseBook {
        var book = PhraseBook(words: words)
        var numbers = [UInt32](0..<UInt32(count))
        for (phrase, part) in parts.enumerated() where keep[phrase] {
            numbers[words + phrase] = UInt32(book.count)
            book.add(numbers[Int(part.0)], numbers[Int(part.1)])
        }
        return book
    }

    // An edge in one machine word: 20 bits of node after, 20 bits of node before, 24 bits of token plus one.
    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
    }

    @inline(__always)
    private func next(_ node: UInt32, _ token: UInt32) -> UInt32? {
        let key = UInt64(node) << 24 | UInt64(token + 1)
        var index = slot(key)
        while true {
            let edge = edges[index]
            if edge & 0xFFF_FFFF_FFFF == key { return UInt32(truncatingIfNeeded: edge >> 44) }
            if edge == 0 { return nil }
            index = (index + 1) & (edges.count - 1)
        }
    }

    private mutating func newNode() -> UInt32 {
        symbols.append(Self.free)
        return UInt32(symbols.count - 1)
    }

    private mutating func addEdge(_ node: UInt32, _ token: UInt32, _ after: UInt32) {
        if edgeCount * 2 >= edges.count {
            let old = edges
            edges = [UInt64](repeating: 0, count: old.count * 2)
            for edge in old where edge != 0 { put(edge) }
        }
        put(UInt64(after) << 44 | UInt64(node) << 24 | UInt64(token + 1))
        edgeCount += 1
    }

    private mutating func put(_ edge: UInt64) {
        var index = slot(edge & 0xFFF_FFFF_FFFF)
        while edges[index] != 0 { index = (index + 1) & (edges.count - 1) }
        edges[index] = edge
    }
}
