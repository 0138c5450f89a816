public import LoaMarkup

/// The keys above a page, as written.
public struct FrontMatter: Sendable {
    /// The title, which may hold inline directives.
    public var title: Spanned<String>?
    /// The audiences and groups, as written; nil without the key.
    public var audiences: [Spanned<String>]?
    /// What the file becomes.
    public var kind: Spanned<PageKind>?
    /// The day of the last change that readers should know of.
    public var date: CalendarDate?
    /// The first day on which it is published.
    public var publish: CalendarDate?
    /// The first day on which it is no longer published.
    public var expires: CalendarDate?
    /// The day whose law and figures it states.
    public var asOf: CalendarDate?
    /// A sentence for lists and search, which may hold inline directives.
    public var summary: Spanned<String>?
    /// Subjects.
    public var tags: [Spanned<String>] = []
    /// The place in its section: small numbers first.
    public var weight: Int?
    /// Whether it is never published.
    public var isDraft = false
    /// Earlier addresses that lead here.
    public var aliases: [Spanned<String>] = []
    /// The last part of its address, when not from the file name.
    public var slug: Spanned<String>?
    /// A picture for cards.
    public var image: Spanned<String>?
    /// The picture's alternative text.
    public var imageAlt: String?
    /// The language, when not the site's.
    public var language: Spanned<String>?
    /// The page that this one translates.
    public var translationOf: Spanned<String>?
    /// Who checked it.
    public var reviewedBy: String?
    /// When it was checked.
    public var reviewedOn: CalendarDate?

    /// Makes empty front matter.
    public init() {}

    /// Reads the keys; unknown ones are errors, `x_…` are the site's own.
    public static func read(_ settings: Settings?, at span: SourceSpan) -> Reported<FrontMatter> {
        SettingsReader.read(settings, at: span) { reader in
            var front = FrontMatter()
            front.title = reader.text("title", required: true)
            if reader.keySpan("for") != nil { front.audiences = reader.texts("for") } else { _ = reader.value("for") }
            front.kind = reader.choice("kind", of: PageKind.self)
            front.date = reader.date("date")?.value
            front.publish = reader.date("publish")?.value
            let expires = reader.date("expires")
            front.expires = expires?.value
            if let from = front.publish, let expires, expires.value <= from {
                reader.report(
                    .pageDates, at: expires.span, vi: "ngày hết hạn phải sau ngày đăng \(from.slashed)",
                    en: "the page expires before it is published on \(from.iso)")
            }
            front.asOf = reader.date("as_of")?.value
            front.summary = reader.text("summary")
            front.tags = reader.texts("tags")
            front.weight = reader.integer("weight", in: -1_000_000...1_000_000)?.value
            front.isDraft = reader.flag("draft")?.value ?? false
            front.aliases = reader.texts("aliases")
            front.slug = reader.text("slug")
            front.image = reader.text("image")
            front.imageAlt = reader.text("image_alt")?.value
            front.language = reader.text("lang")
            front.translationOf = reader.text("translation_of")
            _ = reader.value("limits")
            _ = reader.mapping("review") { review in
                front.reviewedBy = review.text("by", required: true)?.value
                front.reviewedOn = review.date("on", required: true)?.value
            }
            return front
        }
    }
}
