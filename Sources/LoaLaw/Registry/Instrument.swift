public import LoaMarkup

/// An instrument: a law, decree, decision, resolution or another document that is cited.
public struct Instrument: Sendable {
    /// The number, in its official form.
    public var number: InstrumentNumber
    /// Where the number stands in the registry.
    public var span: SourceSpan
    /// What kind of document it is.
    public var kind: InstrumentKind
    /// The title in full; laws have their kind in it: “Luật Công đoàn”.
    public var title: String
    /// The usual short name; the title where none is given.
    public var short: String
    /// Titles in other languages.
    public var languages: [TextLanguage: LawWords] = [:]
    /// Who issued it; empty when that is not said.
    public var issuer: String
    /// The day of signing.
    public var signed: CalendarDate?
    /// The first day in force; nil when it is not known.
    public var from: CalendarDate?
    /// The last day in force, as written or as it follows from a successor; nil while none is known.
    public var to: CalendarDate?
    /// Who ended it, by index.
    public var endedBy: [Int] = []
    /// The number of the last article, where it is known.
    public var articles: Int?
    /// The instruments that it replaces, by index.
    public var replaces: [Int] = []
    /// What it amends.
    public var amends: [InstrumentChange] = []
    /// What parts of others it ends.
    public var repeals: [InstrumentChange] = []
    /// What a consolidated text puts together, by index.
    public var consolidates: [Int] = []
    /// Where it is published.
    public var published: String?
    /// How well the entry is known; C where nothing is said.
    public var trust: TrustLevel
    /// When the entry was last checked.
    public var checked: CheckRecord?
    /// What else is to be known.
    public var note: String?

    /// The number with the day of signing, as it is written where the number alone is not enough.
    public var datedNumber: String { signed.map { "\(number.text)@\($0.iso)" } ?? number.text }

    /// Kind, number and day, to name it in a message: “Nghị quyết 02-NQ/TW ngày 12/6/2021”.
    public func name(_ language: MessageLanguage) -> String {
        let day = signed.map { " " + (language == .vi ? $0.text(.named, in: .vi) : "of " + $0.text(.short, in: .en)) } ?? ""
        return "\(kind.rawValue) \(number.text)\(day)"
    }
}
