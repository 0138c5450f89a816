import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ShaperTests {
    private func shape(_ text: String, _ face: FontFace? = nil, _ options: ShapingOptions = ShapingOptions()) throws -> ShapedRun {
        try #require(Shaper()).shape(Array(text.utf8)[...], with: try face ?? Samples.regular.get(), options: options)
    }

    @Test func eachLetterIsAGlyphWithItsPlace() throws {
        let run = try shape("Điều ộ")
        #expect(run.glyphs.map(\.cluster) == [0, 2, 3, 6, 7, 8])
        #expect(run.glyphs.allSatisfy { $0.id != 0 && $0.scalar != 0 })
        #expect(run.missing.isEmpty)
        #expect(run.width == run.glyphs.reduce(0) { $0 + $1.advance })
        #expect(abs(run.width(at: 10) - Double(run.width) / 100) < 1e-9)
    }

    @Test func kerningIsOn() throws {
        let face = try Samples.regular.get()
        let pair = try shape("AV").width
        #expect(pair < Int32(face.advances[Int(face.glyph(0x41) ?? 0)]) + Int32(face.advances[Int(face.glyph(0x56) ?? 0)]))
    }

    /// Marks that stand by themselves are put onto their letter.
    @Test func looseMarksArePlaced() throws {
        let (composed, loose) = (try shape("ộ"), try shape("o\u{302}\u{323}"))
        #expect(loose.width == composed.width)
        #expect(loose.missing.isEmpty)
    }

    @Test func whatIsMissingIsNamedWithItsPlace() throws {
        let run = try shape("a中b\u{1F600}")
        #expect(run.missing.map(\.offset) == [1, 5])
        #expect(run.missing.map(\.name) == ["U+4E2D “中”", "U+1F600 “\u{1F600}”"])
    }

    @Test func jointsHaveNoShapeAndAreNotMissing() throws {
        let run = try shape("50/2024\u{2060}/QH15")
        #expect(run.missing.isEmpty)
        #expect(run.width == (try shape("50/2024/QH15")).width)
    }

    @Test func figuresMayBeEquallyWide() throws {
        let widths = try ["111", "000", "478"].map { try shape($0, nil, ShapingOptions(tabularFigures: true)).width }
        #expect(Set(widths).count == 1)
        #expect(try shape("111").width != shape("000").width)
        // A narrow figure stands in the middle of its room.
        let one = try #require(try shape("1", nil, ShapingOptions(tabularFigures: true)).glyphs.first)
        let own = Int32(try Samples.regular.get().advances[Int(one.id)])
        #expect(one.dx == (one.advance - own) / 2 && one.dx > 0)
    }

    @Test func wordsAreShapedOnce() throws {
        let shaper = try #require(Shaper())
        let (face, page) = (try Samples.regular.get(), Array("công đoàn công".utf8))
        let first = shaper.shape(page[0..<5], with: face)
        #expect(shaper.shape(page[page.count - 5..<page.count], with: face) === first)
        #expect(shaper.shape(page[0..<5], with: try Samples.bold.get()) !== first)
        #expect(shaper.shape(page[0..<5], with: face, options: ShapingOptions(ligatures: false)) !== first)
    }

    @Test func forgettingDoesNotChangeWords() throws {
        let shaper = try #require(Shaper(remembering: 2))
        let face = try Samples.regular.get()
        for _ in 0..<3 {
            for word in ["a", "bb", "ccc", "dddd"] { #expect(shaper.shape(Array(word.utf8)[...], with: face).glyphs.count == word.utf8.count) }
        }
    }

    @Test func fallbacksStandIn() throws {
        let shaper = try #require(Shaper())
        let (regular, numbered) = (try Samples.regular.get(), try Samples.numbered.get())
        let chain = FontChain(regular, fallbacks: [numbered])
        let (runs, missing) = shaper.shape(Array("ab中文ộ".utf8)[...], with: chain)
        #expect(missing.isEmpty)
        #expect(runs.map { String(decoding: $0.text, as: UTF8.self) } == ["ab", "中文", "ộ"])
        #expect(runs[0].face === regular && runs[1].face === numbered && runs[2].face === regular)
        let lost = shaper.shape(Array("xx中\u{1F600}".utf8)[...], with: chain).missing
        #expect(lost.map(\.offset) == [5] && lost.first?.scalar == "\u{1F600}")
        #expect(shaper.shape(Array("ab".utf8)[...], with: chain).runs.count == 1)
        #expect(shaper.shape([], with: chain).runs.first?.glyphs.isEmpty == true)
    }
}
