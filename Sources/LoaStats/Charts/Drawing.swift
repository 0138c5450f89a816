/// A finished picture: shapes in the order in which they are painted, without colours.
public struct Drawing: Hashable, Sendable {
    /// The width in points.
    public let width: Double
    /// The height in points.
    public let height: Double
    /// The shapes; all lie inside the frame.
    public let shapes: [DrawingShape]

    /// Makes a drawing.
    public init(width: Double, height: Double, shapes: [DrawingShape]) {
        self.width = width
        self.height = height
        self.shapes = shapes
    }

    /// The lines of text.
    public var texts: [DrawingText] {
        shapes.compactMap { if case .text(let text) = $0.form { text } else { nil } }
    }
}
