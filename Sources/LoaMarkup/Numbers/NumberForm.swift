/// Writes numbers as people of a language do.
///
/// Vietnamese: 25.000, 1,5%, 5.310.000 đồng, 2,6 triệu, −3, 12%–20%. The space before a word is U+00A0.
public struct NumberForm: Hashable, Sendable {
    /// The language.
    public let language: TextLanguage

    /// The forms of a language.
    public init(_ language: TextLanguage) {
        self.language = language
    }

    /// A whole number: `25.000`, minus as U+2212.
    public func text(_ number: Int) -> String { text(DecimalNumber(number)) }

    /// A decimal number with all its digits: `1,50`.
    public func text(_ number: DecimalNumber) -> String {
        let digits = String(number.units.magnitude)
        let padded = String(repeating: "0", count: Swift.max(0, number.scale + 1 - digits.count)) + digits
        let whole = padded.dropLast(number.scale)
        var result = number.units < 0 ? "\u{2212}" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result += groupSign }
            result.append(digit)
        }
        if number.scale > 0 { result += decimalSign + padded.suffix(number.scale) }
        return result
    }

    /// A percentage: `1,5%`; the number is already in hundredths.
    public func percent(_ number: DecimalNumber) -> String { text(number) + "%" }

    /// Two numbers of one range: `12–20`; a negative end is said in words.
    public func range(_ low: DecimalNumber, _ high: DecimalNumber, isPercent: Bool = false) -> String {
        let (from, to) = isPercent ? (percent(low), percent(high)) : (text(low), text(high))
        guard low.units < 0 || high.units < 0 else { return "\(from)–\(to)" }
        return switch language {
        case .vi: "từ \(from) đến \(to)"
        case .en: "\(from) to \(to)"
        case .zh: "\(from)至\(to)"
        case .ko: "\(from)부터 \(to)까지"
        case .ja: "\(from)から\(to)"
        }
    }

    /// A sum of Vietnamese đồng for running text, or with the short sign for tables.
    public func money(_ dong: Int, isTight: Bool = false) -> String {
        let number = text(dong)
        return switch language {
        case .vi: isTight ? "\(number)\u{A0}đ" : "\(number)\u{A0}đồng"
        case .en: isTight ? "\(number)\u{A0}đ" : "VND\u{A0}\(number)"
        case .zh: isTight ? "\(number)₫" : "\(number)越南盾"
        case .ko: isTight ? "\(number)₫" : "\(number)동"
        case .ja: isTight ? "\(number)₫" : "\(number)ドン"
        }
    }

    /// A large number in words: `2,6 triệu`, `1,3 tỷ`; with at most so many digits, zeros at the end left off.
    ///
    /// Numbers under a million (under ten thousand in Chinese, Korean and Japanese) are written in full.
    public func inWords(_ number: Int, digits: Int = 1) -> String {
        for (exponent, word) in largeWords where number.magnitude >= DecimalNumber.power(exponent).magnitude {
            guard
                let rounded = DecimalNumber(number).ratio(
                    to: DecimalNumber(DecimalNumber.power(exponent)), digits: digits)
            else { break }
            return text(rounded.trimmed) + word
        }
        return text(number)
    }

    private var groupSign: String { language == .vi ? "." : "," }
    private var decimalSign: String { language == .vi ? "," : "." }

    /// Words for powers of ten, largest first, with the space that belongs to them.
    public var largeWords: [(exponent: Int, word: String)] {
        switch language {
        case .vi: [(9, "\u{A0}tỷ"), (6, "\u{A0}triệu")]
        case .en: [(9, "\u{A0}billion"), (6, "\u{A0}million")]
        case .zh: [(8, "亿"), (4, "万")]
        case .ko: [(8, "억"), (4, "만")]
        case .ja: [(8, "億"), (4, "万")]
        }
    }
}
