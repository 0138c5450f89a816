internal import LoaMarkup

/// A number as people type it: `5.310.000`, `0,5`, `1.5`, `5,310,000`, `5 310 000`, `02`.
struct TypedNumber {
    let value: DecimalNumber
    let end: Int
    /// The value if one mark with three digits after it were a decimal comma: 2,640 is 2640 or 2,64.
    let decimal: DecimalNumber?

    /// The number whose first digit stands at a place; nil for what is none, as 5.3.1, or too large.
    init?(_ bytes: borrowing Span<UInt8>, at start: Int) {
        guard let head = NumberReading.digits(bytes, at: start, most: 15) else { return nil }
        var whole = head.value
        var end = head.end
        var groups = 0
        var mark: UInt8 = 0
        // Groups of three after dots, commas or no-break spaces, all alike.
        while head.count <= 3 {
            let glyph = Glyph(bytes, at: end)
            guard glyph.base == 0x2E || glyph.base == 0x2C || glyph.base == 0x20, groups == 0 || glyph.base == mark,
                let group = NumberReading.digits(bytes, at: glyph.next, most: 3), group.count == 3, glyph.next == group.end - 3
            else { break }
            mark = glyph.base
            guard let longer = Self.appending(group, to: whole) else { return nil }
            whole = longer
            groups += 1
            end = group.end
        }
        // A space parts groups only where more than one does, so that “5 310 000” is one number and “Ca 2 150 người” two.
        if mark == 0x20, groups < 2 { (whole, end, groups) = (head.value, head.end, 0) }
        var scale = 0
        let glyph = Glyph(bytes, at: end)
        let isComma = glyph.base == 0x2C && (mark != 0x2C || groups == 0)
        let isDot = glyph.base == 0x2E && (mark == 0x2C || groups == 0)
        if isComma || isDot, let fraction = NumberReading.digits(bytes, at: glyph.next, most: 6) {
            // 5.3.1 and 1,2,3 are no numbers.
            let after = Glyph(bytes, at: fraction.end)
            if after.base == glyph.base, Glyph(bytes, at: after.next).isDigit { return nil }
            guard let longer = Self.appending(fraction, to: whole) else { return nil }
            whole = longer
            scale = fraction.count
            end = fraction.end
        }
        let next = Glyph(bytes, at: end)
        if next.isDigit || (next.base == 0x2E || next.base == 0x2C) && Glyph(bytes, at: next.next).isDigit { return nil }
        value = DecimalNumber(whole, scale: scale)
        // One comma before three digits is a decimal comma beside “triệu” and “%”, thousands beside “đồng”.
        decimal = groups == 1 && mark == 0x2C && scale == 0 ? DecimalNumber(whole, scale: 3) : nil
        self.end = end
    }

    /// A number with more digits behind it; nil when it does not fit.
    private static func appending(_ digits: DigitRun, to whole: Int) -> Int? {
        let (raised, first) = whole.multipliedReportingOverflow(by: DecimalNumber.power(digits.count))
        let (sum, second) = raised.addingReportingOverflow(digits.value)
        return first || second ? nil : sum
    }

    /// The number after a dash, with spaces on both sides of it or on none.
    init?(_ bytes: borrowing Span<UInt8>, afterDash end: Int) {
        let place = NumberReading.skippingSpace(bytes, from: end)
        let dash = Glyph(bytes, at: place)
        guard dash.base == 0x2D else { return nil }
        self.init(bytes, at: NumberReading.skippingSpace(bytes, from: dash.next))
    }
}
