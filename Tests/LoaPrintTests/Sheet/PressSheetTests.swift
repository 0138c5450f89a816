import Foundation
import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct PressSheetTests {
    private static let unit = PageUnit.millimetre

    /// The boxes of a page as pdfinfo reads them: left, bottom, right, top in points.
    static func boxes(_ bytes: [UInt8], page: Int = 1) throws -> [String: [Double]] {
        let text = try Tool.run("pdfinfo", ["-box", "-f", "\(page)", "-l", "\(page)"], bytes).text
        var boxes: [String: [Double]] = [:]
        for line in text.split(separator: "\n") {
            guard let at = line.range(of: "Box:") else { continue }
            let name = line[..<at.lowerBound].split(separator: " ").last.map(String.init) ?? ""
            boxes[name] = line[at.upperBound...].split(separator: " ").compactMap { Double($0) }
        }
        return boxes
    }

    @Test(.enabled(if: Tool.exists("pdfinfo")))
    func boxesAreThoseOfThePrintingHouse() throws {
        let bytes = try SheetSamples.write(SheetSamples.compose(SheetSamples.leaflet(SheetSamples.a5), .press), .press)
        let boxes = try Self.boxes(bytes)
        let (media, bleed, trim) = (try #require(boxes["Media"]), try #require(boxes["Bleed"]), try #require(boxes["Trim"]))
        func size(_ box: [Double]) -> [Double] { [(box[2] - box[0]) / Self.unit, (box[3] - box[1]) / Self.unit] }
        #expect(zip(size(trim), [148, 210]).allSatisfy { abs($0 - Double($1)) < 0.01 })
        #expect(zip(size(bleed), [154, 216]).allSatisfy { abs($0 - Double($1)) < 0.01 })
        #expect(zip(size(media), [170, 232]).allSatisfy { abs($0 - Double($1)) < 0.01 })
        #expect(zip(trim, bleed).map { ($0 - $1) / Self.unit }.enumerated().allSatisfy { abs($1 - ($0 < 2 ? 3 : -3)) < 0.01 })
    }

    /// Marks may not be left on the finished piece, also when it is cut a little off.
    @Test(arguments: [SheetSamples.a5, SheetSamples.trifold, SheetSamples.card])
    func marksStayOutsideTheBleed(_ format: PrintFormat) throws {
        for page in try SheetSamples.compose(SheetSamples.leaflet(format), .press).pages {
            let bleed = try #require(page.bleed)
            let strokes = PageReading(page).strokes
            #expect(strokes.count == (format.folds.isEmpty ? 1 : 2))
            for (path, stroke) in strokes {
                #expect(stroke.paint.press == .registration && stroke.width == 0.25)
                for (index, step) in path.steps.enumerated() {
                    guard case .line(let end) = step, case .move(let start) = path.steps[index - 1] else { continue }
                    for point in [start, end] {
                        let isOutside = point.x < bleed.x - 2 || point.x > bleed.right + 2 || point.y < bleed.y - 2 || point.y > bleed.bottom + 2
                        #expect(isOutside && point.x > 0 && point.y > 0 && point.x < page.width && point.y < page.height)
                    }
                }
            }
        }
    }

    /// Read as people fold it: the cover on top, the flap behind it, the back of the folded piece in the middle.
    @Test(.enabled(if: Tool.exists("pdftotext")))
    func panelsOfATrifoldStandInTheRightOrder() throws {
        for use in [SheetUse.press, .office] {
            let bytes = try SheetSamples.write(SheetSamples.compose(SheetSamples.leaflet(SheetSamples.trifold), use), use)
            let text = try Tool.run("pdftotext", ["-bbox"], bytes, ["-"]).text
            var pages: [[(name: String, x: Double)]] = []
            for line in text.split(separator: "\n") {
                if line.contains("<page ") { pages.append([]) }
                guard line.contains("<word "), let from = line.range(of: "xMin=\""), let start = line.range(of: "\">") else { continue }
                let x = Double(line[from.upperBound...].prefix { $0 != "\"" }) ?? 0
                let name = String(line[start.upperBound...].prefix { $0 != "<" })
                if SheetSamples.trifold.panels.contains(where: { $0.name == name }) { pages[pages.count - 1].append((name, x)) }
            }
            #expect(pages.map { $0.sorted { $0.x < $1.x }.map(\.name) } == [["gap", "sau", "bia"], ["mot", "hai", "ba"]])
            // The flap is the narrow one, on both sides of the same piece of paper.
            let panels = SheetSamples.trifold.panels
            let (flap, inner) = (try #require(panels.first { $0.name == "gap" }), try #require(panels.first { $0.name == "ba" }))
            #expect(flap.width == inner.width && flap.x + flap.width == 297 - inner.x)
        }
    }

    /// Colour runs into the bleed at the cut and stops at the fold.
    @Test(.enabled(if: Tool.exists("pdftoppm")))
    func colourBleedsAtCutsAndStopsAtFolds() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.trifold)
        for index in leaflet.panels.indices where leaflet.panels[index].panel.name != "sau" { leaflet.panels[index].background = nil }
        let back = try #require(leaflet.panels.firstIndex { $0.panel.name == "sau" })
        leaflet.panels[back].background = Paint(.black)
        // A picture behind that stands out of its panel is cut.
        let cover = try #require(leaflet.panels.firstIndex { $0.panel.name == "bia" })
        let height = 210 * Self.unit
        leaflet.panels[cover].backdrop = [
            .path(PathItem(PagePath(PageRect(x: -60, y: 0, width: 100 * Self.unit + 60, height: height / 4)), fill: .paint(Paint(RGBColour(0, 0, 0)))))
        ]
        let pixels = try Tool.pixels(SheetSamples.write(SheetSamples.compose(leaflet, .press), .press), dpi: 127)
        // 127 dpi are five pixels a millimetre; the trim begins at 11 mm.
        func isDark(_ x: Double, _ y: Double) -> Bool { pixels[Int((x + 11) * 5), Int((y + 11) * 5)].reduce(0, +) < 200 }
        #expect(isDark(98, 100) && isDark(196, 100) && !isDark(96, 100) && !isDark(198, 100))
        #expect(isDark(150, -2.5) && !isDark(150, -3.5) && isDark(150, 212.5) && !isDark(150, 213.5))
        // The cover’s backdrop: to the right into the bleed, to the left up to the fold, upwards into the bleed.
        #expect(isDark(299.5, 20) && !isDark(300.5, 20) && isDark(198, 20) && isDark(250, -2.5) && !isDark(250, -3.5) && !isDark(250, 60))
    }

    @Test func whatTouchesACutRunsOn() throws {
        let reach = BleedReach(PageRect(x: 0, y: 0, width: 100, height: 200), reach: Edges(top: 8, right: 8, bottom: 0, left: 0))
        func paths(_ rect: PageRect) -> PageRect? {
            guard case .path(let path)? = reach.extended([.path(PathItem(PagePath(rect), fill: .paint(.black)))]).first else { return nil }
            return path.path.box
        }
        #expect(paths(PageRect(x: 0, y: 0, width: 100, height: 200)) == PageRect(x: 0, y: -8, width: 108, height: 208))
        #expect(paths(PageRect(x: 10, y: 10, width: 50, height: 50)) == PageRect(x: 10, y: 10, width: 50, height: 50))
        #expect(paths(PageRect(x: 50, y: 150, width: 50, height: 50)) == PageRect(x: 50, y: 150, width: 58, height: 50))
        // Inside a scaled drawing too, its clip included.
        let inner = PageItem.path(PathItem(PagePath(PageRect(x: 0, y: 0, width: 10, height: 10)), fill: .paint(.black)))
        let drawing = PageItem.group(GroupItem([.group(GroupItem([inner], transform: .scale(10, 10)))], clip: PagePath(PageRect(x: 0, y: 0, width: 100, height: 100))))
        #expect(reach.extended([drawing]).first?.box == PageRect(x: 0, y: -8, width: 108, height: 108))
        guard case .group(let outer)? = reach.extended([drawing]).first, case .group(let scaled)? = outer.items.first else {
            Issue.record("a group")
            return
        }
        #expect(scaled.items.first?.box == PageRect(x: 0, y: -0.8, width: 10.8, height: 10.8))
        // Photos keep their proportions and cover all of it.
        let photo = try PrintPicture(Samples.picture("gps-orientation6.jpg"))
        let item = PageItem.picture(PictureItem(photo, in: PageRect(x: 0, y: 0, width: 100, height: 50), mark: .artifact))
        guard case .group(let cut)? = reach.extended([item]).first, case .picture(let picture)? = cut.items.first else {
            Issue.record("a cut photo")
            return
        }
        #expect(cut.clip?.box == PageRect(x: 0, y: -8, width: 108, height: 58))
        #expect(abs(picture.rect.width / picture.rect.height - 2) < 0.001 && picture.rect.x < 0.001 && picture.rect.right > 107.999)
        #expect(picture.rect.y < -7.999 && picture.rect.bottom > 49.999)
    }

    @Test func turnedPanelsReachOutOnTheSideTheyTurnTo() {
        let edges = Edges(top: 1.0, right: 2, bottom: 3, left: 4)
        #expect(SheetFace.turned(edges, back: 0) == edges)
        // Clockwise by a quarter: the panel’s head looks to the right of the sheet.
        #expect(SheetFace.turned(edges, back: 1) == Edges(top: 2, right: 3, bottom: 4, left: 1))
        #expect(SheetFace.turned(edges, back: 2) == Edges(top: 3, right: 4, bottom: 1, left: 2))
        #expect(SheetFace.turned(edges, back: -1) == SheetFace.turned(edges, back: 3))
    }

    /// The right half of a sheet, whichever way it is read, bleeds at its three cut edges and not at the fold.
    @Test(arguments: 0...3)
    func turnedPanelsBleedAtTheCut(_ turns: Int) throws {
        let isTurned = turns % 2 == 1
        var panel = PrintPanel("ngang", x: 148.5, width: isTurned ? 210 : 148.5, height: isTurned ? 148.5 : 210)
        panel.turns = turns
        var face = SheetFace(of: SheetSamples.trifold, side: 0)
        face.panels = [(0, panel)]
        let placement = try #require(face.placements(at: PagePoint(50, 60), reach: Edges(8)).first)
        let frame = PageRect(x: 0, y: 0, width: panel.width * Self.unit, height: panel.height * Self.unit)
        let seen = placement.transform.apply(BleedReach.grown(frame, by: placement.reach))
        let expected = [50 + 148.5 * Self.unit, 52, 50 + 297 * Self.unit + 8, 60 + 210 * Self.unit + 8]
        #expect(zip([seen.x, seen.y, seen.right, seen.bottom], expected).allSatisfy { abs($0 - $1) < 0.001 }, "\(seen) \(expected)")
    }

    @Test(arguments: 0...3)
    func turnedPanelsStayInTheirPlace(_ turns: Int) throws {
        var panel = PrintPanel("ngang", x: 20, y: 30, width: 60, height: 40)
        panel.turns = turns
        let leaflet = try SheetSamples.leaflet(SheetSamples.format("x", 148, 210, [panel]))
        let page = try #require(SheetSamples.compose(leaflet, .office).pages.first)
        let word = try #require(PageReading(page).words.first)
        let (w, h) = turns % 2 == 0 ? (60.0, 40.0) : (40.0, 60.0)
        #expect(abs(word.middle.x / Self.unit - (20 + w / 2)) < 0.1 && abs(word.middle.y / Self.unit - (30 + h / 2)) < 0.1)
        #expect(word.up == [PagePoint(0, -1), PagePoint(1, 0), PagePoint(0, 1), PagePoint(-1, 0)][turns])
        let read = try #require(SheetSamples.compose(leaflet, .read).pages.first)
        #expect(PageReading(read).words.first?.up == PagePoint(0, -1))
        #expect(abs(read.width - 60 * Self.unit) < 0.01)
    }

    @Test(.enabled(if: Tool.exists("qpdf")))
    func pressFilesHaveInksAloneAndAreSound() throws {
        for (format, pages) in [(SheetSamples.trifold, nil), (SheetSamples.booklet(), 7)] as [(PrintFormat, Int?)] {
            let document = try SheetSamples.compose(SheetSamples.leaflet(format, pages: pages), .press)
            let bytes = try SheetSamples.write(document, .press)
            let text = try PDFWriterTests.unpacked(bytes)
            for word in [" rg\n", " RG\n", "DeviceRGB", "DeviceGray", "/Duplex"] { #expect(!text.contains(word), "\(word)") }
            #expect(text.contains("/All CS 1 SCN"))
            #expect(try Tool.run("qpdf", ["--check"], bytes).status == 0)
        }
    }

    @Test func bookletsComePageByPageWithTheirBlankPages() throws {
        let document = try SheetSamples.compose(SheetSamples.leaflet(SheetSamples.booklet(), pages: 6), .press)
        #expect(document.pages.count == 8)
        let names = document.pages.map { page in PageReading(page).words.filter(\.isRead).map(\.text).joined() }
        // The last page stays the last: it is the back cover.
        #expect(names == ["trang0", "trang1", "trang2", "trang3", "trang4", "", "", "trang5"])
        #expect(document.pages.allSatisfy { $0.trim != nil })
    }

    @Test func wordsBesideTheTrimFitBetweenTheMarks() throws {
        for format in [SheetSamples.a5, SheetSamples.card] {
            var leaflet = try SheetSamples.leaflet(format)
            leaflet.title = "Tiền lương tối thiểu vùng và những điều cần biết khi ký hợp đồng lao động năm nay"
            let pages = try SheetSamples.compose(leaflet, .press).pages
            for (number, page) in pages.enumerated() {
                let slug = try #require(PageReading(page).words.first { !$0.isRead })
                #expect(slug.text.contains("Khổ \(format.id) · mặt \(number + 1)/\(pages.count) · 23/11/2026"), "\(slug.text)")
                #expect(slug.text.hasPrefix("Tiền lương"))
                let bleed = try #require(page.bleed)
                #expect(slug.middle.y - 6 > bleed.bottom && slug.middle.y + 2 < page.height)
            }
        }
    }
}
