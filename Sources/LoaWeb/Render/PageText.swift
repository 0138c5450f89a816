internal import LoaMarkup

/// What is counted and searched of a page's words.
enum PageText {
    /// Syllables read in a minute; adults read Vietnamese prose at about this pace.
    static let pace = 220
    /// The longest summary taken from a text, in characters.
    static let summaryLength = 160

    /// How many syllables a document has.
    static func words(_ document: Document) -> Int {
        var count = 0
        for node in document.nodes where node.kind == .text || node.kind == .code || node.kind == .abbreviation {
            count += Syllables.count(document.text.span.extracting(node.text.range))
        }
        return count
    }

    static func minutes(_ words: Int) -> Int { max(1, (words + pace / 2) / pace) }

    /// The first paragraph, cut at a sentence or a word.
    static func summary(_ document: Document) -> String {
        guard let paragraph = document.nodes.indices.first(where: { document.nodes[$0].kind == .paragraph }) else { return "" }
        let text = document.plainText(of: paragraph)
        guard text.count > summaryLength else { return text }
        let cut = text.prefix(summaryLength)
        if let stop = cut.lastIndex(where: { ".!?".contains($0) }), cut.distance(from: cut.startIndex, to: stop) > 60 {
            return String(cut[...stop])
        }
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }

    /// Gives the words of a page to the search: its summary, its blocks, its topics.
    static func tokenize(
        _ document: Document, summary: String, tags: [String], _ collector: SearchCollector, _ known: inout WordRuns
    ) -> [Range<Int>] {
        let before = summary.isEmpty ? [] : [known.run(of: Array(summary.utf8), .body, collector)]
        let after = tags.map { known.run(of: Array($0.utf8), .body, collector) }
        return before + tokenize(document, collector, &known) + after
    }

    /// Gives the words of each block to the search.
    static func tokenize(
        _ document: Document, _ collector: SearchCollector, _ known: inout WordRuns
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var buffer: [UInt8] = []
        var kind = SearchTextKind.body
        var headingEnd = 0
        func flush() {
            guard !buffer.isEmpty else { return }
            runs.append(known.run(of: buffer, kind, collector))
            buffer.removeAll(keepingCapacity: true)
        }
        for (index, node) in document.nodes.enumerated() {
            if node.kind == .heading {
                flush()
                kind = .heading
                headingEnd = Int(node.end)
            } else if kind == .heading, index >= headingEnd {
                flush()
                kind = .body
            }
            switch node.kind {
            case .text, .code: buffer.append(contentsOf: document.text[node.text.range])
            case .abbreviation:
                if node.level == 1 {
                    buffer.append(contentsOf: document.text[node.extra.range])
                    buffer.append(contentsOf: " (".utf8)
                    buffer.append(contentsOf: document.text[node.text.range])
                    buffer.append(UInt8(ascii: ")"))
                } else {
                    buffer.append(contentsOf: document.text[node.text.range])
                }
            case .codeBlock, .paragraph, .item, .tableCell, .label, .softBreak, .lineBreak, .container:
                if let last = buffer.last, last != 32 { buffer.append(32) }
                if node.kind == .codeBlock { buffer.append(contentsOf: document.text[node.text.range]) }
            default: break
            }
        }
        flush()
        return runs
    }
}

/// The runs of one page that the collector already has, by their text.
struct WordRuns {
    private var known: [(hash: UInt64, text: [UInt8], kind: SearchTextKind, run: Range<Int>)] = []

    mutating func removeAll() { known.removeAll(keepingCapacity: true) }

    /// The run of a text, cut into words unless an audience before had the same.
    mutating func run(of text: [UInt8], _ kind: SearchTextKind, _ collector: SearchCollector) -> Range<Int> {
        let hash = Self.hash(text)
        for item in known where item.hash == hash && item.kind == kind && item.text == text { return item.run }
        let run = collector.tokenize(text.span, kind: kind)
        known.append((hash, text, kind, run))
        return run
    }

    /// 64 bits over eight bytes at a time: a quick no before the texts are compared.
    private static func hash(_ text: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        unsafe text.withUnsafeBytes { bytes in
            var at = 0
            while at + 8 <= bytes.count {
                hash = unsafe (hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
                at += 8
            }
            while at < bytes.count {
                hash = unsafe (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
                at += 1
            }
        }
        return hash
    }
}
