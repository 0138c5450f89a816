internal import LoaPictures

/// Turns the elements of an SVG into items of a page.
struct SVGPainter {
    let tree: SVGTree
    let shapes: SVGShapes
    /// Steps of paths painted so far; `use` must not multiply them without end.
    private var steps = 0
    static let mostSteps = 400_000
    static let mostDepth = 100

    init(_ tree: SVGTree, width: Double, height: Double) {
        self.tree = tree
        shapes = SVGShapes(width: width, height: height)
    }

    /// The items of the root's children.
    mutating func run() throws(PictureFault) -> [PageItem] {
        guard let root = tree.elements.first else { return [] }
        var state = SVGState()
        state.take(tree.styles.properties(root))
        return try items(root.children, state, depth: 0)
    }

    private mutating func items(_ indexes: [Int], _ state: SVGState, depth: Int) throws(PictureFault) -> [PageItem] {
        var result: [PageItem] = []
        for index in indexes { result += try paint(index, state, depth: depth) }
        return result
    }

    private static let groups: Set<String> = ["g", "a", "svg", "use", "switch", "symbol"]
    private static let unseen: Set<String> = [
        "defs", "title", "desc", "metadata", "style", "linearGradient", "radialGradient", "clipPath", "symbol", "view", "stop",
    ]
    private static let refused: [String: (vi: String, en: String)] = [
        "text": ("chữ sống (<text>); hãy đổi chữ thành hình: Inkscape, “Path → Object to Path”", "live text (<text>); turn it into shapes: Inkscape, “Path → Object to Path”"),
        "image": ("ảnh nhúng (<image>); hãy đặt ảnh ấy riêng trong bài", "an embedded picture (<image>); place it in the page by itself"),
        "filter": ("bộ lọc (filter); hãy bỏ đi", "a filter; remove it"),
        "mask": ("mặt nạ (mask); hãy dùng clip hoặc bỏ đi", "a mask; use a clip or remove it"),
        "pattern": ("hoạ tiết lặp (pattern); hãy vẽ bằng hình", "a pattern; draw it with shapes"),
        "marker": ("đầu mũi tên (marker); hãy đổi thành hình: “Path → Stroke to Path”", "markers; turn them into shapes: “Path → Stroke to Path”"),
    ]

    private mutating func paint(_ index: Int, _ outer: SVGState, depth: Int, isUsed: Bool = false) throws(PictureFault) -> [PageItem] {
        let element = tree.elements[index]
        if Self.unseen.contains(element.name), !(isUsed && element.name == "symbol") { return [] }
        let properties = tree.styles.properties(element)
        if properties["display"] == "none" { return [] }
        try refuse(element, properties)
        guard depth < Self.mostDepth else {
            throw SVGTree.fault(vi: "SVG lồng quá sâu", en: "the SVG nests too deep", line: element.line)
        }
        var state = outer
        state.take(properties)
        var items: [PageItem]
        if Self.groups.contains(element.name) {
            items = try group(index, element, state, depth)
        } else if let path = try shapes.path(element) {
            steps += path.steps.count
            items = state.isVisible ? try self.items(path, state, element) : []
        } else {
            return []
        }
        guard steps <= Self.mostSteps else {
            throw SVGTree.fault(vi: "SVG có quá nhiều nét", en: "the SVG has too many strokes", line: element.line)
        }
        guard !items.isEmpty else { return [] }
        return try wrapped(items, element, properties)
    }

    private func refuse(_ element: SVGTree.Element, _ properties: [String: String]) throws(PictureFault) {
        var found = Self.refused[element.name]
        for name in ["filter", "mask"] { if let value = properties[name], value != "none" { found = Self.refused[name] } }
        for name in ["marker", "marker-start", "marker-mid", "marker-end"] {
            if let value = properties[name], value != "none" { found = Self.refused["marker"] }
        }
        if let mode = properties["mix-blend-mode"], mode != "normal" { found = ("kiểu hoà màu \(mode); hãy bỏ đi", "the blend mode \(mode); remove it") }
        guard let found else { return }
        throw SVGTree.fault(vi: "bản in không vẽ được \(found.vi)", en: "print cannot draw \(found.en)", line: element.line)
    }

    // MARK: Groups

    private mutating func group(_ index: Int, _ element: SVGTree.Element, _ state: SVGState, _ depth: Int) throws(PictureFault) -> [PageItem] {
        switch element.name {
        case "use":
            guard let text = element.attributes["href"], let target = tree.element(reference: text) else {
                throw SVGTree.fault(vi: "<use> trỏ đến hình không có", en: "<use> names a shape that is not there", line: element.line)
            }
            func place(_ name: String, _ whole: Double) -> Double { element.attributes[name].flatMap { SVGShapes.length($0, whole) } ?? 0 }
            // Each level counts twenty, so that shapes that use each other end soon.
            let inner = try paint(target, state, depth: depth + 20, isUsed: true)
            return Self.moved(inner, .translation(place("x", shapes.width), place("y", shapes.height)))
        case "svg", "symbol":
            let inner = try items(element.children, state, depth: depth + 1)
            guard let box = SVGViewBox(element.attributes["viewBox"]) else { return inner }
            func length(_ name: String, _ whole: Double) -> Double { element.attributes[name].flatMap { SVGShapes.length($0, whole) } ?? whole }
            let port = PageRect(
                x: element.attributes["x"].flatMap { SVGShapes.length($0, shapes.width) } ?? 0,
                y: element.attributes["y"].flatMap { SVGShapes.length($0, shapes.height) } ?? 0, width: length("width", shapes.width),
                height: length("height", shapes.height))
            return Self.moved(inner, box.map(into: port, element.attributes["preserveAspectRatio"]))
        case "switch":
            return try items(Array(element.children.prefix(1)), state, depth: depth + 1)
        default: return try items(element.children, state, depth: depth + 1)
        }
    }

    private static func moved(_ items: [PageItem], _ map: PageTransform) -> [PageItem] {
        items.isEmpty || map == .identity ? items : [.group(GroupItem(items, transform: map))]
    }

    /// Puts transform, clip and opacity around items.
    private mutating func wrapped(_ items: [PageItem], _ element: SVGTree.Element, _ properties: [String: String]) throws(PictureFault) -> [PageItem] {
        var map = PageTransform.identity
        if let text = element.attributes["transform"] {
            guard let parsed = SVGTransform.parse(text) else {
                throw SVGTree.fault(vi: "thuộc tính transform viết sai", en: "the attribute transform is malformed", line: element.line)
            }
            map = parsed
        }
        let opacity = properties["opacity"].flatMap(SVGState.share) ?? 1
        var clip: (path: PagePath, isEvenOdd: Bool)?
        if let text = properties["clip-path"], text != "none" { clip = try self.clip(text, items, element) }
        guard map != .identity || opacity < 1 || clip != nil else { return items }
        if opacity == 0 { return [] }
        return [.group(GroupItem(items, transform: map, clip: clip?.path, isEvenOdd: clip?.isEvenOdd ?? false, opacity: opacity))]
    }

    private mutating func clip(_ text: String, _ items: [PageItem], _ element: SVGTree.Element) throws(PictureFault) -> (PagePath, Bool) {
        guard let index = tree.element(reference: text), tree.elements[index].name == "clipPath" else {
            throw SVGTree.fault(vi: "clip-path trỏ đến hình không có", en: "clip-path names a shape that is not there", line: element.line)
        }
        let clip = tree.elements[index]
        var base = clip.attributes["transform"].flatMap(SVGTransform.parse) ?? .identity
        if clip.attributes["clipPathUnits"] == "objectBoundingBox", let box = Self.box(items) {
            base = PageTransform(a: box.width, b: 0, c: 0, d: box.height, e: box.x, f: box.y).after(base)
        }
        var all = PagePath()
        var isEvenOdd = false
        for child in clip.children {
            var (element, map) = (tree.elements[child], base)
            var used = 0
            while element.name == "use", let target = element.attributes["href"].flatMap(tree.element(reference:)), used < 5 {
                map = map.after(element.attributes["transform"].flatMap(SVGTransform.parse) ?? .identity)
                element = tree.elements[target]
                used += 1
            }
            guard let path = try shapes.path(element) else { continue }
            steps += path.steps.count
            var state = SVGState()
            state.take(tree.styles.properties(element))
            isEvenOdd = isEvenOdd || state.isClipEvenOdd
            all.steps += path.mapped(map.after(element.attributes["transform"].flatMap(SVGTransform.parse) ?? .identity)).steps
        }
        // A clip without shapes hides everything.
        if all.steps.isEmpty { all.steps = [.rect(PageRect(x: 0, y: 0, width: 0, height: 0))] }
        return (all, isEvenOdd)
    }

    private static func box(_ items: [PageItem]) -> PageRect? {
        let boxes = items.compactMap(\.box)
        guard let first = boxes.first else { return nil }
        return boxes.dropFirst().reduce(first) { $0.union($1) }
    }

    // MARK: Shapes

    private func items(_ path: PagePath, _ state: SVGState, _ element: SVGTree.Element) throws(PictureFault) -> [PageItem] {
        let paints = SVGPaints(tree: tree, shapes: shapes)
        let fill = element.name == "line" ? nil : try paints.fill(state.fill, state.fillOpacity, state, path, element)
        var stroke: Stroke?
        let diagonal = ((shapes.width * shapes.width + shapes.height * shapes.height) / 2).squareRoot()
        let width = SVGShapes.length(state.strokeWidth, diagonal) ?? 1
        if width > 0, let paint = try paints.stroke(state.stroke, state.strokeOpacity, state, element) {
            var scanner = SVGScanner(state.dashes == "none" ? "" : state.dashes)
            var dashes = scanner.numbers().map { max($0, 0) }
            if dashes.count % 2 == 1 { dashes += dashes }
            if dashes.reduce(0, +) <= 0 { dashes = [] }
            stroke = Stroke(
                paint, width: width, cap: state.cap, join: state.join, miterLimit: state.miterLimit, dashes: dashes,
                dashPhase: SVGShapes.length(state.dashOffset, diagonal) ?? 0)
        }
        guard fill != nil || stroke != nil else { return [] }
        return [.path(PathItem(path, fill: fill, stroke: stroke, isEvenOdd: state.isEvenOdd))]
    }
}
