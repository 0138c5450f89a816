internal import LoaMarkup

extension CitationBook {
    /// Makes a book of a registry; entries have the places of its instruments.
    ///
    /// `abbreviations` are those of the site, as (“BHXH”, “bảo hiểm xã hội”).
    public init(_ registry: LawRegistry, abbreviations: [(short: String, long: String)] = []) {
        let changes = registry.instruments.indices.map { index in
            registry.allAmendments(of: index).map { Change(by: $0.by, from: $0.from, places: $0.provisions) }
        }
        var consolidations: [Int: [Int]] = [:]
        for (index, instrument) in registry.instruments.enumerated() {
            for part in instrument.consolidates { consolidations[part, default: []].append(index) }
        }
        let entries = registry.instruments.enumerated().map { index, instrument in
            Entry(
                CitedInstrument(instrument, isAmbiguous: registry.instruments(instrument.number).count > 1), from: instrument.from, to: instrument.to,
                endedBy: instrument.endedBy, lastArticle: instrument.articles, isDraft: instrument.kind == .draft, changes: changes[index],
                consolidations: consolidations[index] ?? [])
        }
        self.init(entries, abbreviations: abbreviations)
    }
}

extension CitedInstrument {
    /// What citations say of an instrument of the registry, without what amended it.
    public init(_ instrument: Instrument, isAmbiguous: Bool = false) {
        self.init(
            number: instrument.number, kind: instrument.kind.rawValue, title: instrument.title.isEmpty ? nil : instrument.title,
            short: instrument.short == instrument.title || instrument.short.isEmpty ? nil : instrument.short,
            englishTitle: instrument.languages[.en]?.title, issuer: instrument.issuer.isEmpty ? nil : instrument.issuer, signed: instrument.signed,
            isAmbiguous: isAmbiguous)
    }
}

extension LawRegistry {
    /// What amends an instrument on any day.
    fileprivate func allAmendments(of instrument: Int) -> [InstrumentChange] { amendments[instrument] }
}
