internal import LoaPictures

/// The paths of SVG’s basic shapes.
struct SVGShapes {
    /// The size that percentages are of.
    let width: Double
    let height: Double

    /// The path of an element; nil for elements that are no shapes and shapes without extent.
    ///
    /// Throws for path data that is malformed.
    func path(_ element: SVGTree.Element) throws(PictureFault) -> PagePath? {
        func x(_ name: String) -> Double? { length(element, name, width) }
        func y(_ name: String) -> Double? { length(element, name, height) }
        switch element.name {
        case "path":
            guard let data = element.attributes["d"], data != "none" else { return nil }
            guard let path = SVGPathData.parse(data) else {
                throw SVGTree.fault(vi: "đường vẽ (d) viết sai", en: "the path data (d) is malformed", line: element.line)
            }
            return path
        case "rect":
            guard let across = x("width"), let down = y("height"), across > 0, down > 0 else { return nil }
            let rect = PageRect(x: x("x") ?? 0, y: y("y") ?? 0, width: across, height: down)
            let (rx, ry) = (x("rx"), y("ry"))
            return PagePath(rect, radii: (max(rx ?? ry ?? 0, 0), max(ry ?? rx ?? 0, 0)))
        case "circle", "ellipse":
            let diagonal = ((width * width + height * height) / 2).squareRoot()
            let round = length(element, "r", diagonal)
            let (rx, ry) = element.name == "circle" ? (round ?? 0, round ?? 0) : (x("rx") ?? y("ry") ?? 0, y("ry") ?? x("rx") ?? 0)
            guard rx > 0, ry > 0 else { return nil }
            return PagePath(ellipseIn: PageRect(x: (x("cx") ?? 0) - rx, y: (y("cy") ?? 0) - ry, width: 2 * rx, height: 2 * ry))
        case "line": return PagePath(from: PagePoint(x("x1") ?? 0, y("y1") ?? 0), to: PagePoint(x("x2") ?? 0, y("y2") ?? 0))
        case "polyline", "polygon":
            var scanner = SVGScanner(element.attributes["points"] ?? "")
            let numbers = scanner.numbers()
            guard numbers.count >= 4 else { return nil }
            var steps: [PagePath.Step] = []
            for at in stride(from: 0, to: numbers.count - 1, by: 2) {
                let point = PagePoint(numbers[at], numbers[at + 1])
                steps.append(at == 0 ? .move(point) : .line(point))
            }
            return PagePath(element.name == "polygon" ? steps + [.close] : steps)
        default: return nil
        }
    }

    private func length(_ element: SVGTree.Element, _ name: String, _ whole: Double) -> Double? {
        element.attributes[name].flatMap { Self.length($0, whole) }
    }

    /// A length in user units, cut to a million either way; percentages are of `whole`.
    static func length(_ text: String, _ whole: Double) -> Double? {
        if text.hasSuffix("%") { return Double(text.dropLast()).flatMap { $0.isFinite ? $0 * whole / 100 : nil } }
        return SVGLength.pixels(text).map { min(max($0, -1_000_000), 1_000_000) }
    }
}
