internal import LoaMarkup

/// An exact fraction; every operation gives nil when the result does not fit.
struct ExactNumber: Hashable, Sendable {
    /// Above the line, with the sign.
    let numerator: Int128
    /// Below the line, above zero; the fraction is in lowest terms.
    let denominator: Int128

    private init(reduced numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// A fraction in lowest terms; nil for a denominator of zero.
    init?(_ numerator: Int128, _ denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(reduced: sign * numerator / divisor, sign * denominator / divisor)
    }

    /// A decimal number; every one fits.
    init(_ number: DecimalNumber) {
        let power = Int128(DecimalNumber.power(number.scale))
        let divisor = Self.divisor(Int128(number.units).magnitude, power.magnitude)
        self.init(reduced: Int128(number.units) / divisor, power / divisor)
    }

    static let hundred = ExactNumber(reduced: 100, 1)

    var isZero: Bool { numerator == 0 }

    var negated: ExactNumber { ExactNumber(reduced: -numerator, denominator) }

    func adding(_ other: ExactNumber) -> ExactNumber? {
        guard let left = Self.product(numerator, other.denominator), let right = Self.product(other.numerator, denominator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactNumber(sum, below)
    }

    func subtracting(_ other: ExactNumber) -> ExactNumber? { adding(other.negated) }

    func times(_ other: ExactNumber) -> ExactNumber? {
        // Shortened crosswise first, so that what fits in the end does not overflow on the way.
        guard let left = ExactNumber(numerator, other.denominator), let right = ExactNumber(other.numerator, denominator),
            let above = Self.product(left.numerator, right.numerator), let below = Self.product(left.denominator, right.denominator)
        else { return nil }
        return ExactNumber(above, below)
    }

    /// The quotient; nil for a division by zero too.
    func divided(by other: ExactNumber) -> ExactNumber? { ExactNumber(other.denominator, other.numerator).flatMap { times($0) } }

    /// −1, 0 or 1 as this is less than, equal to or more than another.
    func compared(to other: ExactNumber) -> Int? { subtracting(other).map { Int($0.numerator.signum()) } }

    /// The multiple of a step nearest in the wanted direction.
    func rounded(_ rounding: Rounding) -> ExactNumber? {
        let step = ExactNumber(rounding.step)
        guard let steps = divided(by: step) else { return nil }
        let (quotient, rest) = steps.numerator.quotientAndRemainder(dividingBy: steps.denominator)
        let floor = rest < 0 ? quotient - 1 : quotient
        let whole: Int128 =
            switch rounding.way {
            case .down: floor
            case .up: rest == 0 ? quotient : floor + 1
            case .nearest: rest.magnitude >= steps.denominator.magnitude - rest.magnitude ? quotient + rest.signum() : quotient
            }
        return ExactNumber(whole, 1).flatMap { $0.times(step) }
    }

    /// The decimal number of at most nine digits after the comma; nil when there is none.
    var decimal: DecimalNumber? {
        for scale in 0...9 {
            let power = Int128(DecimalNumber.power(scale))
            guard power % denominator == 0 else { continue }
            return Self.product(numerator, power / denominator).flatMap { Int(exactly: $0) }.map { DecimalNumber($0, scale: scale) }
        }
        return nil
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow || product == .min ? nil : product
    }

    private static func divisor(_ left: UInt128, _ right: UInt128) -> Int128 {
        var (a, b) = (left, right)
        // Nearly all numbers fit a machine word, where the remainder costs a fiftieth.
        while b != 0 {
            if let x = UInt64(exactly: a), let y = UInt64(exactly: b) {
                var (x, y) = (x, y)
                while y != 0 { (x, y) = (y, x % y) }
                return max(1, Int128(x))
            }
            (a, b) = (b, a % b)
        }
        return max(1, Int128(a))
    }
}
