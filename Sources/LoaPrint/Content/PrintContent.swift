public import LoaMarkup
public import LoaStats

/// The words and things of a leaflet for one audience, before anything is laid out.
public struct PrintContent: Sendable {
    /// The title.
    public var title: String
    /// The language as a BCP 47 tag.
    public var language: String
    /// Who speaks.
    public var author: String?
    /// What it is about, in a sentence.
    public var subject: String?
    /// The file it comes from.
    public var path: SourcePath
    /// The panels that have text, in the order of the source; one without a name where text runs.
    public var panels: [PanelContent]
    /// What it states that may change, for the ledger.
    public var statements = PrintStatements()

    /// Puts content together.
    public init(title: String, language: String, path: SourcePath, panels: [PanelContent] = []) {
        self.title = title
        self.language = language
        self.path = path
        self.panels = panels
    }
}

/// What one panel says.
public struct PanelContent: Sendable {
    /// The name of the panel; empty where text runs from panel to panel.
    public var name: String
    /// Where it begins in the source.
    public var place: SourcePlace
    /// The blocks from top to bottom.
    public var blocks: [PrintBlock]

    /// Makes the content of a panel.
    public init(name: String, place: SourcePlace, blocks: [PrintBlock] = []) {
        self.name = name
        self.place = place
        self.blocks = blocks
    }
}

/// A block with its name for style sheets and its place in the source.
public struct PrintBlock: Sendable {
    /// What a block holds.
    public indirect enum Content: Sendable {
        /// Words.
        case text(PrintText)
        /// Other blocks: items of lists, call-outs, quotes.
        case blocks([PrintBlock])
        /// A list; its items are blocks of role list item.
        case list([PrintBlock], start: Int?)
        /// A table.
        case table(PrintTable)
        /// A picture of the content or theme.
        case picture(SourcePath, alternative: String)
        /// A code that opens an address.
        case code(QRContent)
        /// A chart.
        case drawing(Drawing, alternative: String)
        /// A line across.
        case rule
    }

    /// The name and the classes.
    public var element: StyleElement
    /// What it is to a listener; nil for frames that mean nothing.
    public var role: StructureRole?
    /// What it holds.
    public var content: Content
    /// Where it stands in the source.
    public var place: SourcePlace
    /// What a listener hears in place of what stands before an item, as “Done”; nil for that itself.
    public var label: String?
    /// The number of the note that an item is; nil for other blocks.
    public var note: Int?

    /// Makes a block.
    public init(_ element: StyleElement, role: StructureRole?, _ content: Content, place: SourcePlace) {
        self.element = element
        self.role = role
        self.content = content
        self.place = place
    }
}

/// A code on paper.
public struct QRContent: Hashable, Sendable {
    /// What it says, mostly an address.
    public var payload: String
    /// What it does, for those who cannot see it.
    public var alternative: String

    /// Makes a code.
    public init(payload: String, alternative: String) {
        self.payload = payload
        self.alternative = alternative
    }
}

/// Words with what is said of stretches of them.
public struct PrintText: Sendable {
    /// Words of one stretch.
    public struct Run: Sendable {
        /// UTF-8 in NFC; a line feed is a forced break.
        public var text: [UInt8]
        /// The stretch, by number.
        public var span: Int
        /// Where they stand in the source.
        public var place: SourcePlace

        /// Makes a run.
        public init(_ text: [UInt8], span: Int, place: SourcePlace) {
            self.text = text
            self.span = span
            self.place = place
        }
    }

    /// A stretch: emphasis, a link, a reference to a note.
    public struct Span: Sendable {
        /// The name and the classes: `strong`, `em`, `code`, `del`, `a`, `sup`, `abbr`.
        public var element: StyleElement
        /// The stretch around; nil right in the block.
        public var parent: Int?
        /// Where it leads.
        public var link: String?
        /// The number of the note that it leads to.
        public var note: Int?
        /// What it is to a listener; nil for looks alone.
        public var role: StructureRole?
        /// What an abbreviation stands for.
        public var expansion: String?
        /// The language where it is another.
        public var language: String?

        /// Makes a stretch.
        public init(_ element: StyleElement, parent: Int?, link: String? = nil, role: StructureRole? = nil) {
            self.element = element
            self.parent = parent
            self.link = link
            self.role = role
        }
    }

    /// The words in order.
    public var runs: [Run] = []
    /// The stretches; 0 is the block itself.
    public var spans: [Span] = []

    /// No words.
    public init() {}
}

/// A table.
public struct PrintTable: Sendable {
    /// A cell.
    public struct Cell: Sendable {
        /// The name (`th` or `td`) and the classes.
        public var element: StyleElement
        /// The words.
        public var text: PrintText
        /// Whether it names its column or row.
        public var scope: StructureNode.Scope?
        /// The side of the column, where the source says so.
        public var align: PrintStyle.Align?
        /// Where it stands in the source.
        public var place: SourcePlace

        /// Makes a cell.
        public init(_ element: StyleElement, text: PrintText, scope: StructureNode.Scope? = nil, align: PrintStyle.Align? = nil, place: SourcePlace) {
            self.element = element
            self.text = text
            self.scope = scope
            self.align = align
            self.place = place
        }
    }

    /// The title; nil without.
    public var caption: PrintText?
    /// The rows of heads.
    public var heads: [[Cell]] = []
    /// The other rows.
    public var rows: [[Cell]] = []

    /// An empty table.
    public init() {}
}
