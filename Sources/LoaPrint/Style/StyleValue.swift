/// What a value is worked out against.
struct StyleContext {
    /// The style of the parent.
    var parent: PrintStyle
    /// The size of the leaflet’s type in points.
    var rootSize: Double
}

/// Reads single values.
enum StyleValue {
    /// Points of an absolute unit; nil for others.
    static func points(_ unit: String) -> Double? {
        switch unit {
        case "pt": 1
        case "mm": PageUnit.millimetre
        case "cm": 10 * PageUnit.millimetre
        case "px": 0.75
        case "in": 72
        default: nil
        }
    }

    /// A length for an element whose type has a size; zero needs no unit.
    static func length(_ token: StyleToken, size: Double, _ context: StyleContext) -> PrintLength? {
        guard case .number(let value, let unit) = token.kind else { return nil }
        if let points = points(unit) { return PrintLength(points: value * points) }
        switch unit {
        case "em": return PrintLength(ems: value)
        case "rem": return PrintLength(ems: size > 0 ? value * context.rootSize / size : 0)
        case "" where value == 0: return .zero
        default: return nil
        }
    }

    /// An absolute length in points.
    static func fixed(_ token: StyleToken) -> Double? {
        guard case .number(let value, let unit) = token.kind else { return nil }
        if unit.isEmpty, value == 0 { return 0 }
        return points(unit).map { $0 * value }
    }

    /// A size of type in points.
    static func fontSize(_ token: StyleToken, _ context: StyleContext) -> Double? {
        guard case .number(let value, let unit) = token.kind, value > 0 else { return nil }
        if let points = points(unit) { return value * points }
        switch unit {
        case "em": return value * context.parent.size
        case "rem": return value * context.rootSize
        case "%": return value / 100 * context.parent.size
        default: return nil
        }
    }

    static func extent(_ token: StyleToken, size: Double, _ context: StyleContext) -> PrintStyle.Extent? {
        if token.word == "auto" { return .auto }
        if case .number(let value, "%") = token.kind { return .part(value / 100) }
        return length(token, size: size, context).map { .length($0) }
    }

    /// A colour; `current` stands for `currentcolor`; the outer nil is no colour, the inner one `transparent`.
    static func colour(_ token: StyleToken, current: Paint) -> Paint?? {
        switch token.kind {
        case .hash(let digits): return RGBColour(hex: "#" + digits).map { Paint($0) }
        case .word(let name):
            if name == "transparent" || name == "none" { return .some(nil) }
            if name.lowercased() == "currentcolor" { return current }
            return names[name.lowercased()].map { Paint(RGBColour(UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255))) }
        case .function("rgb", let inside):
            let parts = inside.compactMap { token -> Double? in if case .number(let value, let unit) = token.kind { unit == "%" ? value * 2.55 : value } else { nil } }
            guard parts.count == 3, parts.allSatisfy({ 0...255 ~= $0 }) else { return nil }
            return Paint(RGBColour(UInt8(parts[0].rounded()), UInt8(parts[1].rounded()), UInt8(parts[2].rounded())))
        case .function("device-cmyk", let inside): return inks(inside)
        default: return nil
        }
    }

    /// `device-cmyk(c m y k, screen colour)`; shares as numbers from 0 to 1 or in percent.
    private static func inks(_ inside: [StyleToken]) -> Paint?? {
        var (parts, screen): ([Int], RGBColour?) = ([], nil)
        for token in inside {
            switch token.kind {
            case .number(let value, let unit):
                let percent = unit == "%" ? value : value <= 1 ? value * 100 : value
                guard 0...100 ~= percent, unit.isEmpty || unit == "%" else { return nil }
                parts.append(Int(percent.rounded()))
            case .hash(let digits): screen = RGBColour(hex: "#" + digits)
            case .comma, .slash: continue
            default: return nil
            }
        }
        guard parts.count == 4 else { return nil }
        let inks = CMYKColour(percent: parts[0], parts[1], parts[2], parts[3])
        func shade(_ ink: Int) -> UInt8 { UInt8((255 * (1 - Double(ink) / 100) * (1 - Double(parts[3]) / 100)).rounded()) }
        return Paint(screen ?? RGBColour(shade(parts[0]), shade(parts[1]), shade(parts[2])), press: .inks(inks))
    }

    /// The sixteen names of HTML 4, and grey.
    private static let names: [String: Int] = [
        "black": 0x00_0000, "silver": 0xC0_C0C0, "gray": 0x80_8080, "grey": 0x80_8080, "white": 0xFF_FFFF, "maroon": 0x80_0000, "red": 0xFF_0000,
        "purple": 0x80_0080, "fuchsia": 0xFF_00FF, "green": 0x00_8000, "lime": 0x00_FF00, "olive": 0x80_8000, "yellow": 0xFF_FF00,
        "navy": 0x00_0080, "blue": 0x00_00FF, "teal": 0x00_8080, "aqua": 0x00_FFFF,
    ]

    /// The four sides of a shorthand: one to four values.
    static func sides<Value: Hashable & Sendable>(_ values: [Value]) -> Edges<Value>? {
        switch values.count {
        case 1: Edges(values[0])
        case 2: Edges(top: values[0], right: values[1], bottom: values[0], left: values[1])
        case 3: Edges(top: values[0], right: values[1], bottom: values[2], left: values[1])
        case 4: Edges(top: values[0], right: values[1], bottom: values[2], left: values[3])
        default: nil
        }
    }
}
