internal import LoaMarkup

/// The blocks of a page as measured for its first readers: the others get most of them word for word.
struct PlainMemory {
    /// Whether more readers will come.
    private(set) var isShared = false
    private var blocks: [(sign: UInt64, block: PlainBlock)] = []
    /// Where the next block is likely to be: all readers get them in one order.
    private var cursor = 0

    /// Forgets the page before.
    mutating func begin(isShared: Bool) {
        self.isShared = isShared
        blocks.removeAll(keepingCapacity: true)
        cursor = 0
    }

    /// Other readers come, from the top.
    mutating func rewind() { cursor = 0 }

    /// What tells a block from all others of a page: its elements with their places and lengths, which tailoring picks
    /// and never writes anew; nil where words are put in, as for figures.
    static func sign(_ document: Document, _ index: Int, _ kind: PlainBlock.Kind) -> UInt64? {
        var sign = UInt64(kind.rawValue)
        let nodes = document.nodes.span
        for at in index..<Int(nodes[index].end) {
            let node = nodes[at]
            if node.kind == .span { return nil }
            let place = UInt64(UInt32(bitPattern: node.line)) << 32 | UInt64(UInt32(bitPattern: node.column))
            let what = UInt64(UInt32(bitPattern: node.text.count)) << 24 | UInt64(node.file) << 8 | UInt64(node.kind.rawValue)
            sign = (sign ^ place) &* 0x9E37_79B9_7F4A_7C15
            sign = ((sign ^ sign >> 29) ^ what) &* 0xBF58_476D_1CE4_E5B9
            sign ^= sign >> 32
        }
        return sign
    }

    /// The block of a sign, when it was measured before.
    mutating func block(_ sign: UInt64) -> PlainBlock? {
        for step in blocks.indices {
            let index = cursor + step < blocks.count ? cursor + step : cursor + step - blocks.count
            guard blocks[index].sign == sign else { continue }
            cursor = index + 1
            return blocks[index].block
        }
        return nil
    }

    /// Keeps a block.
    mutating func keep(_ block: PlainBlock, _ sign: UInt64) { blocks.append((sign, block)) }
}
