internal import LoaMarkup

/// The blocks of a page as measured for its first readers: the others get most of them word for word.
struct PlainMemory {
    private struct Entry {
        var file: UInt16
        var line: Int32
        var column: Int32
        var kind: PlainBlock.Kind
        var text: Range<Int>
        var block: PlainBlock
    }

    /// Whether more readers will come.
    private var isShared = false
    private var entries: [Entry] = []
    /// The texts of all blocks.
    private var texts: [UInt8] = []
    /// Where the text starts whose block is being measured.
    private var pending = 0
    /// Where the next block is likely to be: all readers get them in one order.
    private var cursor = 0

    /// Forgets the page before.
    mutating func begin(isShared: Bool) {
        self.isShared = isShared
        entries.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        cursor = 0
    }

    /// Other readers come, from the top.
    mutating func rewind() { cursor = 0 }

    /// The block at a place when it has the very same text.
    mutating func block(_ node: Node, _ kind: PlainBlock.Kind, _ text: [UInt8]) -> PlainBlock? {
        guard isShared else { return nil }
        for step in entries.indices {
            let index = cursor + step < entries.count ? cursor + step : cursor + step - entries.count
            guard entries[index].line == node.line, entries[index].column == node.column, entries[index].file == node.file,
                entries[index].kind == kind, entries[index].text.count == text.count, texts[entries[index].text].elementsEqual(text)
            else { continue }
            cursor = index + 1
            return entries[index].block
        }
        return nil
    }

    /// Keeps a text while its block is measured.
    mutating func keep(_ text: [UInt8]) {
        pending = texts.count
        if isShared { texts += text }
    }

    /// Keeps the block of that text.
    mutating func keep(_ block: PlainBlock, _ node: Node, _ kind: PlainBlock.Kind) {
        guard isShared else { return }
        entries.append(
            Entry(file: node.file, line: node.line, column: node.column, kind: kind, text: pending..<texts.count, block: block))
    }
}
