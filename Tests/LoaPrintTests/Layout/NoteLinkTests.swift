import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct NoteLinkTests {
    /// A paragraph with marks, and the notes they lead to.
    private static func blocks(marks: [Int], notes: Int) -> [PrintBlock] {
        var builder = TextBuilder(StyleElement("p"))
        builder.add("Có người bên bạn.", LayoutSamples.place)
        builder.mark(marks, LayoutSamples.place)
        let items = (0..<notes).map { number in
            var item = PrintBlock(StyleElement("li"), role: .listItem, .text(LayoutSamples.text("Điều \(number) của luật")), place: LayoutSamples.place)
            item.note = number + 1
            return item
        }
        return [
            PrintBlock(StyleElement("p"), role: .paragraph, .text(builder.text), place: LayoutSamples.place),
            PrintBlock(StyleElement("ol"), role: .division, .list(items, start: 1), place: LayoutSamples.place),
        ]
    }

    private static func lay(marks: [Int], notes: Int) throws -> LaidLeaflet {
        try #require(LayoutSamples.lay(LayoutSamples.content(blocks(marks: marks, notes: notes)), LayoutSamples.format()).value.leaflet)
    }

    private static func links(_ leaflet: LaidLeaflet) -> [LinkItem] {
        leaflet.panels.flatMap(\.items).compactMap { item in
            guard case .link(let link) = item else { return nil }
            return link
        }
    }

    @Test("Each mark is a link to the place of its note, and its element names that of the note")
    func marks() throws {
        let leaflet = try Self.lay(marks: [1, 2], notes: 2)
        let links = Self.links(leaflet)
        #expect(links.map(\.contents) == ["1", "2"])
        var tops: [Double] = []
        for link in links {
            guard case .page(let panel, let point) = link.target else {
                Issue.record("leads to \(link.target)")
                continue
            }
            #expect(panel == 0 && leaflet.structure[link.node].role == .link)
            tops.append(point.y)
        }
        #expect(tops.count == 2 && tops[0] > 20 && tops[1] > tops[0] + 5)
        let references = leaflet.structure.nodes.filter { $0.role == .reference }
        #expect(references.count == 1)
        let notes = try #require(references.first).references.map { leaflet.structure[$0] }
        #expect(notes.map(\.role) == [.note, .note] && notes.map(\.parts.count) == [2, 2])
    }

    @Test("A mark whose note is on no panel leads nowhere")
    func lost() throws {
        let leaflet = try Self.lay(marks: [3], notes: 1)
        #expect(Self.links(leaflet).isEmpty && leaflet.structure.nodes.allSatisfy(\.references.isEmpty))
    }

    @Test("Behind another leaflet of a run marks still lead to their own notes")
    func run() throws {
        let leaflet = try Self.lay(marks: [1], notes: 1)
        var whole = StructureTree()
        for _ in 0..<2 { _ = whole.append(leaflet.structure, to: whole.root) }
        let references = whole.nodes.filter { $0.role == .reference }.flatMap(\.references)
        #expect(references.count == 2 && Set(references).count == 2 && references.allSatisfy { whole[$0].role == .note })
    }

    @Test("A line with larger type stands further from the lines around it")
    func larger() throws {
        func baselines(_ size: Double) throws -> [Double] {
            var stylist = PlainStylist()
            stylist.change = { element, style in if element.name == "strong" { style.size = size } }
            let block = LayoutSamples.block("p", .paragraph, "Một dòng\nrồi *hai* dòng\nrồi ba dòng\nrồi bốn")
            let leaflet = try #require(LayoutSamples.lay(LayoutSamples.content([block]), LayoutSamples.format(size: 10...10), stylist: stylist).value.leaflet)
            var found: [Double] = []
            for case .text(let text) in leaflet.panels[0].items where found.last != text.origin.y { found.append(text.origin.y) }
            return found
        }
        let (plain, small, large) = (try baselines(10), try baselines(8), try baselines(20))
        #expect(plain.count == 4 && large.count == 4 && plain == small)
        func gaps(_ lines: [Double]) -> [Double] { zip(lines.dropFirst(), lines).map { $0 - $1 } }
        let (even, grown) = (gaps(plain), gaps(large))
        #expect(grown[0] > even[0] + 4 && grown[1] > even[1] + 1 && abs(grown[2] - even[2]) < 0.01 && large[0] == plain[0])
    }

    @Test("Words in raised words are raised with them")
    func raised() throws {
        let leaflet = try Self.lay(marks: [1], notes: 1)
        let texts = leaflet.panels[0].items.compactMap { item -> TextItem? in
            guard case .text(let text) = item else { return nil }
            return text
        }
        let line = try #require(texts.first), mark = try #require(texts.first { $0.size < line.size * 0.9 })
        #expect(line.origin.y - mark.origin.y > 0.2 * line.size)
    }
}
