public import LoaLaw
public import LoaMarkup

/// What the words of a page rest on: the registry, the day whose law it states, the language it is written in.
public struct LegalGround: Sendable {
    /// The instruments and facts of the site.
    public let laws: LawRegistry
    /// The day whose law is stated.
    public let day: CalendarDate
    /// Whether the page names the day itself (`as_of`), so that it does not move on.
    public let isPinned: Bool
    /// The language of the page.
    public let language: TextLanguage
    /// So many days before its end a fact is told of.
    public let notice: Int

    /// The ground of a page.
    init(laws: LawRegistry, asOf: CalendarDate?, language: String, today: CalendarDate, config: SiteConfig) {
        self.laws = laws
        day = asOf ?? today
        isPinned = asOf != nil
        self.language = TextLanguage(tag: language) ?? .en
        notice = config.lawNotice
    }
}
