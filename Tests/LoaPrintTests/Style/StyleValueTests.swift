import LoaMarkup
import LoaPrint
import Testing

@Suite struct StyleValueTests {
    private func style(_ css: String) -> PrintStyle {
        let sheet = MarkedSheet("leaflet { font-size: 10pt } p { \(css) }")
        sheet.expect()
        return sheet.style("leaflet panel p")
    }

    @Test func lengths() {
        let padding = style("padding: 1mm 2cm 3pt 4px").padding
        #expect(abs(padding.top.points - 72 / 25.4) < 1e-9 && abs(padding.right.points - 1440 / 25.4) < 1e-9)
        #expect(padding.bottom.points == 3 && padding.left.points == 3)
        #expect(style("font-size: 20pt; padding: 1rem").padding.top == PrintLength(ems: 0.5))
        #expect(style("padding: 1rem; font-size: 20pt").padding.top == PrintLength(ems: 0.5))
        #expect(style("margin: -.5em auto 0").margin == Edges(top: PrintLength(ems: -0.5), right: nil, bottom: .zero, left: nil))
        #expect(style("margin: 1pt; margin-left: 2pt").margin.left == PrintLength(points: 2))
        #expect(style("margin-left: 2pt; margin: 1pt").margin.left == PrintLength(points: 1))
        #expect(style("width: 50%").width == .part(0.5))
        #expect(style("height: 3pt").height == .length(PrintLength(points: 3)))
        #expect(style("font-size: 2em; vertical-align: .5em").rise == 1)
        #expect(style("border-radius: .5rem").radius == 5)
    }

    @Test func borders() {
        let red = Paint(RGBColour(255, 0, 0))
        #expect(style("border: 2pt solid red").border == Edges(PrintBorder(width: 2, paint: red)))
        #expect(style("border: solid red").border.top.width == 2.25)
        #expect(style("color: red; border: dashed 1pt").border.top == PrintBorder(width: 1, paint: red, line: .dashed))
        #expect(style("border: 1pt solid; color: red").border.left.paint == red)
        #expect(style("border: 2pt solid red; border-left: none").border.left == PrintBorder())
        #expect(style("border: 2pt solid red; border-top-width: 0").border.top == PrintBorder())
        #expect(style("border-top-width: 1pt").border.top == PrintBorder())
        #expect(style("border-width: 1pt 2pt; border-style: solid dotted; border-color: red").border.right == PrintBorder(width: 2, paint: red, line: .dotted))
        #expect(style("border: 0").border.top == PrintBorder())
    }

    @Test func colours() {
        func paint(_ text: String) -> Paint? { style("background: \(text)").background }
        #expect(paint("#f00") == Paint(RGBColour(255, 0, 0)))
        #expect(paint("#C1121F") == Paint(RGBColour(0xC1, 0x12, 0x1F)))
        #expect(paint("Silver") == Paint(RGBColour(0xC0, 0xC0, 0xC0)))
        #expect(paint("rgb(193, 18, 31)") == Paint(RGBColour(193, 18, 31)))
        #expect(paint("rgb(100% 0% 50%)") == Paint(RGBColour(255, 0, 128)))
        #expect(paint("transparent") == nil)
        #expect(paint("device-cmyk(0 100 100 10, #c1121f)") == Paint(RGBColour(0xC1, 0x12, 0x1F), press: .inks(CMYKColour(percent: 0, 100, 100, 10))))
        #expect(paint("device-cmyk(0 1 1 0.1, rgb(1 2 3))") == Paint(RGBColour(1, 2, 3), press: .inks(CMYKColour(percent: 0, 100, 100, 10))))
        #expect(paint("device-cmyk(0 1 100 1)") == Paint(RGBColour(252, 250, 0), press: .inks(CMYKColour(percent: 0, 1, 100, 1))))
        #expect(paint("device-cmyk(0% 100% 100% 0%, red)") == Paint(RGBColour(255, 0, 0), press: .inks(CMYKColour(percent: 0, 100, 100, 0))))
        #expect(style("color: #221a17").color == .text(RGBColour(0x22, 0x1A, 0x17)))
        #expect(style("color: device-cmyk(100 0 0 0)").color.press == .inks(CMYKColour(percent: 100, 0, 0, 0)))
        for bad in ["rgb(1 2)", "rgb(256 0 0)", "device-cmyk(1 2 3)", "device-cmyk(0 0 0 0, 3)", "device-cmyk(0 0 0 101)", "#ggg"] {
            #expect(MarkedSheet("p { background: \(bad) }").diagnostics.count == 1, "\(bad)")
        }
    }

    @Test func shorthandsSetAllTheirParts() {
        #expect(style("background: url(a.svg) red").backdrop == "a.svg")
        #expect(style("background: url(a.svg) red; background: blue").backdrop == nil)
        #expect(style("background: red; background: url(a.svg)").background == nil)
        #expect(style("background: red; background-color: transparent").background == nil)
        #expect(style("text-decoration: underline line-through").isStruck)
        #expect(!style("text-decoration: underline; text-decoration: line-through").isUnderlined)
    }

    @Test func typeAndFlow() {
        let all = style(
            """
            font-weight: bold; font-style: italic; line-height: 120%; letter-spacing: 1pt; font-variant-numeric: tabular-nums; text-align: right;
            text-wrap: balance; list-style-type: "–"; orphans: 3; widows: 4; float: right; gap: 2pt; column-count: 2; justify-content: space-between;
            break-inside: avoid; break-before: page; break-after: avoid; --fit-min: .8; --fit-max: 1; display: none; background-size: contain; min-height: 5pt
            """)
        #expect(all.weight == 700 && all.isItalic && all.leading == 1.2 && all.tracking == 0.1 && all.hasTabularFigures && all.align == .end)
        #expect(all.wrap == .balance && all.marker == .text("–") && all.orphans == 3 && all.widows == 4 && all.float == .right)
        #expect(all.gap == PrintLength(points: 2) && all.columns == 2 && all.spread == .spaceBetween && all.breakInside == .avoid)
        #expect(all.breakBefore == .page && all.breakAfter == .avoid && all.fitMin == 0.8 && all.fitMax == 1 && all.display == .none)
        #expect(all.backdropSizing == .contain && all.height == .length(PrintLength(points: 5)))
    }
}
