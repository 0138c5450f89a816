public import LoaMarkup

/// A stretch of days on which a fact’s values stay the same.
public struct FactPeriod: Sendable {
    /// The version, by index.
    public var version: Int
    /// The values, one for each part.
    public var contents: [FactContent]
    /// How well they are known: the lowest of the version and of all that it is computed from.
    public var trust: TrustLevel
    /// What they rest on, with what they are computed from.
    public var bases: [FactBasis]
    /// When they were last checked; computed ones since the longest ago.
    public var checked: CheckRecord?
    /// The first day, as a number of days since 1970; `Int.min` when it is not known.
    var first: Int
    /// The last day; `Int.max` while none is known.
    var last: Int

    /// The first day; nil when it is not known.
    public var from: CalendarDate? { first == .min ? nil : CalendarDate(daysSinceEpoch: first) }
    /// The last day; nil while none is known.
    public var to: CalendarDate? { last == .max ? nil : CalendarDate(daysSinceEpoch: last) }

    func contains(_ day: Int) -> Bool { first <= day && day <= last }
}
