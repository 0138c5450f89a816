internal import LoaPictures

/// Finds what shapes are painted with.
struct SVGPaints {
    let tree: SVGTree
    let shapes: SVGShapes

    /// What a shape is filled with; nil for nothing.
    func fill(
        _ text: String, _ opacity: Double, _ state: SVGState, _ path: PagePath, _ element: SVGTree.Element
    ) throws(PictureFault) -> Fill? {
        guard text.hasPrefix("url(") else { return try colour(text, opacity, state, element).map { .paint($0) } }
        guard let index = tree.element(reference: text) else {
            // What stands behind an address that leads nowhere holds in its place.
            let rest = text.split(separator: ")", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
            guard !rest.isEmpty else { throw Self.lost(text, element) }
            return try colour(rest, opacity, state, element).map { .paint($0) }
        }
        let name = tree.elements[index].name
        guard name == "linearGradient" || name == "radialGradient" else {
            throw SVGTree.fault(
                vi: "bản in không tô được bằng <\(name)>; hãy dùng màu hoặc dải màu", en: "print cannot fill with <\(name)>; use a colour or gradient",
                line: element.line)
        }
        return try gradient(index, opacity, path, element)
    }

    /// What a line is drawn with; nil for nothing.
    func stroke(_ text: String, _ opacity: Double, _ state: SVGState, _ element: SVGTree.Element) throws(PictureFault) -> Paint? {
        guard !text.hasPrefix("url(") else {
            throw SVGTree.fault(
                vi: "bản in không tô được nét bằng dải màu; hãy đổi nét thành hình: “Path → Stroke to Path”",
                en: "print cannot draw lines with a gradient; turn them into shapes: “Path → Stroke to Path”", line: element.line)
        }
        return try colour(text, opacity, state, element)
    }

    private func colour(_ text: String, _ opacity: Double, _ state: SVGState, _ element: SVGTree.Element) throws(PictureFault) -> Paint? {
        if text == "none" { return nil }
        let text = text == "currentColor" || text == "currentcolor" ? state.colour : text
        guard let (colour, own) = SVGColour.parse(text) else {
            throw SVGTree.fault(vi: "màu “\(text)” không rõ", en: "the colour “\(text)” is not known", line: element.line)
        }
        return own * opacity == 0 ? nil : Paint(colour, opacity: own * opacity)
    }

    private static func lost(_ text: String, _ element: SVGTree.Element) -> PictureFault {
        SVGTree.fault(vi: "“\(text)” trỏ đến thứ không có", en: "“\(text)” names what is not there", line: element.line)
    }

    // MARK: Gradients

    private func gradient(_ index: Int, _ opacity: Double, _ path: PagePath, _ element: SVGTree.Element) throws(PictureFault) -> Fill? {
        // Attributes and stops come from the first of a chain of gradients that has them.
        var (attributes, stops, next, seen): ([String: String], [Int], Int?, Int) = ([:], [], index, 0)
        while let at = next, seen < 10 {
            let one = tree.elements[at]
            attributes.merge(one.attributes) { own, _ in own }
            if stops.isEmpty { stops = one.children.filter { tree.elements[$0].name == "stop" } }
            next = one.attributes["href"].flatMap(tree.element(reference:))
            seen += 1
        }
        var (made, opacities): ([Gradient.Stop], Set<Double>) = ([], [])
        for index in stops {
            let stop = tree.elements[index]
            let properties = tree.styles.properties(stop)
            guard let (colour, own) = SVGColour.parse(properties["stop-color"] ?? "black") else { throw Self.lost("stop-color", stop) }
            opacities.insert(own * (properties["stop-opacity"].flatMap(SVGState.share) ?? 1))
            let offset = stop.attributes["offset"].flatMap(SVGState.share) ?? 0
            made.append(Gradient.Stop(max(offset, made.last?.offset ?? 0), Paint(colour)))
        }
        guard let last = made.last else { return nil }
        guard opacities.count == 1, let shared = opacities.first else {
            throw SVGTree.fault(
                vi: "bản in không vẽ được dải màu mờ dần; hãy dùng màu đặc", en: "print cannot draw gradients that fade out; use solid colours",
                line: element.line)
        }
        if made.count == 1 { return .paint(Paint(last.paint.rgb, opacity: opacity * shared)) }
        if let spread = attributes["spreadMethod"], spread != "pad" {
            throw SVGTree.fault(vi: "bản in không vẽ được dải màu lặp (\(spread))", en: "print cannot draw repeated gradients (\(spread))", line: element.line)
        }
        guard var map = attributes["gradientTransform"].map(SVGTransform.parse) ?? .identity else { throw Self.lost("gradientTransform", element) }
        let isBoxed = attributes["gradientUnits"] != "userSpaceOnUse"
        if isBoxed {
            guard let box = path.tightBox, box.width > 0, box.height > 0 else { return .paint(Paint(last.paint.rgb, opacity: opacity * shared)) }
            map = PageTransform(a: box.width, b: 0, c: 0, d: box.height, e: box.x, f: box.y).after(map)
        }
        let isRadial = tree.elements[index].name == "radialGradient"
        return .gradient(Gradient(shape(attributes, isRadial, isBoxed), stops: made, transform: map, opacity: opacity * shared))
    }

    private func shape(_ attributes: [String: String], _ isRadial: Bool, _ isBoxed: Bool) -> Gradient.Shape {
        let (width, height) = isBoxed ? (1, 1) : (shapes.width, shapes.height)
        func length(_ name: String, _ whole: Double, _ otherwise: Double) -> Double {
            attributes[name].flatMap { SVGShapes.length($0, whole) } ?? otherwise
        }
        guard isRadial else {
            return .linear(
                PagePoint(length("x1", width, 0), length("y1", height, 0)), PagePoint(length("x2", width, width), length("y2", height, 0)))
        }
        let diagonal = ((width * width + height * height) / 2).squareRoot()
        let centre = PagePoint(length("cx", width, width / 2), length("cy", height, height / 2))
        let focus = PagePoint(length("fx", width, centre.x), length("fy", height, centre.y))
        return .radial(focus, max(length("fr", diagonal, 0), 0), centre, max(length("r", diagonal, diagonal / 2), 0))
    }
}
