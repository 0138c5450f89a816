public import LoaMarkup
public import LoaStats

/// What `plain.yaml` lists, made ready for looking: once for the site, shared by all workers.
public struct PlainRules: Sendable {
    let list: PlainList
    let table: PhraseTable
    let gazetteer: Gazetteer?

    /// No list at all.
    public static let empty = PlainRules(list: PlainList(), gazetteer: nil)

    /// Makes the rules of a list; places may come from a table of units.
    public static func make(_ list: PlainList, units: [UnitTable], today: CalendarDate) -> Reported<PlainRules> {
        guard let places = list.places else { return Reported(PlainRules(list: list, gazetteer: nil)) }
        var found: [UnitTable.Unit] = []
        var diagnostics: [Diagnostic] = []
        if let name = places.table {
            if let table = units.first(where: { $0.id == name.value }) {
                found = table.units
            } else {
                let near = Suggestion.phrase(for: name.value, in: units.map(\.id))
                diagnostics.append(
                    Diagnostic(
                        .plainList, at: name.span, vi: "stats.yaml không có bảng đơn vị “\(name.value)”\(near.vi)",
                        en: "stats.yaml has no table of units “\(name.value)”\(near.en)"))
            }
        }
        return Reported(
            PlainRules(list: list, gazetteer: Gazetteer(places, units: found, today: today)), diagnostics)
    }

    private init(list: PlainList, gazetteer: Gazetteer?) {
        self.list = list
        self.gazetteer = gazetteer
        var table = PhraseTable()
        for (number, term) in list.terms.enumerated() {
            for words in term.words { table.add(words.value, .term(number)) }
            for words in term.unless { table.add(words, .allowed) }
        }
        for (number, phrase) in list.phrases.enumerated() {
            for words in phrase.words { table.add(words.value, .phrase(number)) }
            for words in phrase.unless { table.add(words, .allowed) }
        }
        for words in list.past { table.add(words, .past) }
        for (number, type) in (list.places?.types ?? []).enumerated() {
            table.add(type.name, .placeType(number, isShort: false))
            for short in type.short { table.add(short, .placeType(number, isShort: true)) }
        }
        for link in ChainWord.links {
            if let second = link.second { table.watch(link.first, before: second) } else { table.watch(link.first) }
        }
        self.table = table
    }

    /// Whether a site has anything that is looked for or limited; pages are not even read for it otherwise.
    static func isIdle(_ site: SiteIndex) -> Bool {
        site.plain.list.phrases.isEmpty && site.plain.list.terms.isEmpty && site.plain.gazetteer == nil
            && site.config.audiences.audiences.allSatisfy { $0.plain == nil }
    }
}
