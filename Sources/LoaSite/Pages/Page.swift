public import LoaMarkup

/// One source file as the site knows it before its body is read.
///
/// A class, since pages are handed about by the thousand.
public final class Page: Sendable {
    /// Where it stands; of a page made from a row the pattern with the row's key, as `content/don-vi/mau.md?06652`.
    public let path: SourcePath
    /// The row of a table that it is made from; nil for a file that is a page itself.
    public let row: PageRow?
    /// What is above its body.
    public let front: FrontMatter
    /// Who may see it, drafts and days considered: empty means nobody.
    public let mask: AudienceMask
    /// Who it is meant for, whatever the day.
    public let intended: AudienceMask
    /// Why nobody sees it today, when that is so.
    public let hidden: Hidden?
    /// Its language.
    public let language: String
    /// The parts of its address inside an audience's site, language included.
    public let segments: [String]
    /// Whether it has words of its own below its front matter.
    public let hasText: Bool
    /// Whether it describes a folder.
    public let isSection: Bool
    /// Whether it is printed and is no page of a site.
    public let isLeaflet: Bool
    /// The section it stands in, by index; nil at the top.
    public let section: Int?
    /// The title for each audience.
    public let title: TailoredText
    /// The summary for each audience, when written.
    public let summary: TailoredText
    /// The tags without doubles, as written.
    public let tags: [String]
    /// The page that this one translates, and all that translate the same one, by index.
    public let translations: [Int]

    /// Why a page is seen by nobody today.
    public enum Hidden: Sendable, Equatable {
        /// It is a draft.
        case draft
        /// It starts later.
        case notYet(CalendarDate)
        /// It has ended.
        case expired(CalendarDate)
    }

    /// The address inside an audience's site, ending in `index.html`; of a leaflet that of the file to read.
    public let address: String

    /// The address that people see: with `/` at the end, empty for the top.
    public let prettyAddress: String

    init(_ draft: PageDraft) {
        path = draft.path
        row = draft.row
        front = draft.front
        mask = draft.mask
        intended = draft.intended
        hidden = draft.hidden
        language = draft.language
        segments = draft.segments
        hasText = draft.hasText
        isSection = draft.isSection
        isLeaflet = draft.isLeaflet
        section = draft.section
        title = draft.title
        summary = draft.summary
        tags = draft.tags
        translations = draft.translations
        prettyAddress = draft.prettyAddress
        address = draft.prettyAddress + (draft.isLeaflet ? Leaflet.readFile : "index.html")
    }
}

/// A page while the site is put together.
public struct PageDraft: Sendable {
    /// Where it stands.
    public var path: SourcePath
    /// The row of a table that it is made from; nil for a file that is a page itself.
    public var row: PageRow?
    /// What is above its body.
    public var front: FrontMatter
    /// Who may see it, drafts and days considered: empty means nobody.
    public var mask = AudienceMask()
    /// Who it is meant for, whatever the day.
    public var intended = AudienceMask()
    /// Why nobody sees it today, when that is so.
    public var hidden: Page.Hidden?
    /// Its language.
    public var language: String
    /// The parts of its address inside an audience's site, language included.
    public var segments: [String] = [] {
        didSet {
            var address = ""
            address.reserveCapacity(segments.reduce(0) { $0 + $1.utf8.count + 1 })
            for segment in segments {
                address += segment
                address += "/"
            }
            prettyAddress = address
        }
    }
    /// Whether it is printed and is no page of a site.
    public var isLeaflet: Bool { front.kind?.value == .leaflet }
    /// Its address as people see it.
    public private(set) var prettyAddress = ""
    /// Whether it has words of its own below its front matter.
    public var hasText = false
    /// Whether it describes a folder.
    public var isSection: Bool
    /// The section it stands in, by index; nil at the top.
    public var section: Int?
    /// The title for each audience.
    public var title = TailoredText()
    /// The summary for each audience, when written.
    public var summary = TailoredText()
    /// Where the title that all see comes in the order of Vietnamese; worked out where pages are read side by side.
    var sortKey: [UInt8] = []
    /// Where it comes among its section's pages, when not by its title.
    var orderKey: [UInt8]?
    /// The tags without doubles, as written.
    public var tags: [String] = []
    /// The slugs of the tags, worked out where pages are read side by side.
    var tagSlugs: [String] = []
    /// The page that this one translates, and all that translate the same one, by index.
    public var translations: [Int] = []

    /// Makes a page of a file.
    public init(path: SourcePath, front: FrontMatter, language: String, isSection: Bool) {
        self.path = path
        self.front = front
        self.language = language
        self.isSection = isSection
    }
}

/// A short text that may differ by audience.
public struct TailoredText: Sendable, Equatable {
    /// What everybody sees unless told otherwise.
    public var common: String
    /// The variants by bit, when there are any.
    public var variants: [Int: String]

    /// Makes a text that is the same for all.
    public init(_ common: String = "", variants: [Int: String] = [:]) {
        self.common = common
        self.variants = variants
    }

    /// The text for one audience.
    public func text(for bit: Int) -> String { variants.isEmpty ? common : variants[bit] ?? "" }
}
