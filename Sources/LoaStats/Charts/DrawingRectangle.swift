/// An upright rectangle in points, y down.
public struct DrawingRectangle: Hashable, Sendable {
    /// The left edge.
    public var x: Double
    /// The upper edge.
    public var y: Double
    /// The width, not negative.
    public var width: Double
    /// The height, not negative.
    public var height: Double

    /// Makes a rectangle; negative sizes become zero.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = Swift.max(0, width)
        self.height = Swift.max(0, height)
    }

    /// The right edge.
    public var right: Double { x + width }
    /// The lower edge.
    public var bottom: Double { y + height }

    /// Whether both share some area.
    public func overlaps(_ other: DrawingRectangle) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    /// The rectangle with so much more on each side.
    public func grown(_ by: Double) -> DrawingRectangle {
        DrawingRectangle(x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by)
    }
}
