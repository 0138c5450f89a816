/// The part of the drawing plane that an SVG shows, and how it is fitted into a rectangle.
struct SVGViewBox {
    let rect: PageRect

    /// Reads a `viewBox`; nil unless four numbers of which the last two are above 0.
    init?(_ text: String?) {
        guard let text else { return nil }
        var scanner = SVGScanner(text)
        let numbers = scanner.numbers()
        guard numbers.count == 4, scanner.isAtEnd(), numbers[2] > 0, numbers[3] > 0 else { return nil }
        rect = PageRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    init(width: Double, height: Double) { rect = PageRect(x: 0, y: 0, width: width, height: height) }

    /// The map into a rectangle by a `preserveAspectRatio`; as a whole and in the middle where there is none.
    func map(into port: PageRect, _ rule: String?) -> PageTransform {
        let words = (rule ?? "xMidYMid meet").split(separator: " ").filter { $0 != "defer" }
        var (sx, sy) = (port.width / rect.width, port.height / rect.height)
        let align = words.first ?? "xMidYMid"
        if align != "none" {
            let scale = words.count > 1 && words[1] == "slice" ? max(sx, sy) : min(sx, sy)
            (sx, sy) = (scale, scale)
        }
        func place(_ least: String, _ most: String, _ room: Double) -> Double {
            if align == "none" || align.contains(least) { return 0 }
            return align.contains(most) ? room : room / 2
        }
        let x = port.x + place("xMin", "xMax", port.width - rect.width * sx)
        let y = port.y + place("YMin", "YMax", port.height - rect.height * sy)
        return PageTransform(a: sx, b: 0, c: 0, d: sy, e: x - rect.x * sx, f: y - rect.y * sy)
    }
}
