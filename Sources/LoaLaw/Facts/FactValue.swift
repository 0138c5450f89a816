public import LoaMarkup

/// What a fact states on a day, with all that a reader must be told of it.
public struct FactValue: Sendable {
    /// One value with its name.
    public struct Part: Sendable, Hashable {
        /// Which part it is.
        public var part: FactPart
        /// The value.
        public var content: FactContent
    }

    /// What was asked for, with the version that answered.
    public var reference: FactReference
    /// The values: one, or one for each part.
    public var parts: [Part]
    /// The sentence with its places.
    public var sentence: FactSentence
    /// All values of the fact, for the sentence.
    public var all: [Part]
    /// What the fact says in other languages.
    public var languages: [TextLanguage: LawWords]
    /// In which case it holds.
    public var condition: String?
    /// The first day of these values; nil when it is not known.
    public var from: CalendarDate?
    /// The last day of these values; nil while none is known.
    public var to: CalendarDate?
    /// How well they are known: the lowest of all they are made from.
    public var trust: TrustLevel
    /// Whether they are worked out from other facts.
    public var isComputed: Bool
    /// Whether they are a draft, which must not be shown as law.
    public var isDraft: Bool
    /// What they rest on.
    public var bases: [FactBasis]
    /// Where they were read.
    public var source: String?
    /// When they were last checked.
    public var checked: CheckRecord?

    /// The value, when there is just one.
    public var content: FactContent? { parts.count == 1 ? parts[0].content : nil }
}
