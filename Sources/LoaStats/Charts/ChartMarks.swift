/// The small signs of charts.
enum ChartMarks {
    /// The sign of a series on a line: circle, square, diamond, triangle in turn.
    static func dot(_ series: Int, at point: DrawingPoint, radius: Double) -> DrawingShape.Form {
        switch series % 4 {
        case 0: .circle(point, radius: radius)
        case 1: .rectangle(DrawingRectangle(x: point.x, y: point.y, width: 0, height: 0).grown(radius * 0.9))
        case 2:
            .polygon([
                DrawingPoint(point.x, point.y - radius * 1.25), DrawingPoint(point.x + radius * 1.25, point.y),
                DrawingPoint(point.x, point.y + radius * 1.25), DrawingPoint(point.x - radius * 1.25, point.y),
            ])
        default:
            .polygon([
                DrawingPoint(point.x, point.y - radius * 1.15), DrawingPoint(point.x + radius * 1.15, point.y + radius * 0.9),
                DrawingPoint(point.x - radius * 1.15, point.y + radius * 0.9),
            ])
        }
    }

    /// The dashes of a series' line, so that twelve differ without colour.
    static func dashes(_ series: Int) -> [Double] {
        switch series / 4 % 3 {
        case 0: []
        case 1: [9, 3]
        default: [3, 3]
        }
    }

    /// A zig-zag from one point to another.
    static func zigzag(from start: DrawingPoint, to end: DrawingPoint) -> [DrawingPoint] {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = Swift.max(dx.magnitude, dy.magnitude)
        let pieces = Swift.max(2, Int(length / 6))
        return (0...pieces).map { piece in
            let share = Double(piece) / Double(pieces)
            let side = piece == 0 || piece == pieces ? 0 : piece.isMultiple(of: 2) ? -2.5 : 2.5
            let isUpright = dy.magnitude >= dx.magnitude
            return DrawingPoint(start.x + share * dx + (isUpright ? side : 0), start.y + share * dy + (isUpright ? 0 : side))
        }
    }
}
