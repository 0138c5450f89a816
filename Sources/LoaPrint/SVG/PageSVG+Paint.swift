internal import LoaPictures

/// Paints, shapes and pictures.
extension PageSVG {
    mutating func write(_ item: PathItem) {
        guard !item.path.steps.isEmpty, item.fill != nil || item.stroke != nil else { return }
        var gradient: Int?
        if case .gradient(let given)? = item.fill { gradient = define(given) }
        out.add("<path")
        switch item.fill {
        case .paint(let paint)?: add(paint, as: "fill")
        case .gradient(let given)?:
            if let gradient { add(reference: gradient, as: "fill") } else { out.add(" fill=\"none\"") }
            if given.opacity < 1 { Self.add(given.opacity, as: "fill-opacity", to: &out) }
        case nil: out.add(" fill=\"none\"")
        }
        if item.isEvenOdd { out.add(" fill-rule=\"evenodd\"") }
        if let stroke = item.stroke { add(stroke) }
        Self.add(item.path, to: &out)
        out.add("/>")
    }

    private mutating func add(_ stroke: Stroke) {
        add(stroke.paint, as: "stroke")
        Self.add(stroke.width, as: "stroke-width", to: &out)
        switch stroke.cap {
        case .butt: break
        case .round: out.add(" stroke-linecap=\"round\"")
        case .square: out.add(" stroke-linecap=\"square\"")
        }
        switch stroke.join {
        case .miter: Self.add(max(stroke.miterLimit, 1), as: "stroke-miterlimit", to: &out)
        case .round: out.add(" stroke-linejoin=\"round\"")
        case .bevel: out.add(" stroke-linejoin=\"bevel\"")
        }
        if stroke.dashes.contains(where: { $0 > 0 }) {
            out.add(" stroke-dasharray=\"")
            for dash in stroke.dashes { out.add(point: max(dash, 0)) }
            out.add("\"")
            Self.add(stroke.dashPhase, as: "stroke-dashoffset", to: &out)
        }
    }

    private mutating func define(_ gradient: Gradient) -> Int? {
        guard gradient.stops.count > 1, gradient.transform.determinant != 0 else { return nil }
        return define { id, defs in
            let name: StaticString
            switch gradient.shape {
            case .linear(let start, let end):
                name = "linearGradient"
                defs.add("<linearGradient id=\"\(id)\"")
                for (key, value) in [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)] { Self.add(value, as: key, to: &defs) }
            case .radial(let start, let inner, let end, let outer):
                name = "radialGradient"
                defs.add("<radialGradient id=\"\(id)\"")
                let numbers = [("fx", start.x), ("fy", start.y), ("fr", inner), ("cx", end.x), ("cy", end.y), ("r", outer)]
                for (key, value) in numbers { Self.add(value, as: key, to: &defs) }
            }
            defs.add(" gradientUnits=\"userSpaceOnUse\"")
            if gradient.transform != .identity { Self.add(gradient.transform, as: "gradientTransform", to: &defs) }
            defs.add(">")
            for stop in gradient.stops {
                defs.add("<stop")
                Self.add(stop.offset, as: "offset", to: &defs)
                defs.add(" stop-color=\"\(Self.hex(stop.paint.rgb))\"/>")
            }
            defs.add("</\(name)>")
        }
    }

    /// A photo with its bytes inside, turned as it is seen.
    mutating func write(_ item: PictureItem) {
        let picture = item.picture
        let place = PageTransform(a: item.rect.width, b: 0, c: 0, d: item.rect.height, e: item.rect.x, f: item.rect.y)
        // The stored picture fills a unit square with y upwards there, and downwards here.
        let map = place.after(picture.turn).after(PageTransform(a: 1, b: 0, c: 0, d: -1, e: 0, f: 1))
        if picture.isGrey, grey == nil {
            grey = define { id, defs in
                let row = ".3 .59 .11 0 0 "
                defs.add("<filter id=\"\(id)\" color-interpolation-filters=\"sRGB\"><feColorMatrix values=\"\(row)\(row)\(row)0 0 0 1 0\"/></filter>")
            }
        }
        out.add("<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\"")
        Self.add(map, as: "transform", to: &out)
        if picture.isGrey, let grey { add(reference: grey, as: "filter") }
        out.add(" href=\"data:\(picture.file.type);base64,")
        out += Base64.encode(picture.file.bytes)
        out.add("\"/>")
    }

    // MARK: Attributes

    mutating func add(_ paint: Paint, as name: String) {
        out.add(" \(name)=\"\(Self.hex(paint.rgb))\"")
        if paint.opacity < 1 { Self.add(paint.opacity, as: name + "-opacity", to: &out) }
    }

    static func hex(_ colour: RGBColour) -> String {
        "#" + [colour.red, colour.green, colour.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func add(_ value: Double, as name: String, to out: inout [UInt8]) {
        out.add(" \(name)=\"")
        out.add(exact: value)
        out.add("\"")
    }

    static func add(_ map: PageTransform, as name: String, to out: inout [UInt8]) {
        out.add(" \(name)=\"matrix(")
        for value in [map.a, map.b, map.c, map.d, map.e, map.f] { out.add(exact: value) }
        out.add(")\"")
    }

    static func add(_ path: PagePath, to out: inout [UInt8]) {
        out.add(" d=\"")
        for step in path.steps {
            switch step {
            case .move(let point): add("M", [point], to: &out)
            case .line(let point): add("L", [point], to: &out)
            case .curve(let one, let two, let end): add("C", [one, two, end], to: &out)
            case .close: out.add("Z")
            case .rect(let rect):
                add("M", [PagePoint(rect.x, rect.y)], to: &out)
                for (letter, value) in [("H", rect.right), ("V", rect.bottom), ("H", rect.x)] {
                    out.add(letter)
                    out.add(point: value)
                }
                out.add("Z")
            }
        }
        out.add("\"")
    }

    private static func add(_ letter: StaticString, _ points: [PagePoint], to out: inout [UInt8]) {
        out.add(letter)
        for point in points {
            out.add(point: point.x)
            out.add(point: point.y)
        }
    }
}
