internal import LoaLaw
internal import LoaMarkup

/// Finds citations and amounts that somebody typed into prose, and holds them against the registry.
///
/// A class, since every page asks the same one.
final class ProseLaw: Sendable {
    private let book: CitationBook
    private let known: [AmountMatch.Known]
    /// What is ready for the day of nearly all pages.
    private let today: CalendarDate
    private let match: AmountMatch

    /// Gets ready for the pages of a site; nil when it has no registry.
    init?(_ laws: LawRegistry, glossary: Glossary, today: CalendarDate) {
        guard !laws.isEmpty else { return nil }
        let entries = laws.instruments.indices.map { index in
            let entry = laws.instruments[index]
            return CitationBook.Entry(
                laws.cited(index, in: .vi), from: entry.from, to: entry.to, endedBy: entry.endedBy, lastArticle: entry.articles,
                isDraft: entry.kind == .draft,
                changes: laws.amendments(of: index, on: Self.end).map { CitationBook.Change(by: $0.by, from: $0.from, places: $0.provisions) })
        }
        book = CitationBook(entries, abbreviations: glossary.entries.map { ($0.short, $0.long) })
        known = laws.facts.flatMap { Self.values(of: $0) }
        self.today = today
        match = AmountMatch(known, on: today)
    }

    /// A day after all others: every change counts, each with its own day.
    private static let end = CalendarDate(daysSinceEpoch: 2_000_000)

    /// The values that a fact has or had, as amounts that people type.
    private static func values(of fact: LegalFact) -> [AmountMatch.Known] {
        fact.periods.flatMap { period in
            zip(fact.parts, period.contents).compactMap { part, content in
                guard case .amount(let amount) = content, amount.upper == nil, amount.months == 0, let unit = unit(amount.unit) else { return nil }
                let id = part.key.isEmpty ? fact.id : "\(fact.id).\(part.key)"
                return AmountMatch.Known(
                    id: id, name: "“\(id)”", value: amount.number, unit: unit, from: period.from, to: period.to, words: [])
            }
        }
    }

    private static func unit(_ unit: FactUnit) -> ScannedAmount.Unit? {
        if unit.isPercent { return .percent }
        return ScannedAmount.Unit(rawValue: unit.counted)
    }

    /// What is to be said of the prose of a page, once for all its readers.
    func faults(_ document: Document, meta: Page, on day: CalendarDate) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func look(_ bytes: [UInt8], at place: (Int) -> SourcePlace) {
            let findings = book.scanner.scan(bytes.span)
            if !findings.citations.isEmpty { found += CitationCheck(book, on: day).faults(findings.citations, in: bytes.span, at: place) }
            guard !findings.amounts.isEmpty else { return }
            found += (day == today ? match : AmountMatch(known, on: day)).faults(findings.amounts, in: bytes.span, at: place)
        }
        var paragraph = ProseParagraph(document)
        while paragraph.next() {
            look(paragraph.bytes) { paragraph.place(of: $0) }
        }
        for written in [meta.front.title, meta.front.summary] {
            guard let written, !PageReader.hasDirective(written.value) else { continue }
            let place = SourcePlace(path: written.span.path, line: written.span.line, byteColumn: written.span.column)
            look(Array(written.value.utf8)) { _ in place }
        }
        return found
    }
}
