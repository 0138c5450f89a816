import Foundation
import LoaMarkup
import LoaPictures
import Testing

@testable import LoaPrint

@Suite struct PDFWriterTests {
    /// A document with everything: text in three fonts, a broken paragraph, list, table, link, figure, note, bookmarks.
    static func rich() throws -> PrintDocument {
        let shaper = try #require(Shaper())
        let (regular, bold, plain) = (try Samples.regular.get(), try Samples.bold.get(), try Samples.plain.get())
        var tree = StructureTree()
        var first = PrintPage(
            width: 320, height: 420, trim: PageRect(x: 20, y: 20, width: 280, height: 380), bleed: PageRect(x: 11.5, y: 11.5, width: 297, height: 397))
        var second = first
        func line(_ text: String, _ y: Double, _ face: FontFace, _ node: StructureNode.ID, x: Double = 40, paint: Paint = .black, page: inout PrintPage) {
            page.items.append(
                Samples.line(text, at: PagePoint(x, y), face: face, paint: paint, mark: .content(tree.addSlot(to: node)), shaper: shaper))
        }
        first.items.append(.path(PathItem(PagePath(PageRect(x: 11.5, y: 11.5, width: 297, height: 60)), fill: .paint(Paint(RGBColour(179, 19, 27))))))
        first.items.append(.path(PathItem(PagePath(from: PagePoint(20, 2), to: PagePoint(20, 8)), stroke: Stroke(.registration, width: 0.25))))
        let section = tree.add(.section, to: tree.root)
        line("Có công đoàn, vững hơn", 50, bold, tree.add(.heading1, to: section), paint: .white, page: &first)
        // Read first, painted last and on the other page.
        let late = tree.add(.paragraph, to: section)
        let lateStart = tree.addSlot(to: late)
        let lateEnd = tree.addSlot(to: late)
        let linked = tree.add(.paragraph, to: section)
        line("Xem", 110, regular, linked, page: &first)
        let link = tree.add(.link, to: linked)
        line("trang của ta", 110, regular, link, x: 70, page: &first)
        first.items.append(
            .link(LinkItem([PageRect(x: 70, y: 100, width: 70, height: 14)], to: .address("https://example.org/tìm?(a)"), contents: "Trang của ta", node: link)))
        line("và hỏi.", 110, regular, linked, x: 150, page: &first)
        let list = tree.add(.list, to: section)
        tree[list].numbering = .decimal
        let item = tree.add(.listItem, to: list)
        line("1.", 130, regular, tree.add(.label, to: item), page: &first)
        let body = tree.add(.listBody, to: item)
        line("việc một", 130, regular, tree.add(.paragraph, to: body), x: 55, page: &first)
        let table = tree.add(.table, to: section)
        let head = tree.add(.tableRow, to: table)
        let cell = tree.add(.tableHeader, to: head)
        tree[cell].scope = .column
        line("Quyền lợi", 150, bold, cell, page: &first)
        let row = tree.add(.tableRow, to: table)
        line("500.000 đ", 165, regular, tree.add(.tableData, to: row), page: &first)
        let figure = tree.add(.figure, to: section)
        tree[figure].alternative = "Mã QR mở trang gia nhập"
        let square = PageRect(x: 40, y: 180, width: 120, height: 120)
        tree[figure].box = (0, square)
        first.items.append(try #require(QRPicture.item("https://example.org/gia-nhap", in: square, mark: .content(tree.addSlot(to: figure)))))
        let foreign = tree.add(.paragraph, to: section)
        let span = tree.add(.span, to: foreign)
        tree[span].language = "en"
        line("AVo", 330, plain, span, page: &first)
        second.items.append(Samples.line("nửa sau", at: PagePoint(40, 60), face: regular, mark: .content(lateEnd), shaper: shaper))
        second.items.append(Samples.line("nửa trước,", at: PagePoint(40, 40), face: regular, mark: .content(lateStart), shaper: shaper))
        let photo = tree.add(.figure, to: section)
        tree[photo].alternative = "Ảnh"
        let place = PageRect(x: 40, y: 100, width: 64, height: 96)
        tree[photo].box = (1, place)
        second.items.append(
            .picture(PictureItem(try PrintPicture(Samples.picture("gps-orientation6.jpg")), in: place, mark: .content(tree.addSlot(to: photo)))))
        second.items.append(
            .group(
                GroupItem(
                    [.path(PathItem(PagePath(ellipseIn: PageRect(x: 0, y: 0, width: 40, height: 40)), fill: .paint(.black)))],
                    transform: .translation(150, 200), opacity: 0.5)))
        second.items.append(Samples.line("2", at: PagePoint(150, 410), face: regular, mark: .pagination, shaper: shaper))
        let outline = [
            OutlineEntry("Mở đầu", level: 1, page: 0, point: PagePoint(0, 0)), OutlineEntry("Ảnh", level: 2, page: 1, point: PagePoint(0, 100)),
            OutlineEntry("Hết", level: 1, page: 1, point: PagePoint(0, 200)),
        ]
        return PrintDocument(
            title: "Thử <&> “in”", language: "vi", author: "Liên đoàn", subject: "Bản thử", day: Samples.day, identity: Array("thử".utf8),
            pages: [first, second], structure: tree, outline: outline)
    }

    static func profiles() throws -> [PDFProfile] { [.read, .office, .press(try Samples.press.get())] }

    /// The file with all streams unpacked, as text.
    static func unpacked(_ bytes: [UInt8]) throws -> String {
        try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "--no-original-object-ids"], bytes, ["-"]).text
    }

    @Test(.enabled(if: Tool.exists("qpdf")))
    func filesAreSound() throws {
        for profile in try Self.profiles() {
            let bytes = try Samples.write(Self.rich(), as: profile)
            if let out = ProcessInfo.processInfo.environment["LOA_PRINT_OUT"] {
                try Data(bytes).write(to: URL(fileURLWithPath: "\(out)-\(profile.name).pdf"))
            }
            let (status, text) = try Tool.run("qpdf", ["--check"], bytes)
            #expect(status == 0 && text.contains("No syntax or stream encoding errors"), "\(text)")
        }
    }

    @Test(.enabled(if: Tool.exists("pdffonts")))
    func fontsAreSubsetsWithText() throws {
        let lines = try Tool.run("pdffonts", [], Samples.write(Self.rich())).text.split(separator: "\n").dropFirst(2)
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains("yes yes yes") && $0.dropFirst(6).first == "+" && $0.contains("Identity-H") })
        #expect(lines.contains { $0.contains("CID Type 0C") && $0.contains("PlainCFF") })
    }

    @Test(.enabled(if: Tool.exists("pdftotext")))
    func textComesBack() throws {
        let text = try Tool.run("pdftotext", [], Samples.write(Self.rich()), ["-"]).text
        for words in ["Có công đoàn, vững hơn", "Xem trang của ta và hỏi.", "500.000 đ", "AVo", "nửa trước,"] {
            #expect(text.contains(words), "\(words)")
            #expect(Array(text.utf8).firstRange(of: Array(words.utf8)) != nil, "NFC: \(words)")
        }
    }

    /// Reading follows the tree and not the order of painting, over pages.
    @Test(.enabled(if: Tool.exists("pdfinfo")))
    func readingFollowsTheTree() throws {
        for profile in try Self.profiles() {
            let text = try Tool.run("pdfinfo", ["-struct-text"], Samples.write(Self.rich(), as: profile)).text
            let order = [
                "Document", "Sect", "H1", "Có công đoàn, vững hơn", "nửa trước,", "nửa sau", "Xem", "Link", "trang của ta", "và hỏi.", "L (block)", "LI", "Lbl", "1.", "LBody", "việc một", "Table",
                "TR", "TH", "Quyền lợi", "TD", "500.000 đ", "Figure", "Span", "AVo", "Figure",
            ]
            var rest = text[...]
            for part in order {
                let range = try #require(rest.firstRange(of: part), "\(part) in \(text)")
                rest = rest[range.upperBound...]
            }
            #expect(!text.contains("\"2"))
        }
    }

    @Test(.enabled(if: Tool.exists("pdfinfo")))
    func boxesAndDescriptionsAreSet() throws {
        let text = try Tool.run("pdfinfo", ["-box", "-f", "1", "-l", "1"], Samples.write(Self.rich(), as: .press(try Samples.press.get()))).text
        #expect(text.contains("MediaBox:        0.00     0.00   320.00   420.00") || text.contains("0.00     0.00   320.00   420.00"))
        #expect(text.contains("11.50    11.50   308.50   408.50") && text.contains("20.00    20.00   300.00   400.00"))
        #expect(text.contains("Thử <&> “in”") && text.contains("Tagged:          yes") && text.contains("PDF version:     1.6"))
    }

    @Test(.enabled(if: Tool.exists("qpdf")))
    func pressFilesHaveInksAlone() throws {
        let press = try Self.unpacked(Samples.write(Self.rich(), as: .press(try Samples.press.get())))
        for word in ["DeviceRGB", " rg\n", " RG\n", "/Annot", "/DeviceGray"] { #expect(!press.contains(word), "\(word)") }
        for word in [" k\n", "GTS_PDFXVersion", "/GTS_PDFX\n", "/Trapped", "/OP true", "0 0 0 1 k", "/All CS 1 SCN", "/Separation", "PDF/X-4", "DestOutputProfile"] {
            #expect(press.contains(word), "\(word)")
        }
        let read = try Self.unpacked(Samples.write(Self.rich(), as: .read))
        for word in ["DeviceCMYK", " k\n", "/OP true", "PDFX"] { #expect(!read.contains(word), "\(word)") }
        for word in [
            "pdfuaid:part>1", "pdfaid:part>2", "pdfaid:conformance>A", "/DisplayDocTitle true", "/Lang (vi)", "/Lang (en)", "/Scope /Column", "/ListNumbering /Decimal", "example.org/t%C3%ACm?",
            "/StructParent 2",
        ] {
            #expect(read.contains(word), "\(word)")
        }
    }

    @Test func sameDocumentSameBytes() throws {
        let (one, two) = (try Self.rich(), try Self.rich())
        let writer = try #require(PDFWriter())
        for profile in try Self.profiles() {
            let bytes = try writer.write(one, as: profile)
            #expect(bytes == (try Samples.write(two, as: profile)))
            #expect(bytes == (try writer.write(one, as: profile)))
        }
        var other = one
        other.identity = [1]
        #expect(try Samples.write(one) != Samples.write(other))
    }

    /// What a letter looks like and where it stands, against its measures.
    @Test(.enabled(if: Tool.exists("pdftoppm")), arguments: ["Regular", "plain.otf"])
    func lettersStandWhereTheyBelong(_ font: String) throws {
        let face = try FontFace(Samples.fontBytes(font))
        let document = try Samples.document { page, tree, shaper in
            page.items = [Samples.line("A", at: PagePoint(50, 80), size: 60, face: face, mark: .content(tree.addSlot(to: tree.root)), shaper: shaper)]
        }
        let box = try Tool.pixels(Samples.write(document), dpi: 144).inkBox
        let height = Double(try Samples.regular.get().metrics.capHeight) * 0.06
        #expect(abs(box[3] - 159) <= 2, "\(box)")
        #expect(abs(Double(box[1]) - (160 - 2 * height)) <= 3, "\(box)")
        #expect(box[0] >= 99 && box[0] < 112 && box[2] < 190, "\(box)")
    }

    @Test(.enabled(if: Tool.exists("pdftotext")))
    func numberedFontsAreWrittenByTheirNumbers() throws {
        let face = try Samples.numbered.get()
        let document = try Samples.document { page, tree, shaper in
            page.items = [Samples.line("文字", at: PagePoint(10, 60), size: 30, face: face, mark: .content(tree.addSlot(to: tree.root)), shaper: shaper)]
        }
        let bytes = try Samples.write(document)
        #expect(try Tool.run("pdftotext", [], bytes, ["-"]).text.contains("文字"))
        let box = try Tool.pixels(bytes, dpi: 72).inkBox
        #expect(abs(box[0] - 13) <= 1 && abs(box[1] - 39) <= 1 && abs(box[2] - 60) <= 2, "\(box)")
    }

    /// One glyph for two letters reads as the letter of each place.
    @Test(.enabled(if: Tool.exists("pdftotext")))
    func glyphsThatMeanTwoThingsSayWhich() throws {
        // U+00D0 (eth) and U+0110 (Đ) look alike; where a font has one glyph for both, copying must tell them apart.
        let face = try Samples.regular.get()
        let (one, two) = (try #require(face.glyph(0x41)), try #require(face.glyph(0x42)))
        let run = ShapedRun(
            face: face, text: Array("AĐ".utf8),
            glyphs: [
                ShapedGlyph(id: one, advance: 700, dx: 0, dy: 0, cluster: 0, scalar: 0x41), ShapedGlyph(id: one, advance: 700, dx: 0, dy: 0, cluster: 1, scalar: 0x110),
            ], missing: [])
        let phrase = ShapedRun(
            face: face, text: Array("ffi".utf8), glyphs: [ShapedGlyph(id: two, advance: 700, dx: 0, dy: 0, cluster: 0)], missing: [])
        let document = try Samples.document { page, tree, _ in
            let pieces = [TextItem.Piece(run, x: 0), TextItem.Piece(phrase, x: 30)]
            page.items = [.text(TextItem(origin: PagePoint(10, 60), size: 20, paint: .black, pieces: pieces, mark: .content(tree.addSlot(to: tree.root))))]
        }
        #expect(try Tool.run("pdftotext", [], Samples.write(document), ["-"]).text.contains("AĐffi"))
    }

    @Test(.enabled(if: Tool.exists("pdftoppm") && Tool.exists("zbarimg")))
    func codesCanBeScanned() throws {
        try Tool.inFolder { folder in
            for (index, profile) in try Self.profiles().enumerated() {
                let file = folder.appendingPathComponent("a.pdf")
                try Data(Samples.write(Self.rich(), as: profile)).write(to: file)
                let picture = folder.appendingPathComponent("\(index)").path
                _ = try Tool.run("pdftoppm", ["-r", "110", "-l", "1", "-png", "-singlefile", file.path, picture])
                #expect(try Tool.run("zbarimg", ["-q", picture + ".png"]).text.contains("https://example.org/gia-nhap"))
            }
        }
    }

    /// All eight orientations: the corners of a two-by-two picture go where EXIF says.
    @Test(.enabled(if: Tool.exists("pdftoppm")), arguments: 1...8)
    func picturesAreTurned(_ orientation: Int) throws {
        let (r, g, b, w) = ([250, 0, 0], [0, 250, 0], [0, 0, 250], [200, 200, 0])
        func half(_ left: [Int], _ right: [Int]) -> [[[Int]]] {
            let row = [[Int]](repeating: left, count: 20) + [[Int]](repeating: right, count: 20)
            return [[[Int]]](repeating: row, count: 20)
        }
        let rows = half(r, g) + half(b, w)
        let exif: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
        let form = PNGPictureTests.Form(kind: .rgb, depth: 8, isInterlaced: false)
        let picture = try PrintPicture(PNGPictureTests.png(form, width: 40, height: 40, rows, extra: PNGPictureTests.chunk("eXIf", exif)))
        let document = try Samples.document { page, tree, _ in
            page.items = [.picture(PictureItem(picture, in: PageRect(x: 20, y: 20, width: 60, height: 60), mark: .content(tree.addSlot(to: tree.root))))]
        }
        let expected: [[[Int]]] = [[r, g, b, w], [g, r, w, b], [w, b, g, r], [b, w, r, g], [r, b, g, w], [b, r, w, g], [w, g, b, r], [g, w, r, b]]
        for profile in try Self.profiles() {
            let pixels = try Tool.pixels(Samples.write(document, as: profile))
            let corners = [(35, 35), (65, 35), (35, 65), (65, 65)]
            for (corner, colour) in zip(corners, expected[orientation - 1]) {
                // Renderers show inks each in their way: the strongest part decides there.
                if profile.isPress {
                    let pixel = pixels[corner.0, corner.1]
                    #expect(zip(pixel, colour).allSatisfy { ($0.0 > 128) == ($0.1 > 128) }, "\(pixel) \(colour)")
                } else {
                    #expect(pixels.isNear(corner.0, corner.1, colour), "\(pixels[corner.0, corner.1]) \(colour)")
                }
            }
            #expect(pixels.isNear(10, 10, [255, 255, 255]) && pixels.isNear(85, 50, [255, 255, 255]))
        }
    }

    @Test(.enabled(if: Tool.exists("pdftoppm")))
    func drawingsClipsFadesAndGradientsShow() throws {
        let drawing = try VectorDrawing(
            VectorDrawingTests.svg(
                """
                <linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
                <clipPath id="c"><rect width="50" height="50"/></clipPath><rect width="100" height="100" fill="url(#g)"/>
                <rect width="100" height="100" fill="#0f0" clip-path="url(#c)"/><g opacity=".5"><rect x="60" y="60" width="20" height="20"/><rect x="70" y="60" width="20" height="20"/></g>
                """))
        let document = try Samples.document { page, tree, _ in
            page.items = [drawing.item(in: PageRect(x: 0, y: 0, width: 100, height: 100), mark: .content(tree.addSlot(to: tree.root)))]
        }
        let pixels = try Tool.pixels(Samples.write(document))
        #expect(pixels.isNear(25, 25, [0, 255, 0]))
        #expect(pixels.isNear(2, 95, [250, 0, 5], within: 20) && pixels.isNear(98, 5, [5, 0, 250], within: 20))
        // What overlaps in a faded group does not shine through itself.
        let (single, double) = (pixels[65, 70], pixels[75, 70])
        #expect(abs(single.reduce(0, +) - double.reduce(0, +)) < 30 && single.reduce(0, +) < 200)
        #expect(pixels.isNear(150, 50, [255, 255, 255]))
    }

    @Test func emptyDocumentsAreWritten() throws {
        let document = PrintDocument(title: "", language: "vi", day: Samples.day, identity: [], pages: [PrintPage(width: 10, height: 10)])
        #expect(try Samples.write(document).starts(with: "%PDF-1.7".utf8))
        let none = PrintDocument(title: "", language: "vi", day: Samples.day, identity: [], outline: [OutlineEntry("a", level: 1, page: 3, point: PagePoint(0, 0))])
        #expect(try !Samples.write(none).isEmpty)
    }

    @Test func numbersAreShort() {
        func text(_ value: Double) -> String {
            var out: [UInt8] = []
            out.add(point: value)
            return String(decoding: out, as: UTF8.self)
        }
        #expect([0, -0.0004, 1.5, -2.25, 0.001, 12345.6789, .nan, .infinity].map(text) == ["0 ", "0 ", "1.5 ", "-2.25 ", "0.001 ", "12345.679 ", "0 ", "0 "])
    }
}
