internal import LoaMarkup

/// Follows where paragraphs stand, so that those in a row can be told from those with something between them.
struct PlainFrames {
    /// Longer rows are worth a word to somebody.
    let longWall: Int
    private var items = 0
    private var wall = 0
    private var count = 0
    private var first: PlainFinding?
    /// Where the paragraph before ended, and where the frame around it does.
    private var wallEnd = -1
    private var frameEnds: [Int] = []

    /// An element begins: whatever is no paragraph ends a row of them.
    mutating func enter(_ index: Int, _ node: Node) {
        while let end = frameEnds.last, end <= index {
            frameEnds.removeLast()
            wallEnd = -1
        }
        switch node.kind {
        case .item: items = max(items, Int(node.end))
        case .paragraph: return
        default: break
        }
        wallEnd = -1
        if node.kind != .document, Int(node.end) > index + 1 { frameEnds.append(Int(node.end)) }
    }

    /// Whether an element stands in an item of a list.
    func isInItem(_ index: Int) -> Bool { index < items }

    /// A paragraph was measured.
    mutating func add(_ block: PlainBlock, isItem: Bool, end: Int, to reading: inout PlainReading) {
        reading.numbers.longestParagraph = max(reading.numbers.longestParagraph, block.syllables)
        let goesOn = wallEnd >= 0 && !isItem && block.syllables > 0
        if !goesOn {
            finish(&reading)
            (wall, count, first) = (0, 0, nil)
        }
        guard !isItem, block.syllables > 0 else {
            wallEnd = -1
            return
        }
        wall += block.syllables
        count += 1
        if first == nil { first = block.opening }
        wallEnd = end
    }

    init(longWall: Int) { self.longWall = longWall }

    /// Ends the row of paragraphs that is open.
    mutating func finish(_ reading: inout PlainReading) {
        guard count > 1, wall > longWall, var first else { return }
        first.kind = .wall(wall)
        reading.findings.append(first)
        count = 0
    }
}

extension PlainReading {
    /// Adds a block; an abbreviation is told at its first use, unless the text explains it.
    mutating func take(_ block: PlainBlock, _ told: inout Set<String>) {
        numbers.lengths += block.lengths
        numbers.syllables += block.syllables
        numbers.phrases += block.phrases
        findings += block.findings
        for abbreviation in block.abbreviations where told.insert(abbreviation.name).inserted && !abbreviation.isExplained {
            findings.append(PlainFinding(kind: .abbreviation, place: abbreviation.place, text: Array(abbreviation.name.utf8), pointed: abbreviation.name.utf8.count))
        }
    }
}
