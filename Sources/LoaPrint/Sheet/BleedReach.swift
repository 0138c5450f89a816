/// Lets what touches the edge of a panel run on over the bleed.
///
/// Without it a cut that is half a millimetre off leaves a white line.
struct BleedReach {
    /// The panel, in the coordinates of the items.
    private let frame: PageRect
    /// The panel with what lies past its edges.
    private let target: PageRect
    /// What is less apart counts as touching.
    private let hair: Double

    /// From a panel’s frame to how far its colours go; edges that do not reach out stay.
    init(_ frame: PageRect, reach: Edges<Double>) {
        self.init(frame: frame, target: Self.grown(frame, by: reach, isCut: false), hair: SheetFace.hair)
    }

    private init(frame: PageRect, target: PageRect, hair: Double) {
        self.frame = frame
        self.target = target
        self.hair = hair
    }

    /// A rectangle moved out by edges; negative edges cut it unless told not to.
    static func grown(_ rect: PageRect, by reach: Edges<Double>, isCut: Bool = true) -> PageRect {
        func part(_ value: Double) -> Double { isCut ? value : max(value, 0) }
        let (left, top) = (part(reach.left), part(reach.top))
        return PageRect(
            x: rect.x - left, y: rect.y - top, width: rect.width + left + part(reach.right), height: rect.height + top + part(reach.bottom))
    }

    /// The items, run on where they touch an edge.
    func extended(_ items: [PageItem]) -> [PageItem] { target == frame ? items : items.map(extended) }

    private func extended(_ item: PageItem) -> PageItem {
        switch item {
        case .text, .link: return item
        case .path(var path):
            // Lines along an edge are meant to be seen there.
            guard path.fill != nil else { return item }
            path.path = extended(path.path)
            return .path(path)
        case .picture(var picture):
            let rect = extended(picture.rect)
            guard rect != picture.rect, picture.rect.width > 0, picture.rect.height > 0 else { return item }
            picture.rect = Self.covering(rect, by: picture.rect)
            return .group(GroupItem([.picture(picture)], clip: PagePath(rect), mark: picture.mark))
        case .group(var group):
            let map = group.transform
            // Only maps that keep edges upright can be followed.
            guard map.b == 0, map.c == 0, map.a > 0, map.d > 0 else { return item }
            let inner = BleedReach(frame: Self.before(map, frame), target: Self.before(map, target), hair: hair / min(map.a, map.d))
            group.items = group.items.map(inner.extended)
            group.clip = group.clip.map(inner.extended)
            return .group(group)
        }
    }

    private static func before(_ map: PageTransform, _ rect: PageRect) -> PageRect {
        PageRect(x: (rect.x - map.e) / map.a, y: (rect.y - map.f) / map.d, width: rect.width / map.a, height: rect.height / map.d)
    }

    /// A rectangle that covers another with the proportions of a picture, around the same middle as far as it goes.
    private static func covering(_ rect: PageRect, by picture: PageRect) -> PageRect {
        let scale = max(rect.width / picture.width, rect.height / picture.height)
        let (width, height) = (picture.width * scale, picture.height * scale)
        return PageRect(x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width: width, height: height)
    }

    private func extended(_ path: PagePath) -> PagePath {
        PagePath(
            path.steps.map { step in
                switch step {
                case .move(let point): .move(extended(point))
                case .line(let point): .line(extended(point))
                case .curve(let one, let two, let end): .curve(extended(one), extended(two), extended(end))
                case .close: .close
                case .rect(let rect): .rect(extended(rect))
                }
            })
    }

    private func extended(_ point: PagePoint) -> PagePoint {
        PagePoint(
            along(point.x, (frame.x, target.x), (frame.right, target.right)), along(point.y, (frame.y, target.y), (frame.bottom, target.bottom)))
    }

    private func along(_ value: Double, _ low: (from: Double, to: Double), _ high: (from: Double, to: Double)) -> Double {
        if low.to < low.from, value <= low.from + hair { return min(value, low.to) }
        if high.to > high.from, value >= high.from - hair { return max(value, high.to) }
        return value
    }

    private func extended(_ rect: PageRect) -> PageRect {
        let (from, to) = (extended(PagePoint(rect.x, rect.y)), extended(PagePoint(rect.right, rect.bottom)))
        return PageRect(x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y)
    }
}
