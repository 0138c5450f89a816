public import LoaMarkup

/// What an expression comes to on a day, with all that a reader must be told of it.
public struct FactQuantity: Sendable {
    /// The number with its unit.
    public var amount: FactAmount
    /// The facts it is made from, in the order named.
    public var facts: [FactReference]
    /// The lowest trust of these facts; A for an expression that names none.
    public var trust: TrustLevel
    /// Whether one of them is a draft.
    public var isDraft: Bool
    /// What these facts rest on.
    public var bases: [FactBasis]
    /// The first of the days around that day on which the result stays the same; nil when none is known.
    public var from: CalendarDate?
    /// The last of these days; nil when none is known.
    public var to: CalendarDate?
}
