public import LoaMarkup

/// Holds citations against the instruments on a day, and says what is wrong with them.
///
/// The text of one paragraph is checked at a time, so that an amendment may be named anywhere in it.
public struct CitationCheck: Sendable {
    /// The instruments.
    public let book: CitationBook
    /// The day.
    public let day: CalendarDate

    /// Checks against a book on a day.
    public init(_ book: CitationBook, on day: CalendarDate) {
        self.book = book
        self.day = day
    }

    /// What is wrong with the citations of one paragraph.
    ///
    /// `place` gives the place in the source for a byte of the text; messages point at the words.
    public func faults(
        _ citations: [ScannedCitation], in bytes: borrowing Span<UInt8>, at place: (Int) -> SourcePlace
    ) -> [Diagnostic] {
        let meanings = citations.map { book.meaning($0, on: day) }
        let named = Set(meanings.compactMap { meaning -> Int? in if case .entry(let entry) = meaning { entry } else { nil } })
        var result: [Diagnostic] = []
        for (citation, meaning) in zip(citations, meanings) {
            let range = citation.instrumentRange ?? citation.range
            var words: [UInt8] = []
            words.append(copying: bytes.extracting(range))
            let site = Site(place: place(range.lowerBound), words: String(decoding: words, as: UTF8.self))
            switch meaning {
            case .nothing: break
            // An instrument named elsewhere in the paragraph has been spoken of there.
            case .unknown where citation.instrumentRange == nil, .several where citation.instrumentRange == nil: break
            case .entry(let entry) where citation.instrumentRange == nil: result += placeFaults(site, entry, citation.places, named: named)
            case .unknown(let near):
                let isNamed = if case .name = citation.instrument { true } else { false }
                result.append(unknown(site, near, .warning, isNamed: isNamed))
            case .several(let entries): result.append(ambiguous(site, entries))
            case .entry(let entry):
                result += stateFaults(site, entry)
                result += placeFaults(site, entry, citation.places, named: named)
                if citation.isSloppy || isTypedOtherwise(citation, entry) { result.append(form(site, entry)) }
                if let signed = citation.signed, let known = book.entries[entry].instrument.signed, signed != known {
                    result.append(otherDay(site, entry, signed, known))
                }
            }
        }
        return result
    }

    /// What is wrong with the citation of a directive; an instrument that is not known is an error here.
    public func faults(_ citations: [Citation], at place: SourcePlace, words: String) -> [Diagnostic] {
        guard let first = citations.first else { return [] }
        let site = Site(place: place, words: words)
        switch book.meaning(first) {
        case .nothing: return []
        case .unknown(let near): return [unknown(site, near, .error, isNamed: false)]
        case .several(let entries): return [ambiguous(site, entries)]
        case .entry(let entry):
            // The directive itself writes what amended the place.
            var result = stateFaults(site, entry) + articleFaults(site, entry, citations.map(\.provision))
            if let signed = first.signed, let known = book.entries[entry].instrument.signed, signed != known {
                result.append(otherDay(site, entry, signed, known))
            }
            return result
        }
    }

    /// What amended an instrument at any of some places, by index, in order of time.
    public func amendments(of entry: Int, at places: [Provision]) -> [Int] {
        let touching = book.entries[entry].changes.filter { change in
            places.isEmpty ? change.from.map { $0 <= day } ?? true : places.contains { change.touches($0, on: day) }
        }
        let ordered = touching.sorted { ($0.from?.daysSinceEpoch ?? .min, $0.by) < ($1.from?.daysSinceEpoch ?? .min, $1.by) }
        return ordered.reduce(into: []) { if !$0.contains($1.by) { $0.append($1.by) } }
    }

    /// Where a message points.
    struct Site {
        let place: SourcePlace
        let words: String
    }

    private func placeFaults(_ site: Site, _ entry: Int, _ places: [Provision], named: Set<Int>) -> [Diagnostic] {
        var result = articleFaults(site, entry, places)
        let isConsolidated = book.entries[entry].consolidations.contains(where: named.contains)
        let silent = places.isEmpty || isConsolidated ? [] : amendments(of: entry, at: places).filter { !named.contains($0) && book.entries[$0].holds(on: day) }
        if !silent.isEmpty { result.append(amended(site, entry, silent, places)) }
        return result
    }

    private func articleFaults(_ site: Site, _ entry: Int, _ places: [Provision]) -> [Diagnostic] {
        guard let last = book.entries[entry].lastArticle, let beyond = places.first(where: { $0.article ?? 0 > last }) else { return [] }
        return [beyondLast(site, entry, beyond, last)]
    }

    private func isTypedOtherwise(_ citation: ScannedCitation, _ entry: Int) -> Bool {
        guard case .number(let number) = citation.instrument else { return false }
        return number != book.entries[entry].instrument.number
    }
}
