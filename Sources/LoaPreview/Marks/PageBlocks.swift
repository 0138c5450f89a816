/// The blocks of text of a built page: paragraphs, headings, items, rows, in their order.
///
/// Reads what the site's own templates wrote; of anything else it finds what it can.
struct PageBlocks {
    /// One block.
    struct Block {
        /// Where its tag ends: an attribute can stand before this place.
        var tagEnd: Int
        /// Its words, one space between two, without those of blocks in it.
        var words: [UInt8]
    }

    private(set) var blocks: [Block] = []

    private static let names: Set<String> = [
        "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "dt", "dd", "figcaption", "summary", "pre", "caption",
    ]
    private static let passedOver: Set<String> = ["script", "style", "svg", "template"]

    private let bytes: [UInt8]
    private var open: [(name: String, block: Int)] = []

    /// Reads a page: its `main`, or all of it when there is none.
    init(_ page: [UInt8]) {
        bytes = page
        var at = Self.find("<main", in: page, from: 0) ?? Self.find("<body", in: page, from: 0) ?? 0
        let end = Self.find("</main", in: page, from: at) ?? page.count
        while at < end {
            if page[at] == 0x3C { at = tag(at, end) } else { at = text(at, end) }
        }
        for index in blocks.indices where blocks[index].words.last == 32 { blocks[index].words.removeLast() }
        blocks.removeAll { $0.words.isEmpty }
    }

    /// Where a run of ASCII begins.
    static func find(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array("\(text)".utf8)
        var at = start
        while at + wanted.count <= bytes.count {
            if bytes[at] == wanted[0], bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
            at += 1
        }
        return nil
    }

    private mutating func text(_ start: Int, _ end: Int) -> Int {
        var at = start
        let block = open.last?.block
        while at < end, bytes[at] != 0x3C {
            if let block {
                if bytes[at] > 32 {
                    blocks[block].words.append(bytes[at])
                } else if let last = blocks[block].words.last, last != 32 {
                    blocks[block].words.append(32)
                }
            }
            at += 1
        }
        return at
    }

    private mutating func tag(_ start: Int, _ end: Int) -> Int {
        var at = start + 1
        let isEnd = at < end && bytes[at] == 0x2F
        if isEnd { at += 1 }
        let from = at
        while at < end, (bytes[at] | 0x20 >= 0x61 && bytes[at] | 0x20 <= 0x7A) || (bytes[at] >= 0x30 && bytes[at] <= 0x39) { at += 1 }
        let name = String(decoding: bytes[from..<at], as: UTF8.self)
        let afterName = at
        var quote: UInt8 = 0
        while at < end {
            let byte = bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                break
            }
            at += 1
        }
        let after = min(at + 1, end)
        if isEnd { close(name) } else if Self.passedOver.contains(name) { return skip(name, after, end) } else if Self.names.contains(name) { begin(name, afterName) }
        return after
    }

    private mutating func begin(_ name: String, _ tagEnd: Int) {
        // Ends that may be left out.
        if open.last?.name == name || (open.last?.name == "p" && name != "p") { close(open.last?.name ?? "") }
        open.append((name, blocks.count))
        blocks.append(Block(tagEnd: tagEnd, words: []))
    }

    private mutating func close(_ name: String) {
        guard let at = open.lastIndex(where: { $0.name == name }) else { return }
        open.removeSubrange(at...)
    }

    private func skip(_ name: String, _ start: Int, _ end: Int) -> Int {
        let wanted = Array("</\(name)".utf8)
        var at = start
        while at + wanted.count <= end {
            if bytes[at] == 0x3C, bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
            at += 1
        }
        return end
    }
}
