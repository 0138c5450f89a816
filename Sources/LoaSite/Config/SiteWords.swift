public import LoaMarkup

/// What `loa.yaml` says of the site in another language; nil or missing where nothing is said, which leaves the site's own words.
public struct SiteWords: Sendable {
    /// What it says of one audience.
    public struct Reader: Sendable {
        /// The name that readers see.
        public var name: String?
        /// One sentence for the chooser.
        public var description: String?
        /// The labels of the audience's actions in order; empty or as many as there are actions.
        public var actions: [String]
    }

    /// The site's name.
    public var title: String?
    /// A few words under the name.
    public var tagline: String?
    /// Markdown for the foot of every page, and where it is written.
    public var footer: Spanned<String>?
    /// The audiences by id.
    public var audiences: [String: Reader]

    /// Reads `translations: { en: { title, tagline, footer, audiences: { id: { name, description, actions: [label] } } } }`.
    ///
    /// Unknown audiences and a count of labels that differs from the count of actions are reported.
    static func read(_ reader: inout SettingsReader, _ config: SiteConfig) -> [String: SiteWords] {
        var result: [String: SiteWords] = [:]
        let list = config.audiences
        let used = Set(config.languages + list.audiences.flatMap(\.languages))
        let read = reader.named("translations") { tag, reader -> SiteWords in
            if tag.value == config.language || !used.isEmpty && !used.contains(tag.value) {
                let near = Suggestion.phrase(for: tag.value, in: used.sorted())
                reader.report(
                    .configLanguage, at: tag.span,
                    vi: "không có trang nào bằng “\(tag.value)”\(near.vi); các ngôn ngữ khác của trang ghi ở “languages” của từng nhóm",
                    en: "no site is in “\(tag.value)”\(near.en); the languages of an audience stand in its “languages”")
            }
            return SiteWords(
                title: reader.plainText("title")?.value, tagline: reader.plainText("tagline")?.value,
                footer: reader.plainText("footer"), audiences: Self.audiences(&reader, list))
        }
        for (tag, words) in read { result[tag.value] = words }
        return result
    }

    private static func audiences(_ reader: inout SettingsReader, _ list: AudienceList) -> [String: Reader] {
        var result: [String: Reader] = [:]
        let read = reader.named("audiences") { name, reader -> Reader in
            let audience = list.audiences.first { $0.id == name.value }
            if audience == nil {
                let near = Suggestion.phrase(for: name.value, in: list.audiences.map(\.id))
                reader.report(
                    .audienceUnknown, at: name.span, vi: "không có nhóm độc giả “\(name.value)”\(near.vi)",
                    en: "there is no audience “\(name.value)”\(near.en)")
            }
            let labels = reader.texts("actions")
            if let audience, let first = labels.first, labels.count != audience.actions.count {
                reader.report(
                    .configAction, at: first.span,
                    vi: "“\(name.value)” có \(audience.actions.count) việc làm được, ở đây ghi \(labels.count) nhãn; ghi đủ, theo đúng thứ tự",
                    en: "“\(name.value)” has \(audience.actions.count) actions, \(labels.count) labels stand here; write all of them, in their order")
            }
            return Reader(
                name: reader.plainText("name")?.value, description: reader.plainText("description")?.value,
                actions: labels.count == audience?.actions.count ? labels.map(\.value) : [])
        }
        for (name, words) in read { result[name.value] = words }
        return result
    }
}

extension SiteConfig {
    /// What is said of the site in a language; the words of `en` serve `en-GB` too.
    public func words(in language: String) -> SiteWords? {
        if language == self.language { return nil }
        return translations[language] ?? translations[String(language.prefix { $0 != "-" })]
    }

    /// The site's name in a language.
    public func title(in language: String) -> String { words(in: language)?.title ?? title }

    /// An audience as its readers in a language see it.
    public func audience(_ audience: Audience, in language: String) -> Audience {
        guard let words = words(in: language)?.audiences[audience.id] else { return audience }
        var audience = audience
        audience.name = words.name ?? audience.name
        audience.description = words.description ?? audience.description
        for (number, label) in words.actions.enumerated() { audience.actions[number].label = label }
        return audience
    }
}
