/// A length as a style sheet gives it: a fixed part, and a part that grows with the type.
public struct PrintLength: Hashable, Sendable {
    /// The fixed part in points.
    public var points: Double
    /// The part in sizes of the element’s type.
    public var ems: Double

    /// Makes a length.
    public init(points: Double = 0, ems: Double = 0) {
        self.points = points
        self.ems = ems
    }

    /// No length.
    public static let zero = PrintLength()

    /// The length in points where type has a size in points.
    public func resolved(_ size: Double) -> Double { points + ems * size }
}

/// Something for each side of a box.
public struct Edges<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Above.
    public var top: Value
    /// To the right.
    public var right: Value
    /// Below.
    public var bottom: Value
    /// To the left.
    public var left: Value

    /// Makes edges.
    public init(top: Value, right: Value, bottom: Value, left: Value) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    /// The same on all sides.
    public init(_ value: Value) { self.init(top: value, right: value, bottom: value, left: value) }
}

/// A line along a side of a box.
public struct PrintBorder: Hashable, Sendable {
    /// How it is drawn.
    public enum Line: String, Sendable, CaseIterable { case solid, dashed, dotted }
    /// The width in points; 0 for none.
    public var width: Double
    /// The colour.
    public var paint: Paint
    /// How it is drawn.
    public var line: Line

    /// Makes a border.
    public init(width: Double = 0, paint: Paint = .black, line: Line = .solid) {
        self.width = width
        self.paint = paint
        self.line = line
    }
}

/// All that a style sheet says of an element, inherited and computed.
public struct PrintStyle: Sendable {
    /// Ways of standing in the flow.
    public enum Display: String, Sendable, CaseIterable { case block, none }
    /// Sides that lines lean on.
    public enum Align: String, Sendable, CaseIterable { case start, center, end }
    /// How lines are broken.
    public enum Wrap: String, Sendable, CaseIterable {
        /// So that the paragraph as a whole is even and the last line is no single word.
        case pretty
        /// So that all lines are about as long, for headlines.
        case balance
    }
    /// How what is left of a panel’s height is spread.
    public enum Spread: String, Sendable, CaseIterable {
        case start, center, end
        case spaceBetween = "space-between"
    }
    /// A column of its own beside the other children of the parent.
    public enum Float: String, Sendable, CaseIterable { case none, left, right }
    /// Where the page or panel may not, or must, break.
    public enum Break: String, Sendable, CaseIterable { case auto, avoid, page, column }
    /// What stands before an item of a list.
    public enum Marker: Hashable, Sendable {
        case none, disc, decimal
        /// These words.
        case text(String)
        /// This drawing of the theme.
        case picture(String)
    }
    /// How a picture fills its box.
    public enum Sizing: String, Sendable, CaseIterable { case contain, cover }
    /// The width or height of a box.
    public enum Extent: Hashable, Sendable {
        case auto
        case length(PrintLength)
        /// A part of what is around, 1 for all of it.
        case part(Double)
    }

    // Type; inherited.
    /// Names of families, best first.
    public var families: [String] = []
    /// The weight, 1 to 1000.
    public var weight = 400
    /// Whether letters lean.
    public var isItalic = false
    /// The size in points before fitting.
    public var size = 11.0
    /// The distance of lines as a multiple of the size.
    public var leading = 1.4
    /// Space added behind letters, in sizes of the type.
    public var tracking = 0.0
    /// The colour of type.
    public var color: Paint = .black
    /// Whether figures are equally wide.
    public var hasTabularFigures = false
    /// The side that lines lean on.
    public var align: Align = .start
    /// How lines are broken.
    public var wrap: Wrap = .pretty
    /// What stands before items.
    public var marker: Marker = .disc
    /// The fewest lines at the foot of a panel before a break.
    public var orphans = 2
    /// The fewest lines at the head of a panel after a break.
    public var widows = 2

    // Boxes; not inherited.
    /// Whether it is there.
    public var display: Display = .block
    /// Words before the element’s own (`content` of `::before`).
    public var before: String?
    /// Whether words are underlined.
    public var isUnderlined = false
    /// Whether words are struck through.
    public var isStruck = false
    /// How far words are raised above the baseline, in sizes of the parent’s type.
    public var rise = 0.0
    /// The distance to other boxes; nil takes up what is left (`auto`).
    public var margin: Edges<PrintLength?> = Edges(.zero)
    /// The distance of the border to what is inside.
    public var padding: Edges<PrintLength> = Edges(.zero)
    /// The lines around.
    public var border: Edges<PrintBorder> = Edges(PrintBorder())
    /// How round corners are, in points.
    public var radius = 0.0
    /// The colour behind.
    public var background: Paint?
    /// The picture of the theme behind, over the colour.
    public var backdrop: String?
    /// How the picture behind fills the box.
    public var backdropSizing: Sizing = .cover
    /// The width.
    public var width: Extent = .auto
    /// The height; a least height for everything but pictures.
    public var height: Extent = .auto
    /// Whether it stands beside its siblings.
    public var float: Float = .none
    /// The distance between columns and beside floats.
    public var gap: PrintLength = PrintLength(ems: 1)
    /// How many columns the content has.
    public var columns = 1
    /// How what is left of the height is spread; for panels.
    public var spread: Spread = .start
    /// Whether it may be broken inside.
    public var breakInside: Break = .auto
    /// What comes before it.
    public var breakBefore: Break = .auto
    /// What comes after it.
    public var breakAfter: Break = .auto
    /// The smallest and largest factor of type inside, in place of the format’s; for panels and headings.
    public var fitMin: Double?
    /// The largest factor.
    public var fitMax: Double?

    /// The plain style.
    public init() {}
}
