/// The phrases of a finished book, laid out for finding the longest one at a place.
///
/// Nodes stand in preorder, so that the first child of a node is the next cell: the tokens of a phrase are mostly
/// neighbours in memory. Only the other children of a node are looked up, in a hash table.
struct PhraseTrie {
    /// The cell of the phrases that begin with each word; 0 when there is none.
    private var roots: [UInt32]
    /// From the lowest bit: 20 bits of the token that leads to the node, 20 of the symbol that ends there plus one, then
    /// one bit for each kind of token that goes on from there: most that do not are known at a look.
    private var cells: [UInt64] = [0]
    /// An edge in one machine word: 20 bits of node after, 20 bits of node before, 24 bits of token plus one.
    private var edges: [UInt64]

    /// Lays out a trie of which node 0 is none and children have higher numbers than their parents.
    ///
    /// `parents` and `tokens` tell of each node where it hangs and by which token, `symbols` which symbol plus one ends
    /// there.
    init(roots: [UInt32], parents: [UInt32], tokens: [UInt32], symbols: [UInt32]) {
        let count = parents.count
        // The first child, and the next of the same parent, in the order of their numbers.
        var (first, next) = ([UInt32](repeating: 0, count: count), [UInt32](repeating: 0, count: count))
        var looked = 0
        for node in (1..<max(1, count)).reversed() where parents[node] != 0 {
            if first[Int(parents[node])] != 0 { looked += 1 }
            next[node] = first[Int(parents[node])]
            first[Int(parents[node])] = UInt32(node)
        }
        var bits = 4
        while 1 << bits < looked * 2 { bits += 1 }
        edges = [UInt64](repeating: 0, count: 1 << bits)
        self.roots = roots
        cells.reserveCapacity(count + 1)
        // Nodes to lay out, and the cells of their parents; 0 for those that need no entry in the table.
        var stack: [(node: UInt32, from: UInt32)] = []
        for (word, root) in roots.enumerated() where root != 0 {
            self.roots[word] = UInt32(cells.count)
            stack.append((root, 0))
            while let (node, from) = stack.popLast() {
                let cell = UInt32(cells.count)
                let child = first[Int(node)]
                var bits = UInt64(tokens[Int(node)]) | UInt64(symbols[Int(node)]) << 20
                if from != 0 { addEdge(from, tokens[Int(node)], cell) }
                var other = child
                while other != 0 {
                    bits |= Self.kind(tokens[Int(other)])
                    if other != child { stack.append((other, cell)) }
                    other = next[Int(other)]
                }
                cells.append(bits)
                if child != 0 { stack.append((child, 0)) }
            }
        }
    }

    /// Cuts the first `count` of `tokens` into symbols, the longest known phrase first, and puts these in their place;
    /// returns how many there are.
    ///
    /// Unchecked reads: every token is a word of the book, and what tables hold are places in tables.
    @inline(never)
    func cut(_ tokens: inout [UInt32], count: Int) -> Int {
        unsafe tokens.withUnsafeMutableBufferPointer { buffer in
            guard let tokens = buffer.baseAddress, count <= buffer.count else { return 0 }
            return unsafe roots.withUnsafeBufferPointer { roots in
                unsafe cells.withUnsafeBufferPointer { cells in
                    unsafe edges.withUnsafeBufferPointer { edges in
                        unsafe Self.cut(tokens, count, roots, cells, edges)
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func cut(
        _ tokens: UnsafeMutablePointer<UInt32>, _ count: Int, _ roots: UnsafeBufferPointer<UInt32>,
        _ cells: UnsafeBufferPointer<UInt64>, _ edges: UnsafeBufferPointer<UInt64>
    ) -> Int {
        guard let roots = roots.baseAddress, let cells = cells.baseAddress else { return count }
        var (index, out) = (0, 0)
        while index < count {
            var symbol = unsafe tokens[index]
            var node = unsafe Int(roots[Int(symbol)])
            index &+= 1
            if node != 0 {
                var cell = unsafe cells[node]
                var ahead = index
                while ahead < count {
                    let token = unsafe tokens[ahead]
                    if cell & kind(token) == 0 { break }
                    ahead &+= 1
                    node &+= 1
                    var below = unsafe cells[node]
                    if below & 0xF_FFFF != UInt64(token) {
                        node = unsafe find(edges, node &- 1, token)
                        if node == 0 { break }
                        below = unsafe cells[node]
                    }
                    cell = below
                    let found = UInt32(truncatingIfNeeded: cell >> 20 & 0xF_FFFF)
                    if found != 0 {
                        symbol = found &- 1
                        index = ahead
                    }
                }
            }
            unsafe tokens[out] = symbol
            out &+= 1
        }
        return out
    }

    /// How often each of `count` symbols comes when the sample is cut.
    func uses(_ sample: [UInt32], of count: Int) -> [Int] {
        var uses = [Int](repeating: 0, count: count)
        var symbols = sample
        for symbol in symbols[..<cut(&symbols, count: sample.count)] { uses[Int(symbol)] += 1 }
        return uses
    }

    /// The node after `node` with `token` that is not the first one; 0 when there is none.
    @inline(__always)
    private static func find(_ edges: UnsafeBufferPointer<UInt64>, _ node: Int, _ token: UInt32) -> Int {
        let key = UInt64(truncatingIfNeeded: node) << 24 | UInt64(token &+ 1)
        let mask = edges.count &- 1
        var index = slot(key) & mask
        while true {
            let edge = unsafe edges[index]
            if edge & 0xFFF_FFFF_FFFF == key { return Int(truncatingIfNeeded: edge >> 44) }
            if edge == 0 { return 0 }
            index = (index &+ 1) & mask
        }
    }

    private mutating func addEdge(_ node: UInt32, _ token: UInt32, _ after: UInt32) {
        let key = UInt64(node) << 24 | UInt64(token + 1)
        let mask = edges.count - 1
        var index = Self.slot(key) & mask
        while edges[index] != 0 { index = (index + 1) & mask }
        edges[index] = UInt64(after) << 44 | key
    }

    /// The bit of a token in the cells of nodes with which it goes on.
    @inline(__always)
    private static func kind(_ token: UInt32) -> UInt64 {
        1 << (40 &+ (UInt64((token &* 0x9E37_79B1) >> 16) &* 24) >> 16)
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 36)
    }
}
