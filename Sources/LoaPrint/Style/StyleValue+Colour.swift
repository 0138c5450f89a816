extension StyleValue {
    /// A colour; `current` stands for `currentcolor`; the outer nil is no colour, the inner one `transparent`.
    static func colour(_ token: StyleToken, current: Paint) -> Paint?? {
        switch token.kind {
        case .hash(let digits): return RGBColour(hex: "#" + digits).map { .some(Paint($0)) }
        case .word(let name):
            if isCurrentColour(token) { return current }
            let name = name.lowercased()
            if name == "transparent" { return .some(nil) }
            return names[name].map { .some(Paint(RGBColour(UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)))) }
        case .function("rgb", let inside): return rgb(inside).map { .some(Paint($0)) }
        case .function("device-cmyk", let inside): return inks(inside).map { .some($0) }
        default: return nil
        }
    }

    /// Whether it stands for the colour of the type.
    static func isCurrentColour(_ token: StyleToken) -> Bool { token.word?.lowercased() == "currentcolor" }

    /// `rgb(193 18 31)` or with commas; numbers up to 255 or percents.
    private static func rgb(_ inside: [StyleToken]) -> RGBColour? {
        var parts: [UInt8] = []
        for token in inside where token.kind != .comma {
            guard case .number(let value, let unit) = token.kind, unit.isEmpty || unit == "%" else { return nil }
            let level = unit == "%" ? value * 255 / 100 : value
            guard 0...255 ~= level else { return nil }
            parts.append(UInt8(level.rounded()))
        }
        return parts.count == 3 ? RGBColour(parts[0], parts[1], parts[2]) : nil
    }

    /// `device-cmyk(c m y k)`, then a comma and the colour of screens; of numbers all are from 0 to 1, or one is greater and all are percents.
    private static func inks(_ inside: [StyleToken]) -> Paint? {
        var (shares, isPercent): ([Double], [Bool]) = ([], [])
        var at = 0
        while at < inside.count, shares.count < 4 {
            if inside[at].kind != .comma {
                guard case .number(let value, let unit) = inside[at].kind, unit.isEmpty || unit == "%", 0...100 ~= value else { return nil }
                shares.append(value)
                isPercent.append(unit == "%")
            }
            at += 1
        }
        guard shares.count == 4 else { return nil }
        let areParts = !zip(shares, isPercent).contains { !$1 && $0 > 1 }
        let thousandths = zip(shares, isPercent).map { Int(($0 * (areParts && !$1 ? 1000 : 10)).rounded()) }
        let inks = CMYKColour(thousandths: thousandths[0], thousandths[1], thousandths[2], thousandths[3])
        guard at < inside.count else {
            func shade(_ ink: Int) -> UInt8 { UInt8((255 * (1 - Double(ink) / 1000) * (1 - Double(inks.black) / 1000)).rounded()) }
            return Paint(RGBColour(shade(inks.cyan), shade(inks.magenta), shade(inks.yellow)), press: .inks(inks))
        }
        guard inside[at].kind == .comma, inside.count == at + 2 else { return nil }
        if case .function("device-cmyk", _) = inside[at + 1].kind { return nil }
        guard let screen = colour(inside[at + 1], current: .black), let screen else { return nil }
        return Paint(screen.rgb, press: .inks(inks))
    }

    /// The sixteen names of HTML 4, and grey.
    private static let names: [String: Int] = [
        "black": 0x00_0000, "silver": 0xC0_C0C0, "gray": 0x80_8080, "grey": 0x80_8080, "white": 0xFF_FFFF, "maroon": 0x80_0000, "red": 0xFF_0000,
        "purple": 0x80_0080, "fuchsia": 0xFF_00FF, "green": 0x00_8000, "lime": 0x00_FF00, "olive": 0x80_8000, "yellow": 0xFF_FF00,
        "navy": 0x00_0080, "blue": 0x00_00FF, "teal": 0x00_8080, "aqua": 0x00_FFFF,
    ]

    /// The names of colours, for suggestions.
    static let colourNames = names.keys.sorted() + ["currentcolor", "transparent"]
}
