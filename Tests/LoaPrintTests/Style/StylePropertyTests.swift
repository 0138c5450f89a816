import LoaMarkup
import LoaPrint
import TestSupport
import Testing

@Suite struct StylePropertyTests {
    private static let pieces = [
        "p", "h1", ".a", "leaflet", "panel", ">", ",", ":", "::before", ":first-child", "{", "}", ";", "(", ")", "\"", "'", "\\", "/*", "*/", "@font-face", "@media",
        "margin", "color", "border", "font-size", "--x", "var(--x)", "var(--y, 1mm)", "url(", "rgb(", "device-cmyk(0 0 0 0", "calc(", "#fff", "1mm", "-3em", "99999999999",
        "0", ".5", "%", "auto", "none", "!important", "\n", " ", "é", "\u{1F4A9}", "content", "nth-child(", "inherit",
    ]

    @Test func anyTextIsReadWithoutEnd() {
        var random = SeededGenerator(11)
        for _ in 0..<1500 {
            var text: [UInt8] = []
            for _ in 0..<random.below(60) {
                if random.chance(5) { text.append(UInt8(random.below(256))) } else { text += Array(random.pick(Self.pieces).utf8) }
            }
            let half = random.below(text.count + 1)
            let read = PrintStyleSheet.parse(
                tokens: Array(text[..<half]), tokensPath: MarkedSheet.tokensPath, sheet: Array(text[half...]), path: MarkedSheet.path)
            for diagnostic in read.diagnostics { _ = diagnostic.refined(in: Array(text[half...])) }
            let root = read.value.root(StyleElement("leaflet", classes: ["a"]))
            let style = read.value.node(StyleElement("p", classes: ["a"]), in: read.value.node(StyleElement("panel"), in: root)).style
            #expect(style.size.isFinite && style.size > 0 && style.leading.isFinite)
        }
    }

    @Test(
        arguments: [
            "\"\\", "{", "p{", "}", "/*", "((", "var(", "\"", "'\"", "p{a:var(--x);", "p,", "p>", ".a", "a{b:c;}", "--x:var(--x);", ";", "@a;", "p::before{", "url(", ":nth-child(", "\\", "p{margin:0",
        ]
    )
    func longTextTakesNoLonger(_ piece: String) {
        let text = Array(String(repeating: piece, count: 30_000 / piece.utf8.count).utf8)
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = PrintStyleSheet.parse(tokens: text, tokensPath: MarkedSheet.tokensPath, sheet: text, path: MarkedSheet.path)
        }
        #expect(time < .seconds(4), "\(piece): \(time)")
    }

    /// Taking one letter away from a good sheet is a fault, or gives another good sheet; never a trap.
    @Test func themesSheetsWithALetterLess() {
        let text = Array("p { margin: 0 auto 3mm; color: var(--x, #fff) } li::marker, .a > p:first-child { border-top: 1pt solid red; }".utf8)
        for index in text.indices {
            var less = text
            less.remove(at: index)
            _ = PrintStyleSheet.parse(tokens: [], tokensPath: MarkedSheet.tokensPath, sheet: less, path: MarkedSheet.path)
        }
    }
}
