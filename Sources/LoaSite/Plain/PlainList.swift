public import LoaMarkup

/// What `content/plain.yaml` lists: administrative phrases, names out of date, places, abbreviations that need no words.
public struct PlainList: Sendable {
    /// A phrase that has a plainer wording.
    public struct Phrase: Sendable {
        /// The ways it is written.
        public var words: [Spanned<String>]
        /// What to write; empty when it depends.
        public var instead: String
        /// What to do besides, or when there is no other wording.
        public var advice: String
        /// Longer wordings in which it is right.
        public var unless: [String]
        /// Who it is too hard for; nil for everybody.
        public var audiences: AudienceMask?
    }

    /// A name that no longer holds.
    public struct Term: Sendable {
        /// The ways it is written.
        public var words: [Spanned<String>]
        /// The last day on which it was right.
        public var until: CalendarDate
        /// What to write.
        public var instead: String
        /// Longer wordings in which it is right.
        public var unless: [String]
        /// The document that ended it, if named.
        public var source: String
    }

    /// The names of places.
    public struct Places: Sendable {
        /// The table of units in `stats.yaml` that has them.
        public var table: Spanned<String>?
        /// More names, type included.
        public var names: [Spanned<String>]
        /// The words for types, each with its short forms.
        public var types: [(name: String, short: [String])]
        /// Names that look misspelt and are not.
        public var known: [String]
    }

    /// The day on which somebody last went through the list.
    public var asOf: CalendarDate?
    /// The phrases.
    public var phrases: [Phrase] = []
    /// The names.
    public var terms: [Term] = []
    /// Words that say that the past is meant.
    public var past: [String] = []
    /// The places.
    public var places: Places?
    /// Abbreviations that everybody knows.
    public var abbreviations: Set<String> = []

    /// Where the list stands.
    public static let path = SourcePath("content/plain.yaml")

    /// Makes an empty list.
    public init() {}
}
