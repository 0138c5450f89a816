public import LoaMarkup

/// How words look, before fitting.
public struct TextStyle: Sendable {
    /// The fonts.
    public var fonts: FontChain
    /// The size in points.
    public var size: Double
    /// The colour.
    public var paint: Paint
    /// Space added behind letters, in sizes of the type.
    public var tracking = 0.0
    /// How far raised, in points before fitting.
    public var rise = 0.0
    /// How words are shaped.
    public var options = ShapingOptions()
    /// Whether underlined.
    public var isUnderlined = false
    /// Whether struck through.
    public var isStruck = false

    /// Makes a style.
    public init(fonts: FontChain, size: Double, paint: Paint) {
        self.fonts = fonts
        self.size = size
        self.paint = paint
    }
}

/// Words that are to be broken into lines: shaped once, broken for any width.
public struct StyledText: Sendable {
    /// Words of one style and one stretch.
    public struct Run: Sendable {
        /// UTF-8 in NFC; a line feed is a forced break, a no-break space keeps together.
        public var text: [UInt8]
        /// The style, by number.
        public var style: Int
        /// The stretch of ``PrintText`` it comes from, for structure and links.
        public var span: Int
        /// Where it stands in the source.
        public var place: SourcePlace

        /// Makes a run.
        public init(_ text: [UInt8], style: Int, span: Int, place: SourcePlace) {
            self.text = text
            self.style = style
            self.span = span
            self.place = place
        }
    }

    /// The runs in order.
    public var runs: [Run]
    /// The styles.
    public var styles: [TextStyle]

    /// Puts runs together.
    public init(runs: [Run] = [], styles: [TextStyle] = []) {
        self.runs = runs
        self.styles = styles
    }
}

/// A line, set at the sizes of the styles; whoever places it multiplies by the factor of fitting.
public struct SetLine: Sendable {
    /// Words of one style and one stretch that stand beside each other.
    public struct Piece: Sendable {
        /// The style, by number.
        public var style: Int
        /// The stretch.
        public var span: Int
        /// From the line’s left end, in points.
        public var x: Double
        /// The width in points.
        public var width: Double
        /// The glyphs with their places from ``x``, in points.
        public var words: [TextItem.Piece]

        /// Makes a piece.
        public init(style: Int, span: Int, x: Double, width: Double, words: [TextItem.Piece]) {
            self.style = style
            self.span = span
            self.x = x
            self.width = width
            self.words = words
        }
    }

    /// The pieces from left to right.
    public var pieces: [Piece]
    /// The width in points, without a space at the end.
    public var width: Double
    /// The bytes of the text on it, counted over all runs.
    public var range: Range<Int>
    /// Whether the text forced its end.
    public var isForced: Bool
    /// Room above it beyond the height of a line, before fitting: for larger type on it or on the line before.
    var extra = 0.0

    /// Makes a line.
    public init(pieces: [Piece], width: Double, range: Range<Int>, isForced: Bool = false) {
        self.pieces = pieces
        self.width = width
        self.range = range
        self.isForced = isForced
    }
}

/// A character without a glyph, with its place in the source.
public struct MissingLetter: Sendable {
    /// The character.
    public var missing: MissingGlyph
    /// Where the run stands that has it.
    public var place: SourcePlace
}

/// Text that is shaped and can be broken for any width.
public protocol BreakableText: Sendable {
    /// The width of the widest part that cannot be broken, in points.
    var leastWidth: Double { get }
    /// The width on one line (between forced breaks), in points.
    var fullWidth: Double { get }
    /// The characters that no font has.
    var missing: [MissingLetter] { get }
    /// The lines for a width in points, as few as can be; parts too wide for a line stand out.
    func lines(width: Double, wrap: PrintStyle.Wrap) -> [SetLine]
    /// The same; `isLoose` when a line more may be spent where that keeps several compounds whole.
    func lines(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool) -> [SetLine]
    /// How many lines there are, without making them.
    func lineCount(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool) -> Int
}

extension BreakableText {
    /// The lines, never more than can be.
    public func lines(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool) -> [SetLine] { lines(width: width, wrap: wrap) }
    /// How many lines there are.
    public func lineCount(width: Double, wrap: PrintStyle.Wrap, isLoose: Bool) -> Int { lines(width: width, wrap: wrap, isLoose: isLoose).count }
}
