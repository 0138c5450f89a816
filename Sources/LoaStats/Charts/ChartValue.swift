public import LoaMarkup
/// One value of a series.
public enum ChartValue: Hashable, Sendable {
    /// A number that may be shown.
    case number(DecimalNumber, isEstimate: Bool)
    /// A number that may not be shown, with the words that stand for it: “dưới 5”. The number itself is not here.
    case hidden(String)
    /// No value.
    case missing

    /// The number, when it may be shown.
    public var number: DecimalNumber? {
        if case .number(let number, _) = self { number } else { nil }
    }

    /// Whether it is a number that is not final.
    public var isEstimate: Bool {
        if case .number(_, isEstimate: true) = self { true } else { false }
    }

    /// The words of a hidden number.
    public var hiddenWords: String? {
        if case .hidden(let words) = self { words } else { nil }
    }
}
