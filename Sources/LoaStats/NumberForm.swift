public import LoaMarkup

/// Writes numbers as people of a language do.
public struct NumberForm: Hashable, Sendable {
    /// The language.
    public let language: TextLanguage

    /// The forms of a language.
    public init(_ language: TextLanguage) {
        self.language = language
    }

    /// A whole number: `25.000`, minus as U+2212.
    public func text(_ number: Int) -> String { text(DecimalNumber(number)) }

    /// A decimal number with all its digits: `1,5`.
    public func text(_ number: DecimalNumber) -> String { "\(number.units)" }
}
