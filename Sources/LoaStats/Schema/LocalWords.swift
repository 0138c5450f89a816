internal import LoaMarkup

/// What is said of a figure or target in another language; nil where nothing is said.
public struct LocalWords: Sendable, Hashable {
    /// What it is called.
    public var title: String?
    /// What it is called at the head of a column.
    public var short: String?
    /// Its unit.
    public var unit: String?
    /// How it is counted.
    public var definition: String?

    /// Reads `languages: { en: { title: …, unit: …, definition: … } }`.
    static func read(_ reader: inout SettingsReader) -> [TextLanguage: LocalWords] {
        var result: [TextLanguage: LocalWords] = [:]
        let known = TextLanguage.allCases.map(\.rawValue)
        let read = reader.named("languages") { name, reader -> LocalWords? in
            if TextLanguage(rawValue: name.value) == nil {
                let near = Suggestion.phrase(for: name.value, in: known)
                reader.report(
                    .yamlValue, at: name.span, vi: "không viết được số bằng ngôn ngữ “\(name.value)”\(near.vi) (có: \(known.joined(separator: ", ")))",
                    en: "numbers cannot be written in “\(name.value)”\(near.en) (there are: \(known.joined(separator: ", ")))")
            }
            return LocalWords(
                title: reader.text("title")?.value, short: reader.text("short")?.value, unit: reader.text("unit")?.value, definition: reader.text("definition")?.value)
        }
        for (name, words) in read { TextLanguage(rawValue: name.value).map { result[$0] = words } }
        return result
    }
}
