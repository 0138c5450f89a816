public import LoaMarkup

/// What `content/loa.yaml` says of the site.
public struct SiteConfig: Sendable {
    /// The site's name.
    public var title = ""
    /// A few words under the name.
    public var tagline = ""
    /// The language of the site and its messages, as a BCP 47 tag.
    public var language = "vi"
    /// The time zone in which “today” is reckoned.
    public var timezone = "Asia/Ho_Chi_Minh"
    /// The public address, ending in `/`, or empty.
    public var url = ""
    /// The theme's name; empty for the built-in one.
    public var theme = ""
    /// Where the theme's name is written.
    public var themeSpan: SourceSpan?
    /// The audiences and groups.
    public var audiences = AudienceList()
    /// Markdown for the foot of every page.
    public var footer = ""
    /// Where the footer is written.
    public var footerSpan: SourceSpan?
    /// The menu by audience or group, as files or folders in order; without one all sections by weight.
    public var menus: [(who: AudienceMask, items: [Spanned<String>])] = []
    /// Languages that pages may be written in besides the site's own.
    public var languages: [String] = []
    /// What is said of the site in other languages, by language.
    public var translations: [String: SiteWords] = [:]
    /// So many days before a fact or instrument ends its pages are told of.
    public var lawNotice = 60
    /// After so many months a fact must be checked again.
    public var lawRecheck = 12
    /// How leaflets are printed.
    public var print = PrintSettings()
    /// Warnings that are silenced, with the reason.
    public var silenced: [String: String] = [:]

    /// The limits of plain language that audiences start from.
    public var limits = PlainLimits.usual

    /// Where the configuration stands.
    public static let path = SourcePath("content/loa.yaml")

    /// Makes an empty configuration.
    public init() {}
}
