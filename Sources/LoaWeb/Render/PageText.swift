internal import LoaMarkup

/// What is counted and searched of a page's words.
enum PageText {
    /// Syllables read in a minute; adults read Vietnamese prose at about this pace.
    static let pace = 220
    /// The longest summary taken from a text, in characters.
    static let summaryLength = 160

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

    /// Gives the words of a page to the search: its summary, its blocks, its topics; `known` then has their runs and
    /// the number of syllables of the document.
    static func tokenize(
        _ document: Document, summary: String, tags: [String], _ collector: SearchCollector, _ known: inout WordRuns
    ) {
        known.begin()
        known.add(summary.utf8)
        known.end(.body, collector)
        tokenize(document, collector, &known)
        for tag in tags {
            known.add(tag.utf8)
            known.end(.body, collector)
        }
    }

    /// Gives the words of each block to the search.
    private static func tokenize(_ document: Document, _ collector: SearchCollector, _ known: inout WordRuns) {
        var kind = SearchTextKind.body
        var headingEnd = 0
        for index in document.nodes.indices {
            let node = document.nodes[index]
            if node.kind == .heading {
                known.end(kind, collector)
                kind = .heading
                headingEnd = Int(node.end)
            } else if kind == .heading, index >= headingEnd {
                known.end(kind, collector)
                kind = .body
            }
            switch node.kind {
            case .text, .code: known.count(document.text, node.text)
            case .abbreviation:
                if node.level == 1 {
                    known.add(document.text, node.extra)
                    known.add(" (".utf8)
                    known.count(document.text, node.text)
                    known.add(")".utf8)
                } else {
                    known.count(document.text, node.text)
                }
            case .codeBlock, .paragraph, .item, .tableCell, .label, .softBreak, .lineBreak, .container:
                known.addSpace()
                if node.kind == .codeBlock { known.add(document.text, node.text) }
            default: break
            }
        }
        known.end(kind, collector)
    }
}
