/// Frequent sequences of tokens, each with a symbol of its own, and a trie that knows each of them once.
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
    private var edges = [UInt64](repeating: 0, count: 4096)
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

    /// Adds the phrase of two symbols and returns its own; for one of the same tokens that of the known phrase; nil for
    /// one that is too long.
    @discardableResult
    mutating func add(_ left: UInt32, _ right: UInt32) -> UInt32? {
        let start = flat.count
        for symbol in [left, right] {
            let phrase = Int(symbol) - words
            if phrase < 0 {
                flat.append(symbol)
            } else {
                for place in ends[phrase]..<ends[phrase + 1] { flat.append(flat[place]) }
            }
        }
        guard flat.count - start <= Self.longest else {
            flat.removeLast(flat.count - start)
            return nil
        }
        if roots[Int(flat[start])] == 0 { roots[Int(flat[start])] = newNode() }
        var node = roots[Int(flat[start])]
        for place in start + 1..<flat.count {
            let token = flat[place]
            let next = Self.next(edges.span, node, token)
            if next != 0 {
                node = next
            } else {
                let new = newNode()
                addEdge(node, token, new)
                node = new
            }
        }
        guard symbols[Int(node)] == Self.free else {
            flat.removeLast(flat.count - start)
            return symbols[Int(node)]
        }
        symbols[Int(node)] = UInt32(count)
        parts.append((left, right))
        ends.append(flat.count)
        return UInt32(count - 1)
    }

    /// The phrases as they are found in a text.
    func trie() -> PhraseTrie {
        var (parents, tokens) = ([UInt32](repeating: 0, count: symbols.count), [UInt32](repeating: 0, count: symbols.count))
        for edge in edges where edge != 0 {
            parents[Int(edge >> 44)] = UInt32(edge >> 24 & 0xF_FFFF)
            tokens[Int(edge >> 44)] = UInt32(edge & 0xFF_FFFF) - 1
        }
        return PhraseTrie(roots: roots, parents: parents, tokens: tokens, symbols: symbols.map { $0 &+ 1 })
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
    private static func slot(_ node: UInt32, _ token: UInt32, _ mask: Int) -> Int {
        // The node comes last and by a quick step: it is what the processor waits for.
        (Int(truncatingIfNeeded: (UInt64(token) &* 0x9E37_79B9_7F4A_7C15) >> 36) &+ Int(node)) & mask
    }

    /// The node after `node` with `token`; 0 when there is none.
    @inline(__always)
    private static func next(_ edges: Span<UInt64>, _ node: UInt32, _ token: UInt32) -> UInt32 {
        let key = UInt64(node) << 24 | UInt64(token &+ 1)
        let mask = edges.count &- 1
        var index = slot(node, token, mask)
        while true {
            let edge = edges[index]
            if edge & 0xFFF_FFFF_FFFF == key { return UInt32(truncatingIfNeeded: edge >> 44) }
            if edge == 0 { return 0 }
            index = (index &+ 1) & mask
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
        let mask = edges.count - 1
        var index = Self.slot(UInt32(edge >> 24 & 0xF_FFFF), UInt32(edge & 0xFF_FFFF) - 1, mask)
        while edges[index] != 0 { index = (index + 1) & mask }
        edges[index] = edge
    }
}
