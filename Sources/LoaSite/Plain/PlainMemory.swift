internal import LoaMarkup

/// The blocks of a page as measured for its first readers: the others get most of them word for word.
struct PlainMemory {
    /// Where a block stands.
    struct Key: Hashable {
        private let file: UInt16
        private let line: Int32
        private let column: Int32
        private let kind: PlainBlock.Kind

        init(_ node: Node, _ kind: PlainBlock.Kind) {
            file = node.file
            line = node.line
            column = node.column
            self.kind = kind
        }
    }

    /// Whether more readers will come.
    private(set) var isShared = false
    private var blocks: [Key: (text: [UInt8], block: PlainBlock)] = [:]

    /// Forgets the page before.
    mutating func begin(isShared: Bool) {
        self.isShared = isShared
        if !blocks.isEmpty { blocks.removeAll(keepingCapacity: true) }
    }

    /// The block at a place when it has the very same text.
    func block(_ key: Key, _ text: [UInt8]) -> PlainBlock? {
        guard isShared, let found = blocks[key], found.text == text else { return nil }
        return found.block
    }

    /// Keeps a block.
    mutating func keep(_ block: PlainBlock, _ key: Key, _ text: [UInt8]) {
        if isShared { blocks[key] = (text, block) }
    }
}
