public import LoaMarkup

/// A statement of law or of public figures whose value changes over time.
public struct LegalFact: Sendable {
    /// The name that pages use.
    public var id: String
    /// Where the name is written.
    public var span: SourceSpan
    /// The heading under which lists show it.
    public var group: String
    /// What it states; nil when its parts differ in kind.
    public var kind: FactKind?
    /// Its parts in the order written; none when it has one value.
    public var parts: [FactPart]
    /// What it says in other languages.
    public var languages: [TextLanguage: LawWords]
    /// Its versions in order of time, drafts last.
    public var versions: [FactVersion]
    /// When which values hold, in order of time, drafts apart.
    public internal(set) var periods: [FactPeriod] = []
    /// What the drafts would bring.
    public internal(set) var draftPeriods: [FactPeriod] = []

    /// The index of a part.
    public func part(_ key: String) -> Int? { parts.firstIndex { $0.key == key } }
}
