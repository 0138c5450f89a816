/// A point on a page, in points (1/72 inch), from the top left corner of the sheet, y downwards.
public struct PagePoint: Hashable, Sendable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// Makes a point.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle in points, y downwards.
public struct PageRect: Hashable, Sendable {
    /// The left side.
    public var x: Double
    /// The top side.
    public var y: Double
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Makes a rectangle.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The right side.
    public var right: Double { x + width }
    /// The bottom side.
    public var bottom: Double { y + height }

    /// The rectangle moved in (or out, when negative) on every side.
    public func inset(by distance: Double) -> PageRect {
        PageRect(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: PageRect) -> PageRect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return PageRect(x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}

/// Lengths that people and printers name, as points.
public enum PageUnit {
    /// A millimetre.
    public static let millimetre = 72 / 25.4
}

/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f.
public struct PageTransform: Hashable, Sendable {
    var a, b, c, d, e, f: Double

    /// Makes a map of its six numbers.
    public init(a: Double, b: Double, c: Double, d: Double, e: Double, f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// The map that changes nothing.
    public static let identity = PageTransform(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)

    /// Moves.
    public static func translation(_ x: Double, _ y: Double) -> PageTransform { PageTransform(a: 1, b: 0, c: 0, d: 1, e: x, f: y) }

    /// Stretches from the origin.
    public static func scale(_ x: Double, _ y: Double) -> PageTransform { PageTransform(a: x, b: 0, c: 0, d: y, e: 0, f: 0) }

    /// Turns clockwise by quarters around the origin, for panels that stand on their side.
    public static func quarterTurns(_ count: Int) -> PageTransform {
        switch ((count % 4) + 4) % 4 {
        case 1: PageTransform(a: 0, b: 1, c: -1, d: 0, e: 0, f: 0)
        case 2: PageTransform(a: -1, b: 0, c: 0, d: -1, e: 0, f: 0)
        case 3: PageTransform(a: 0, b: -1, c: 1, d: 0, e: 0, f: 0)
        default: .identity
        }
    }

    /// This map after another: the other is applied first.
    public func after(_ first: PageTransform) -> PageTransform {
        PageTransform(
            a: a * first.a + c * first.b, b: b * first.a + d * first.b, c: a * first.c + c * first.d, d: b * first.c + d * first.d,
            e: a * first.e + c * first.f + e, f: b * first.e + d * first.f + f)
    }

    /// Where a point comes to lie.
    public func apply(_ point: PagePoint) -> PagePoint { PagePoint(a * point.x + c * point.y + e, b * point.x + d * point.y + f) }

    /// The upright rectangle around a mapped one.
    public func apply(_ rect: PageRect) -> PageRect {
        let corners = [(rect.x, rect.y), (rect.right, rect.y), (rect.x, rect.bottom), (rect.right, rect.bottom)]
            .map { apply(PagePoint($0.0, $0.1)) }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return PageRect(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }

    /// The map back; nil where there is none.
    var inverse: PageTransform? {
        let grown = determinant
        guard grown != 0, grown.isFinite else { return nil }
        return PageTransform(a: d / grown, b: -b / grown, c: -c / grown, d: a / grown, e: (c * f - d * e) / grown, f: (b * e - a * f) / grown)
    }

    /// How much areas grow; 0 where everything falls onto a line.
    var determinant: Double { a * d - b * c }
}
