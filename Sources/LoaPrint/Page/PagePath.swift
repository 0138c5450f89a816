/// Lines and curves.
public struct PagePath: Hashable, Sendable {
    /// A step of the pen.
    public enum Step: Hashable, Sendable {
        /// Lifts the pen and sets it down.
        case move(PagePoint)
        /// A straight line.
        case line(PagePoint)
        /// A cubic Bézier curve with its two handles.
        case curve(PagePoint, PagePoint, PagePoint)
        /// Back to where the pen was set down.
        case close
        /// A closed upright rectangle by itself.
        case rect(PageRect)
    }

    /// The steps in order.
    public var steps: [Step]

    /// Makes a path of steps.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// A rectangle.
    public init(_ rect: PageRect) { steps = [.rect(rect)] }

    /// A straight line.
    public init(from start: PagePoint, to end: PagePoint) { steps = [.move(start), .line(end)] }

    /// A rectangle with round corners; radii larger than half a side are cut.
    public init(_ rect: PageRect, radius: Double) { self.init(rect, radii: (radius, radius)) }

    /// A rectangle with elliptic corners.
    init(_ rect: PageRect, radii: (x: Double, y: Double)) {
        let (rx, ry) = (min(radii.x, rect.width / 2), min(radii.y, rect.height / 2))
        guard rx > 0, ry > 0 else {
            steps = [.rect(rect)]
            return
        }
        let (kx, ky) = (rx * (1 - Self.kappa), ry * (1 - Self.kappa))
        let (l, t, r, b) = (rect.x, rect.y, rect.right, rect.bottom)
        steps = [
            .move(PagePoint(l + rx, t)), .line(PagePoint(r - rx, t)),
            .curve(PagePoint(r - kx, t), PagePoint(r, t + ky), PagePoint(r, t + ry)), .line(PagePoint(r, b - ry)),
            .curve(PagePoint(r, b - ky), PagePoint(r - kx, b), PagePoint(r - rx, b)), .line(PagePoint(l + rx, b)),
            .curve(PagePoint(l + kx, b), PagePoint(l, b - ky), PagePoint(l, b - ry)), .line(PagePoint(l, t + ry)),
            .curve(PagePoint(l, t + ky), PagePoint(l + kx, t), PagePoint(l + rx, t)), .close,
        ]
    }

    /// An ellipse in a rectangle.
    public init(ellipseIn rect: PageRect) { self.init(rect, radii: (rect.width / 2, rect.height / 2)) }

    /// How far handles stand for a quarter of a circle with radius 1.
    static let kappa = 0.552_284_749_830_793_4

    /// The path mapped.
    func mapped(_ map: PageTransform) -> PagePath {
        PagePath(
            steps.flatMap { step -> [Step] in
                switch step {
                case .move(let point): [.move(map.apply(point))]
                case .line(let point): [.line(map.apply(point))]
                case .curve(let one, let two, let end): [.curve(map.apply(one), map.apply(two), map.apply(end))]
                case .close: [.close]
                case .rect(let rect):
                    [
                        .move(map.apply(PagePoint(rect.x, rect.y))), .line(map.apply(PagePoint(rect.right, rect.y))),
                        .line(map.apply(PagePoint(rect.right, rect.bottom))), .line(map.apply(PagePoint(rect.x, rect.bottom))), .close,
                    ]
                }
            })
    }

    /// The upright rectangle around all points and handles; nil for an empty path.
    var box: PageRect? {
        var points: [PagePoint] = []
        for step in steps {
            switch step {
            case .move(let point), .line(let point): points.append(point)
            case .curve(let one, let two, let end): points += [one, two, end]
            case .close: break
            case .rect(let rect): points += [PagePoint(rect.x, rect.y), PagePoint(rect.right, rect.bottom)]
            }
        }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
            let bottom = points.map(\.y).max()
        else { return nil }
        return PageRect(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension PagePath {
    /// The upright rectangle around the line itself, handles left out; nil for an empty path.
    var tightBox: PageRect? {
        var (xs, ys): ([Double], [Double]) = ([], [])
        var current = PagePoint(0, 0)
        func add(_ point: PagePoint) {
            xs.append(point.x)
            ys.append(point.y)
        }
        for step in steps {
            switch step {
            case .move(let point), .line(let point):
                add(point)
                current = point
            case .curve(let one, let two, let end):
                add(end)
                xs += Self.turns(current.x, one.x, two.x, end.x)
                ys += Self.turns(current.y, one.y, two.y, end.y)
                current = end
            case .close: break
            case .rect(let rect):
                add(PagePoint(rect.x, rect.y))
                add(PagePoint(rect.right, rect.bottom))
            }
        }
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return nil }
        return PageRect(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Where a coordinate of a curve turns back.
    private static func turns(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
        let (a, b, c) = (p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0)
        var shares: [Double] = []
        if a == 0 {
            if b != 0 { shares = [-c / b] }
        } else if b * b >= 4 * a * c {
            let root = (b * b - 4 * a * c).squareRoot()
            shares = [(-b + root) / (2 * a), (-b - root) / (2 * a)]
        }
        return shares.filter { 0 < $0 && $0 < 1 }.map { t in
            let u = 1 - t
            return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3
        }
    }
}
