public import LoaMarkup

/// A number with its unit, which may be a bound or a range.
public struct FactAmount: Hashable, Sendable {
    /// What the number is.
    public enum Bound: String, Sendable, CaseIterable {
        /// The value itself.
        case exact
        /// The least that is allowed.
        case least
        /// The most that is allowed.
        case most
        /// More than this.
        case over
        /// Less than this.
        case under
        /// From the number to ``FactAmount/upper``.
        case range
    }

    /// The number; of a range, its lower end; of an age, its whole years.
    public var number: DecimalNumber
    /// The months of an age beyond its years, from 0 to 11; they have the sign of the years.
    public var months = 0
    /// The upper end of a range.
    public var upper: DecimalNumber?
    /// What the number is.
    public var bound: Bound
    /// The unit.
    public var unit: FactUnit

    /// Makes an amount.
    public init(_ number: DecimalNumber, months: Int = 0, to upper: DecimalNumber? = nil, bound: Bound = .exact, unit: FactUnit = .none) {
        self.number = number
        self.months = months
        self.upper = upper
        self.bound = upper == nil ? bound : .range
        self.unit = unit
    }
}
