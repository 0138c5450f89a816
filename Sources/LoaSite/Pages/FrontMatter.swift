public import LoaMarkup

/// The keys above a page, as written.
///
/// A class, since pages are handed about by the thousand.
public final class FrontMatter: Sendable {
    /// The title, which may hold inline directives.
    public let title: Spanned<String>?
    /// The audiences and groups, as written; nil without the key.
    public let audiences: [Spanned<String>]?
    /// What the file becomes.
    public let kind: Spanned<PageKind>?
    /// The day of the last change that readers should know of.
    public let date: CalendarDate?
    /// The first day on which it is published.
    public let publish: CalendarDate?
    /// The first day on which it is no longer published.
    public let expires: CalendarDate?
    /// The day whose law and figures it states.
    public let asOf: CalendarDate?
    /// A sentence for lists and search, which may hold inline directives.
    public let summary: Spanned<String>?
    /// Subjects.
    public let tags: [Spanned<String>]
    /// The place in its section: small numbers first.
    public let weight: Int?
    /// Whether it is never published.
    public let isDraft: Bool
    /// Earlier addresses that lead here.
    public let aliases: [Spanned<String>]
    /// The last part of its address, when not from the file name.
    public let slug: Spanned<String>?
    /// A picture for cards.
    public let image: Spanned<String>?
    /// The picture's alternative text.
    public let imageAlt: String?
    /// The language, when not the site's.
    public let language: Spanned<String>?
    /// The page that this one translates.
    public let translationOf: Spanned<String>?
    /// Who checked it.
    public let reviewedBy: String?
    /// When it was checked.
    public let reviewedOn: CalendarDate?
    /// The table that pages are made from, when this is a pattern for many.
    public let rows: RowsSetting?

    /// What is printed of it; nil for nothing.
    public let print: PrintRequest?

    /// More room than the audiences' limits of plain language give.
    public let limits: PageLimits?

    init(_ draft: FrontMatterDraft) {
        title = draft.title
        audiences = draft.audiences
        kind = draft.kind
        date = draft.date
        publish = draft.publish
        expires = draft.expires
        asOf = draft.asOf
        summary = draft.summary
        tags = draft.tags
        weight = draft.weight
        isDraft = draft.isDraft
        aliases = draft.aliases
        slug = draft.slug
        image = draft.image
        imageAlt = draft.imageAlt
        language = draft.language
        translationOf = draft.translationOf
        reviewedBy = draft.reviewedBy
        reviewedOn = draft.reviewedOn
        limits = draft.limits
        rows = draft.rows
        print = draft.print
    }

    /// Reads the keys; unknown ones are errors, `x_…` are the site's own.
    public static func read(_ settings: Settings?, at span: SourceSpan) -> Reported<FrontMatter> {
        SettingsReader.read(settings, at: span) { reader in
            var front = FrontMatterDraft()
            front.title = reader.text("title", required: true)
            if let key = reader.keySpan("for") {
                let before = reader.diagnostics.count
                let names = reader.texts("for")
                front.audiences = names
                if names.isEmpty, reader.diagnostics.count == before {
                    reader.report(
                        .audienceMissing, at: key, vi: "“for” không có tên nhóm độc giả nào, nên không ai thấy trang này",
                        en: "“for” names no audience, so that nobody sees the page")
                }
            } else {
                _ = reader.value("for")
            }
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
            front.tags = reader.plainTexts("tags")
            front.weight = reader.integer("weight", in: -1_000_000...1_000_000)?.value
            front.isDraft = reader.flag("draft")?.value ?? false
            front.aliases = reader.plainTexts("aliases")
            front.slug = reader.plainText("slug")
            front.image = reader.text("image")
            front.imageAlt = reader.plainText("image_alt")?.value
            front.language = reader.text("lang")
            front.translationOf = reader.text("translation_of")
            front.limits = PageLimits.read(&reader)
            front.rows = RowsSetting.read(&reader)
            front.print = PrintRequest.read(&reader)
            _ = reader.mapping("review") { review in
                front.reviewedBy = review.plainText("by", required: true)?.value
                front.reviewedOn = review.date("on", required: true)?.value
            }
            return FrontMatter(front)
        }
    }
}

/// Front matter while it is read.
struct FrontMatterDraft {
    var title: Spanned<String>?
    var audiences: [Spanned<String>]?
    var kind: Spanned<PageKind>?
    var date: CalendarDate?
    var publish: CalendarDate?
    var expires: CalendarDate?
    var asOf: CalendarDate?
    var summary: Spanned<String>?
    var tags: [Spanned<String>] = []
    var weight: Int?
    var isDraft = false
    var aliases: [Spanned<String>] = []
    var slug: Spanned<String>?
    var image: Spanned<String>?
    var imageAlt: String?
    var language: Spanned<String>?
    var translationOf: Spanned<String>?
    var reviewedBy: String?
    var reviewedOn: CalendarDate?
    var limits: PageLimits?
    var rows: RowsSetting?
    var print: PrintRequest?
}
