public import LoaMarkup

/// All that a chart says, without how it looks.
public struct ChartModel: Hashable, Sendable {
    /// How it shows its numbers.
    public let kind: ChartKind
    /// The heading.
    public let title: String
    /// What is counted: “người”; “%” stands after each number.
    public let unit: String
    /// The language of numbers and of the few words that are added.
    public let language: TextLanguage
    /// The heading of the column of categories in the table: “Tháng”.
    public let categoryTitle: String
    /// What the values belong to.
    public let categories: [ChartCategory]
    /// The rows of values.
    public let series: [ChartSeries]
    /// What is to be reached.
    public let target: ChartTarget?
    /// Where values cannot be compared, in order.
    public let breaks: [ChartBreak]
    /// Whether the numbers are invented; the drawing says so.
    public let isIllustrative: Bool
    /// Whether the categories are points in time, of which labels may be left out.
    public let isTimeline: Bool
    /// The main message in words, for readers who do not see the drawing.
    public let description: String

    /// Makes a chart.
    ///
    /// Without a description one is made of the first, last, highest and lowest values and the target. Without
    /// `isTimeline` short categories with digits are points in time. Breaks outside the categories are left out.
    public init(
        _ kind: ChartKind, title: String, unit: String, language: TextLanguage = .vi, categoryTitle: String? = nil,
        categories: [ChartCategory], series: [ChartSeries], target: ChartTarget? = nil, breaks: [ChartBreak] = [],
        description: String? = nil, isIllustrative: Bool = false, isTimeline: Bool? = nil
    ) {
        self.kind = kind
        self.title = title
        self.unit = unit
        self.language = language
        self.categoryTitle = categoryTitle ?? ChartWords(language).category
        self.categories = categories
        self.series = series
        self.target = target
        self.breaks = breaks.filter { $0.index > 0 && $0.index < categories.count }.sorted { $0.index < $1.index }
        self.isIllustrative = isIllustrative
        let isTimeline = isTimeline ?? (kind == .line || categories.allSatisfy(\.looksLikeTime))
        self.isTimeline = isTimeline
        self.description =
            description
            ?? ChartSummary(
                language: language, unit: unit, categories: categories, series: series, target: target,
                isTimeline: isTimeline
            ).text
    }

    /// A value as the chart's table writes it: `12.480`, `12.480 (ước)`, “dưới 5”, “–”.
    public func text(_ value: ChartValue) -> String {
        switch value {
        case .number(let number, let isEstimate):
            let text = numberText(number)
            return isEstimate ? ChartWords(language).estimated(text) : text
        case .hidden(let words): return words
        case .missing: return "–"
        }
    }

    /// A number with all its digits, and its percent sign.
    public func numberText(_ number: DecimalNumber) -> String {
        unit == "%" ? NumberForm(language).percent(number) : NumberForm(language).text(number)
    }

    /// The words of the notes that belong below the chart: breaks by their number, estimates, hidden numbers.
    public var notes: [String] {
        let words = ChartWords(language)
        let all = series.flatMap { $0.values.prefix(categories.count) }
        var notes = breaks.enumerated().map { "(\($0.offset + 1)) \($0.element.note)" }
        if all.contains(where: \.isEstimate) { notes.append(words.estimateNote) }
        var seen: [String] = []
        for hidden in all.compactMap(\.hiddenWords) where !seen.contains(hidden) { seen.append(hidden) }
        if !seen.isEmpty { notes.append(words.hiddenNote(seen)) }
        return notes
    }

    /// The same chart in another form.
    func with(kind: ChartKind) -> ChartModel {
        ChartModel(
            kind, title: title, unit: unit, language: language, categoryTitle: categoryTitle, categories: categories,
            series: series, target: target, breaks: breaks, description: description, isIllustrative: isIllustrative,
            isTimeline: isTimeline)
    }

    /// Whether one of its numbers is not final, but not all.
    var isPartlyEstimated: Bool { !isAllEstimated && categories.indices.contains { hasEstimate($0) } }
    /// Whether none of its numbers is final.
    var isAllEstimated: Bool {
        let shown = series.flatMap { $0.values.prefix(categories.count) }.filter { $0.number != nil }
        return !shown.isEmpty && shown.allSatisfy(\.isEstimate)
    }

    /// All numbers that are shown.
    var numbers: [DecimalNumber] { series.flatMap { $0.values.prefix(categories.count).compactMap(\.number) } }
}
