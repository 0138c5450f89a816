/// One shape of a drawing: what it stands for, its outline, how it is filled.
public struct DrawingShape: Hashable, Sendable {
    /// An outline in points.
    public enum Form: Hashable, Sendable {
        /// A straight line.
        case line(DrawingPoint, DrawingPoint)
        /// An open line through points.
        case polyline([DrawingPoint])
        /// A closed outline through points.
        case polygon([DrawingPoint])
        /// A rectangle.
        case rectangle(DrawingRectangle)
        /// A circle.
        case circle(DrawingPoint, radius: Double)
        /// A line of text.
        case text(DrawingText)
    }

    /// How an outline is filled and drawn.
    public enum Paint: Hashable, Sendable {
        /// Filled with the colour of the role; text is always so.
        case fill
        /// Filled with the colour and the pattern of the series, so that areas differ without colour.
        case patterned
        /// A line of so many points, dashed by lengths of dash and gap when there are any.
        case stroke(Double, dash: [Double])
        /// The colour of the ground inside, a line of so many points around.
        case hollow(Double)
        /// Slanted lines inside, a line of so many points around.
        case hatched(Double)
    }

    /// What it stands for.
    public let role: DrawingRole
    /// Its outline.
    public let form: Form
    /// How it is filled.
    public let paint: Paint

    /// Makes a shape.
    public init(_ role: DrawingRole, _ form: Form, _ paint: Paint = .fill) {
        self.role = role
        self.form = form
        self.paint = paint
    }

    /// The room that it takes, without the width of its line.
    public var box: DrawingRectangle {
        switch form {
        case .line(let from, let to): Self.box([from, to])
        case .polyline(let points), .polygon(let points): Self.box(points)
        case .rectangle(let rectangle): rectangle
        case .circle(let centre, let radius):
            DrawingRectangle(x: centre.x, y: centre.y, width: 0, height: 0).grown(radius)
        case .text(let text): text.box
        }
    }

    private static func box(_ points: [DrawingPoint]) -> DrawingRectangle {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return DrawingRectangle(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }
}
