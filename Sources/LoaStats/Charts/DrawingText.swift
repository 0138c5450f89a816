/// One line of text in a drawing.
public struct DrawingText: Hashable, Sendable {
    /// Which part of the line stands at its place.
    public enum Anchor: String, Hashable, Sendable {
        /// The left end.
        case start
        /// The middle.
        case middle
        /// The right end.
        case end
    }

    /// How heavy the letters are.
    public enum Weight: Int, Hashable, Sendable {
        /// Running text.
        case regular = 400
        /// Names.
        case semibold = 600
        /// The one number that counts.
        case bold = 800
    }

    /// The words.
    public var text: String
    /// The place of the anchor on the baseline.
    public var at: DrawingPoint
    /// Which part stands there.
    public var anchor: Anchor
    /// The size in points.
    public var size: Double
    /// The weight.
    public var weight: Weight

    /// Makes a line of text.
    public init(_ text: String, at: DrawingPoint, anchor: Anchor = .start, size: Double, weight: Weight = .regular) {
        self.text = text
        self.at = at
        self.anchor = anchor
        self.size = size
        self.weight = weight
    }

    /// The room that it takes, with accents and descenders; the width is a generous estimate.
    public var box: DrawingRectangle {
        let width = TextMeasure.width(text, size: size, weight: weight)
        let left =
            switch anchor {
            case .start: at.x
            case .middle: at.x - width / 2
            case .end: at.x - width
            }
        return DrawingRectangle(x: left, y: at.y - 0.92 * size, width: width, height: 1.17 * size)
    }
}
