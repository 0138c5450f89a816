internal import LoaStats

/// Paints a chart in the colours of its block: marks in shades that stay apart without colour.
struct DrawingPainter {
    private let drawing: Drawing
    private let style: PrintStyle
    private let fonts: FontChain

    init(_ drawing: Drawing, style: PrintStyle, fonts: FontChain) {
        self.drawing = drawing
        self.style = style
        self.fonts = fonts
    }

    func items() -> [PageItem] { drawing.shapes.flatMap(paint) }

    private var ground: Paint { style.background ?? .white }

    private func colour(_ role: DrawingRole) -> Paint {
        switch role {
        case .grid: Self.mixed(style.color, 0.18)
        case .axis, .axisCut, .scale, .breakMark, .pace: Self.mixed(style.color, 0.7)
        case .label, .value, .hero, .target, .illustrative: style.color
        case .casing: ground
        case .shade(let index): Self.mixed(colour(.series(0)), [0.07, 0.16, 0.26, 0.36, 0.46][min(max(index, 0), 4)], over: ground)
        case .series(let index), .estimate(let index), .hidden(let index):
            index == 0 ? style.border.top.width == 0 ? style.border.top.paint : style.color : Self.mixed(style.color, [0.75, 0.5, 0.3, 0.6][index % 4])
        }
    }

    /// A colour thinned with another.
    private static func mixed(_ paint: Paint, _ share: Double, over ground: Paint = .white) -> Paint {
        func part(_ value: UInt8, _ below: UInt8) -> UInt8 { UInt8((Double(below) + (Double(value) - Double(below)) * share).rounded()) }
        return Paint(RGBColour(part(paint.rgb.red, ground.rgb.red), part(paint.rgb.green, ground.rgb.green), part(paint.rgb.blue, ground.rgb.blue)))
    }

    private func paint(_ shape: DrawingShape) -> [PageItem] {
        let colour = colour(shape.role)
        let path: PagePath
        switch shape.form {
        case .line(let from, let to): path = PagePath(from: PagePoint(from.x, from.y), to: PagePoint(to.x, to.y))
        case .polyline(let points): path = Self.path(points, isClosed: false)
        case .polygon(let points): path = Self.path(points, isClosed: true)
        case .rectangle(let rect): path = PagePath(PageRect(x: rect.x, y: rect.y, width: rect.width, height: rect.height))
        case .circle(let centre, let radius):
            path = PagePath(ellipseIn: PageRect(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius))
        case .text(let text): return words(text, colour)
        }
        switch shape.paint {
        case .fill, .patterned: return [.path(PathItem(path, fill: .paint(colour)))]
        case .stroke(let width, let dash): return [.path(PathItem(path, stroke: Stroke(colour, width: width, join: .round, dashes: dash)))]
        case .hollow(let width): return [.path(PathItem(path, fill: .paint(ground), stroke: Stroke(colour, width: width)))]
        case .hatched(let width):
            let box = shape.box
            var lines = PagePath()
            var at = box.x - box.height
            while at < box.right {
                lines.steps += [.move(PagePoint(at, box.bottom)), .line(PagePoint(at + box.height, box.y))]
                at += 5
            }
            return [
                .path(PathItem(path, fill: .paint(ground), stroke: Stroke(colour, width: width))),
                .group(GroupItem([.path(PathItem(lines, stroke: Stroke(colour, width: 1)))], clip: path)),
            ]
        }
    }

    private static func path(_ points: [DrawingPoint], isClosed: Bool) -> PagePath {
        var path = PagePath()
        for (index, point) in points.enumerated() {
            path.steps.append(index == 0 ? .move(PagePoint(point.x, point.y)) : .line(PagePoint(point.x, point.y)))
        }
        if isClosed { path.steps.append(.close) }
        return path
    }

    private func words(_ text: DrawingText, _ colour: Paint) -> [PageItem] {
        guard let shaper = Shaper() else { return [] }
        let bytes = Array(text.text.utf8)
        let runs = shaper.shape(bytes[...], with: fonts).runs
        let width = runs.reduce(0) { $0 + $1.width(at: text.size) }
        let start =
            switch text.anchor {
            case .start: text.at.x
            case .middle: text.at.x - width / 2
            case .end: text.at.x - width
            }
        var (pieces, x): ([TextItem.Piece], Double) = ([], 0)
        for run in runs {
            pieces.append(TextItem.Piece(run, x: x))
            x += run.width(at: text.size)
        }
        return [.text(TextItem(origin: PagePoint(start, text.at.y), size: text.size, paint: colour, pieces: pieces, mark: .artifact))]
    }
}
