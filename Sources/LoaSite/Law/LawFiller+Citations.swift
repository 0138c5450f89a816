internal import LoaLaw
internal import LoaMarkup

extension LawFiller {
    /// The words of a citation in its official form.
    mutating func citation(_ label: String, _ directive: Directive, _ node: Node) -> String? {
        let written = DirectiveGrammarText.trim(label)
        let citations: [Citation]
        switch Citation.parse(written) {
        case .success(let list): citations = list
        case .failure(let fault):
            report(.lawPlace, directive, written, vi: fault.message.vi, en: fault.message.en)
            return nil
        }
        guard let first = citations.first, let instrument = instrument(first, written, directive) else { return nil }
        for citation in citations { check(citation, instrument, written, directive) }
        var use = PageLaw.Use(bases: citations.map { PageLaw.Basis(citation: $0, trust: nil) })
        let form = directive.attribute("as") ?? "official"
        use.isNote = form == "note"
        state(use, node)
        let cited = ground.laws.cited(instrument, in: ground.language)
        let places = citations.map(\.provision)
        let text = CitationText(ground.language)
        switch form {
        case "note": return ""
        case "short": return text.text(places, of: cited, .short)
        case "number": return text.text(places, of: cited, .number)
        case "full": return text.text(places, of: cited, .full)
        default:
            // The usual form: the place, the name of a law, the number; day and issuer stand in the list at the end.
            let place = text.place(places)
            let name = cited.hasName ? text.name(cited, .full) : text.name(cited, .short)
            return place.isEmpty ? name : place + (ground.language == .vi ? " " : ", ") + name
        }
    }

    private mutating func instrument(_ citation: Citation, _ written: String, _ directive: Directive) -> Int? {
        let found = ground.laws.candidates(citation)
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let message = ground.laws.fault(citation)
            report(.citationAmbiguous, directive, written, vi: message.vi, en: message.en)
            return nil
        }
        let near = Suggestion.phrase(for: citation.number.text, in: ground.laws.instrumentNames)
        report(
            .citationUnknown, directive, written, vi: "sổ văn bản (content/laws/) không có “\(citation.number.text)”\(near.vi)",
            en: "the register of instruments (content/laws/) has no “\(citation.number.text)”\(near.en)")
        return nil
    }

    /// What is wrong with citing a place on the day: the instrument is over or not yet there, or has no such article.
    private mutating func check(_ citation: Citation, _ instrument: Int, _ written: String, _ directive: Directive) {
        let laws = ground.laws
        let entry = laws.instruments[instrument]
        if !laws.hasPlace(citation.provision, in: instrument) {
            report(
                .citationPlace, directive, written, vi: "\(entry.number.text) chỉ có \(entry.articles ?? 0) điều",
                en: "\(entry.number.text) has \(entry.articles ?? 0) articles only")
        }
        switch laws.state(of: instrument, on: ground.day) {
        case .inForce, .draft: break
        case .notYet(let from):
            report(
                .warning, .citationNotYet, directive, written, vi: "\(entry.number.text) đến \(from.text(.named, in: .vi)) mới có hiệu lực",
                en: "\(entry.number.text) is in force from \(from.text(.short, in: .en)) only")
        case .ended(let last, let by):
            let successors = by.map { laws.instruments[$0].number.text }.joined(separator: ", ")
            report(
                .citationEnded, directive, written,
                vi: "\(entry.number.text) hết hiệu lực sau \(last.text(.named, in: .vi))" + (successors.isEmpty ? "" : " — nay là \(successors)"),
                en: "\(entry.number.text) ended after \(last.text(.short, in: .en))" + (successors.isEmpty ? "" : " — it is now \(successors)"))
        }
    }
}
