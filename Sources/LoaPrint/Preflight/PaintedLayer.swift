/// Something that covers a part of a panel.
struct PaintedLayer {
    private let path: PagePath
    private let box: PageRect?
    private let isEvenOdd: Bool
    private let clip: PageRect?
    /// Its colour; nil for photos and colours that run into each other.
    let paint: Paint?
    /// How opaque the groups around are.
    let opacity: Double

    init(_ path: PagePath, isEvenOdd: Bool, clip: PageRect?, paint: Paint?, opacity: Double) {
        self.path = path
        box = path.box
        self.isEvenOdd = isEvenOdd
        self.clip = clip
        self.paint = paint
        self.opacity = opacity
    }

    /// Whether it covers a point.
    func holds(_ point: PagePoint) -> Bool {
        guard let box, box.holds(point), clip?.holds(point) ?? true else { return false }
        var (winding, crossings) = (0, 0)
        var (start, pen) = (PagePoint(0, 0), PagePoint(0, 0))
        // Counts lines that a ray to the right meets.
        func cross(_ from: PagePoint, _ to: PagePoint) {
            guard (from.y <= point.y) != (to.y <= point.y) else { return }
            guard from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x) > point.x else { return }
            crossings += 1
            winding += to.y > from.y ? 1 : -1
        }
        for step in path.steps {
            switch step {
            case .move(let to):
                cross(pen, start)
                (start, pen) = (to, to)
            case .line(let to):
                cross(pen, to)
                pen = to
            case .curve(let one, let two, let end):
                let from = pen
                for index in 1...8 {
                    let to = Self.point(Double(index) / 8, from, one, two, end)
                    cross(pen, to)
                    pen = to
                }
            case .close:
                cross(pen, start)
                pen = start
            case .rect(let rect):
                if rect.holds(point) {
                    crossings += 1
                    winding += 1
                }
            }
        }
        cross(pen, start)
        return isEvenOdd ? crossings % 2 == 1 : winding != 0
    }

    /// A point of a cubic curve.
    private static func point(_ t: Double, _ p0: PagePoint, _ p1: PagePoint, _ p2: PagePoint, _ p3: PagePoint) -> PagePoint {
        let u = 1 - t
        let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        return PagePoint(a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y)
    }
}
