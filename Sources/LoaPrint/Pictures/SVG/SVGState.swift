/// The properties that elements hand down to those inside.
struct SVGState {
    var fill = "black"
    var fillOpacity = 1.0
    var isEvenOdd = false
    var stroke = "none"
    var strokeOpacity = 1.0
    var strokeWidth = "1"
    var cap = Stroke.Cap.butt
    var join = Stroke.Join.miter
    var miterLimit = 4.0
    var dashes = "none"
    var dashOffset = "0"
    var colour = "black"
    var isVisible = true
    var isClipEvenOdd = false

    /// Takes over what an element sets.
    mutating func take(_ properties: [String: String]) {
        func value(_ name: String) -> String? { properties[name].flatMap { $0 == "inherit" ? nil : $0 } }
        func number(_ name: String) -> Double? { value(name).flatMap(Self.share) }
        colour = value("color") ?? colour
        fill = value("fill") ?? fill
        stroke = value("stroke") ?? stroke
        if let share = number("fill-opacity") { fillOpacity = share }
        if let share = number("stroke-opacity") { strokeOpacity = share }
        strokeWidth = value("stroke-width") ?? strokeWidth
        dashes = value("stroke-dasharray") ?? dashes
        dashOffset = value("stroke-dashoffset") ?? dashOffset
        if let limit = value("stroke-miterlimit").flatMap({ Double($0) }) { miterLimit = max(limit, 1) }
        if let rule = value("fill-rule") { isEvenOdd = rule == "evenodd" }
        if let rule = value("clip-rule") { isClipEvenOdd = rule == "evenodd" }
        if let text = value("visibility") { isVisible = text == "visible" }
        switch value("stroke-linecap") {
        case "butt"?: cap = .butt
        case "round"?: cap = .round
        case "square"?: cap = .square
        default: break
        }
        switch value("stroke-linejoin") {
        case "miter"?, "miter-clip"?, "arcs"?: join = .miter
        case "round"?: join = .round
        case "bevel"?: join = .bevel
        default: break
        }
    }

    /// A share from 0 to 1 as a number or in percent.
    static func share(_ text: String) -> Double? {
        let isPercent = text.hasSuffix("%")
        guard let value = Double(isPercent ? text.dropLast() : text[...]), value.isFinite else { return nil }
        return min(max(isPercent ? value / 100 : value, 0), 1)
    }
}
