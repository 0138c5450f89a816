public import LoaMarkup

/// Writes values of figures in the words of a language.
public struct FigureText: Sendable {
    /// How a value is written.
    public enum Form: String, Sendable, CaseIterable {
        /// The number alone: `61.234`.
        case number
        /// Hundredths: `24,1%`.
        case percent
        /// With its sign: `+312`.
        case delta
        /// Large numbers in words: `1,2 triệu`.
        case words
        /// The day up to which it counts.
        case date
    }

    /// The words of the language.
    public let words: FigureWords
    private let numbers: NumberForm

    /// Writes in a language.
    public init(_ language: TextLanguage) {
        words = FigureWords(language)
        numbers = NumberForm(language)
    }

    /// The value with its unit, or in one of the other forms; without its day.
    public func text(_ value: FigureValue, form: Form?, unit: String, isPercent: Bool) -> String {
        if form == .date { return value.asOf.text(.short, in: words.language) }
        let hasUnit = form != .number && !unit.isEmpty && !isPercent
        switch value.amount {
        case .few(let limit): return hasUnit ? "\(words.few(below: limit))\u{A0}\(unit)" : words.few(below: limit)
        case .veiled: return words.veiled
        case .absent: return words.absent
        case .number(let number):
            let written =
                switch form {
                case .delta: signed(number, isPercent: isPercent)
                case .words: isPercent ? numbers.percent(number) : large(number)
                default: isPercent ? numbers.percent(number) : numbers.text(number)
                }
            return hasUnit ? "\(written)\(joint)\(unit)" : written
        }
    }

    /// What must be said of a value: estimate, invented, day; joined by commas.
    public func marks(_ value: FigureValue) -> String {
        var parts: [String] = []
        if value.isIllustrative { parts.append(words.illustrative) }
        if value.isEstimate { parts.append(words.estimate) }
        parts.append(words.asOf(value.asOf))
        return parts.joined(separator: ", ")
    }

    private func signed(_ number: DecimalNumber, isPercent: Bool) -> String {
        let text = isPercent ? numbers.percent(number) : numbers.text(number)
        return DecimalNumber.zero < number ? "+" + text : text
    }

    private func large(_ number: DecimalNumber) -> String {
        guard let whole = number.rounded(to: 0), whole == number else { return numbers.text(number) }
        return numbers.inWords(whole.units)
    }

    /// Between a number and its unit; Chinese and Japanese set none.
    private var joint: String { words.language == .zh || words.language == .ja ? "" : "\u{A0}" }
}
