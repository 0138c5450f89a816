import LoaMarkup
import LoaPictures
import TestSupport
import Testing

@testable import LoaPrint

/// Pages read back from files, and the places of words on sheets.
@Suite struct PDFPageReaderTests {
    /// A leaflet of random blocks; nil when they do not fit.
    private static func leaflet(_ seed: Int) throws -> LaidLeaflet? {
        var random = SeededGenerator(UInt64(seed) &+ 907)
        let blocks = LayoutPropertyTests.blocks(&random, most: 12)
        return try LayoutSamples.lay(LayoutSamples.content(blocks), LayoutSamples.format(120, 240, size: 7...13)).value.leaflet
    }

    /// Something painted, in coordinates of the page.
    private struct Painted {
        var kind: String
        var numbers: [Double] = []
    }

    private static func painted(_ pages: [PrintPage]) -> [Painted] {
        var result: [Painted] = []
        for (number, page) in pages.enumerated() {
            result.append(Painted(kind: "page \(number)", numbers: [page.width, page.height]))
            for item in page.items { add(item, .identity, 1, nil, to: &result) }
        }
        return result
    }

    private static func add(_ item: PageItem, _ map: PageTransform, _ opacity: Double, _ clip: PageRect?, to result: inout [Painted]) {
        func colour(_ paint: Paint) -> [Double] { [Double(paint.rgb.red), Double(paint.rgb.green), Double(paint.rgb.blue), paint.opacity * opacity * 100] }
        func box(_ rect: PageRect?) -> [Double] { rect.map { [$0.x, $0.y, $0.right, $0.bottom] } ?? [] }
        switch item {
        case .text(let text):
            for piece in text.pieces {
                let scale = text.size / Double(piece.run.face.metrics.unitsPerEm)
                var at = text.origin.x + piece.x
                for glyph in piece.run.glyphs {
                    let outline = piece.run.face.outline(glyph.id)
                    if let shape = outline.tightBox {
                        let place = map.apply(PagePoint(at + Double(glyph.dx) * scale, text.origin.y - Double(glyph.dy) * scale))
                        let size = [shape.x, shape.y, shape.width, shape.height].map { $0 * scale }
                        result.append(Painted(kind: "glyph", numbers: [place.x, place.y] + size + colour(text.paint)))
                    }
                    at += Double(glyph.advance) * scale + text.tracking
                }
            }
        case .path(let path):
            var numbers = box(path.path.mapped(map).tightBox)
            var kind = "path \(path.path.steps.count) \(path.isEvenOdd)"
            switch path.fill {
            case .paint(let paint)?: numbers += colour(paint)
            case .gradient(let gradient)?:
                // What is filled is what the group is cut to.
                kind = "gradient"
                let ends: [PagePoint] =
                    switch gradient.shape {
                    case .linear(let from, let to): [from, to]
                    case .radial(let from, _, let to, let outer): [from, PagePoint(to.x + outer, to.y)]
                    }
                for end in ends.map({ map.after(gradient.transform).apply($0) }) { numbers += [end.x, end.y] }
                for stop in gradient.stops { numbers += [stop.offset] + colour(stop.paint) }
                numbers.append(gradient.opacity)
            case nil: kind += " open"
            }
            if let stroke = path.stroke {
                kind += " \(stroke.cap) \(stroke.join)"
                numbers += colour(stroke.paint) + [stroke.width, stroke.miterLimit, stroke.dashPhase] + stroke.dashes
            }
            result.append(Painted(kind: kind, numbers: numbers))
        case .picture(let picture):
            let place = PageTransform(a: picture.rect.width, b: 0, c: 0, d: picture.rect.height, e: picture.rect.x, f: picture.rect.y).after(picture.picture.turn)
            let corners = [PagePoint(0, 0), PagePoint(1, 0), PagePoint(0, 1)].map { map.after(place).apply($0) }
            result.append(Painted(kind: "picture \(picture.picture.isTransparent)", numbers: corners.flatMap { [$0.x, $0.y] } + [opacity]))
        case .link: break
        case .group(let group):
            guard group.transform.determinant != 0 else { return }
            let inner = map.after(group.transform)
            if let clip = group.clip { result.append(Painted(kind: "clip \(group.isEvenOdd)", numbers: box(clip.mapped(inner).tightBox))) }
            for item in group.items { add(item, inner, opacity * group.opacity, clip, to: &result) }
        }
    }

    private static func differ(_ one: [Painted], _ other: [Painted]) -> String? {
        for (index, (left, right)) in zip(one, other).enumerated() {
            let isNear = left.kind == right.kind && left.numbers.count == right.numbers.count && zip(left.numbers, right.numbers).allSatisfy { abs($0 - $1) < 0.02 }
            if !isNear { return "\(index): \(left) is \(right)" }
        }
        return one.count == other.count ? nil : "\(one.count) things are \(other.count)"
    }

    @Test(arguments: 0..<40) func `What is read is what was painted`(seed: Int) throws {
        guard let leaflet = try Self.leaflet(seed) else { return }
        let read = SheetComposer().compose(leaflet, as: .read)
        let pages = try #require(PDFPageReader.pages(of: try Samples.write(read)))
        #expect(Self.differ(Self.painted(read.pages), Self.painted(pages)) == nil)
        let (words, others) = (read.words, pages.words)
        #expect(!words.isEmpty && words.map(\.text) == others.map(\.text) && words.map(\.page) == others.map(\.page))
        for (one, other) in zip(words, others) {
            #expect(abs(one.rect.x - other.rect.x) < 0.02 && abs(one.rect.y - other.rect.y) < 0.02 && abs(one.rect.right - other.rect.right) < 0.1)
        }
        let sheet = SheetComposer().compose(leaflet, as: .press)
        let places = sheet.places(of: words)
        #expect(places.map { $0?.text } == words.map(\.text))
        // On the sheet a word is as large as by itself.
        for (word, place) in zip(words, places) { #expect(abs((place?.rect.width ?? 0) - word.rect.width) < 0.01 || abs((place?.rect.height ?? 0) - word.rect.width) < 0.01) }
        // Presses need inks, which screens do not show.
        #expect(PDFPageReader.pages(of: try Samples.write(sheet, as: .press(try Samples.press.get()))) == nil)
    }

    @Test func `Shapes, colours that run, pictures and faded groups come back`() throws {
        let photos = try ["plain.jpg", "gps-orientation6.jpg", "palette.png", "text-exif.png", "cmyk-adobe.jpg"].map { try PrintPicture(Samples.picture($0)) }
        let document = try Samples.document(width: 300, height: 200) { page, tree, shaper in
            let red = Paint(RGBColour(179, 19, 27), opacity: 0.5)
            let rect = PageRect(x: 10, y: 20, width: 60, height: 30)
            let dashed = Stroke(.black, width: 2, cap: .round, join: .bevel, dashes: [3, 1.5], dashPhase: 1)
            page.items.append(.path(PathItem(PagePath(rect, radius: 4), fill: .paint(red), stroke: dashed)))
            page.items.append(.path(PathItem(PagePath(ellipseIn: rect), stroke: Stroke(red, width: 0.5, miterLimit: 4), isEvenOdd: false)))
            let colours = [Gradient.Stop(0, .black), Gradient.Stop(0.25, Paint(RGBColour(0, 128, 255))), Gradient.Stop(1, .white)]
            let linear = Gradient(.linear(PagePoint(0, 0), PagePoint(1, 0)), stops: colours, transform: PageTransform(a: 60, b: 5, c: -3, d: 30, e: 10, f: 20), opacity: 0.7)
            let radial = Gradient(.radial(PagePoint(5, 5), 0, PagePoint(6, 6), 20), stops: colours)
            page.items.append(.group(GroupItem([.path(PathItem(PagePath(rect), fill: .gradient(linear), isEvenOdd: true))], transform: .quarterTurns(1).after(.translation(40, 7)))))
            page.items.append(.path(PathItem(PagePath(ellipseIn: rect), fill: .gradient(radial))))
            let slot = tree.addSlot(to: tree.add(.paragraph, to: tree.root))
            for (index, photo) in photos.enumerated() {
                page.items.append(.picture(PictureItem(index == 1 ? photo.grey : photo, in: PageRect(x: 100 + Double(index) * 60, y: 20, width: 50, height: 40), mark: .content(slot))))
            }
            let line = Samples.line("Mờ dần", at: PagePoint(5, 9), face: try Samples.regular.get(), paint: red, mark: .artifact, shaper: shaper)
            page.items.append(.group(GroupItem([line, .path(PathItem(PagePath(rect), fill: .paint(red)))], transform: .scale(2, 1.5), clip: PagePath(rect), isEvenOdd: true, opacity: 0.4)))
            page.items.append(Samples.line("sau đó", at: PagePoint(5, 190), face: try Samples.bold.get(), mark: .pagination, shaper: shaper))
        }
        let pages = try #require(PDFPageReader.pages(of: try Samples.write(document)))
        // What a gradient fills is written as a cut.
        let all = Self.painted(pages)
        let read = all.indices.filter { !(all[$0].kind.hasPrefix("clip") && all[$0 + 1].kind == "gradient") }.map { all[$0] }
        #expect(Self.differ(Self.painted(document.pages), read) == nil)
    }

    @Test func `Fonts of every kind are drawn again`() throws {
        let fonts = [("plain", "Ađêu 10", try Samples.plain.get()), ("numbered", "中字文字", try Samples.numbered.get()), ("italic", "Ở đâu", try Samples.italic.get())]
        for (name, text, face) in fonts {
            let document = try Samples.document { page, tree, shaper in
                let slot = tree.addSlot(to: tree.add(.paragraph, to: tree.root))
                page.items.append(Samples.line(text, at: PagePoint(10, 30), face: face, mark: .content(slot), shaper: shaper))
            }
            let pages = try #require(PDFPageReader.pages(of: try Samples.write(document)), "\(name)")
            #expect(Self.differ(Self.painted(document.pages), Self.painted(pages)) == nil, "\(name)")
            #expect(Self.painted(pages).count > 3 && pages.words.map(\.text) == document.words.map(\.text), "\(name)")
        }
    }

    @Test func `Spaces of any kind part words, and decoration is left out`() throws {
        let face = try Samples.regular.get()
        let document = try Samples.document { page, tree, shaper in
            let slot = tree.addSlot(to: tree.add(.paragraph, to: tree.root))
            page.items.append(Samples.line("Điều 24 nghỉ\u{202F}đẻ \u{1EC7} e\u{323}", at: PagePoint(10, 30), face: face, mark: .content(slot), shaper: shaper))
            page.items.append(Samples.line("lề", at: PagePoint(10, 60), face: face, mark: .artifact, shaper: shaper))
            page.items.append(.group(GroupItem([Samples.line("bản sao", at: PagePoint(10, 80), face: face, mark: .content(slot), shaper: shaper)], mark: .artifact)))
        }
        let words = document.words
        let texts = words.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(texts.count == 6 && texts.prefix(5).elementsEqual(["Điều", "24", "nghỉ", "đẻ", "ệ"]))
        for (one, next) in zip(words, words.dropFirst()) { #expect(one.rect.right < next.rect.x && one.rect.width > 0) }
        #expect(PDFPageReader.pages(of: try Samples.write(document))?.words.map(\.text) == words.map(\.text))
    }

    @Test func `Files of others and damaged ones give nothing`() throws {
        let file = try Samples.write(SheetComposer().compose(try #require(try Self.leaflet(1)), as: .read))
        #expect(PDFPageReader.pages(of: file) != nil)
        #expect(PDFPageReader.pages(of: []) == nil && PDFPageReader.pages(of: Array("%PDF-1.7\n%%EOF\n".utf8)) == nil)
        #expect(PDFPageReader.pages(of: Array(file.dropLast(9))) == nil && PDFPageReader.pages(of: Array(file.dropFirst())) == nil)
        var random = SeededGenerator(11)
        for _ in 0..<300 {
            var damaged = file
            let at = Int.random(in: 0..<file.count - 400, using: &random)
            damaged[at] = UInt8.random(in: 0...255, using: &random)
            if damaged != file { #expect(PDFPageReader.pages(of: damaged) == nil) }
            // With a new seal anything may be read, but nothing stops the program.
            if Bool.random(using: &random) { damaged.removeSubrange(at..<min(at + 40, file.count - 400)) }
            PDFSeal.seal(&damaged, from: 0)
            _ = PDFPageReader.pages(of: damaged)
        }
    }

    @Test func `Contents of any operators are read or refused`() throws {
        // Streams are packed, so damage rarely reaches what is in them: here it is written anew.
        let steps = """
            q;Q;Q;1 0 0 1 3 4 cm;0 1 -1 0 0 0 cm;0 0 0 0 0 0 cm;99999999 0 0 99999999 99999999 99999999 cm;0 0 5 5 re;1 2 m;3 4 l;1 2 3 4 5 6 c;h;f;f*;S;B;W n;W* n;n;\
            0 0.5 1 rg;7 8 9 RG;99999999 w;7 J;-3 j;[1 2]0 d;/G0 gs;/G1 gs;/S0 sh;/X0 Do;/I0 Do;BT;ET;1 0 0 -1 5 6 Tm;-99999999 Ts;/F0 9 Tf;[<00410042>-99999999<0043>]TJ;\
            /P<</MCID 3>>BDC;/P<</MCID 99999999>>BDC;/Span<</ActualText<FEFF0041>>>BDC;/Artifact BMC;/Artifact<</Type/Pagination>>BDC;EMC;EMC;k;[;<
            """.split(separator: ";")
        var random = SeededGenerator(5)
        var read = 0
        for _ in 0..<400 {
            var content = "1 0 0 -1 0 100 cm\n"
            for _ in 0..<Int.random(in: 1..<12, using: &random) { content += (steps.randomElement(using: &random) ?? "") + "\n" }
            let writer = try #require(PDFWriter())
            var file = PDFFile(writer, version: "1.7")
            let (root, tree, page, resources) = (file.reserve(), file.reserve(), file.reserve(), file.reserve())
            let stream = file.add(stream: Array(content.utf8), [])
            file.put(root, Array("<</Type/Catalog/Pages \(tree) 0 R >>".utf8))
            file.put(tree, Array("<</Type/Pages/Count 1/Kids[\(page) 0 R ]>>".utf8))
            file.put(page, Array("<</Type/Page/Resources \(resources) 0 R /Contents \(stream) 0 R /MediaBox[0 0 200 100 ]>>".utf8))
            file.put(resources, Array("<</XObject<</X0 \(stream) 0 R /I0 \(stream) 0 R >>/ExtGState<</G0<</ca 0.5/CA 1>>>>>>".utf8))
            let pages = PDFPageReader.pages(of: file.finish(root: root, info: root, id: String(repeating: "A", count: 32)))
            if let pages {
                var drawing = PageSVG()
                for page in pages { _ = drawing.write(page, label: "") }
                _ = pages.words
                read += 1
            }
        }
        #expect(40...360 ~= read)
    }
}
