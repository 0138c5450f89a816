/// The numbers of an `<svg>` tag that say how large it is.
package enum SVGLength {
    /// CSS pixels of a length such as `2.5cm`; nil for percentages, `auto` and what is not a length.
    package static func pixels(_ text: String) -> Double? {
        let text = trimmed(text)
        let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        var number = digits
        var unit = text[digits.endIndex...].lowercased()
        // An exponent begins like the unit em; a digit or sign behind it tells them apart.
        if unit.hasPrefix("e"), let next = unit.dropFirst().first, next.isNumber || "+-".contains(next) {
            let exponent = unit.dropFirst().prefix { $0.isASCII && ($0.isNumber || "+-".contains($0)) }
            number = text.prefix(digits.count + 1 + exponent.count)
            unit = String(unit.dropFirst(1 + exponent.count))
        }
        guard let value = finite(number), let factor = factors[unit] else { return nil }
        return value * factor
    }

    /// The width and height of a `viewBox`; nil unless four numbers of which these are above 0.
    static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let parts = text.split { $0 == "," || $0.isWhitespace }
        guard parts.count == 4, let width = finite(parts[2]), let height = finite(parts[3]), width > 0, height > 0
        else {
            return nil
        }
        return (width, height)
    }

    /// Pixels of each unit; em and ex by the 16 px type that browsers start from.
    private static let factors: [String: Double] = [
        "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 4.0 / 3, "pc": 16, "em": 16,
        "rem": 16, "ex": 8,
    ]

    private static func finite(_ text: Substring) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ 48...57 ~= $0 || [43, 45, 46, 69, 101].contains($0) }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }

    private static func trimmed(_ text: String) -> Substring {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
