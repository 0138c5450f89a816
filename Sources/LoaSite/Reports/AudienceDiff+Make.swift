internal import LoaMarkup

extension AudienceDiff {
    /// Compares what two audiences get of pages.
    public static func make(_ pages: [SeenPage], _ first: Audience, _ second: Audience) -> AudienceDiff {
        var diff = AudienceDiff(first: first, second: second, pages: [], onlyFirst: [], onlySecond: [], same: 0)
        for page in pages.sorted(by: { $0.path < $1.path }) {
            switch (page.readers.contains(first.mask), page.readers.contains(second.mask)) {
            case (true, true):
                var finder = DifferenceFinder(page: page, first: first, second: second)
                let changes = finder.run()
                if changes.isEmpty {
                    diff.same += 1
                } else {
                    diff.pages.append(
                        PageChanges(
                            path: page.path, title: page.title.text(for: first.bit), hidden: page.hidden,
                            changes: changes))
                }
            case (true, false): diff.onlyFirst.append(lone(page, first))
            case (false, true): diff.onlySecond.append(lone(page, second))
            case (false, false): break
            }
        }
        return diff
    }

    static func lone(_ page: SeenPage, _ audience: Audience) -> LonePage {
        let text = PageText(page)
        return LonePage(
            path: page.path, title: page.title.text(for: audience.bit), hidden: page.hidden,
            syllables: text.syllables(text.holders(of: 0)) { $0.contains(audience.mask) })
    }
}

/// Walks a page and notes where two audiences part.
struct DifferenceFinder {
    let page: SeenPage
    let first: Audience
    let second: Audience
    let text: PageText
    var changes: [AudienceDiff.Change] = []

    init(page: SeenPage, first: Audience, second: Audience) {
        self.page = page
        self.first = first
        self.second = second
        text = PageText(page)
    }

    mutating func run() -> [AudienceDiff.Change] {
        headings()
        children(0)
        return changes
    }

    private mutating func headings() {
        for (key, words, line) in [
            ("title", page.title, page.lines.title), ("summary", page.summary, page.lines.summary),
        ] {
            let (a, b) = (words.text(for: first.bit), words.text(for: second.bit))
            guard a != b else { continue }
            let place = SourcePlace(path: page.path, line: line)
            changes.append(.heading(key: key, place, first: a, second: b))
        }
    }

    private mutating func children(_ index: Int) {
        for child in page.document.children(of: index) { visit(child) }
    }

    private mutating func visit(_ index: Int) {
        guard differs(index) else { return }
        let (a, b) = (isSeen(index, first), isSeen(index, second))
        if SeenPage.choosesReaders(page.document, index), !page.document.nodes[index].kind.isInline {
            if page.directive(index) == "choose", a, b { choose(index) } else { children(index) }
        } else if a != b {
            changes.append(a ? .onlyFirst(piece(index, first)) : .onlySecond(piece(index, second)))
        } else if a, text.isHolder(index) {
            changes.append(.words(.of(index, in: page.document), page.place(index), segments(index)))
        } else {
            children(index)
        }
    }

    /// Whether anything in a subtree is for one of the two alone.
    private func differs(_ index: Int) -> Bool {
        (index..<Int(page.document.nodes[index].end)).contains { isSeen($0, first) != isSeen($0, second) }
    }

    private func isSeen(_ index: Int, _ audience: Audience) -> Bool { page.seen[index].contains(audience.mask) }

    private mutating func choose(_ index: Int) {
        func variant(_ audience: Audience) -> Int? {
            page.document.children(of: index).first { isSeen($0, audience) }
        }
        guard let a = variant(first), let b = variant(second), a != b else {
            children(index)
            return
        }
        changes.append(.variants(page.place(index), first: pieces(a, first), second: pieces(b, second)))
    }

    /// The blocks of a variant that an audience gets.
    private func pieces(_ index: Int, _ audience: Audience) -> [AudienceDiff.Piece] {
        var found: [AudienceDiff.Piece] = []
        for child in page.document.children(of: index) where isSeen(child, audience) {
            if SeenPage.choosesReaders(page.document, child), !page.document.nodes[child].kind.isInline {
                found += pieces(child, audience)
            } else {
                found.append(piece(child, audience))
            }
        }
        return found
    }

    private func piece(_ index: Int, _ audience: Audience) -> AudienceDiff.Piece {
        AudienceDiff.Piece(
            name: .of(index, in: page.document), place: page.place(index),
            lines: text.lines(of: index, for: audience.mask))
    }

    private func segments(_ index: Int) -> [AudienceDiff.Segment] {
        var found: [AudienceDiff.Segment] = []
        for piece in text.pieces(of: index) {
            let side: AudienceDiff.Segment.Side
            switch (piece.seen.contains(first.mask), piece.seen.contains(second.mask)) {
            case (true, true): side = .both
            case (true, false): side = .first
            case (false, true): side = .second
            case (false, false): continue
            }
            let words = piece.range.map { page.document.string($0) } ?? " "
            if let last = found.indices.last, found[last].side == side {
                found[last].text += words
            } else {
                found.append(AudienceDiff.Segment(side: side, text: words))
            }
        }
        return found
    }
}
