public import LoaMarkup

/// Writes citations in their official form.
///
/// Source: Decree 30/2020 on the work with documents: the first mention of an instrument has kind, number, day and issuer
/// (laws: their name), later ones kind and number or name alone.
public struct CitationText: Hashable, Sendable {
    /// Which of two conflicting rules of capitals holds in Vietnamese.
    public enum Style: Hashable, Sendable {
        /// “khoản 1 Điều 5”, as all laws write.
        case drafting
        /// “Khoản 1 Điều 5”, as Decree 30/2020 asks of letters of offices.
        case administrative
    }

    /// How much of an instrument is said.
    public enum Form: Hashable, Sendable, CaseIterable {
        /// The first mention: “Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ”.
        case full
        /// A later one: “Luật Công đoàn”, “Nghị định số 293/2025/NĐ-CP”.
        case short
        /// The number alone: “293/2025/NĐ-CP”.
        case number
    }

    /// The language; those without legal forms of their own get the English ones.
    public var language: TextLanguage
    /// The rule of capitals in Vietnamese.
    public var style: Style

    /// Writes in a language and a style.
    public init(_ language: TextLanguage = .vi, style: Style = .drafting) {
        self.language = language
        self.style = style
    }

    /// A citation of any number of places in one instrument, with what amended them.
    public func text(_ places: [Provision], of instrument: CitedInstrument, _ form: Form) -> String {
        let name = name(instrument, form)
        let amended = form == .number ? "" : amendment(instrument)
        let list = place(places)
        if list.isEmpty { return name + amended }
        return list + (language == .vi ? " " : ", ") + name + amended
    }

    /// The instrument without a place.
    public func name(_ instrument: CitedInstrument, _ form: Form) -> String {
        language == .vi ? vietnameseName(instrument, form) : englishName(instrument, form)
    }

    /// The places alone: “khoản 2 và khoản 3 Điều 5”, “clauses 2 and 3, article 5”; empty for the whole.
    public func place(_ places: [Provision]) -> String {
        let parts = places.filter { !$0.isWhole }
        guard !parts.isEmpty else { return "" }
        return language == .vi ? ProvisionWords.vietnamese(parts, style) : ProvisionWords.english(parts)
    }

    /// What has amended an instrument, from the comma on; empty when nothing has.
    public func amendment(_ instrument: CitedInstrument) -> String {
        guard !instrument.amendments.isEmpty else { return "" }
        let names = instrument.amendments.map { amendment in
            var bare = amendment
            // An amending law is cited by its number: its name is the amended one’s again.
            if amendment.hasName { (bare.title, bare.short, bare.englishTitle) = (nil, nil, nil) }
            return name(bare, .short)
        }
        return language == .vi
            ? ", được sửa đổi, bổ sung bởi \(Self.list(names, "và"))" : ", as amended by \(Self.list(names, "and"))"
    }

    static func list(_ words: [String], _ and: String) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " \(and) " + words[words.count - 1]
    }

    private func vietnameseName(_ instrument: CitedInstrument, _ form: Form) -> String {
        let number = instrument.number.text
        let day = instrument.signed.map { " " + $0.text(.named, in: .vi) } ?? ""
        let base: String
        switch form {
        case .number: base = number
        case .full where instrument.hasName: base = "\(instrument.title ?? instrument.kind) số \(number)"
        case .full:
            return "\(instrument.kind) số \(number)\(day)" + (instrument.issuer.map { " của \($0)" } ?? "")
        // The title of an amending law is a list of the laws that it amends.
        case .short where instrument.hasName && !instrument.isAmending: base = instrument.short ?? instrument.title ?? number
        case .short: base = instrument.short ?? "\(instrument.kind) số \(number)"
        }
        return instrument.isAmbiguous ? base + day : base
    }

    private func englishName(_ instrument: CitedInstrument, _ form: Form) -> String {
        let number = instrument.number.text
        let day = instrument.signed.map { " of " + $0.text(.short, in: .en) } ?? ""
        let kind = EnglishKinds.word(instrument.kind)
        let base: String
        switch form {
        case .number: base = number
        case .full where instrument.hasName: base = "\(instrument.englishTitle ?? instrument.title ?? kind) No. \(number)"
        case .full: return "\(kind) No. \(number)\(day)"
        case .short where instrument.hasName: base = instrument.englishTitle ?? instrument.short ?? instrument.title ?? number
        case .short: base = "\(kind) No. \(number)"
        }
        return instrument.isAmbiguous ? base + day : base
    }
}
