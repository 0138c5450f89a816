internal import LoaMarkup

/// The unit after a number, with the value that both make: 5,31 and “triệu đồng” are 5310000 đồng.
struct UnitReading {
    let value: DecimalNumber
    let unit: ScannedAmount.Unit
    let end: Int
    /// What one of the number stands for, as a power of ten.
    private let exponent: Int

    /// The unit that follows a number, with at most a space between; nil when none does.
    init?(_ bytes: borrowing Span<UInt8>, _ number: TypedNumber) {
        let place = NumberReading.skippingSpace(bytes, from: number.end)
        let glyph = Glyph(bytes, at: place)
        if glyph.base == 0x25 {
            self.init(number.decimal ?? number.value, .percent, glyph.next)
            return
        }
        if Self.isDongSign(bytes, place) {
            self.init(number.value, .dong, Glyph(bytes, at: place).next)
            return
        }
        guard let word = Syllable(bytes, at: place) else { return nil }
        if let exponent = AmountWords.scale(word) {
            self.init(bytes, number.decimal ?? number.value, word, exponent, isTight: place == number.end)
            return
        }
        guard let (unit, end) = AmountWords.unit(bytes, word, isTight: place == number.end) else { return nil }
        self.init(unit == .dong ? number.value : number.decimal ?? number.value, unit, end)
    }

    /// The same unit for another value.
    init(_ other: UnitReading, value: DecimalNumber) {
        (self.value, unit, end, exponent) = (value, other.unit, other.end, other.exponent)
    }

    /// Another number with this unit: the 3 of “3–75 triệu đồng”.
    func scaled(_ number: TypedNumber) -> DecimalNumber? { Self.times(number.decimal ?? number.value, exponent) }

    private init(_ value: DecimalNumber, _ unit: ScannedAmount.Unit, _ end: Int) {
        (self.value, self.unit, self.end, exponent) = (value, unit, end, 0)
    }

    /// “5,31 triệu đồng”, “2 tỷ”, “8tr2”, “5 triệu 310 nghìn đồng”, “2 triệu rưỡi”, “2,6 triệu người”.
    private init?(_ bytes: borrowing Span<UInt8>, _ number: DecimalNumber, _ word: Syllable, _ exponent: Int, isTight: Bool) {
        guard var value = Self.times(number, exponent) else { return nil }
        var end = word.end
        var least = exponent
        // 8tr2, 4tr73
        if AmountWords.isShortMillion(word), let rest = NumberReading.digits(bytes, at: end, most: 3), rest.end - rest.count == end {
            guard let sum = Self.times(DecimalNumber(rest.value, scale: rest.count), exponent).flatMap(value.adding) else { return nil }
            value = sum
            end = rest.end
            if Glyph(bytes, at: end).isLetter { return nil }
        }
        while true {
            let next = NumberReading.skippingSpace(bytes, from: end)
            guard next > end else { break }
            if let half = Syllable(bytes, at: next), half.key == AmountWords.half {
                guard let sum = Self.times(DecimalNumber(5, scale: 1), least).flatMap(value.adding) else { return nil }
                value = sum
                end = half.end
                break
            }
            guard let part = TypedNumber(bytes, at: next), let smaller = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: part.end)),
                let lower = AmountWords.scale(smaller), lower < least, let sum = Self.times(part.value, lower).flatMap(value.adding)
            else { break }
            (value, end, least) = (sum, smaller.end, lower)
        }
        self.exponent = exponent
        let next = NumberReading.skippingSpace(bytes, from: end)
        if Self.isDongSign(bytes, next) {
            (self.value, unit, self.end) = (value, .dong, Glyph(bytes, at: next).next)
            return
        }
        guard next > end || Glyph(bytes, at: next).isLetter, let after = Syllable(bytes, at: next) else {
            (self.value, unit, self.end) = (value, .dong, end)
            return
        }
        if let (unit, unitEnd) = AmountWords.unit(bytes, after, isTight: false), [.dong, .person, .member, .worker].contains(unit) {
            (self.value, self.unit, self.end) = (value, unit, unitEnd)
            return
        }
        // “3 triệu” is money; “3 triệu lượt”, “10 nghìn công nhân” count something else.
        guard !AmountWords.counted.contains(after.key) || after.isCapital, exponent >= 6 || isTight else { return nil }
        (self.value, unit, self.end) = (value, .dong, end)
    }

    /// A “đ” or “₫” that stands for đồng.
    private static func isDongSign(_ bytes: borrowing Span<UInt8>, _ place: Int) -> Bool {
        if place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x82, bytes[place + 2] == 0xAB { return true }
        let glyph = Glyph(bytes, at: place)
        guard glyph.isD else { return false }
        let after = Glyph(bytes, at: glyph.next)
        return !after.isLetter && !after.isDigit
    }

    private static func times(_ number: DecimalNumber, _ exponent: Int) -> DecimalNumber? {
        let kept = number.scale - exponent
        if kept >= 0 { return DecimalNumber(number.units, scale: kept).trimmed }
        let (units, overflow) = number.units.multipliedReportingOverflow(by: DecimalNumber.power(-kept))
        return overflow ? nil : DecimalNumber(units)
    }
}
