internal import LoaMarkup
internal import LoaStats

/// A number as the print ledger writes it: digits with a point and no marks of thousands, the same in every language.
enum PrintedNumber {
    /// What the ledger says of a value; `<5` of hidden small ones, `-` where there is no number to show.
    static func text(_ amount: FigureValue.Amount) -> String {
        switch amount {
        case .number(let number): text(number)
        case .few(let limit): "<\(limit)"
        case .veiled: "?"
        case .absent: "-"
        }
    }

    static func text(_ number: DecimalNumber) -> String {
        guard number.scale > 0 else { return String(number.units) }
        let digits = String(number.units.magnitude)
        let padded = String(repeating: "0", count: max(0, number.scale + 1 - digits.count)) + digits
        return "\(number.units < 0 ? "-" : "")\(padded.dropLast(number.scale)).\(padded.suffix(number.scale))"
    }

    /// The number; nil when the text is something else.
    static func parse(_ text: String) -> DecimalNumber? {
        var (units, scale, digits, hasPoint) = (0, 0, 0, false)
        let isNegative = text.hasPrefix("-")
        for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
            if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
                hasPoint = true
                continue
            }
            guard byte >= 48, byte <= 57, digits < 18 else { return nil }
            units = units * 10 + Int(byte - 48)
            digits += 1
            if hasPoint { scale += 1 }
        }
        guard digits > 0, scale <= 9, !hasPoint || scale > 0 else { return nil }
        return DecimalNumber(isNegative ? -units : units, scale: scale)
    }
}
