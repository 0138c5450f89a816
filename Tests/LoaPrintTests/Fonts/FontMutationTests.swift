import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

/// Whatever the bytes are: a font or a fault, never a trap; and what is taken can be shaped and embedded or is refused then.
@Suite struct FontMutationTests {
    private func use(_ bytes: [UInt8]) throws {
        let face: FontFace
        do throws(FontFault) { face = try FontFace(bytes) } catch { return }
        let shaper = try #require(Shaper())
        let run = shaper.shape(Array("Aộđ 0V.ế".utf8)[...], with: face, options: ShapingOptions(tabularFigures: true))
        let glyphs = Set(run.glyphs.map(\.id)).filter { Int($0) < face.advances.count }.sorted()
        _ = try? face.program(keeping: glyphs)
        let document = try Samples.document { page, tree, _ in
            let slot = tree.addSlot(to: tree.root)
            page.items = [.text(TextItem(origin: PagePoint(9, 50), size: 9, paint: .black, pieces: [.init(run, x: 0)], mark: .content(slot)))]
        }
        _ = try? PDFWriter()?.write(document, as: .read)
    }

    @Test(arguments: ["plain.otf", "numbered.otf", "Regular"])
    func changedBytes(_ name: String) throws {
        let source = Samples.fontBytes(name)
        var random = SeededGenerator(7)
        for round in 0..<(name == "Regular" ? 40 : 300) {
            var bytes = source
            for _ in 0...random.below(6) {
                // Mostly in the directory and the heads of tables, where sizes and offsets are.
                let place = random.chance(40) ? random.below(min(300, bytes.count)) : random.below(bytes.count)
                bytes[place] = random.chance(30) ? random.pick([0, 1, 0x7F, 0x80, 0xFF]) : UInt8(random.below(256))
            }
            if round % 10 == 9 { bytes.removeLast(random.below(bytes.count)) }
            try use(bytes)
        }
    }

    /// Glyph numbers of a damaged cmap beyond the font's glyphs must not lead out of any table.
    @Test func glyphsBeyondTheLast() throws {
        var random = SeededGenerator(3)
        for _ in 0..<25 {
            try use(FontFaceTests.changed(table: "cmap", at: 20 + random.below(2000), bytes: (0..<8).map { _ in UInt8(random.below(256)) }))
        }
    }
}
