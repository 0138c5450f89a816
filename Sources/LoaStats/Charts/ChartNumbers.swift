internal import LoaMarkup
/// The numbers on a drawing, short where the full ones would be too long to read.
struct ChartNumbers {
    let form: NumberForm
    let isPercent: Bool

    /// Whether numbers are so large that words read faster than digits.
    let areInWords: Bool

    init(_ model: ChartModel) {
        areInWords = model.numbers.contains { $0.approximate.magnitude >= 1_000_000 }
        form = NumberForm(model.language)
        isPercent = model.unit == "%"
    }

    /// A value: in full below a million, then in words as on the axis; the table has all digits.
    func value(_ number: DecimalNumber) -> String {
        if isPercent { return form.percent(number) }
        let whole = number.units / DecimalNumber.power(number.scale)
        return areInWords && whole.magnitude >= 1_000_000 ? form.inWords(whole, digits: 2) : form.text(number)
    }

    /// The numbers of an axis, all in the same words.
    func axis(_ ticks: [DecimalNumber]) -> [String] {
        if isPercent { return ticks.map(form.percent) }
        let largest = ticks.map(\.units.magnitude).max() ?? 0
        let word = form.largeWords.first { largest >= DecimalNumber.power($0.exponent).magnitude }
        // Less than a million reads best in full, in every language.
        guard let word, largest >= 1_000_000, ticks.allSatisfy({ $0.scale == 0 }) else { return ticks.map { form.text($0) } }
        return ticks.map { tick in
            guard tick.units != 0 else { return "0" }
            let rounded = tick.ratio(to: DecimalNumber(DecimalNumber.power(word.exponent)), digits: 3)
            return rounded.map { form.text($0.trimmed) + word.word } ?? form.inWords(tick.units, digits: 2)
        }
    }
}
