internal import LoaLaw
internal import LoaMarkup

/// Facts of law as the print ledger writes them: their value in Vietnamese, whatever the language of the leaflet.
enum LedgerFact {
    static func value(_ reference: FactReference, _ laws: LawRegistry, on day: CalendarDate) -> String? {
        laws.value(reference, on: day).flatMap { FactText(.vi).text($0, .value) ?? FactText(.vi).text($0, .text) }
    }

    static func value(_ id: String, _ laws: LawRegistry, on day: CalendarDate) -> String? {
        laws.fact(id).flatMap { value($0, laws, on: day) }
    }
}
