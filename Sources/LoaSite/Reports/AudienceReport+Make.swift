internal import LoaMarkup

extension AudienceReport {
    /// Reports on pages of a site, in the order of their paths.
    public static func make(_ pages: [SeenPage], site: SiteIndex) -> AudienceReport {
        let shares = pages.sorted { $0.path < $1.path }.map(share)
        let totals = site.config.audiences.audiences.map { audience in
            var total = Amount(bit: audience.bit, pages: 0, syllables: 0, minutes: 0)
            for share in shares where share.hidden == nil {
                guard let amount = share.amounts.first(where: { $0.bit == audience.bit }) else { continue }
                total.pages += 1
                total.syllables += amount.syllables
                total.minutes += amount.minutes
            }
            return total
        }
        return AudienceReport(
            site: site.config.title, today: site.today, audiences: site.config.audiences.audiences, pages: shares,
            totals: totals)
    }

    static func share(_ page: SeenPage) -> PageShare {
        let text = PageText(page)
        let holders = text.holders(of: 0)
        var maker = BlockMaker(page: page, text: text)
        maker.collect(0, choose: nil)
        return PageShare(
            page: page.page, path: page.path, title: page.fullTitle, hidden: page.hidden, readers: page.readers,
            blocks: maker.blocks, syllables: text.syllables(holders) { !$0.isEmpty },
            shared: text.syllables(holders) { $0 == page.readers },
            amounts: page.readers.bits.map { bit in
                let count = text.syllables(holders) { $0.contains(AudienceMask(bit: bit)) }
                return Amount(bit: bit, pages: 1, syllables: count, minutes: minutes(count))
            }, plain: page.plain)
    }
}

/// Lists the blocks of a page with their readers.
struct BlockMaker {
    let page: SeenPage
    let text: PageText
    var blocks: [AudienceReport.Block] = []

    init(page: SeenPage, text: PageText) {
        self.page = page
        self.text = text
    }

    /// Adds the blocks below an element; what only chooses readers is looked through.
    mutating func collect(_ parent: Int, choose: Int?) {
        for child in page.document.children(of: parent) {
            let node = page.document.nodes[child]
            if SeenPage.choosesReaders(page.document, child) {
                collect(child, choose: page.directive(child) == "choose" ? Int(node.line) : choose)
            } else if node.kind != .htmlBlock || text.isHolder(child) {
                blocks.append(block(child, choose: choose))
            }
        }
    }

    func block(_ index: Int, choose: Int? = nil) -> AudienceReport.Block {
        let holders = text.holders(of: index)
        let seen = page.seen[index]
        let whole = text.syllables(holders) { !$0.isEmpty }
        var partial = AudienceMask()
        for bit in seen.bits where isPartial(index, AudienceMask(bit: bit)) {
            partial.formUnion(AudienceMask(bit: bit))
        }
        return AudienceReport.Block(
            name: .of(index, in: page.document), runs: runs(holders, index), place: page.place(index), seen: seen,
            partial: partial, syllables: whole, choose: choose, parts: parts(of: index, seen))
    }

    /// Whether an audience gets an element but not all that somebody gets of it.
    func isPartial(_ index: Int, _ audience: AudienceMask) -> Bool {
        (index..<Int(page.document.nodes[index].end)).contains {
            !page.seen[$0].isEmpty && !page.seen[$0].contains(audience)
        }
    }

    /// The outermost elements below one that have other readers than it.
    func parts(of index: Int, _ seen: AudienceMask) -> [AudienceReport.Block] {
        var found: [AudienceReport.Block] = []
        for child in page.document.children(of: index) {
            let isFrame = SeenPage.choosesReaders(page.document, child) && !page.document.nodes[child].kind.isInline
            if isFrame || page.seen[child] == seen {
                found += parts(of: child, seen)
            } else if ![.softBreak, .lineBreak, .htmlBlock].contains(page.document.nodes[child].kind) {
                let part = block(child)
                if !part.text.isEmpty { found.append(part) }
            }
        }
        return found
    }

    func runs(_ holders: [PageText.Holder], _ index: Int) -> [AudienceReport.Run] {
        var runs: [AudienceReport.Run] = []
        func add(_ words: String, _ seen: AudienceMask) {
            if let last = runs.indices.last, runs[last].seen == seen {
                runs[last].text += words
            } else {
                runs.append(AudienceReport.Run(text: words, seen: seen))
            }
        }
        for holder in holders {
            if !runs.isEmpty { add(" · ", page.seen[index]) }
            for piece in holder.pieces {
                add(piece.range.map { page.document.string($0) } ?? " ", piece.seen)
            }
        }
        if runs.isEmpty, let shown = PageText.address(page.document, index) { add(shown, page.seen[index]) }
        return runs
    }
}
