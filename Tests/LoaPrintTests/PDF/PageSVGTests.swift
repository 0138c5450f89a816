import LoaMarkup
import Testing

@testable import LoaPrint

/// Pages drawn for screens.
@Suite struct PageSVGTests {
    private func drawn(_ document: PrintDocument, folds: [PagePath] = []) throws -> (svg: String, defs: String) {
        var page = try #require(document.pages.first)
        page.folds = folds
        var writer = PageSVG(prefix: "a")
        let svg = writer.write(page, label: "Mặt <1> & \"2\"")
        return (String(decoding: svg, as: UTF8.self), String(decoding: writer.definitions, as: UTF8.self))
    }

    private func count(_ part: String, _ text: String) -> Int { text.components(of: part) }

    @Test func `Each glyph is an outline that is defined once`() throws {
        let document = try Samples.document { page, tree, shaper in
            let slot = tree.addSlot(to: tree.root)
            page.items.append(Samples.line("nón non", at: PagePoint(10, 50), face: try Samples.regular.get(), mark: .content(slot), shaper: shaper))
        }
        let (svg, defs) = try drawn(document)
        #expect(count("<use ", svg) == 6)
        #expect(count("<path id=", defs) == 3)
        #expect(count("<g fill=\"#000000\"", svg) == 2)
        #expect(svg.contains("aria-label=\"Mặt &lt;1> &amp; &quot;2&quot;\""))
        #expect(!svg.contains("NaN"))
    }

    @Test func `An outline has the height that the font tells`() throws {
        let face = try Samples.regular.get()
        let glyph = try #require(face.glyph(0x48))
        let box = try #require(face.outline(glyph).box)
        #expect(abs(box.bottom - Double(face.metrics.capHeight)) < 2 && box.y == 0)
        #expect(face.outline(try #require(face.glyph(0x20))).steps.isEmpty)
        #expect(!(try Samples.plain.get().outline(try #require(Samples.plain.get().glyph(0x41)))).steps.isEmpty)
    }

    @Test func `What is cut off stays outside, folds are lines over the whole`() throws {
        var document = try Samples.document(width: 200, height: 100) { page, _, _ in
            page.items.append(.path(PathItem(PagePath(PageRect(x: 0, y: 0, width: 200, height: 100)), fill: .paint(Paint(RGBColour(179, 19, 27), opacity: 0.5)))))
        }
        document.pages[0].trim = PageRect(x: 10, y: 10, width: 180, height: 80)
        let (svg, _) = try drawn(document, folds: [PagePath(from: PagePoint(100, 10), to: PagePoint(100, 90))])
        #expect(svg.contains("viewBox=\"10 10 180 80 \""))
        #expect(svg.contains("fill=\"#b3131b\" fill-opacity=\"0.5 \"") || svg.contains("fill=\"#b3131b\" fill-opacity=\".5 \""))
        #expect(svg.contains("class=\"fold\""))
    }

    @Test func `Groups, gradients and pictures are kept, without colours when asked`() throws {
        let picture = try PrintPicture(Samples.picture("plain.jpg"))
        let document = try Samples.document { page, _, _ in
            let rect = PageRect(x: 0, y: 0, width: 50, height: 40)
            let gradient = Gradient(.linear(PagePoint(0, 0), PagePoint(50, 0)), stops: [.init(0, .black), .init(1, .white)])
            page.items.append(
                .group(
                    GroupItem(
                        [.path(PathItem(PagePath(rect), fill: .gradient(gradient))), .picture(PictureItem(picture.grey, in: rect, mark: .artifact))],
                        transform: .translation(5, 6), clip: PagePath(rect), opacity: 0.5)))
        }
        let (svg, defs) = try drawn(document)
        #expect(svg.contains("clip-path=\"url(#a") && defs.contains("<clipPath") && defs.contains("<linearGradient"))
        #expect(svg.contains("href=\"data:image/jpeg;base64,/9j/"))
        #expect(svg.contains("filter=\"url(#a") && defs.contains("<feColorMatrix"))
    }
}

extension String {
    /// How often a part stands in the text.
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
