/// What a fact, or one part of it, states on a day.
public enum FactContent: Hashable, Sendable {
    /// A number with its unit.
    case amount(FactAmount)
    /// Words; empty when the fact’s sentence says all.
    case text(String)
    /// Whether it is so.
    case yes(Bool)

    /// The number, when this is one.
    public var amount: FactAmount? {
        if case .amount(let amount) = self { amount } else { nil }
    }
}
