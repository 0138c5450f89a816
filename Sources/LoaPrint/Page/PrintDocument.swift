public import LoaMarkup

/// A page: its boxes and what is painted on it.
public struct PrintPage: Sendable {
    /// The whole sheet, marks included, in points.
    public var width: Double
    /// The height of the whole sheet in points.
    public var height: Double
    /// What remains after cutting; the whole sheet when nil.
    public var trim: PageRect?
    /// How far colour runs past the cut; like the trim when nil.
    public var bleed: PageRect?
    /// What is painted, from the bottom up.
    public var items: [PageItem]
    /// Where a press page is folded, from edge to edge of the trim; nothing is painted there.
    public var folds: [PagePath] = []

    /// Makes a page.
    public init(width: Double, height: Double, trim: PageRect? = nil, bleed: PageRect? = nil, items: [PageItem] = []) {
        self.width = width
        self.height = height
        self.trim = trim
        self.bleed = bleed
        self.items = items
    }
}

/// A line of the bookmarks beside a document.
public struct OutlineEntry: Hashable, Sendable {
    /// The words.
    public var title: String
    /// The level from 1; a deeper one belongs to the last line above it that is less deep.
    public var level: Int
    /// The page from 0.
    public var page: Int
    /// What comes to the top of the window.
    public var point: PagePoint

    /// Makes a line.
    public init(_ title: String, level: Int, page: Int, point: PagePoint) {
        self.title = title
        self.level = level
        self.page = page
        self.point = point
    }
}

/// How an office printer is asked to print the sides of sheets (ISO 32000-1, table 150).
public enum DuplexMode: String, Sendable, CaseIterable {
    /// On one side.
    case oneSided = "Simplex"
    /// On both sides, turned on the long edge of the sheet.
    case longEdge = "DuplexFlipLongEdge"
    /// On both sides, turned on the short edge of the sheet.
    case shortEdge = "DuplexFlipShortEdge"
}

/// A laid-out document, ready to be written.
public struct PrintDocument: Sendable {
    /// The title, shown by readers in place of the file name.
    public var title: String
    /// The language as a BCP 47 tag, like `vi`.
    public var language: String
    /// Who speaks.
    public var author: String?
    /// What it is about, in a sentence.
    public var subject: String?
    /// The day of the build; every date in the file is this one.
    public var day: CalendarDate
    /// What makes this document this one, such as the digest of its source; the file's identity is made of it.
    public var identity: [UInt8]
    /// The pages in order.
    public var pages: [PrintPage]
    /// The elements in reading order.
    public var structure: StructureTree
    /// The bookmarks in order.
    public var outline: [OutlineEntry]
    /// What the dialogue of an office printer starts with; nothing is said when nil.
    ///
    /// Where something is said, pages are also printed at their true size.
    public var duplex: DuplexMode?

    /// Puts a document together.
    public init(
        title: String, language: String, author: String? = nil, subject: String? = nil, day: CalendarDate, identity: [UInt8],
        pages: [PrintPage] = [], structure: StructureTree = StructureTree(), outline: [OutlineEntry] = []
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.subject = subject
        self.day = day
        self.identity = identity
        self.pages = pages
        self.structure = structure
        self.outline = outline
    }
}
