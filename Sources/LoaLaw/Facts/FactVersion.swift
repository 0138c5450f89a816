public import LoaMarkup

/// What a fact states between two days.
public struct FactVersion: Sendable {
    /// Its own id, where it has one.
    public var id: String?
    /// Where it is written.
    public var span: SourceSpan
    /// The sentence with its places for values.
    public var sentence: FactSentence
    /// In which case it holds, in words.
    public var condition: String?
    /// What it rests on.
    public var bases: [FactBasis]
    /// The first day; nil when it is not known.
    public var from: CalendarDate?
    /// The last day, as written or the day before the next version; nil while none is known.
    public var to: CalendarDate?
    /// What was written as its status.
    public var status: Status?
    /// How well it is known; of a computed one, without what it is computed from.
    public var trust: TrustLevel
    /// Where it was read.
    public var source: String?
    /// When it was last checked.
    public var checked: CheckRecord?
    /// What else is to be known.
    public var note: String?
    /// What it says in other languages, where that differs from its fact.
    public var languages: [TextLanguage: LawWords] = [:]
    /// Its values, one for each part.
    var contents: [WrittenContent]

    /// What may be written as status.
    public enum Status: String, Sendable, CaseIterable {
        /// Not yet issued; never in force.
        case draft
        /// In force.
        case inForce = "in force"
        /// Over.
        case ended
    }

    /// Whether it is a draft.
    public var isDraft: Bool { status == .draft }

    /// Whether it is worked out from other facts.
    public var isComputed: Bool { contents.contains { !$0.names.isEmpty } }
}
