import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

/// No text is lost in print: what is laid out has all words, in their order, or there is no leaflet.
@Suite struct LayoutPropertyTests {
    static let syllables = "công đoàn là tổ chức đại diện của người lao động khi ký hợp đồng và có tranh chấp về tiền lương 25.000 nghỉ phép năm 12 ngày".split(separator: " ").map(String.init)

    static func words(_ count: Int, _ random: inout SeededGenerator) -> String {
        (0..<max(1, count)).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }.joined(separator: " ")
    }

    static func blocks(_ random: inout SeededGenerator, most: Int) -> [PrintBlock] {
        (0..<Int.random(in: 1...most, using: &random)).map { _ in
            switch Int.random(in: 0..<6, using: &random) {
            case 0: LayoutSamples.block("h2", .heading2, words(Int.random(in: 1...9, using: &random), &random))
            case 1: LayoutSamples.list((0..<Int.random(in: 1...5, using: &random)).map { _ in words(Int.random(in: 1...20, using: &random), &random) })
            case 2:
                LayoutSamples.table(
                    (0..<Int.random(in: 2...6, using: &random)).map { _ in (0..<3).map { _ in words(Int.random(in: 1...4, using: &random), &random) } })
            default: LayoutSamples.block("p", .paragraph, words(Int.random(in: 1...60, using: &random), &random))
            }
        }
    }

    /// The words of content in their order, without markers.
    static func intended(_ blocks: [PrintBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block.content {
            case .text(let text): text.plain.split(separator: " ").map(String.init)
            case .blocks(let inner), .list(let inner, _): intended(inner)
            case .table(let table): (table.heads + table.rows).joined().flatMap { $0.text.plain.split(separator: " ").map(String.init) }
            default: []
            }
        }
    }

    /// The words that are painted, in the order of painting, without bullets.
    static func painted(_ panels: [LaidPanel]) -> [String] {
        var text = ""
        for panel in panels {
            for case .text(let item) in panel.items {
                let words = item.pieces.map { String(decoding: $0.run.text, as: UTF8.self) }.joined()
                text += words == "•" ? " " : words + (words.hasSuffix(" ") ? "" : "\u{1}")
            }
            text += " "
        }
        return text.split { $0 == " " || $0 == "\u{1}" }.map(String.init)
    }

    @Test(arguments: 0..<60) func allWordsArePaintedOrThereIsNoLeaflet(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed) &+ 71)
        let blocks = Self.blocks(&random, most: 12)
        let format = LayoutSamples.format(Double.random(in: 60...200, using: &random), Double.random(in: 60...260, using: &random), size: 7...13)
        let laid = try LayoutSamples.lay(LayoutSamples.content(blocks), format)
        guard let leaflet = laid.value.leaflet else {
            #expect(laid.diagnostics.contains { $0.code == .leafletOverflow || $0.code == .leafletWide })
            return
        }
        #expect(Self.painted(leaflet.panels) == Self.intended(blocks))
        // Nothing stands below the panel.
        let height = format.sheet.height * PageUnit.millimetre
        for case .text(let item) in leaflet.panels[0].items { #expect(item.origin.y < height && item.origin.y > 0) }
    }

    @Test(arguments: 0..<40) func runningTextGoesOnFromPageToPage(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed) &+ 5)
        let blocks = Self.blocks(&random, most: 40)
        var format = LayoutSamples.format(105, 148, size: 8...11)
        format.filling = .flow
        format.pages = PageCount(least: 1, most: 40, multiple: 1)
        let laid = try LayoutSamples.lay(LayoutSamples.content(blocks), format)
        let leaflet = try #require(laid.value.leaflet, "\(laid.diagnostics)")
        let painted = Self.painted(leaflet.panels)
        // Heads of tables are said again where a table breaks; otherwise all is there once and in order.
        if !blocks.contains(where: { if case .table = $0.content { true } else { false } }) { #expect(painted == Self.intended(blocks)) }
        #expect(Set(painted).isSuperset(of: Self.intended(blocks)))
        for (number, panel) in leaflet.panels.enumerated() { #expect(panel.panel.side == number) }
    }

    /// A text that grows word by word fits whole or is an error.
    @Test func growingTextFitsWholeOrErrs() throws {
        var (fitted, refused) = (0, 0)
        for count in stride(from: 20, through: 400, by: 19) {
            var random = SeededGenerator(3)
            let blocks = [LayoutSamples.block("p", .paragraph, Self.words(count, &random))]
            let laid = try LayoutSamples.lay(LayoutSamples.content(blocks), LayoutSamples.format(105, 74))
            if let leaflet = laid.value.leaflet {
                #expect(refused == 0)
                #expect(Self.painted(leaflet.panels) == Self.intended(blocks))
                fitted += 1
            } else {
                refused += 1
            }
        }
        #expect(fitted > 3 && refused > 3)
    }
}
