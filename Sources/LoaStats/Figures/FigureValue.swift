public import LoaMarkup

/// A number to be shown, with all that must be said along with it.
public struct FigureValue: Hashable, Sendable {
    /// The number, or why there is none.
    public enum Amount: Hashable, Sendable {
        /// The number, rounded as the figure asks.
        case number(DecimalNumber)
        /// Hidden because it is from 1 to this number less one.
        case few(below: Int)
        /// Hidden so that no other hidden number can be worked out.
        case veiled
        /// There is none.
        case absent
    }

    /// The number, or why there is none.
    public var amount: Amount
    /// The period it is of.
    public var period: Period
    /// The last day that it counts: what “tính đến” says.
    public var asOf: CalendarDate
    /// Whether it rests on an estimate.
    public var isEstimate: Bool
    /// Whether it rests on invented numbers.
    public var isIllustrative: Bool

    /// Makes a value.
    public init(_ amount: Amount, period: Period, isEstimate: Bool = false, isIllustrative: Bool = false) {
        self.amount = amount
        self.period = period
        self.isEstimate = isEstimate
        self.isIllustrative = isIllustrative
        asOf = period.lastDay
    }

    /// The number, when there is one to show.
    public var number: DecimalNumber? {
        if case .number(let number) = amount { number } else { nil }
    }

    /// This value's marks with another amount.
    func with(_ amount: Amount) -> FigureValue {
        var value = self
        value.amount = amount
        return value
    }

    /// The value with its number rounded to so many digits.
    public func rounded(to digits: Int) -> FigureValue {
        number?.rounded(to: digits).map { with(.number($0)) } ?? self
    }

    /// What is made of this value when it has no number: hidden, unless there is none at all.
    var blank: FigureValue { with(amount == .absent ? .absent : .veiled) }

    /// What is made of two values of which one has no number.
    func blank(with other: FigureValue) -> FigureValue {
        joined(with: other, amount == .absent || other.amount == .absent ? .absent : .veiled)
    }

    /// The marks of two values with an amount made of both.
    func joined(with other: FigureValue, _ amount: Amount) -> FigureValue {
        var value = with(amount)
        value.isEstimate = isEstimate || other.isEstimate
        value.isIllustrative = isIllustrative || other.isIllustrative
        return value
    }
}

/// Where along its cuts a figure is asked for.
public struct FigurePlace: Hashable, Sendable {
    /// The cut and the code along each side; empty for the whole.
    public var sides: [(cut: FigureDefinition.Cut, code: String)]

    /// The whole.
    public static let whole = FigurePlace([])

    /// Makes a place.
    public init(_ sides: [(cut: FigureDefinition.Cut, code: String)]) { self.sides = sides }

    /// Whether two places are the same.
    public static func == (left: FigurePlace, right: FigurePlace) -> Bool {
        left.sides.count == right.sides.count
            && zip(left.sides, right.sides).allSatisfy { $0.cut == $1.cut && $0.code == $1.code }
    }

    /// Hashes the cuts and codes.
    public func hash(into hasher: inout Hasher) {
        for side in sides {
            hasher.combine(side.cut)
            hasher.combine(side.code)
        }
    }
}
