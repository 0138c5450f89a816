import LoaMarkup
import LoaPictures
import TestSupport
import Testing

@testable import LoaPrint

@Suite struct VectorDrawingTests {
    static func svg(_ inner: String, _ root: String = #"viewBox="0 0 100 100""#) -> [UInt8] {
        Array(#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \#(root)>\#(inner)</svg>"#.utf8)
    }

    /// The paths of a drawing, flat, mapped to the drawing's own coordinates.
    static func paths(_ inner: String) throws -> [PathItem] {
        func flat(_ item: PageItem, _ map: PageTransform) -> [PathItem] {
            switch item {
            case .path(var path):
                path.path = path.path.mapped(map)
                return [path]
            case .group(let group): return group.items.flatMap { flat($0, map.after(group.transform)) }
            default: return []
            }
        }
        let drawing = try VectorDrawing(svg(inner))
        return flat(drawing.item(in: PageRect(x: 0, y: 0, width: 100, height: 100), mark: .artifact), .identity)
    }

    private func box(_ inner: String) throws -> [Int] {
        let box = try #require(try Self.paths(inner).first?.path.tightBox)
        return [box.x, box.y, box.right, box.bottom].map { Int(($0 * 10).rounded()) }
    }

    @Test(arguments: [
        ("M10 20L30 40z", [100, 200, 300, 400]), ("m10,20 20,20", [100, 200, 300, 400]), ("M10 20H30V40", [100, 200, 300, 400]),
        ("M10 20h20v20", [100, 200, 300, 400]), ("M.5.5.7.9", [5, 5, 7, 9]), ("M1e1-2e0l5 0", [100, -20, 150, -20]),
        // A half circle above the line from (20, 50) to (80, 50), then below.
        ("M20 50A30 30 0 0 1 80 50", [200, 200, 800, 500]), ("M20 50a30 30 0 0060 0", [200, 500, 800, 800]),
        ("M20 50A5 5 0 0 1 80 50", [200, 200, 800, 500]),
        // The top of a quadratic curve lies half-way to its handle.
        ("M0 50Q50 0 100 50", [0, 250, 1000, 500]), ("M0 50Q25 0 50 50T100 50", [0, 250, 1000, 750]),
        ("M0 50C0 0 100 0 100 50", [0, 125, 1000, 500]), ("M0 50C0 0 50 0 50 50S100 100 100 50", [0, 125, 1000, 875]),
        ("M10 10h10zm5 5h1", [100, 100, 200, 150]),
    ])
    func pathDataIsRead(_ data: String, _ expected: [Int]) throws {
        #expect(try box("<path d=\"\(data)\"/>") == expected)
    }

    @Test(arguments: ["L10 10", "M10", "M10 10 20", "M1 1x", "M1 1L", "M1 1A1 1 0 2 0 5 5", "10 10", "M0 0z5 5"])
    func malformedPathDataIsAFault(_ data: String) {
        #expect(throws: PictureFault.self) { try VectorDrawing(Self.svg("<path d=\"\(data)\"/>")) }
    }

    @Test(arguments: [
        (#"<rect x="10" y="20" width="30" height="40" rx="5"/>"#, [100, 200, 400, 600]), (#"<circle cx="50" cy="40" r="10"/>"#, [400, 300, 600, 500]),
        (#"<ellipse cx="50" cy="40" rx="10" ry="20"/>"#, [400, 200, 600, 600]), (#"<rect width="100%" height="50%"/>"#, [0, 0, 1000, 500]),
        (#"<polygon points="1,2 3,4 5 0"/>"#, [10, 0, 50, 40]), (#"<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>"#, [10, 20, 30, 40]),
        (#"<g transform="translate(10 20) scale(2)"><rect width="5" height="5"/></g>"#, [100, 200, 200, 300]),
        (#"<rect width="10" height="20" transform="rotate(90)"/>"#, [-200, 0, 0, 100]), (#"<rect width="10" height="20" transform="rotate(180 50 50)"/>"#, [900, 800, 1000, 1000]),
        (#"<rect width="10" height="10" transform="skewX(45)"/>"#, [0, 0, 200, 100]), (#"<rect width="1" height="1" transform="matrix(2 0 0 3 4 5)"/>"#, [40, 50, 60, 80]),
        (##"<defs><rect id="a" width="5" height="5"/></defs><use xlink:href="#a" x="10" y="20"/>"##, [100, 200, 150, 250]),
        (##"<defs><symbol id="s"><rect width="5" height="5"/></symbol></defs><use href="#s" transform="scale(2)"/>"##, [0, 0, 100, 100]),
        (#"<svg x="10" y="10" width="50" height="50" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>"#, [100, 100, 600, 600]),
    ])
    func shapesStandWhereTheyBelong(_ inner: String, _ expected: [Int]) throws {
        #expect(try box(inner) == expected)
    }

    @Test func paintsFollowTheCascade() throws {
        let paths = try Self.paths(
            """
            <style>rect{fill:blue} .a{fill:#0f0;stroke:none} #c{fill:red} /* x{} */ .b > p {fill:black}</style>
            <g fill="yellow" stroke="black" stroke-width="2" fill-opacity=".5"><rect width="1" height="1"/><rect class="x a" width="1" height="1"/>
            <rect id="c" class="a" width="1" height="1"/><rect class="a" style="fill:rgb(1,2,3);fill-opacity:100%" width="1" height="1"/>
            <circle r="1"/><circle r="1" fill="none" stroke="none"/><circle r="1" display="none"/><circle r="1" visibility="hidden"/></g>
            <g color="#123456"><circle r="1" fill="currentColor"/></g>
            """)
        let fills = paths.map { item -> String in
            guard case .paint(let paint)? = item.fill else { return "-" }
            return "\(paint.rgb.red),\(paint.rgb.green),\(paint.rgb.blue) \(paint.opacity) \(item.stroke?.width ?? 0)"
        }
        #expect(fills == ["0,0,255 0.5 2.0", "0,255,0 0.5 0.0", "255,0,0 0.5 0.0", "1,2,3 1.0 0.0", "255,255,0 0.5 2.0", "18,52,86 1.0 0.0"])
    }

    @Test(arguments: [
        ("<text>a</text>", "Object to Path"), ("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>", ""), ("<g filter=\"url(#f)\"><rect width=\"1\" height=\"1\"/></g>", "filter"),
        ("<rect mask=\"url(#f)\" width=\"1\" height=\"1\"/>", "mask"), ("<path d=\"M0 0h1\" style=\"marker-end:url(#m)\"/>", "markers"),
        ("<pattern id=\"p\"/><rect fill=\"url(#p)\" width=\"1\" height=\"1\"/>", "pattern"), ("<rect fill=\"url(#p)\" width=\"1\" height=\"1\"/>", "not there"),
        ("<rect fill=\"reddish\" width=\"1\" height=\"1\"/>", "reddish"), ("<use href=\"#a\"/>", "not there"), ("<g id=\"a\"><use href=\"#a\"/></g>", "too deep"),
        ("<g transform=\"turn(4)\"><rect width=\"1\" height=\"1\"/></g>", "transform"), ("<rect clip-path=\"url(#x)\" width=\"1\" height=\"1\"/>", "clip-path"),
        ("<script>1</script>", "script"),
    ])
    func whatCannotBeDrawnIsRefused(_ inner: String, _ words: String) {
        do throws(PictureFault) {
            _ = try VectorDrawing(Self.svg(inner))
            Issue.record("taken: \(inner)")
        } catch {
            #expect(error.message.en.contains(words), "\(error.message.en)")
        }
    }

    @Test func usesDoNotMultiplyWithoutEnd() {
        let levels = (1...12).map { level in "<g id=\"g\(level)\">" + String(repeating: "<use href=\"#g\(level - 1)\"/>", count: 20) + "</g>" }
        let bomb = "<defs><g id=\"g0\"><rect width=\"1\" height=\"1\"/></g>" + levels.joined() + "</defs><use href=\"#g12\"/>"
        #expect(throws: PictureFault.self) { try VectorDrawing(Self.svg(bomb)) }
    }

    @Test func gradientsFollowTheirShape() throws {
        let paths = try Self.paths(
            """
            <linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="50%" style="stop-color:#00f"/></linearGradient>
            <linearGradient id="b" xlink:href="#a" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="100"/>
            <radialGradient id="c" href="#a"/><rect x="10" y="20" width="30" height="40" fill="url(#a)"/><rect width="1" height="1" fill="url(#b)"/>
            <circle r="2" fill="url(#c)"/>
            """)
        let found = paths.compactMap { if case .gradient(let gradient)? = $0.fill { gradient } else { nil } }
        try #require(found.count == 3)
        #expect(found.allSatisfy { $0.stops.map(\.offset) == [0, 0.5] && $0.stops[1].paint.rgb == RGBColour(0, 0, 255) })
        #expect(found[0].transform == PageTransform(a: 30, b: 0, c: 0, d: 40, e: 10, f: 20))
        #expect(found[1].shape == .linear(PagePoint(0, 0), PagePoint(0, 100)))
        if case .radial(_, let inner, let centre, let outer) = found[2].shape { #expect(inner == 0 && centre == PagePoint(0.5, 0.5) && outer == 0.5) }
    }

    @Test func theDrawingIsFittedIntoItsRectangle() throws {
        let drawing = try VectorDrawing(Self.svg("<rect width=\"100\" height=\"100\"/>"))
        guard case .group(let outer) = drawing.item(in: PageRect(x: 0, y: 0, width: 200, height: 100), mark: .artifact), case .group(let inner)? = outer.items.first else {
            Issue.record("no group")
            return
        }
        #expect(inner.transform == PageTransform(a: 1, b: 0, c: 0, d: 1, e: 50, f: 0))
        #expect(drawing.width == 100)
    }

    @Test func anglesAreThoseOfCircles() {
        for degrees in stride(from: -720.0, through: 720, by: 7.5) {
            let (sine, cosine) = Trigonometry.turn(degrees)
            #expect(abs(sine * sine + cosine * cosine - 1) < 1e-12)
            let back = Trigonometry.angle(x: cosine, y: sine)
            let gap = (back - degrees).truncatingRemainder(dividingBy: 360)
            #expect(min(abs(gap), 360 - abs(gap)) < 1e-9, "\(degrees) \(back)")
        }
        #expect(Trigonometry.turn(90) == (1, 0) && Trigonometry.turn(30).sine.rounded(.toNearestOrEven) == 1 || abs(Trigonometry.turn(30).sine - 0.5) < 1e-12)
    }

    @Test func changedDrawingsAreDrawnOrRefused() throws {
        let source = Self.svg(
            """
            <style>.a{fill:red}</style><defs><linearGradient id="g" x1="0"><stop offset="0" stop-color="#fff"/><stop offset="1"/></linearGradient>
            <clipPath id="c"><circle r="9"/></clipPath></defs><g transform="rotate(30 1 2)" clip-path="url(#c)" opacity=".5"><path class="a"
            d="M1 2C3 4 5 6 7 8S1 2 3 4Q1 2 3 4T5 6A1 2 30 0 1 9 9zm1 1h2v3" stroke="#123" stroke-dasharray="1 2 3"/><rect width="9" height="9"
            rx="2" fill="url(#g)"/><use href="#u" x="1"/></g><polygon id="u" points="1 2 3 4 5 6"/>
            """)
        var random = SeededGenerator(9)
        for _ in 0..<400 {
            var bytes = source
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = random.chance(50) ? UInt8(random.below(128)) : random.pick(Array("0123456789.-eMLCZA<>\"=#".utf8)) }
            guard let drawing = try? VectorDrawing(bytes) else { continue }
            let document = try Samples.document { page, _, _ in
                page.items = [drawing.item(in: PageRect(x: 0, y: 0, width: 50, height: 50), mark: .artifact)]
            }
            _ = try Samples.write(document)
        }
    }
}
