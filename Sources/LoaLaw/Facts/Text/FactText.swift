public import LoaMarkup

/// Puts facts into words, in Vietnamese or English; other languages have their own forms of numbers and English units.
///
/// Blanks are plain: where lines may not break is decided later.
public struct FactText: Hashable, Sendable {
    /// The language.
    public let language: TextLanguage

    /// Writes in a language.
    public init(_ language: TextLanguage = .vi) { self.language = language }

    var form: NumberForm { NumberForm(language) }

    /// A fact in a form; nil when the form makes no sense for it, as words for a number of a text.
    public func text(_ value: FactValue, _ form: FactForm) -> String? {
        switch form {
        case .text: return sentence(value)
        case .day: return value.from?.text(.short, in: language)
        case .list: return list(value.parts) { text($0, .value) }
        case .value, .number, .words, .short, .bound:
            if value.parts.count == 1 { return text(value.parts[0], form) }
            return form == .number ? nil : list(value.parts) { text($0, form) }
        }
    }

    /// What an expression comes to, in a form; nil for the forms that belong to facts alone.
    public func text(_ quantity: FactQuantity, _ form: FactForm) -> String? { text(quantity.amount, form, unit: nil) }

    /// An amount in a form; nil for the forms that belong to facts alone.
    public func text(_ amount: FactAmount, _ form: FactForm) -> String? { text(amount, form, unit: nil) }

    /// The condition of a fact in the language, where it has one.
    public func condition(_ value: FactValue) -> String? { value.languages[language]?.condition ?? value.condition }

    /// The sentence of a fact with its values.
    private func sentence(_ value: FactValue) -> String {
        // A sentence in another language has the same places.
        let own = value.languages[language]?.text.map { FactSentence($0, parts: value.all.map(\.part)) }
        var result = ""
        for piece in (own ?? value.sentence).pieces {
            switch piece {
            case .words(let words): result += words
            case .value(nil): result += value.all.count == 1 ? text(value.all[0], .bound) ?? "" : list(value.all) { text($0, .bound) } ?? ""
            case .value(let part?): result += text(value.all[part], .bound) ?? ""
            }
        }
        return result
    }

    /// Values without their fact, as `text(_:_:)` in the form `bound`.
    func values(_ parts: [FactValue.Part]) -> String? {
        parts.count == 1 ? text(parts[0], .bound) : list(parts) { text($0, .bound) }
    }

    private func list(_ parts: [FactValue.Part], _ word: (FactValue.Part) -> String?) -> String? {
        let items = parts.compactMap { part in
            word(part).map { part.part.key.isEmpty || $0.isEmpty ? $0 : "\(part.part.label(in: language)) \($0)" }
        }
        guard !items.isEmpty else { return nil }
        return items.joined(separator: items.contains { $0.contains(", ") } ? "; " : ", ")
    }

    private func text(_ part: FactValue.Part, _ form: FactForm) -> String? {
        switch part.content {
        case .amount(let amount): text(amount, form, unit: part.part.languages[language]?.unit)
        case .text(let text): form == .number || form == .words ? nil : text
        case .yes(let isSo): form == .number || form == .words ? nil : yes(isSo)
        }
    }

    private func yes(_ isSo: Bool) -> String { language == .vi ? (isSo ? "có" : "không") : (isSo ? "yes" : "no") }
}
