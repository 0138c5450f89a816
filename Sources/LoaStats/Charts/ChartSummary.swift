internal import LoaMarkup

/// The main message of a chart as a sentence: first, last, highest, lowest, target.
struct ChartSummary {
    let language: TextLanguage
    let unit: String
    let categories: [ChartCategory]
    let series: [ChartSeries]
    let target: ChartTarget?
    let isTimeline: Bool

    /// The sentence, or two of them.
    var text: String {
        let words = ChartWords(language)
        var parts: [String] = []
        for row in series.prefix(3) {
            guard let said = part(row, words) else { continue }
            parts.append(series.count > 1 ? "\(row.name): \(said)" : said)
        }
        guard !parts.isEmpty else { return words.noData + words.fullStop }
        if series.count > 3 { parts.append(words.more(series.count - 3)) }
        if let target { parts.append("\(target.label): \(number(target.value))") }
        let sentence = parts.joined(separator: "; ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + words.fullStop
    }

    private func part(_ row: ChartSeries, _ words: ChartWords) -> String? {
        let points = categories.indices.compactMap { index in row.value(index).number.map { (index: index, value: $0) } }
        guard let first = points.first, let last = points.last, let low = points.min(by: { $0.value < $1.value }),
            let high = points.max(by: { $0.value < $1.value })
        else { return nil }
        func named(_ index: Int) -> String {
            guard let value = row.value(index).number else { return "" }
            let isEstimate = row.value(index).isEstimate
            return "\(number(value)) (\(categories[index].long)\(isEstimate ? ", \(words.estimate)" : ""))"
        }
        if points.count == 1 { return named(first.index) }
        if low.value == high.value { return words.allEqual(number(low.value)) }
        let ends = [words.highest(named(high.index)), words.lowest(named(low.index))]
        return (isTimeline ? [words.fromTo(named(first.index), named(last.index))] + ends : ends).joined(separator: ", ")
    }

    private func number(_ value: DecimalNumber) -> String {
        let form = NumberForm(language)
        if unit == "%" { return form.percent(value) }
        return unit.isEmpty ? form.text(value) : "\(form.text(value)) \(unit)"
    }
}
