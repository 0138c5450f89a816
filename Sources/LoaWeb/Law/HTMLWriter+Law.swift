internal import LoaMarkup
internal import LoaSite

extension HTMLWriter {
    /// Counts in what an element states of the law; gives the numbers of its lines in the list at the end.
    mutating func law(_ node: Node) -> (numbers: [Int], isNote: Bool) {
        guard let use = uses[Int(node.value)] else { return ([], false) }
        return (bases?.numbers(of: use) ?? [], use.isNote)
    }

    /// Writes a fact, a sum or a citation in a sentence: its words, or the raised numbers of what it rests on.
    mutating func lawSpan(_ index: Int, _ node: Node) {
        let (numbers, isNote) = law(node)
        guard isNote else {
            out.add("<span class=\"fact\">")
            children(index)
            out.add("</span>")
            return
        }
        guard !numbers.isEmpty else { return }
        out.add("<sup class=\"law-ref\">")
        for (place, number) in numbers.enumerated() {
            if place > 0 { out.add(" ") }
            out.add("<a href=\"#can-cu-")
            out.add(number)
            out.add("\" role=\"doc-noteref\">[")
            out.add(number)
            out.add("]</a>")
        }
        out.add("</sup>")
    }

    /// Writes a citation as a link to its line in the list at the end.
    mutating func citationSpan(_ index: Int, _ node: Node) {
        let (numbers, isNote) = law(node)
        guard !isNote, let number = numbers.first else { return lawSpan(index, node) }
        out.add("<a class=\"law\" href=\"#can-cu-")
        out.add(number)
        out.add("\">")
        children(index)
        out.add("</a>")
    }

    /// Writes the list of what the page rests on in law, with the day.
    mutating func writeBases() {
        guard let bases, let law = site?.law, !bases.entries.isEmpty else { return }
        let words = LawPhrases(law.ground.language)
        line()
        // At the foot of a home it would part what stands there; a page shows it as it is, since old browsers do not open
        // what is folded when a number leads to it.
        let isFolded = site?.foldsBases == true
        out.add(isFolded ? "<details class=\"bases\">\n<summary class=\"bases-title\">" : "<section class=\"bases\" aria-labelledby=\"can-cu\">\n<p class=\"bases-title\" id=\"can-cu\">")
        out.escape(strings.sources)
        out.add(isFolded ? "</summary>\n<ol>\n" : "</p>\n<ol>\n")
        for (place, entry) in bases.entries.enumerated() {
            out.add("<li id=\"can-cu-")
            out.add(place + 1)
            out.add("\">")
            if let published = entry.published {
                out.add("<a href=\"")
                out.escape(published)
                out.add("\">")
            }
            out.escape(entry.text)
            if entry.published != nil { out.add("</a>") }
            if let trust = entry.trust {
                out.add(" <span class=\"trust\">")
                out.escape(words.short(trust))
                out.add("</span>")
            }
            out.add("</li>\n")
        }
        out.add("</ol>\n<p class=\"bases-note\">")
        out.escape(words.rulesOf(law.ground.day))
        for trust in Set(bases.entries.compactMap(\.trust)).sorted(by: >) {
            out.add(" ")
            out.escape(words.meaning(trust))
        }
        out.add(isFolded ? "</p>\n</details>\n" : "</p>\n</section>\n")
    }

    /// Says above a page that names its day that it does not move on.
    mutating func pinnedBand() {
        guard let law = site?.law, law.ground.isPinned, !law.uses.isEmpty else { return }
        var band: [UInt8] = []
        band.add("<p class=\"as-of-band\">")
        band.escape(LawPhrases(law.ground.language).pinned(law.ground.day))
        band.add("</p>\n")
        out.insert(contentsOf: band, at: 0)
    }
}
