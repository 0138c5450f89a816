public import LoaMarkup

/// A size on paper in millimetres.
public struct PaperSize: Hashable, Sendable {
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Makes a size.
    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

/// A part of a sheet that is read by itself: a page, a face of a folded sheet, a card.
public struct PrintPanel: Hashable, Sendable {
    /// The name that leaflets call it by.
    public var name: String
    /// What people call it; the name when nil.
    public var title: Message?
    /// Which side of the sheet it stands on, from 0.
    public var side: Int
    /// From the left edge of the trimmed side, in millimetres.
    public var x: Double
    /// From the top edge, in millimetres.
    public var y: Double
    /// The width in millimetres, as it is read.
    public var width: Double
    /// The height in millimetres, as it is read.
    public var height: Double
    /// By how many quarters it is turned clockwise on the sheet.
    public var turns: Int = 0
    /// Whether a leaflet may leave it without text.
    public var isOptional = false
    /// Whether the notes come to its end; the last panel takes them where none says so.
    public var takesNotes = false
    /// Whether the days, the issuer and the version come to its foot; the last panel takes them where none says so.
    public var takesImprint = false

    /// Makes a panel.
    public init(_ name: String, side: Int = 0, x: Double = 0, y: Double = 0, width: Double, height: Double) {
        self.name = name
        self.side = side
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}

/// Where a sheet is folded.
public struct PrintFold: Hashable, Sendable {
    /// The side it is marked on, from 0.
    public var side: Int
    /// From the left edge in millimetres, or from the top when ``isHorizontal``.
    public var at: Double
    /// Whether it runs from left to right.
    public var isHorizontal = false

    /// Makes a fold.
    public init(side: Int, at: Double, isHorizontal: Bool = false) {
        self.side = side
        self.at = at
        self.isHorizontal = isHorizontal
    }
}

/// How text comes into panels.
public enum PanelFilling: String, Sendable, CaseIterable {
    /// Each panel has the text that names it.
    case named
    /// What stands before the first heading of level two is the first panel; each such heading begins the next.
    case headings
    /// Text runs from panel to panel.
    case flow
}

/// How many pages a format of running text may have.
public struct PageCount: Hashable, Sendable {
    /// The fewest.
    public var least: Int
    /// The most.
    public var most: Int
    /// Of which number they are a multiple; missing pages stay blank before the last.
    public var multiple: Int

    /// Makes a rule.
    public init(least: Int, most: Int, multiple: Int = 1) {
        self.least = least
        self.most = most
        self.multiple = multiple
    }
}

/// How finished pieces are put on larger sheets.
public struct Imposition: Hashable, Sendable {
    /// Ways of putting pages on sheets.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same piece again and again, cut apart.
        case nUp = "n-up"
        /// Pages of a booklet that is stapled in the fold.
        case saddle
    }

    /// The way.
    public var kind: Kind
    /// The sheet in millimetres.
    public var sheet: PaperSize
    /// Pieces beside each other.
    public var columns: Int
    /// Pieces below each other.
    public var rows: Int
    /// Millimetres between pieces.
    public var gap: Double
    /// By how much each inner sheet of a booklet is moved to the fold, in millimetres: the thickness of the paper.
    public var creep: Double

    /// Makes an imposition.
    public init(_ kind: Kind, sheet: PaperSize, columns: Int, rows: Int, gap: Double = 0, creep: Double = 0) {
        self.kind = kind
        self.sheet = sheet
        self.columns = columns
        self.rows = rows
        self.gap = gap
        self.creep = creep
    }
}

/// Which edge an office printer turns the sheet on.
public enum FlipEdge: String, Sendable, CaseIterable {
    /// The long one.
    case long
    /// The short one.
    case short
}

/// How far type may grow and shrink until the text fits.
public struct FitLimits: Hashable, Sendable {
    /// The size of body type in points, smallest and largest.
    public var size: ClosedRange<Double>
    /// The distance of lines as a multiple of what the style sheet says, tightest and widest.
    public var leading: ClosedRange<Double>
    /// Panels that share one size.
    ///
    /// Those that stand in none fit by themselves; all share one where there are none.
    public var ties: [[String]]

    /// Makes limits.
    public init(size: ClosedRange<Double>, leading: ClosedRange<Double> = 0.94...1.1, ties: [[String]] = []) {
        self.size = size
        self.leading = leading
        self.ties = ties
    }
}

/// A way of printing: sheet, panels, folds, order and limits; data of a theme (`print/formats.yaml`).
public struct PrintFormat: Sendable {
    /// The name that leaflets and commands call it by, like `a5`.
    public var id: String
    /// What people call it.
    public var name: Message
    /// The format whose look it shares, by id; nil for a look of its own.
    public var like: String?
    /// Where it is declared.
    public var place: SourcePlace
    /// The flat sheet after cutting, in millimetres.
    public var sheet: PaperSize
    /// How far colour runs past the cut, in millimetres.
    public var bleed: Double = 3
    /// How far text keeps from cuts and folds, in millimetres.
    public var safe: Double = 3
    /// The panels in the order of reading; for running pages the one that is repeated.
    public var panels: [PrintPanel]
    /// The folds.
    public var folds: [PrintFold] = []
    /// How text comes into the panels.
    public var filling: PanelFilling = .named
    /// For pages that follow each other: how many.
    public var pages: PageCount?
    /// How pieces are put on larger sheets for office printers.
    public var imposition: Imposition?
    /// How an office printer turns the sheet.
    public var flip: FlipEdge = .long
    /// The limits of type.
    public var fit: FitLimits
    /// The paper to ask for.
    public var paper: Message?

    /// Makes a format.
    public init(id: String, name: Message, place: SourcePlace, sheet: PaperSize, panels: [PrintPanel], fit: FitLimits) {
        self.id = id
        self.name = name
        self.place = place
        self.sheet = sheet
        self.panels = panels
        self.fit = fit
    }

    /// How many sides are printed.
    public var sides: Int { (panels.map(\.side).max() ?? 0) + 1 }
}
