import LoaMarkup
import TestSupport
import Testing

@testable import LoaPrint

@Suite struct PrintStyleSheetTests {
    static let path = SourcePath("themes/t/print/print.css")

    static func read(_ sheet: String, tokens: String = "") -> Reported<PrintStyleSheet> {
        PrintStyleSheet.parse(
            tokens: Array(tokens.utf8), tokensPath: SourcePath("themes/t/tokens.css"), sheet: Array(sheet.utf8), path: path)
    }

    /// One line for each fault: line, column, the English words.
    static func faults(_ sheet: String, tokens: String = "") -> [String] {
        read(sheet, tokens: tokens).diagnostics.map { "\($0.span.line):\($0.span.column) \($0.message.en)" }
    }

    @Test func nearerAndLaterRulesWin() {
        let sheet = Self.read(
            """
            p { color: #ff0000; } .note p { color: #00ff00; } panel > p:first-child { color: #0000ff; }
            .a5 panel.sau p { color: #808080; font-size: 2em; margin: 1mm 2mm; }
            """
        ).value
        let root = sheet.root(StyleElement("leaflet", classes: ["a5"]))
        let front = sheet.node(StyleElement("panel", classes: ["truoc"]), in: root)
        let back = sheet.node(StyleElement("panel", classes: ["sau"]), in: root)
        #expect(sheet.node(StyleElement("p", index: 1), in: front).style.color.rgb == RGBColour(255, 0, 0))
        #expect(sheet.node(StyleElement("p", index: 0), in: front).style.color.rgb == RGBColour(0, 0, 255))
        let note = sheet.node(StyleElement("div", classes: ["note"]), in: front)
        #expect(sheet.node(StyleElement("p", index: 1), in: note).style.color.rgb == RGBColour(0, 255, 0))
        let style = sheet.node(StyleElement("p", index: 0), in: back).style
        #expect(style.color.rgb == RGBColour(128, 128, 128))
        #expect(style.size == 22)
        #expect(style.margin.left?.points == 2 * PageUnit.millimetre)
    }

    @Test func whatIsInheritedIsAndTheRestIsNot() {
        let sheet = Self.read("div { color: #123456; font-weight: 800; background: #eee; margin: 3mm; letter-spacing: 1pt; }").value
        let root = sheet.root(StyleElement("leaflet"))
        let inner = sheet.node(StyleElement("span"), in: sheet.node(StyleElement("div"), in: root)).style
        #expect(inner.weight == 800 && inner.color.rgb == RGBColour(0x12, 0x34, 0x56) && inner.tracking > 0)
        #expect(inner.background == nil && inner.margin.top == .zero)
    }

    @Test func tokensOfTheWebAreShared() {
        let tokens = ":root { --ink: #111; --x: clamp(1rem, 2vw, 3rem); } .style-worker { --ink: #222; } @media (min-width: 1em) { :root { --ink: #333; } }"
        let read = Self.read("p { color: var(--ink); background: var(--none, #abcdef); }", tokens: tokens)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        let plain = read.value.node(StyleElement("p"), in: read.value.root(StyleElement("leaflet"))).style
        let worker = read.value.node(StyleElement("p"), in: read.value.root(StyleElement("leaflet", classes: ["style-worker"]))).style
        #expect(plain.color.rgb == RGBColour(0x11, 0x11, 0x11) && worker.color.rgb == RGBColour(0x22, 0x22, 0x22))
        #expect(plain.background?.rgb == RGBColour(0xAB, 0xCD, 0xEF))
    }

    @Test func whatIsNotUnderstoodIsAnErrorWithLineAndSuggestion() {
        #expect(Self.faults("p { colour: red; }") == ["1:5 print.css has no property “colour” — did you mean “color”?"])
        #expect(Self.faults("p {\n  font-size: big;\n}").first?.hasPrefix("2:") == true)
        #expect(Self.faults("p { color: var(--inck); }", tokens: ":root { --ink: #000; }").first?.contains("did you mean “--ink”") == true)
        #expect(Self.faults("p { --a: var(--b); --b: var(--a); color: var(--a); }").contains { $0.contains("defined by itself") })
        #expect(Self.faults("p { color: red !important; }").first?.contains("!important") == true)
        #expect(Self.faults("a:hover { color: red; }").count == 1)
        #expect(Self.faults("@media print { p { color: red; } }").first?.contains("@font-face alone") == true)
        #expect(Self.faults("p { color: red; ").count == 1)
        #expect(Self.faults("p { margin: auto; padding: -1mm; }").count == 1)
        #expect(Self.faults("p { color: device-cmyk(0 100 100 10, #c1121f); width: 50%; list-style: \"–\"; }").isEmpty)
    }

    /// Any bytes are read to the end, whatever they are.
    @Test func anyBytesAreRead() {
        let pieces = ["p", "{", "}", ":", ";", "color", "var(", "--x", ")", "\"", "'", "/*", "*/", "@font-face", "url(", "#12", ",", ">", ".a", " ", "\n", "1.5em", "\\", "é"]
        var random = SeededGenerator(9)
        for _ in 0..<400 {
            let text = (0..<random.below(60)).map { _ in random.pick(pieces) }.joined()
            _ = Self.read(text, tokens: text)
        }
    }
}
