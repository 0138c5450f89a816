import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct LeafletRunTests {
    /// Cards for so many people: the name on the front, a number on the back.
    private static func cards(_ count: Int, _ format: PrintFormat = SheetSamples.nUp(SheetSamples.card, on: PaperSize(210, 297), 2, 5, gap: 4)) throws -> [LaidLeaflet] {
        try (0..<count).map { number in
            var own = format
            for (index, name) in ["nguoi\(number)", "so\(number)"].enumerated() { own.panels[index].name = name }
            var leaflet = try SheetSamples.leaflet(own)
            leaflet.format = format
            leaflet.identity = [UInt8(number)]
            let figure = leaflet.structure.add(.figure, to: leaflet.structure.root)
            leaflet.structure[figure].box = (1, PageRect(x: 1, y: 2, width: 3, height: 4))
            let link = leaflet.structure.add(.link, to: leaflet.structure.root)
            leaflet.panels[0].items.append(.link(LinkItem([PageRect(x: 0, y: 0, width: 9, height: 9)], to: .page(1, PagePoint(0, 0)), contents: "Sau", node: link)))
            return leaflet
        }
    }

    private static func compose(_ leaflets: [LaidLeaflet], _ use: SheetUse) throws -> PrintDocument {
        try #require(SheetSamples.composer().compose(run: leaflets, as: use))
    }

    @Test(arguments: FlipEdge.allCases)
    func eachCardHasItsOwnBack(_ flip: FlipEdge) throws {
        let format = SheetSamples.nUp(SheetSamples.card, on: PaperSize(210, 297), 2, 5, gap: 4, flip: flip)
        let document = try Self.compose(Self.cards(13, format), .office)
        #expect(document.pages.count == 4)
        var seen: [String] = []
        for sheet in [0, 2] {
            let turned = OfficeSheetTests.TurnedSheet(document.pages[sheet], document.pages[sheet + 1], flip: flip)
            for word in turned.front {
                let behind = try #require(turned.behind(word))
                #expect(behind.text == word.text.replacing("nguoi", with: "so") && behind.up == word.up && word.isRead && behind.isRead)
                seen.append(word.text)
            }
        }
        #expect(seen == (0..<13).map { "nguoi\($0)" })
    }

    @Test func linksAndFiguresStayWithTheirLeaflet() throws {
        let document = try Self.compose(Self.cards(3), .read)
        #expect(document.pages.count == 6 && document.outline.map(\.page) == Array(0...5))
        #expect((0..<3).map { PageReading(document.pages[2 * $0]).links.first?.target } == [1, 3, 5].map { .page($0, PagePoint(0, 0)) })
        let figures = document.structure.nodes.filter { $0.role == .figure }
        #expect(figures.map { $0.box?.page } == [1, 3, 5])
        let links = document.structure.nodes.indices.filter { document.structure.nodes[$0].role == .link }
        #expect((0..<3).map { PageReading(document.pages[2 * $0]).links.first?.node.index } == links)
    }

    @Test(.enabled(if: Tool.exists("pdfinfo") && Tool.exists("qpdf")), arguments: SheetUse.allCases)
    func structureIsReadLeafletByLeaflet(_ use: SheetUse) throws {
        let bytes = try SheetSamples.write(Self.compose(Self.cards(12), use), use)
        #expect(try Tool.run("qpdf", ["--check"], bytes).status == 0)
        let text = try Tool.run("pdfinfo", ["-struct-text"], bytes).text
        let names = text.split(whereSeparator: { " \n\"".contains($0) }).map(String.init).filter { $0.hasPrefix("nguoi") || $0.hasPrefix("so") }
        #expect(names == (0..<12).flatMap { ["nguoi\($0)", "so\($0)"] })
    }

    @Test func leafletsBeginOnSheetsOfTheirOwn() throws {
        // Seven and eight pages of a running format on plain sheets, then booklets.
        var plain = SheetSamples.booklet()
        plain.imposition = nil
        plain.pages = PageCount(least: 1, most: 16)
        plain.flip = .long
        let run = [try SheetSamples.leaflet(plain, pages: 3), try SheetSamples.leaflet(plain, pages: 1), try SheetSamples.leaflet(plain, pages: 2)]
        let pages = try Self.compose(run, .office).pages.map { PageReading($0).words.map(\.text).joined() }
        #expect(pages == ["trang0", "trang1", "trang2", "", "trang0", "", "trang0", "trang1"])
        let booklets = [try SheetSamples.leaflet(SheetSamples.booklet(), pages: 8), try SheetSamples.leaflet(SheetSamples.booklet(), pages: 8)]
        #expect(try Self.compose(booklets, .office).pages.count == 8)
        #expect(try Self.compose(booklets, .press).pages.count == 16)
    }

    @Test func oneAloneIsTheSame() throws {
        let leaflet = try #require(Self.cards(1).first)
        for use in SheetUse.allCases {
            let bytes = try SheetSamples.write(Self.compose([leaflet], use), use)
            #expect(try bytes == SheetSamples.write(SheetSamples.compose(leaflet, use), use))
        }
        #expect(try SheetSamples.composer().compose(run: [], as: .read) == nil)
    }
}
