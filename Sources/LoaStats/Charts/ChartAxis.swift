internal import LoaMarkup
/// The numbers along an axis: from where to where, and which are written.
struct ChartAxis {
    /// The value at the lower end.
    let low: Double
    /// The value at the upper end, above `low`.
    let high: Double
    /// The numbers to write, rising, all between both ends.
    let ticks: [DecimalNumber]

    /// Whether zero is on the axis.
    var hasZero: Bool { low <= 0 && high >= 0 }

    /// Where a value stands, from 0 at the lower end to 1 at the upper.
    func share(_ value: Double) -> Double { Swift.min(1, Swift.max(0, (value - low) / (high - low))) }

    /// An axis over values with about so many steps of 1, 2, 2,5 or 5 times a power of ten.
    ///
    /// An axis that need not begin at zero does so unless the values all stand in its upper two fifths.
    static func over(_ values: [DecimalNumber], steps: Int, startsAtZero: Bool) -> ChartAxis {
        let isWhole = values.allSatisfy { $0.trimmed.scale == 0 }
        let numbers = values.map(\.approximate)
        var low = numbers.min() ?? 0
        var high = numbers.max() ?? 0
        let nearest = low > 0 ? low : -high
        let furthest = low > 0 ? high : -low
        if startsAtZero || low == high || nearest < 0.6 * furthest {
            low = Swift.min(low, 0)
            high = Swift.max(high, 0)
        }
        if low == high { high = 1 }
        let step = step(atLeast: (high - low) / Double(Swift.max(1, steps)), isWhole: isWhole)
        let width = step.approximate
        // Whole steps without the C library's rounding, which a pure module does not link.
        let first = -above(-low / width)
        let last = Swift.max(above(high / width), first + 1)
        var ticks: [DecimalNumber] = []
        for index in first...last {
            let (units, overflow) = step.units.multipliedReportingOverflow(by: index)
            if !overflow { ticks.append(DecimalNumber(units, scale: step.scale).trimmed) }
        }
        return ChartAxis(low: Double(first) * width, high: Double(last) * width, ticks: ticks)
    }

    /// The next whole number that is not smaller, but for what binary fractions leave over.
    private static func above(_ value: Double) -> Int {
        let whole = Int(value - 1e-9)
        return Double(whole) < value - 1e-9 ? whole + 1 : whole
    }

    /// The smallest round step that is not smaller.
    static func step(atLeast rough: Double, isWhole: Bool) -> DecimalNumber {
        var power = 1.0
        var exponent = 0
        while power * 10 <= rough * (1 + 1e-9), exponent < 18 {
            power *= 10
            exponent += 1
        }
        while power > rough * (1 + 1e-9), exponent > (isWhole ? 0 : -8) {
            power /= 10
            exponent -= 1
        }
        // Ten times the mantissa, so that 2,5 is whole.
        for tenths in [10, 20, 25, 50] where Double(tenths) / 10 * power >= rough * (1 - 1e-9) {
            if tenths == 25, isWhole, exponent < 1 { continue }
            return number(tenths, exponent - 1)
        }
        return number(10, exponent)
    }

    private static func number(_ units: Int, _ exponent: Int) -> DecimalNumber {
        guard exponent >= 0 else { return DecimalNumber(units, scale: -exponent).trimmed }
        var result = units
        for _ in 0..<exponent {
            let (next, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { break }
            result = next
        }
        return DecimalNumber(result)
    }
}

extension DecimalNumber {
    /// The nearest binary number, for drawing alone.
    var approximate: Double { Double(units) / Double(DecimalNumber.power(scale)) }
}
