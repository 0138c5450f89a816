import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct ParagraphShaperTests {
    @Test func nothingHasNoLines() throws {
        #expect(try Paragraphs.broken("", 100).isEmpty)
        let none = try #require(ParagraphShaper()).shape(StyledText())
        #expect(none.lines(width: 100, wrap: .balance).isEmpty && none.leastWidth == 0 && none.fullWidth == 0)
    }

    @Test func spacesAloneAreALineWithoutWidth() throws {
        let lines = try Paragraphs.shape("   ").lines(width: 100, wrap: .pretty)
        #expect(lines.count == 1 && lines[0].width == 0 && Paragraphs.words(lines) == ["   "] && lines[0].pieces[0].width == 0)
    }

    @Test func forcedBreaksMakeLines() throws {
        #expect(try Paragraphs.broken("\n\n", 100) == ["", ""])
        #expect(try Paragraphs.broken("a\nb\n", 100) == ["a", "b"])
        #expect(try Paragraphs.broken("a\n\nb", 100) == ["a", "", "b"])
        let lines = try Paragraphs.shape("a b\nc").lines(width: 100, wrap: .pretty)
        #expect(lines.map(\.isForced) == [true, false] && lines.map(\.range) == [0..<4, 4..<5])
        // Read aloud, the two words stay two.
        #expect(Paragraphs.words(lines) == ["a b ", "c"])
    }

    @Test func spacesAtEndsHangWithoutWidth() throws {
        let text = try Paragraphs.shape("mot hai")
        let lines = text.lines(width: text.fullWidth - 1, wrap: .pretty)
        #expect(Paragraphs.words(lines) == ["mot ", "hai"])
        #expect(abs(lines[0].width - (try Paragraphs.shape("mot").fullWidth)) < 1e-9)
        #expect(lines[0].pieces.count == 1 && lines[0].pieces[0].width == lines[0].width)
    }

    @Test func spacesAtTheStartKeepTheirWidth() throws {
        let (plain, indented) = (try Paragraphs.shape("mã"), try Paragraphs.shape("  mã"))
        #expect(indented.fullWidth > plain.fullWidth)
    }

    @Test func widthsFollowSizeAndKerning() throws {
        let (small, large) = (try Paragraphs.style.get(), try Paragraphs.bold.get())
        let shaper = try #require(ParagraphShaper())
        let text = StyledText(
            runs: [.init(Array("AV".utf8), style: 0, span: 0, place: Paragraphs.place), .init(Array("AV x".utf8), style: 1, span: 1, place: Paragraphs.place)],
            styles: [small, large])
        let shaped = shaper.shape(text)
        let line = try #require(shaped.lines(width: 500, wrap: .pretty).first)
        #expect(line.pieces.map(\.style) == [0, 1] && line.pieces.map(\.span) == [0, 1])
        let one = try #require(Shaper()).shape(Array("AV".utf8)[...], with: small.fonts.first)
        #expect(abs(line.pieces[1].x - one.width(at: 10)) < 1e-9)
        // The word in two styles is one.
        #expect(abs(shaped.leastWidth - line.pieces[1].x - (try #require(Shaper()).shape(Array("AV".utf8)[...], with: large.fonts.first).width(at: 14))) < 1e-9)
    }

    @Test func trackingStandsBetweenLettersAlone() throws {
        var style = try Paragraphs.style.get()
        let plain = try Paragraphs.shape("abc de").fullWidth
        style.tracking = 0.2
        let text = StyledText(runs: [.init(Array("abc de ".utf8), style: 0, span: 0, place: Paragraphs.place)], styles: [style])
        let shaped = try #require(ParagraphShaper()).shape(text)
        #expect(abs(shaped.fullWidth - plain - 5 * 2) < 1e-9)
        let lines = shaped.lines(width: 30, wrap: .pretty)
        #expect(abs(lines[0].width - (try Paragraphs.shape("abc").fullWidth) - 2 * 2) < 1e-9)
    }

    @Test func missingLettersHaveTheirPlace() throws {
        let other = SourcePlace(path: SourcePath("content/thu.md"), line: 9)
        let text = StyledText(
            runs: [.init(Array("Xin chào ".utf8), style: 0, span: 0, place: Paragraphs.place), .init(Array("bạn 😀!".utf8), style: 0, span: 0, place: other)],
            styles: [try Paragraphs.style.get()])
        let missing = try #require(ParagraphShaper()).shape(text).missing
        #expect(missing.map(\.place.line) == [9] && missing.map(\.missing.offset) == [6] && missing.first?.missing.scalar == "😀")
    }

    @Test func fallbacksStandIn() throws {
        let chain = FontChain(try Samples.regular.get(), fallbacks: [try Samples.numbered.get()])
        let text = StyledText(
            runs: [.init(Array("ab中文字c，中文".utf8), style: 0, span: 0, place: Paragraphs.place)], styles: [TextStyle(fonts: chain, size: 10, paint: .black)])
        let shaped = try #require(ParagraphShaper()).shape(text)
        #expect(shaped.missing.map(\.missing.scalar) == ["，"])
        #expect(Paragraphs.trimmed(shaped.lines(width: 24, wrap: .pretty)) == ["ab中", "文字", "c，中", "文"])
    }

    /// What is cut out of a word keeps its kerning and its letters.
    @Test func partsOfWordsAddUpToTheWhole() throws {
        let shaper = try #require(Shaper())
        let word = Array("https://LATA.vn/AVA-To.To".utf8)
        let whole = shaper.shape(word[...], with: try Samples.regular.get())
        let parts = whole.parts(at: [8, 13, 16, 20])
        #expect(parts.map(\.offset) == [0, 8, 13, 16, 20])
        #expect(parts.flatMap(\.run.text) == word)
        #expect(parts.reduce(0) { $0 + $1.run.width } == whole.width)
        #expect(parts.allSatisfy { $0.run.glyphs.first?.cluster == 0 })
        #expect(whole.parts(at: [0, word.count]).count == 1)
        // Not inside a letter.
        let letter = shaper.shape(Array("aộb".utf8)[...], with: try Samples.regular.get())
        #expect(letter.parts(at: [2]).count == 1 && letter.parts(at: [1, 4]).count == 3)
    }

    @Test func oddWidthsAreBorne() throws {
        let text = try Paragraphs.shape("Một hai ba bốn")
        for width in [0, -5, Double.nan] { #expect(text.lines(width: width, wrap: .pretty).count == 4) }
        for width in [Double.infinity, 1e9] { #expect(text.lines(width: width, wrap: .balance).count == 1) }
    }

    @Test func longParagraphsTakeNoTimeToSpeakOf() throws {
        let words = (0..<10_000).map { ["công", "đoàn", "là", "nghiêng", "an", "toàn,"][$0 * 7 % 6] }.joined(separator: " ")
        let clock = ContinuousClock()
        let text = try Paragraphs.shape(words)
        let elapsed = clock.measure {
            for width in [60.0, 240, 5000, text.fullWidth / 2.5] { _ = text.lines(width: width, wrap: .pretty) }
        }
        #expect(elapsed < .seconds(8))
        #expect(text.lines(width: 240, wrap: .pretty).last?.range.upperBound == words.utf8.count)
    }
}
