public import LoaMarkup

/// A panel with everything in its place.
public struct LaidPanel: Sendable {
    /// A heading for the bookmarks.
    public struct Heading: Sendable {
        /// The words.
        public var title: String
        /// The level from 1.
        public var level: Int
        /// Its top in the panel, in points.
        public var y: Double

        /// Makes a heading.
        public init(title: String, level: Int, y: Double) {
            self.title = title
            self.level = level
            self.y = y
        }
    }

    /// The panel of the format; of running pages each has the number of its page as its side.
    public var panel: PrintPanel
    /// The colour of the whole panel, which runs into the bleed; nil for the paper.
    public var background: Paint?
    /// What stands behind, in coordinates of the panel; where it touches an edge it runs on over the bleed, and is cut at folds.
    public var backdrop: [PageItem]
    /// What is read, in points from the panel’s top left corner.
    public var items: [PageItem]
    /// The headings.
    public var headings: [Heading]
    /// How much of the height is filled, 0 to 1.
    public var filled: Double

    /// An empty panel.
    public init(_ panel: PrintPanel) {
        self.panel = panel
        background = nil
        backdrop = []
        items = []
        headings = []
        filled = 0
    }
}

/// A leaflet for one audience in one format with everything in its place, for any of the three outputs.
public struct LaidLeaflet: Sendable {
    /// The title.
    public var title: String
    /// The language as a BCP 47 tag.
    public var language: String
    /// Who speaks.
    public var author: String?
    /// What it is about.
    public var subject: String?
    /// The format.
    public var format: PrintFormat
    /// The panels in the order of reading.
    public var panels: [LaidPanel]
    /// The elements in the order of the source.
    public var structure: StructureTree
    /// The day of the build.
    public var day: CalendarDate
    /// What makes it this one, such as a digest of all that it was made from.
    public var identity: [UInt8]

    /// Puts a leaflet together.
    public init(
        title: String, language: String, format: PrintFormat, panels: [LaidPanel], structure: StructureTree, day: CalendarDate, identity: [UInt8]
    ) {
        self.title = title
        self.language = language
        self.format = format
        self.panels = panels
        self.structure = structure
        self.day = day
        self.identity = identity
    }
}
