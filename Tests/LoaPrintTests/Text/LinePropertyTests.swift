import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

/// What holds for any text and any width.
@Suite struct LinePropertyTests {
    private func each(_ count: UInt64, words: Int = 40, _ body: (RandomParagraph, ShapedText, inout SeededGenerator) throws -> Void) throws {
        let shaper = try #require(ParagraphShaper(compounds: Paragraphs.compounds))
        for seed in 1...count {
            var generator = SeededGenerator(seed)
            let paragraph = try RandomParagraph(&generator, words: words)
            try body(paragraph, shaper.shape(paragraph.text), &generator)
        }
    }

    @Test func noByteIsLostOrRepeated() throws {
        try each(250) { paragraph, text, generator in
            for wrap in PrintStyle.Wrap.allCases {
                let width = Double(generator.below(400))
                let lines = text.lines(width: width, wrap: wrap, isLoose: generator.chance(50))
                var byte = 0
                for line in lines {
                    #expect(line.range.lowerBound == byte)
                    byte = line.range.upperBound
                    let words = line.pieces.flatMap { $0.words.flatMap(\.run.text) }
                    let source = Array(paragraph.source[line.range])
                    // A forced break is a space, or nothing where there is a space already or no word.
                    let isForced = source.last == 0x0A
                    #expect(words == source || isForced && (words == source.dropLast() + [0x20] || words == source.dropLast()[...].map { $0 }))
                    #expect(!source.dropLast().contains(0x0A))
                }
                #expect(byte == paragraph.source.count)
            }
        }
    }

    @Test func whereALineBreaksAtASpaceThereIsOne() throws {
        try each(100) { paragraph, text, _ in
            let lines = text.lines(width: 90, wrap: .pretty)
            for (line, next) in zip(lines, lines.dropFirst()) where paragraph.source[line.range.upperBound - 1] == 0x20 || line.isForced {
                guard let last = line.pieces.last?.words.last else { continue }
                #expect(last.run.text.last == 0x20 || next.range.isEmpty)
            }
        }
    }

    @Test func glyphsStandBesideEachOtherWithinTheWidth() throws {
        try each(150) { paragraph, text, generator in
            let width = Double(40 + generator.below(300))
            for line in text.lines(width: width, wrap: .pretty) {
                #expect(line.width <= width + 1e-5 || line.width <= text.leastWidth + 1e-9)
                var pen = 0.0
                for (index, piece) in line.pieces.enumerated() {
                    #expect(abs(piece.x - pen) < 1e-6)
                    let style = paragraph.text.styles[piece.style]
                    for word in piece.words {
                        #expect(abs(piece.x + word.x - pen) < 1e-6)
                        pen += word.run.width(at: style.size) + Double(word.run.glyphs.count) * style.tracking * style.size
                    }
                    // Underlines reach to the next piece, and to the end of the last word.
                    #expect(piece.x + piece.width <= max(line.width, piece.x) + 1e-6)
                    if index + 1 < line.pieces.count, line.pieces[index + 1].x < line.width - 1e-6 { #expect(abs(piece.x + piece.width - pen) < 1e-6) }
                }
                #expect(line.width <= pen + 1e-6)
            }
        }
    }

    /// Against all ways of breaking short texts.
    @Test func linesAreTheBestThereAre() throws {
        try each(300, words: 14) { _, text, generator in
            let width = Double(60 + generator.below(150))
            for wrap in PrintStyle.Wrap.allCases {
                for section in text.sections {
                    let found = LineBreaker(text, section, width: width, wrap: wrap).ends(isLoose: false)
                    let best = Self.best(text, section, width, wrap)
                    #expect(found.count == best.lines)
                    #expect(abs(Self.cost(text, section, found, width, wrap) - best.cost) < 1e-9)
                }
            }
        }
    }

    @Test func widerIsNeverLonger() throws {
        try each(60) { _, text, _ in
            guard !text.sections.contains(where: \.hasSpareStops) else { return }
            var before = Int.max
            for width in stride(from: 30.0, through: 400, by: 7) {
                let lines = text.lines(width: width, wrap: .pretty)
                #expect(lines.count <= before)
                #expect(text.lineCount(width: width, wrap: .balance) == lines.count)
                before = lines.count
            }
        }
    }

    @Test func countsAgreeWithLines() throws {
        try each(100) { _, text, generator in
            let (width, isLoose) = (Double(generator.below(300)), generator.chance(50))
            for wrap in PrintStyle.Wrap.allCases {
                let lines = text.lines(width: width, wrap: wrap, isLoose: isLoose)
                #expect(text.lineCount(width: width, wrap: wrap, isLoose: isLoose) == lines.count)
                #expect(lines.count <= text.lineCount(width: width, wrap: wrap) + text.sections.count)
            }
        }
    }

    @Test func textFitsItsOwnWidths() throws {
        try each(100) { _, text, _ in
            #expect(text.lines(width: text.fullWidth, wrap: .pretty).count == text.sections.count)
            #expect(text.lines(width: text.leastWidth, wrap: .balance).allSatisfy { $0.width <= text.leastWidth + 1e-5 })
            #expect(text.leastWidth <= text.fullWidth + 1e-9)
        }
    }

    // MARK: A plain search

    private static func stops(_ text: ShapedText, _ section: ShapedText.Section, _ width: Double) -> [Int] {
        (section.first...section.last).filter { !text.stops[$0].isSpare || text.stops[$0].word > width * Penalty.wideShare }
    }

    private static func best(_ text: ShapedText, _ section: ShapedText.Section, _ width: Double, _ wrap: PrintStyle.Wrap) -> (lines: Int, cost: Double) {
        let stops = stops(text, section, width)
        var known = [(lines: Int, cost: Double)](repeating: (0, 0), count: stops.count)
        for start in stride(from: stops.count - 2, through: 0, by: -1) {
            var best = (lines: Int.max, cost: Double.infinity)
            for end in start + 1..<stops.count {
                let (a, b) = (text.stops[stops[start]], text.stops[stops[end]])
                guard b.end - a.start <= width + 1e-6 || end == start + 1 else { continue }
                let made = (lines: known[end].lines + 1, cost: known[end].cost + cost(a, b, end == stops.count - 1, width, wrap))
                if made.lines < best.lines || made.lines == best.lines && made.cost < best.cost { best = made }
            }
            known[start] = best
        }
        return known[0]
    }

    private static func cost(_ text: ShapedText, _ section: ShapedText.Section, _ ends: [Int], _ width: Double, _ wrap: PrintStyle.Wrap) -> Double {
        if ends.count == 1 {
            return cost(text.stops[section.first], text.stops[section.last], true, width, wrap)
        }
        return zip([section.first] + ends, ends).reduce(0) { $0 + cost(text.stops[$1.0], text.stops[$1.1], $1.1 == section.last, width, wrap) }
    }

    private static func cost(_ begin: ShapedText.Stop, _ close: ShapedText.Stop, _ isLast: Bool, _ width: Double, _ wrap: PrintStyle.Wrap) -> Double {
        let whole = width + 1e-6
        let left = max(whole - (close.end - begin.start), 0) / whole
        if isLast {
            if close.syllables - begin.syllables < 2, 1 - left < Penalty.loneShare { return Penalty.lone }
            if wrap == .balance { return left * left }
            return 1 - left < Penalty.shortShare ? Penalty.short : 0
        }
        return left * left + Double(close.penalty) - (wrap == .balance && close.isPhraseEnd ? Penalty.phraseEnd : 0)
    }
}
