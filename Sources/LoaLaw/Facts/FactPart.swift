public import LoaMarkup

/// One of the values that a fact has side by side, such as the wage of one zone.
public struct FactPart: Sendable, Hashable {
    /// The name after the dot: `I` in `ltt-thang.I`; empty for the only value.
    public var key: String
    /// What it is called.
    public var label: String
    /// What kind of value it is.
    public var kind: FactKind
    /// Its unit; nil when each version writes its own.
    public var unit: FactUnit?
    /// What it is called in other languages.
    public var languages: [TextLanguage: LawWords]

    /// What it is called in a language; as in Vietnamese where that says nothing.
    public func label(in language: TextLanguage) -> String { languages[language]?.label ?? label }
}
