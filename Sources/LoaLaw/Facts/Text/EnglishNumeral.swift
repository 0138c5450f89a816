public import LoaMarkup

/// Says numbers in English words.
public enum EnglishNumeral {
    /// A number in words: `five million three hundred and ten thousand`, `nought point five`, `minus three`.
    public static func words(_ number: DecimalNumber) -> String {
        let trimmed = number.trimmed
        let power = DecimalNumber.power(trimmed.scale).magnitude
        var words = trimmed.units < 0 ? ["minus"] : []
        words += whole(trimmed.units.magnitude / power)
        if trimmed.scale > 0 {
            let text = String(trimmed.units.magnitude % power)
            let digits = String(repeating: "0", count: trimmed.scale - text.utf8.count) + text
            words += ["point"] + digits.utf8.map { small[Int($0 - 0x30)] }
        }
        return words.joined(separator: " ")
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let powers: [(UInt, String)] = [
        (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"),
        (1_000_000, "million"), (1000, "thousand"), (1, ""),
    ]

    private static func whole(_ number: UInt) -> [String] {
        guard number > 0 else { return [small[0]] }
        var words: [String] = []
        for (power, name) in powers {
            let group = Int(number / power % 1000)
            guard group > 0 else { continue }
            if power == 1, group < 100, !words.isEmpty { words.append("and") }
            words += hundreds(group)
            if !name.isEmpty { words.append(name) }
        }
        return words
    }

    private static func hundreds(_ number: Int) -> [String] {
        let (hundred, rest) = number.quotientAndRemainder(dividingBy: 100)
        var words = hundred > 0 ? [small[hundred], "hundred"] : []
        guard rest > 0 else { return words }
        if hundred > 0 { words.append("and") }
        words.append(rest < 20 ? small[rest] : tens[rest / 10] + (rest % 10 > 0 ? "-" + small[rest % 10] : ""))
        return words
    }
}
