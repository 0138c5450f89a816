internal import LoaMarkup

/// What is said of an instrument, a fact or a part in another language; nil where nothing is said.
public struct LawWords: Sendable, Hashable {
    /// The title of an instrument.
    public var title: String?
    /// The short name of an instrument.
    public var short: String?
    /// The sentence of a fact.
    public var text: String?
    /// The name of a part.
    public var label: String?
    /// The unit.
    public var unit: String?
    /// The condition of a fact.
    public var condition: String?

    /// These words, with others’ where these say nothing.
    func over(_ other: LawWords) -> LawWords {
        LawWords(
            title: title ?? other.title, short: short ?? other.short, text: text ?? other.text, label: label ?? other.label, unit: unit ?? other.unit,
            condition: condition ?? other.condition)
    }

    /// The keys that may be said in another language.
    enum Key: String {
        case title
        case short
        case text
        case label
        case unit
        case condition
    }

    /// Reads `languages: { en: { title: … } }` with the keys that make sense at the place.
    static func read(_ reader: inout SettingsReader, _ keys: [Key]) -> [TextLanguage: LawWords] {
        guard reader.peek("languages") != nil else {
            _ = reader.value("languages")
            return [:]
        }
        let known = TextLanguage.allCases.filter { $0 != .vi }.map(\.rawValue)
        var result: [TextLanguage: LawWords] = [:]
        let read = reader.named("languages") { name, reader -> LawWords in
            if !known.contains(name.value) {
                let near = Suggestion.phrase(for: name.value, in: known)
                reader.report(
                    .yamlValue, at: name.span, vi: "không có ngôn ngữ “\(name.value)”\(near.vi) (có: \(known.joined(separator: ", ")))",
                    en: "there is no language “\(name.value)”\(near.en) (there are: \(known.joined(separator: ", ")))")
            }
            var words = LawWords()
            for key in keys {
                let text = reader.text(key.rawValue)?.value
                switch key {
                case .title: words.title = text
                case .short: words.short = text
                case .text: words.text = text
                case .label: words.label = text
                case .unit: words.unit = text
                case .condition: words.condition = text
                }
            }
            return words
        }
        for (name, words) in read { TextLanguage(rawValue: name.value).map { result[$0] = words } }
        return result
    }
}
