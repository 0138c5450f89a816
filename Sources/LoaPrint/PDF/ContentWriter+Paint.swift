/// Paints, shapes and pictures.
extension ContentWriter {
    /// Sets the colour for filling.
    mutating func setFill(_ paint: Paint) {
        guard tracked.fill != paint else { return }
        tracked.fill = paint
        add(paint, isStroke: false)
    }

    /// Sets the colour for outlines.
    mutating func setStroke(_ paint: Paint) {
        guard tracked.stroke != paint else { return }
        tracked.stroke = paint
        add(paint, isStroke: true)
    }

    private mutating func add(_ paint: Paint, isStroke: Bool) {
        if inkLimit != nil, paint.press == .registration {
            out.add(isStroke ? "/All CS 1 SCN\n" : "/All cs 1 scn\n")
            return
        }
        Self.add(paint, inkLimit, to: &out)
        if inkLimit != nil { out.add(isStroke ? "K\n" : "k\n") } else { out.add(isStroke ? "RG\n" : "rg\n") }
    }

    /// Appends the parts of a colour, a space behind each.
    static func add(_ paint: Paint, _ inkLimit: Int?, to out: inout [UInt8]) {
        if let inkLimit {
            let inks = paint.inks(limit: inkLimit)
            for ink in [inks.cyan, inks.magenta, inks.yellow, inks.black] {
                out.add(thousandths: ink)
                out.append(0x20)
            }
        } else {
            for part in [paint.rgb.red, paint.rgb.green, paint.rgb.blue] {
                out.add(thousandths: (Int(part) * 10_000 + 127) / 255, 10_000)
                out.append(0x20)
            }
        }
    }

    mutating func write(_ item: PathItem) {
        guard !item.path.steps.isEmpty else { return }
        var fill: Paint?
        switch item.fill {
        case .gradient(let gradient)?: write(gradient, item)
        case .paint(let paint)?: fill = paint
        case nil: break
        }
        guard fill != nil || item.stroke != nil else { return }
        var state = ContentResources.State()
        if let fill {
            state.fillOpacity = Self.thousandths(fill.opacity)
            setFill(fill)
        }
        if let stroke = item.stroke {
            state.strokeOpacity = Self.thousandths(stroke.paint.opacity)
            save()
            set(state)
            set(stroke)
        } else {
            set(state)
        }
        add(item.path)
        switch (fill != nil, item.stroke != nil) {
        case (true, true): out.add(item.isEvenOdd ? "B*\n" : "B\n")
        case (false, _): out.add("S\n")
        default: out.add(item.isEvenOdd ? "f*\n" : "f\n")
        }
        if item.stroke != nil { restore() }
    }

    private mutating func set(_ stroke: Stroke) {
        setStroke(stroke.paint)
        out.add(point: stroke.width)
        out.add("w ")
        if stroke.cap != .butt {
            out.add(stroke.cap.rawValue)
            out.add(" J ")
        }
        if stroke.join != .miter {
            out.add(stroke.join.rawValue)
            out.add(" j ")
        } else if stroke.miterLimit != 10 {
            out.add(point: max(stroke.miterLimit, 1))
            out.add("M ")
        }
        if stroke.dashes.contains(where: { $0 > 0 }) {
            out.add("[")
            for dash in stroke.dashes { out.add(point: max(dash, 0)) }
            out.add("]")
            out.add(point: stroke.dashPhase)
            out.add("d")
        }
        out.add("\n")
    }

    private mutating func write(_ gradient: Gradient, _ item: PathItem) {
        guard gradient.stops.count > 1, gradient.transform.determinant != 0 else { return }
        save()
        var state = ContentResources.State()
        state.fillOpacity = Self.thousandths(gradient.opacity)
        set(state)
        add(item.path)
        out.add(item.isEvenOdd ? "W* n\n" : "W n\n")
        add(gradient.transform)
        out.add("cm /S")
        // The map is in the content, so that the same colours in other places share one object.
        var plain = gradient
        plain.transform = .identity
        plain.opacity = 1
        out.add(resources.gradient(plain))
        out.add(" sh\n")
        restore()
    }

    mutating func add(_ path: PagePath) {
        for step in path.steps {
            switch step {
            case .move(let point): add(point, "m\n")
            case .line(let point): add(point, "l\n")
            case .curve(let one, let two, let end):
                add(one, "")
                add(two, "")
                add(end, "c\n")
            case .close: out.add("h\n")
            case .rect(let rect):
                for value in [rect.x, rect.y, rect.width, rect.height] { out.add(point: value) }
                out.add("re\n")
            }
        }
    }

    private mutating func add(_ point: PagePoint, _ operation: StaticString) {
        out.add(point: point.x)
        out.add(point: point.y)
        out.add(operation)
    }

    mutating func write(_ item: PictureItem) {
        if item.picture.isTransparent { isTransparent = true }
        set(ContentResources.State())
        save()
        add(PageTransform(a: item.rect.width, b: 0, c: 0, d: item.rect.height, e: item.rect.x, f: item.rect.y).after(item.picture.turn))
        out.add("cm /I")
        out.add(resources.picture(item.picture))
        out.add(" Do\n")
        restore()
    }
}
