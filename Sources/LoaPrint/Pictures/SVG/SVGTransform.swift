/// Reads `transform` attributes.
enum SVGTransform {
    /// The map of a list such as `translate(1 2) rotate(30)`; nil where it is malformed.
    static func parse(_ text: String) -> PageTransform? {
        var scanner = SVGScanner(text)
        var map = PageTransform.identity
        while !scanner.isAtEnd() {
            let name = scanner.word()
            guard scanner.take("(") else { return nil }
            let values = scanner.numbers()
            guard scanner.take(")"), let part = part(name, values) else { return nil }
            map = map.after(part)
        }
        return map
    }

    private static func part(_ name: String, _ values: [Double]) -> PageTransform? {
        switch (name, values.count) {
        case ("matrix", 6): return PageTransform(a: values[0], b: values[1], c: values[2], d: values[3], e: values[4], f: values[5])
        case ("translate", 1): return .translation(values[0], 0)
        case ("translate", 2): return .translation(values[0], values[1])
        case ("scale", 1): return .scale(values[0], values[0])
        case ("scale", 2): return .scale(values[0], values[1])
        case ("rotate", 1), ("rotate", 3):
            let (sine, cosine) = Trigonometry.turn(values[0])
            let turn = PageTransform(a: cosine, b: sine, c: -sine, d: cosine, e: 0, f: 0)
            guard values.count == 3 else { return turn }
            return PageTransform.translation(values[1], values[2]).after(turn).after(.translation(-values[1], -values[2]))
        case ("skewX", 1), ("skewY", 1):
            let (sine, cosine) = Trigonometry.turn(values[0])
            guard cosine != 0 else { return nil }
            let slope = sine / cosine
            return name == "skewX"
                ? PageTransform(a: 1, b: 0, c: slope, d: 1, e: 0, f: 0) : PageTransform(a: 1, b: slope, c: 0, d: 1, e: 0, f: 0)
        default: return nil
        }
    }
}
