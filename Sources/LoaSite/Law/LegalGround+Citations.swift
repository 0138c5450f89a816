internal import LoaLaw
internal import LoaMarkup

extension LegalGround {
    /// A citation in its official form, with what has amended the place by the day.
    func text(of place: Provision, in instrument: Int, _ form: CitationText.Form) -> String {
        var cited = laws.cited(instrument, in: language)
        if form == .full {
            cited.amendments = laws.amendments(of: instrument, at: place, on: day).map { laws.cited($0.by, in: language) }
        }
        return CitationText(language).text([place], of: cited, form)
    }
}

extension LawRegistry {
    /// What citations say of an instrument.
    func cited(_ instrument: Int, in language: TextLanguage) -> CitedInstrument {
        let entry = instruments[instrument]
        let words = entry.languages[language] ?? entry.languages[.en]
        return CitedInstrument(
            number: entry.number, kind: entry.kind.rawValue, title: entry.title, short: entry.short == entry.title ? nil : entry.short, englishTitle: words?.title,
            issuer: entry.issuer.isEmpty ? nil : entry.issuer, signed: entry.signed, isAmbiguous: instruments(entry.number).count > 1)
    }
}
