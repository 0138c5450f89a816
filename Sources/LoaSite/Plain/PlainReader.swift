public import LoaMarkup

/// Measures what the readers of a page get: a worker of the build keeps one.
public struct PlainReader {
    private let site: SiteIndex
    private var scanner: BlockScanner
    private var words = PlainWords()
    private var known = PlainMemory()
    private let longWall: Int
    /// The limits of each audience, by bit.
    private let limits: [PlainLimits?]

    /// Makes a reader; nil when the site limits and lists nothing, so that no page is read for it.
    public init?(_ site: SiteIndex) {
        guard !PlainRules.isIdle(site) else { return nil }
        self.init(measuring: site)
    }

    /// Makes a reader that measures in any case, as reports need it.
    public init(measuring site: SiteIndex) {
        self.site = site
        self.limits = site.config.audiences.audiences.map(\.plain)
        let limits = self.limits.compactMap(\.self)
        longWall = limits.compactMap { $0.whole(.wall) }.min() ?? .max
        scanner = BlockScanner(
            rules: site.plain, glossary: site.glossary, longSentence: limits.compactMap { $0.whole(.most) }.min() ?? .max,
            longParagraph: limits.compactMap { $0.whole(.paragraph) }.min() ?? .max,
            hasWalls: longWall < .max)
    }

    /// Whether a page is in the language that is measured here.
    public static func measures(_ page: Page) -> Bool { page.language.prefix { $0 != "-" } == "vi" }

    /// Starts a page; `isShared` says that several texts of it will come, whose common blocks are then measured once.
    public mutating func begin(isShared: Bool) { known.begin(isShared: isShared) }

    /// Measures the text that readers get.
    public mutating func read(_ document: Document) -> PlainReading {
        scanner.places = { document.place(of: document.nodes[$0]) }
        known.rewind()
        var reading = PlainReading()
        var frames = PlainFrames(longWall: longWall)
        var told: Set<String> = []
        var index = 0
        var shownUntil = 0
        while index < document.nodes.count {
            let node = document.nodes[index]
            let end = Int(node.end)
            frames.enter(index, node)
            switch node.kind {
            case .paragraph:
                let block = block(index, index < shownUntil ? .words : .prose, document)
                frames.add(block, isItem: frames.isInItem(index), end: end, to: &reading)
                reading.take(block, &told)
                index = end
            case .heading, .tableCell, .label:
                reading.take(self.block(index, .words, document), &told)
                index = end
            // A number in large type says below what it counts.
            case .container where document.directive(of: node)?.name == "number":
                shownUntil = max(shownUntil, end)
                index += 1
            // Sources and notes are there to be looked up.
            case .footnoteDefinition, .codeBlock, .htmlBlock: index = end
            case .container where document.directive(of: node)?.name == "sources": index = end
            default: index += 1
            }
        }
        frames.finish(&reading)
        reading.numbers.lengths.sort()
        return reading
    }

    /// What of a page is over the limits of its audiences; the readings with all who get that text.
    public mutating func diagnostics(
        of page: Page, readings: [(readers: AudienceMask, reading: PlainReading)]
    ) -> [Diagnostic] {
        PlainVerdict.diagnostics(of: page, site: site, limits: limits, readings: readings, reader: &self)
    }

    /// The names out of date and places in a title or summary.
    mutating func read(_ text: String, at span: SourceSpan) -> PlainReading {
        words.begin()
        words.add(Array(text.utf8)[...], of: 0)
        words.cut()
        scanner.places = { _ in SourcePlace(path: span.path, line: span.line, byteColumn: span.column) }
        var reading = PlainReading()
        reading.findings = scanner.scan(words, kind: .title).findings
        return reading
    }

    private mutating func block(_ index: Int, _ kind: PlainBlock.Kind, _ document: Document) -> PlainBlock {
        let sign = known.isShared ? PlainMemory.sign(document, index, kind) : nil
        if let sign, let block = known.block(sign) { return block }
        gather(index, document)
        words.cut()
        let block = scanner.scan(words, kind: kind)
        if let sign { known.keep(block, sign) }
        return block
    }

    /// Puts the words of a block together: pictures, notes and what is said of figures are no part of a sentence.
    private mutating func gather(_ index: Int, _ document: Document) {
        words.begin()
        var at = index
        let end = Int(document.nodes[index].end)
        while at < end {
            let node = document.nodes[at]
            switch node.kind {
            case .text, .abbreviation: words.add(document.text[node.text.range], of: at)
            case .code: words.addWord(of: at)
            case .softBreak: words.addBreak(false)
            case .lineBreak: words.addBreak(true)
            case .image:
                at = Int(node.end)
                continue
            case .span where node.level == FigureFiller.marksLevel:
                at = Int(node.end)
                continue
            default: break
            }
            at += 1
        }
    }
}
