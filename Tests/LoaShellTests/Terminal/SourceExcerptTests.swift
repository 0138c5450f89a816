import LoaMarkup
import LoaShell
import Testing

@Suite struct SourceExcerptTests {
    /// A line, a place in it, and what is to be seen.
    struct Example: CustomTestStringConvertible {
        var source: String
        var column: Int
        var length: Int
        var line: String
        var carets: String
        var testDescription: String { "\(source) \(column)+\(length)" }
    }

    static let examples = [
        Example(source: "abc", column: 2, length: 1, line: "abc", carets: " ^"),
        Example(source: "abc", column: 1, length: 3, line: "abc", carets: "^^^"),
        Example(source: "\tx\ty", column: 2, length: 1, line: "    x   y", carets: "    ^"),
        Example(source: "\tx\ty", column: 1, length: 4, line: "    x   y", carets: "^^^^^^^^^"),
        Example(source: "a\tb", column: 3, length: 1, line: "a   b", carets: "    ^"),
        // Decomposed letters: three scalars, one column.
        Example(source: "e\u{302}\u{301}x", column: 4, length: 1, line: "e\u{302}\u{301}x", carets: " ^"),
        Example(source: "e\u{302}\u{301}x", column: 2, length: 1, line: "e\u{302}\u{301}x", carets: "^"),
        Example(source: "e\u{302}\u{301}x", column: 1, length: 4, line: "e\u{302}\u{301}x", carets: "^^"),
        Example(source: "有給休暇x", column: 2, length: 2, line: "有給休暇x", carets: "  ^^^^"),
        Example(source: "한국어", column: 3, length: 1, line: "한국어", carets: "    ^^"),
        // Beyond the end: where something is missing.
        Example(source: "abc", column: 4, length: 1, line: "abc", carets: "   ^"),
        Example(source: "abc", column: 99, length: 9, line: "abc", carets: "   ^"),
        Example(source: "abc", column: 3, length: 99, line: "abc", carets: "  ^"),
        Example(source: "", column: 1, length: 1, line: "", carets: "^"),
        // What would drive the terminal or turn the line round.
        Example(source: "a\u{1B}[2J\u{202E}b", column: 7, length: 1, line: "a\u{FFFD}[2J\u{FFFD}b", carets: "      ^"),
    ]

    @Test(arguments: examples) func caretsStandUnderTheWords(example: Example) {
        let span = SourceSpan(SourcePath("a.md"), line: 1, column: example.column, length: example.length)
        let excerpt = SourceExcerpt(example.source, span, columns: 80)
        // Scalars: characters would call precomposed and decomposed letters the same.
        #expect(Array(excerpt.line.unicodeScalars) == Array(example.line.unicodeScalars))
        #expect(excerpt.indent + excerpt.carets == example.carets)
    }

    @Test(arguments: [1, 2, 30, 61, 250, 480, 499, 500], [1, 9, 300])
    func longLinesShowTheirPart(column: Int, length: Int) {
        // Every tenth word is numbered, so that the part can be recognised.
        let source = String((0..<100).map { "chữ\($0 % 10) " }.joined().unicodeScalars.prefix(500))
        let span = SourceSpan(SourcePath("a.md"), line: 1, column: column, length: length)
        let excerpt = SourceExcerpt(source, span, columns: 60)
        #expect(DisplayText.width(of: excerpt.line) <= 60)
        #expect(excerpt.indent.utf8.count + excerpt.carets.utf8.count <= 60)
        // The scalar over the first caret is the one that the span begins at.
        let meant = Array(source.unicodeScalars)[column - 1]
        #expect(Array(excerpt.line.unicodeScalars)[excerpt.indent.utf8.count] == meant)
    }

    @Test func longLinesOfWideCharactersKeepTheirCarets() {
        let source = String(repeating: "有", count: 200) + "x" + String(repeating: "給", count: 200)
        let excerpt = SourceExcerpt(source, SourceSpan(SourcePath("a"), line: 1, column: 201, length: 1), columns: 61)
        #expect(DisplayText.width(of: excerpt.line) <= 61)
        let before = excerpt.line.prefix { $0 != "x" }
        #expect(DisplayText.width(of: before) == excerpt.indent.utf8.count)
    }

    /// A megabyte on one line, with many faults: only what is seen is laid out.
    @Test func hugeLinesAreQuick() {
        let source = String(repeating: "đoạn dài ", count: 100_000)
        let scalars = Array(source.unicodeScalars)
        let clock = ContinuousClock()
        let time = clock.measure {
            for column in stride(from: 1, through: scalars.count, by: 9_001) {
                let excerpt = SourceExcerpt(source, SourceSpan(SourcePath("a"), line: 1, column: column), columns: 80)
                #expect(DisplayText.width(of: excerpt.line) <= 80)
                #expect(Array(excerpt.line.unicodeScalars)[excerpt.indent.utf8.count] == scalars[column - 1])
            }
        }
        #expect(time < .seconds(5))
        let beyond = SourceExcerpt(source, SourceSpan(SourcePath("a"), line: 1, column: .max), columns: 80)
        #expect(beyond.line.hasPrefix("…") && beyond.line.hasSuffix("dài "))
        #expect(beyond.indent.utf8.count <= 80)
    }

    @Test func textIsWrappedByColumns() {
        #expect(DisplayText.wrapped("một hai ba\nbốn", to: 7) == ["một hai", "ba", "bốn"])
        #expect(DisplayText.wrapped("有給 休暇 x", to: 6) == ["有給", "休暇 x"])
        #expect(DisplayText.wrapped("", to: 5) == [""])
        #expect(DisplayText.clipped("đoàn viên", to: 6) == "đoàn …")
        #expect(DisplayText.padded("có", to: 4) == "có  ")
    }
}
