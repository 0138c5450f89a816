/// Reads the colours of SVG and CSS.
enum SVGColour {
    /// A colour with its opacity, 0 for `transparent`; nil where it is not one.
    static func parse(_ text: String) -> (colour: RGBColour, opacity: Double)? {
        let text = text.lowercased()
        if text == "transparent" { return (.black, 0) }
        if text.utf8.first == UInt8(ascii: "#") {
            if let colour = RGBColour(hex: text) { return (colour, 1) }
            let digits = Array(text.dropFirst())
            guard digits.count == 4 || digits.count == 8, let opaque = RGBColour(hex: "#" + String(digits.prefix(digits.count * 3 / 4))),
                let alpha = Int(String(digits.suffix(digits.count / 4)), radix: 16)
            else { return nil }
            return (opaque, Double(alpha) / (digits.count == 4 ? 15 : 255))
        }
        if text.hasPrefix("rgb") { return function(text) }
        return SVGColourNames.all[text].map {
            (RGBColour(UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)), 1)
        }
    }

    /// `rgb(…)` and `rgba(…)`, with numbers or percents.
    private static func function(_ text: String) -> (colour: RGBColour, opacity: Double)? {
        var scanner = SVGScanner(text)
        guard ["rgb", "rgba"].contains(scanner.word()), scanner.take("(") else { return nil }
        var parts: [Double] = []
        while parts.count < 4, let number = scanner.number() {
            let isPercent = scanner.take("%")
            parts.append(parts.count == 3 ? (isPercent ? number / 100 : number) : isPercent ? number * 255 / 100 : number)
            _ = scanner.take("/")
        }
        guard scanner.take(")"), parts.count >= 3 else { return nil }
        func byte(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 255).rounded()) }
        return (RGBColour(byte(parts[0]), byte(parts[1]), byte(parts[2])), parts.count == 4 ? min(max(parts[3], 0), 1) : 1)
    }
}
