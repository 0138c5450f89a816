import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ReadSheetTests {
    private static let unit = PageUnit.millimetre

    @Test func panelsComeInTheOrderOfReading() throws {
        let document = try SheetSamples.compose(SheetSamples.leaflet(SheetSamples.trifold), .read)
        #expect(document.pages.map { PageReading($0).words.map(\.text).joined() } == ["bia", "gap", "mot", "hai", "ba", "sau"])
        #expect(document.pages.map { ($0.width / Self.unit).rounded() } == [100, 97, 100, 100, 97, 100])
        #expect(document.pages.allSatisfy { $0.trim == nil && abs($0.height - 210 * Self.unit) < 0.01 })
        #expect(document.outline.map(\.title) == ["bia", "gap", "mot", "hai", "ba", "sau"] && document.outline.map(\.page) == Array(0...5))
        #expect(document.duplex == nil)
    }

    @Test func emptyPanelsAreLeftOut() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.trifold)
        leaflet.panels[1].items = []
        let document = try SheetSamples.compose(leaflet, .read)
        #expect(document.pages.count == 5 && document.outline.map(\.page) == Array(0...4) && document.outline[1].title == "mot")
        for index in leaflet.panels.indices { leaflet.panels[index].items = [] }
        #expect(try SheetSamples.compose(leaflet, .read).pages.count == 1)
        // On paper they stay.
        #expect(try SheetSamples.compose(leaflet, .press).pages.count == 2)
    }

    /// Links and figures name panels; on sheets they come to lie where the panel is.
    @Test func linksAndFiguresFollowTheirPanels() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.trifold)
        let figure = leaflet.structure.add(.figure, to: leaflet.structure.root)
        leaflet.structure[figure].box = (2, PageRect(x: 10, y: 20, width: 30, height: 40))
        let link = leaflet.structure.add(.link, to: leaflet.structure.root)
        let target = LinkItem.Target.page(5, PagePoint(0, 30))
        leaflet.panels[0].items.append(.link(LinkItem([PageRect(x: 0, y: 0, width: 10, height: 10)], to: target, contents: "Liên hệ", node: link)))
        let read = try SheetSamples.compose(leaflet, .read)
        #expect(read.structure[figure].box?.page == 2 && read.structure[figure].box?.rect == PageRect(x: 10, y: 20, width: 30, height: 40))
        #expect(PageReading(read.pages[0]).links.first?.target == .page(5, PagePoint(0, 30)))
        let office = try SheetSamples.compose(leaflet, .office)
        #expect(office.structure[figure].box?.page == 1 && office.structure[figure].box?.rect.x == 10)
        #expect(PageReading(office.pages[0]).links.first?.target == .page(0, PagePoint(97 * Self.unit, 30)))
    }

    @Test func copiesHaveNoLinks() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.nUp(SheetSamples.card, on: PaperSize(210, 297), 2, 5))
        let link = leaflet.structure.add(.link, to: leaflet.structure.root)
        leaflet.panels[0].items.append(
            .link(LinkItem([PageRect(x: 0, y: 0, width: 10, height: 10)], to: .address("tel:19001"), contents: "Gọi", node: link)))
        #expect(PageReading(try SheetSamples.compose(leaflet, .office).pages[0]).links.count == 1)
    }

    @Test(.enabled(if: Tool.exists("pdftotext")))
    func textComesInOrderWhateverTheSheet() throws {
        let leaflet = try SheetSamples.leaflet(SheetSamples.trifold)
        for use in SheetUse.allCases {
            let bytes = try SheetSamples.write(SheetSamples.compose(leaflet, use), use)
            let text = try Tool.run("pdfinfo", ["-struct-text"], bytes).text
            let names = text.split(whereSeparator: { " \n\"".contains($0) }).map(String.init).filter { name in
                SheetSamples.trifold.panels.contains { $0.name == name }
            }
            #expect(names == ["bia", "gap", "mot", "hai", "ba", "sau"], "\(use)")
        }
    }
}
