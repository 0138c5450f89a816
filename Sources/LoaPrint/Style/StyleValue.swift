/// Reads single values.
enum StyleValue {
    /// Units of lengths.
    static let units = ["mm", "cm", "pt", "px", "in", "em", "rem"]

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
        guard case .number(let value, let unit) = token.kind, abs(value) < 100_000 else { return nil }
        if let points = points(unit) { return PrintLength(points: value * points) }
        switch unit {
        case "em": return PrintLength(ems: value)
        case "rem": return PrintLength(ems: size > 0 ? value * context.rootSize / size : 0)
        case "" where value == 0: return .zero
        default: return nil
        }
    }

    /// A length in points, before type is fitted.
    static func points(_ token: StyleToken, size: Double, _ context: StyleContext) -> Double? {
        length(token, size: size, context)?.resolved(size)
    }

    /// A margin: the inner nil is `auto`.
    static func margin(_ token: StyleToken, size: Double, _ context: StyleContext) -> PrintLength?? {
        if token.word == "auto" { return .some(nil) }
        return length(token, size: size, context).map { .some($0) }
    }

    /// A length of zero or more.
    static func padding(_ token: StyleToken, size: Double, _ context: StyleContext) -> PrintLength? {
        guard let length = length(token, size: size, context), length.points >= 0, length.ems >= 0 else { return nil }
        return length
    }

    /// A size of type in points; from 0.5 to 5,000.
    static func fontSize(_ token: StyleToken, _ context: StyleContext) -> Double? {
        guard case .number(let value, let unit) = token.kind, value > 0 else { return nil }
        let size: Double
        if let points = points(unit) {
            size = value * points
        } else {
            switch unit {
            case "em": size = value * context.parent.size
            case "rem": size = value * context.rootSize
            case "%": size = value / 100 * context.parent.size
            default: return nil
            }
        }
        // What is inside something large grows step by step; nothing may become endless.
        return unit == "em" || unit == "%" ? min(max(size, 0.5), 5000) : 0.5...5000 ~= size ? size : nil
    }

    /// The weight of type.
    static func weight(_ token: StyleToken) -> Int? {
        switch token.kind {
        case .word("normal"): 400
        case .word("bold"): 700
        case .number(let value, "") where 1...1000 ~= value: Int(value)
        default: nil
        }
    }

    /// The distance of lines as a multiple of the size.
    static func leading(_ token: StyleToken, size: Double, _ context: StyleContext) -> Double? {
        guard case .number(let value, let unit) = token.kind, value > 0 else { return nil }
        let leading: Double
        switch unit {
        case "", "em": leading = value
        case "%": leading = value / 100
        default:
            guard let length = length(token, size: size, context) else { return nil }
            leading = length.resolved(size) / size
        }
        return leading < 1000 ? leading : nil
    }

    static func extent(_ token: StyleToken, size: Double, _ context: StyleContext) -> PrintStyle.Extent? {
        if token.word == "auto" { return .auto }
        if case .number(let value, "%") = token.kind { return 0...1000 ~= value ? .part(value / 100) : nil }
        return padding(token, size: size, context).map { .length($0) }
    }

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
