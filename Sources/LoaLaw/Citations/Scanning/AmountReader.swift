internal import LoaMarkup

/// Reads amounts with their units and leaves alone what only looks like one: dates, times of day, ordinals, numbers of pages.
struct AmountReader {
    private(set) var found: [ScannedAmount] = []
    /// Where the last time of day ended: “từ 22 giờ đến 6 giờ”.
    private var clockEnd = -1

    /// Reads the amount whose first digit stands at a place and starts not before `least`; gives where to go on.
    mutating func read(_ bytes: borrowing Span<UInt8>, at start: Int, from least: Int) -> Int? {
        guard start >= least, !Self.isGlued(bytes, start), let first = TypedNumber(bytes, at: start) else { return nil }
        if let unit = UnitReading(bytes, first) { return finish(bytes, start, first, unit, upper: nil) }
        // “12–20%”, “3–75 triệu đồng”
        guard let second = TypedNumber(bytes, afterDash: first.end), let unit = UnitReading(bytes, second),
            let lower = unit.scaled(first)
        else { return Self.isOpen(bytes, first) ? nil : first.end }
        return finish(bytes, start, first, UnitReading(unit, value: lower), upper: unit.value)
    }

    private mutating func finish(
        _ bytes: borrowing Span<UInt8>, _ start: Int, _ number: TypedNumber, _ unit: UnitReading, upper: DecimalNumber?
    ) -> Int? {
        let context = AmountContext(bytes, number: start..<number.end, unit: unit, clockEnd: clockEnd)
        if context.isClock {
            clockEnd = context.end
            return context.end
        }
        guard !context.isOrdinal else { return context.end }
        var (upper, end) = (upper, unit.end)
        // “12%–20%”
        if upper == nil, let second = TypedNumber(bytes, afterDash: end), let other = UnitReading(bytes, second), other.unit == unit.unit {
            (upper, end) = (other.value, other.end)
        }
        found.append(ScannedAmount(value: unit.value, upper: upper.flatMap { $0 > unit.value ? $0 : nil }, unit: unit.unit, range: start..<end))
        return end
    }

    /// Whether the digit goes on a word, a number or a path before it: A4, 14B-012, 5.3.1, x3.
    private static func isGlued(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
        let before = Glyph(bytes, before: start)
        if before.isLetter || before.isDigit { return true }
        switch before.base {
        case 0x2F, 0x5F, 0x23: return true
        case 0x2E, 0x2C, 0x2D, 0x3A:
            let further = Glyph(bytes, before: Glyph.start(bytes, before: start))
            return further.isDigit || before.base != 0x3A && further.isLetter
        default: return false
        }
    }

    /// Whether a number without a unit may still be the beginning of something else.
    private static func isOpen(_ bytes: borrowing Span<UInt8>, _ number: TypedNumber) -> Bool {
        let glyph = Glyph(bytes, at: number.end)
        return glyph.base == 0x2F || glyph.base == 0x2D
    }
}
