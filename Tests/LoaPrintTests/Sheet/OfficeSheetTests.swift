import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct OfficeSheetTests {
    private static let unit = PageUnit.millimetre

    /// A sheet that a printer turned: the words of its back where they lie under the front, as seen through the paper.
    struct TurnedSheet {
        let front: [PageReading.Word]
        let back: [PageReading.Word]

        init(_ front: PrintPage, _ back: PrintPage, flip: FlipEdge) {
            self.front = PageReading(front).words
            // The long edge of an upright sheet stands: turned on it, left and right change places. Else top and bottom do.
            let isLeftRight = (flip == .long) == (front.height >= front.width)
            self.back = PageReading(back).words.map { word in
                var seen = word
                seen.middle =
                    isLeftRight
                    ? PagePoint(front.width - word.middle.x, word.middle.y) : PagePoint(word.middle.x, front.height - word.middle.y)
                // What is up on the paper: turning top over bottom puts heads down.
                if !isLeftRight { seen.up = PagePoint(word.up.x, -word.up.y) }
                return seen
            }
        }

        /// What is behind a word of the front.
        func behind(_ word: PageReading.Word) -> PageReading.Word? {
            back.first { abs($0.middle.x - word.middle.x) < 6 && abs($0.middle.y - word.middle.y) < 6 }
        }
    }

    private static let sheets: [(PrintFormat, PaperSize, Int, Int)] = [
        (SheetSamples.a5TwoSides, PaperSize(297, 210), 2, 1), (SheetSamples.card, PaperSize(210, 297), 2, 5),
        (SheetSamples.format("a6-2", 105, 148, [PrintPanel("truoc", width: 105, height: 148), PrintPanel("sau", side: 1, width: 105, height: 148)]), PaperSize(210, 297), 2, 2),
    ]

    @Test(arguments: FlipEdge.allCases, sheets.indices)
    func everyPieceHasItsOwnBack(_ flip: FlipEdge, _ index: Int) throws {
        let (format, sheet, columns, rows) = Self.sheets[index]
        let leaflet = try SheetSamples.leaflet(SheetSamples.nUp(format, on: sheet, columns, rows, gap: index == 1 ? 4 : 0, flip: flip))
        let document = try SheetSamples.compose(leaflet, .office)
        #expect(document.pages.count == 2 && document.duplex == (flip == .long ? .longEdge : .shortEdge))
        #expect(document.pages.allSatisfy { abs($0.width - sheet.width * Self.unit) < 0.01 && $0.trim == nil && $0.bleed == nil })
        let turned = TurnedSheet(document.pages[0], document.pages[1], flip: flip)
        #expect(turned.front.count == columns * rows && turned.back.count == columns * rows)
        for word in turned.front {
            let behind = try #require(turned.behind(word))
            #expect(word.text == "truoc" && behind.text == "sau" && word.up == PagePoint(0, -1) && behind.up == word.up)
            // One piece is read; the others are the same again.
            #expect(behind.isRead == word.isRead)
        }
        #expect(turned.front.filter(\.isRead).count == 1)
    }

    @Test(arguments: FlipEdge.allCases)
    func plainSheetsMatchTheirBacks(_ flip: FlipEdge) throws {
        var format = SheetSamples.trifold
        format.flip = flip
        let pages = try SheetSamples.compose(SheetSamples.leaflet(format), .office).pages
        let turned = TurnedSheet(pages[0], pages[1], flip: flip)
        // Behind the cover is the first inner panel, behind the flap the last, both 97 wide.
        for (front, back) in [("bia", "mot"), ("sau", "hai"), ("gap", "ba")] {
            let word = try #require(turned.front.first { $0.text == front })
            #expect(turned.behind(word)?.text == back && turned.behind(word)?.up == PagePoint(0, -1))
        }
    }

    /// Folds the sheets into each other and leafs through.
    @Test(arguments: [8, 12, 16], FlipEdge.allCases)
    func bookletsReadInOrder(_ count: Int, _ flip: FlipEdge) throws {
        var format = SheetSamples.booklet()
        format.flip = flip
        let pages = try SheetSamples.compose(SheetSamples.leaflet(format, pages: count), .office).pages
        #expect(pages.count == count / 2)
        var (first, second): ([String], [String]) = ([], [])
        for sheet in 0..<pages.count / 2 {
            let turned = TurnedSheet(pages[2 * sheet], pages[2 * sheet + 1], flip: flip)
            let middle = pages[0].width / 2
            let right = try #require(turned.front.first { $0.middle.x > middle })
            let left = try #require(turned.front.first { $0.middle.x < middle })
            let (behindRight, behindLeft) = (try #require(turned.behind(right)), try #require(turned.behind(left)))
            #expect([right, left, behindLeft, behindRight].allSatisfy { $0.up == PagePoint(0, -1) && $0.isRead })
            first += [right.text, behindRight.text]
            second = [behindLeft.text, left.text] + second
        }
        #expect(first + second == (0..<count).map { "trang\($0)" })
    }

    @Test func shortBookletsGetBlankPagesBeforeTheLast() throws {
        let pages = try SheetSamples.compose(SheetSamples.leaflet(SheetSamples.booklet(), pages: 7), .office).pages
        #expect(pages.count == 4)
        #expect(PageReading(pages[0]).words.map(\.text).sorted() == ["trang0", "trang6"])
        // 1 and the blank 6 stand on the back of the outermost sheet.
        #expect(PageReading(pages[1]).words.map(\.text) == ["trang1"])
    }

    /// Inner sheets stand out when they are folded; their pages move to the fold by what the paper outside takes.
    @Test func creepMovesInnerPagesToTheFold() throws {
        func gaps(_ creep: Double) throws -> [Double] {
            let pages = try SheetSamples.compose(SheetSamples.leaflet(SheetSamples.booklet(creep: creep), pages: 12), .office).pages
            return try pages.map { page in
                let xs = PageReading(page).words.map(\.middle.x).sorted()
                return (try #require(xs.last) - (try #require(xs.first))) / Self.unit
            }
        }
        let (flat, moved) = (try gaps(0), try gaps(0.2))
        for (index, pair) in zip(flat, moved).enumerated() { #expect(abs(pair.0 - pair.1 - Double(index / 2) * 0.4) < 0.001, "\(index)") }
    }

    @Test(.enabled(if: Tool.exists("pdftoppm")))
    func creepNeitherCrossesTheFoldNorLeavesWhite() throws {
        let document = try SheetSamples.compose(SheetSamples.leaflet(SheetSamples.booklet(creep: 1), pages: 8), .office)
        let bytes = try SheetSamples.write(document, .office)
        // The front of the second sheet: pages 5 and 2, each moved by a whole millimetre.
        let pixels = try Tool.pixels(bytes, dpi: 254, page: 3)
        func colour(_ page: Int) -> [Int] {
            let rgb = SheetSamples.colours[page % SheetSamples.colours.count].rgb
            return [Int(rgb.red), Int(rgb.green), Int(rgb.blue)]
        }
        #expect(pixels.isNear(1484, 700, colour(5)) && pixels.isNear(1487, 700, colour(2)))
        #expect(pixels.isNear(10, 700, colour(5)) && pixels.isNear(2960, 700, colour(2)))
    }

    @Test func cutTicksStandBetweenThePieces() throws {
        let leaflet = try SheetSamples.leaflet(SheetSamples.nUp(SheetSamples.card, on: PaperSize(210, 297), 2, 5, gap: 4))
        let pages = try SheetSamples.compose(leaflet, .office).pages
        let grid = CellGrid(try #require(leaflet.format.imposition), width: 85.6 * Self.unit, height: 54 * Self.unit)
        let (upright, level) = grid.cuts
        #expect(upright.count == 4 && level.count == 10)
        let reading = PageReading(pages[0])
        #expect(reading.strokes.count == 1 && PageReading(pages[1]).strokes.isEmpty)
        let cells = (0..<5).flatMap { row in (0..<2).map { grid.origin(column: $0, row: row) } }
            .map { PageRect(x: $0.x, y: $0.y, width: 85.6 * Self.unit, height: 54 * Self.unit) }
        var count = 0
        for (path, stroke) in reading.strokes {
            #expect(stroke.paint.rgb == RGBColour(128, 128, 128))
            for (index, step) in path.steps.enumerated() {
                guard case .line(let end) = step, case .move(let start) = path.steps[index - 1] else { continue }
                count += 1
                let middle = PagePoint((start.x + end.x) / 2, (start.y + end.y) / 2)
                #expect(!cells.contains { $0.x + 0.1 < middle.x && middle.x < $0.right - 0.1 && $0.y + 0.1 < middle.y && middle.y < $0.bottom - 0.1 })
                #expect(upright.contains { abs($0 - middle.x) < 0.01 } || level.contains { abs($0 - middle.y) < 0.01 })
            }
        }
        // Each upright cut: two margins and four gaps; each level one: two margins and one gap.
        #expect(count == 4 * 6 + 10 * 3)
    }

    @Test func piecesWithoutAGapAreCutOnce() throws {
        let imposition = Imposition(.nUp, sheet: PaperSize(210, 297), columns: 2, rows: 2)
        let grid = CellGrid(imposition, width: 105 * Self.unit, height: 148 * Self.unit)
        #expect(grid.cuts.upright.count == 3 && grid.cuts.level.count == 3)
        var marks = OfficeMarks(sheet: grid.sheet)
        marks.addCuts(of: grid)
        // The outer cuts left and right are the sheet’s own edges; above and below only half a millimetre is over. The two cuts in the
        // middle have a tick at each end.
        guard case .path(let path)? = marks.items.first else {
            Issue.record("no ticks")
            return
        }
        #expect(path.path.steps.count == 2 * (2 + 2))
    }

    @Test(.enabled(if: Tool.exists("qpdf")))
    func printersAreTold() throws {
        for (format, word) in [(SheetSamples.a5, "Simplex"), (SheetSamples.trifold, "DuplexFlipShortEdge"), (SheetSamples.a5TwoSides, "DuplexFlipLongEdge")] {
            let bytes = try SheetSamples.write(SheetSamples.compose(SheetSamples.leaflet(format), .office), .office)
            let text = try PDFWriterTests.unpacked(bytes)
            #expect(text.contains("/Duplex /\(word)") && text.contains("/PrintScaling /None"), "\(word)")
            #expect(try Tool.run("qpdf", ["--check"], bytes).status == 0)
        }
        let read = try PDFWriterTests.unpacked(SheetSamples.write(SheetSamples.compose(SheetSamples.leaflet(SheetSamples.a5), .read), .read))
        #expect(!read.contains("/Duplex") && !read.contains("/PrintScaling"))
    }

    @Test func monoHasNoColours() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.a5)
        let red = Paint(RGBColour(200, 0, 0), press: .inks(CMYKColour(percent: 0, 100, 100, 10)))
        let gradient = Gradient(.linear(PagePoint(0, 0), PagePoint(1, 0)), stops: [Gradient.Stop(0, red), Gradient.Stop(1, .white)])
        leaflet.panels[0].backdrop = [
            .path(PathItem(PagePath(PageRect(x: 5, y: 5, width: 5, height: 5)), fill: .paint(red), stroke: Stroke(red, width: 1))),
            .path(PathItem(PagePath(PageRect(x: 5, y: 5, width: 5, height: 5)), fill: .gradient(gradient))),
        ]
        for use in SheetUse.allCases {
            let document = try SheetSamples.compose(leaflet, use, isMono: true)
            let paints = document.pages.flatMap { PageReading($0).paints }
            #expect(paints.contains { $0.rgb == RGBColour(60, 60, 60) })
            #expect(paints.allSatisfy { $0.rgb.red == $0.rgb.green && $0.rgb.green == $0.rgb.blue && ($0.press == .converted || $0.press == .registration) })
            #expect(document.identity != leaflet.identity)
        }
    }

    /// Photos too lose their colours, on screens and in inks.
    @Test(.enabled(if: Tool.exists("pdftoppm") && Tool.exists("qpdf")))
    func monoPhotosAreGrey() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.a5, hasColour: false)
        let photo = try PrintPicture(Samples.picture("gps-orientation6.jpg"))
        let form = PNGPictureTests.Form(kind: .rgb, depth: 8, isInterlaced: false)
        let red = try PrintPicture(PNGPictureTests.png(form, width: 2, height: 1, [[[200, 0, 0], [0, 200, 0]]]))
        for (index, picture) in [photo, red].enumerated() {
            let rect = PageRect(x: 100 * Double(index), y: 0, width: 100, height: 100)
            leaflet.panels[0].items.append(.picture(PictureItem(picture, in: rect, mark: .artifact)))
        }
        #expect(photo.grey === photo.grey && photo.grey.grey === photo.grey && !photo.isGrey)
        let coloured = try Tool.pixels(SheetSamples.write(SheetSamples.compose(leaflet, .office), .office))
        let pixels = try Tool.pixels(SheetSamples.write(SheetSamples.compose(leaflet, .office, isMono: true), .office))
        func spread(_ pixels: Pixels, _ x: Int, _ y: Int) -> Int { (pixels[x, y].max() ?? 0) - (pixels[x, y].min() ?? 0) }
        #expect(stride(from: 5, to: 195, by: 10).contains { spread(coloured, $0, 50) > 60 })
        for x in stride(from: 5, to: 195, by: 10) {
            #expect(spread(pixels, x, 50) <= 2)
            // As light as before, by the shares of grey.
            let rgb = coloured[x, 50].map { UInt8($0) }
            #expect(abs(Int(RGBColour(rgb[0], rgb[1], rgb[2]).grey) - pixels[x, 50][0]) < 14, "\(x) \(rgb) \(pixels[x, 50])")
        }
        let press = try PDFWriterTests.unpacked(SheetSamples.write(SheetSamples.compose(leaflet, .press, isMono: true), .press))
        #expect(press.contains("/Separation\n") || press.contains("/Separation "))
        #expect(!press.contains("/ColorSpace /DeviceCMYK\n  /Filter") && !press.contains("DeviceGray"))
    }
}
