public import LoaStats

/// Writes a drawing as SVG for a page: classes for roles and series, no colours, no styles, no script.
public struct DrawingSVG {
    /// The drawing.
    public let drawing: Drawing
    /// What its ids begin with; no other picture of the page may have the same.
    public let prefix: String
    /// The classes of the `svg` element.
    public let classes: String

    /// Makes the writer of one drawing.
    public init(_ drawing: Drawing, prefix: String, classes: String) {
        self.drawing = drawing
        self.prefix = prefix
        self.classes = classes
    }

    /// Writes the picture.
    ///
    /// With a title and a description it is a picture with words for readers who do not see it; without a title it
    /// is hidden from them.
    public func write(title: String?, description: String, to out: inout [UInt8]) {
        out.add("<svg class=\"")
        out.escape(classes)
        out.add("\" viewBox=\"0 0 ")
        number(drawing.width, &out)
        out.add(" ")
        number(drawing.height, &out)
        if let title {
            out.add("\" role=\"img\" aria-labelledby=\"\(prefix)-t\" aria-describedby=\"\(prefix)-d\">\n<title id=\"\(prefix)-t\">")
            out.escape(title)
            out.add("</title>\n<desc id=\"\(prefix)-d\">")
            out.escape(description)
            out.add("</desc>\n")
        } else {
            out.add("\" role=\"img\" aria-hidden=\"true\">\n")
        }
        writePatterns(&out)
        for shape in drawing.shapes { write(shape, &out) }
        out.add("</svg>\n")
    }

    private func writePatterns(_ out: inout [UInt8]) {
        var fills: Set<Int> = []
        var hatches: Set<Int> = []
        for shape in drawing.shapes {
            guard let series = shape.role.series else { continue }
            if isPatterned(shape) { fills.insert(series) }
            if case .hatched = shape.paint { hatches.insert(series) }
        }
        guard !fills.isEmpty || !hatches.isEmpty else { return }
        out.add("<defs>")
        for series in fills.sorted() { ChartPattern.write(series: series, prefix, &out) }
        for series in hatches.sorted() { ChartPattern.writeHatch(series: series, prefix, &out) }
        out.add("</defs>\n")
    }

    /// Whether a shape needs a pattern: the first series is plain, and on a sliver no pattern can be seen.
    private func isPatterned(_ shape: DrawingShape) -> Bool {
        guard case .patterned = shape.paint, let series = shape.role.series, series > 0 else { return false }
        return Swift.min(shape.box.width, shape.box.height) > 3
    }

    private func write(_ shape: DrawingShape, _ out: inout [UInt8]) {
        switch shape.form {
        case .line(let from, let to):
            out.add("<path")
            attributes(shape, &out)
            out.add(" d=\"")
            path([from, to], &out)
            out.add("\"/>\n")
        case .polyline(let points), .polygon(let points):
            out.add("<path")
            attributes(shape, &out)
            out.add(" d=\"")
            path(points, &out)
            if case .polygon = shape.form { out.add("Z") }
            out.add("\"/>\n")
        case .rectangle(let room):
            out.add("<rect")
            attributes(shape, &out)
            attribute(" x=\"", room.x, &out)
            attribute(" y=\"", room.y, &out)
            attribute(" width=\"", room.width, &out)
            attribute(" height=\"", room.height, &out)
            out.add("/>\n")
        case .circle(let centre, let radius):
            out.add("<circle")
            attributes(shape, &out)
            attribute(" cx=\"", centre.x, &out)
            attribute(" cy=\"", centre.y, &out)
            attribute(" r=\"", radius, &out)
            out.add("/>\n")
        case .text(let text): write(text, shape.role, &out)
        }
    }

    private func write(_ text: DrawingText, _ role: DrawingRole, _ out: inout [UInt8]) {
        out.add("<text class=\"\(role.classes)\"")
        attribute(" x=\"", text.at.x, &out)
        attribute(" y=\"", text.at.y, &out)
        attribute(" font-size=\"", text.size, &out)
        if text.weight != .regular { out.add(" font-weight=\"\(text.weight.rawValue)\"") }
        if text.anchor != .start { out.add(" text-anchor=\"\(text.anchor.rawValue)\"") }
        out.add(">")
        out.escape(text.text)
        out.add("</text>\n")
    }

    private func attributes(_ shape: DrawingShape, _ out: inout [UInt8]) {
        out.add(" class=\"\(shape.role.classes)")
        switch shape.paint {
        case .patterned where isPatterned(shape): out.add("\" fill=\"url(#\(prefix)-p\(shape.role.series ?? 0))\"")
        case .fill, .patterned: out.add(" c-fill\"")
        case .stroke(let width, let dash):
            out.add(" c-stroke\"")
            attribute(" stroke-width=\"", width, &out)
            guard !dash.isEmpty else { return }
            out.add(" stroke-dasharray=\"")
            for (index, length) in dash.enumerated() {
                if index > 0 { out.add(" ") }
                number(length, &out)
            }
            out.add("\"")
        case .hollow(let width):
            out.add(" c-hollow\"")
            attribute(" stroke-width=\"", width, &out)
        case .hatched(let width):
            out.add(" c-edge\" fill=\"url(#\(prefix)-h\(shape.role.series ?? 0))\"")
            attribute(" stroke-width=\"", width, &out)
        }
    }

    private func path(_ points: [DrawingPoint], _ out: inout [UInt8]) {
        for (index, point) in points.enumerated() {
            out.add(index == 0 ? "M" : "L")
            number(point.x, &out)
            out.add(" ")
            number(point.y, &out)
        }
    }

    private func attribute(_ name: StaticString, _ value: Double, _ out: inout [UInt8]) {
        out.add(name)
        number(value, &out)
        out.add("\"")
    }

    /// A number with at most two digits after the point.
    private func number(_ value: Double, _ out: inout [UInt8]) {
        let hundredths = Int(value * 100 + (value < 0 ? -0.5 : 0.5))
        if hundredths < 0 { out.add("-") }
        let size = Int(hundredths.magnitude)
        out.add(size / 100)
        guard size % 100 != 0 else { return }
        out.add(".")
        out.add(size % 100 / 10)
        if size % 10 != 0 { out.add(size % 10) }
    }
}

extension DrawingRole {
    /// The place of the series that a mark belongs to.
    var series: Int? {
        switch self {
        case .series(let index), .estimate(let index), .hidden(let index): index
        default: nil
        }
    }

    /// The classes that a theme colours.
    var classes: String {
        switch self {
        case .axis: "c-axis"
        case .grid: "c-grid"
        case .axisCut: "c-axiscut"
        case .scale: "c-scale"
        case .label: "c-label"
        case .value: "c-value"
        case .hero: "c-hero"
        case .series(let index): "c-s\(index % 12)"
        case .estimate(let index): "c-s\(index % 12) c-estimate"
        case .hidden(let index): "c-s\(index % 12) c-hidden"
        case .shade(let index): "c-m c-m\(index)"
        case .target: "c-target"
        case .casing: "c-casing"
        case .pace: "c-pace"
        case .breakMark: "c-break"
        case .illustrative: "c-illustrative"
        }
    }
}
