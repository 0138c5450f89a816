/// An exact decimal number: whole units of ten to the minus `scale`, such as 15 and 1 for 1,5.
///
/// Figures and money are never binary floating point, so 0,1 + 0,2 is 0,3 and 25.000 stays 25.000. 1,5 and 1,50 are
/// equal, but each is written with its own digits.
public struct DecimalNumber: Sendable {
    /// The number without its decimal point.
    public let units: Int
    /// How many of the digits stand after the point, from 0 to 9.
    public let scale: Int

    /// Makes `units` × 10 to the minus `scale`; the scale is kept between 0 and 9.
    public init(_ units: Int, scale: Int = 0) {
        self.units = units
        self.scale = Swift.min(Swift.max(scale, 0), 9)
    }

    /// Zero.
    public static let zero = DecimalNumber(0)

    /// The same value without zeros at its end.
    public var trimmed: DecimalNumber {
        var (units, scale) = (units, scale)
        while scale > 0, units % 10 == 0 {
            units /= 10
            scale -= 1
        }
        return DecimalNumber(units, scale: scale)
    }

    /// The value rounded to so many digits after the point, halves away from zero; nil when it does not fit.
    public func rounded(to digits: Int) -> DecimalNumber? {
        let wanted = Swift.min(Swift.max(digits, 0), 9)
        if wanted >= scale {
            let (result, overflow) = units.multipliedReportingOverflow(by: Self.power(wanted - scale))
            return overflow ? nil : DecimalNumber(result, scale: wanted)
        }
        let divisor = Self.power(scale - wanted)
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
        let step = remainder.magnitude * 2 >= divisor.magnitude ? units.signum() : 0
        return DecimalNumber(quotient + step, scale: wanted)
    }

    /// The sum; nil when it does not fit.
    public func adding(_ other: DecimalNumber) -> DecimalNumber? {
        let wanted = Swift.max(scale, other.scale)
        guard let left = rounded(to: wanted), let right = other.rounded(to: wanted) else { return nil }
        let (sum, overflow) = left.units.addingReportingOverflow(right.units)
        return overflow ? nil : DecimalNumber(sum, scale: wanted)
    }

    /// The difference; nil when it does not fit.
    public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
        other.units == .min ? nil : adding(DecimalNumber(-other.units, scale: other.scale))
    }

    /// This divided by another, rounded to so many digits, halves away from zero.
    ///
    /// Nil for a division by zero and for what does not fit. A percentage is the ratio with `timesHundred`.
    public func ratio(to other: DecimalNumber, digits: Int, timesHundred: Bool = false) -> DecimalNumber? {
        let wanted = Swift.min(Swift.max(digits, 0), 9)
        guard other.units != 0 else { return nil }
        // (u / 10^s) ÷ (v / 10^t) × 10^wanted = u × 10^(t + wanted) ÷ (v × 10^s), with magnitudes.
        let raised = Self.power(wanted) * (timesHundred ? 100 : 1)
        let (over, first) = units.magnitude.multipliedReportingOverflow(by: raised.magnitude)
        let (numerator, second) = over.multipliedReportingOverflow(by: Self.power(other.scale).magnitude)
        let (denominator, third) = other.units.magnitude.multipliedReportingOverflow(by: Self.power(scale).magnitude)
        guard !first, !second, !third else { return nil }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let isHalf = remainder >= denominator - remainder
        guard let magnitude = Int(exactly: quotient + (isHalf ? 1 : 0)) else { return nil }
        return DecimalNumber(units.signum() * other.units.signum() * magnitude, scale: wanted)
    }

    /// Ten to a power from 0 to 9.
    public static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

extension DecimalNumber: Hashable, Comparable {
    /// Compares values; 1,5 equals 1,50.
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
        let (l, r) = (left.trimmed, right.trimmed)
        return l.units == r.units && l.scale == r.scale
    }

    /// Orders by value.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        // Both sides times the other's power of ten, in full width.
        let l = left.units.multipliedFullWidth(by: power(right.scale))
        let r = right.units.multipliedFullWidth(by: power(left.scale))
        return (l.high, l.low) < (r.high, r.low)
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(trimmed.units)
        hasher.combine(trimmed.scale)
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}
