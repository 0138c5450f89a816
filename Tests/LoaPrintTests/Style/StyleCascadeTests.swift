import LoaMarkup
import LoaPrint
import Testing

/// What CSS 2.2, Selectors 4 and Custom Properties 1 say of which value counts; the rules of ours are those of a browser’s style sheet.
@Suite struct StyleCascadeTests {
    private func size(_ css: String, _ path: String) -> Double { MarkedSheet(css).style(path).size }

    @Test func classesOutweighNamesAndLaterRulesEarlierOnes() {
        #expect(size("p { font-size: 20pt } p { font-size: 21pt }", "leaflet panel p") == 21)
        #expect(size(".a { font-size: 20pt } p { font-size: 21pt }", "leaflet panel p.a") == 20)
        #expect(size("p.a { font-size: 20pt } .a { font-size: 21pt }", "leaflet panel p.a") == 20)
        #expect(size("leaflet panel p { font-size: 20pt } .a { font-size: 21pt }", "leaflet panel p.a") == 21)
        #expect(size("p:first-child { font-size: 20pt } p { font-size: 21pt }", "leaflet panel p") == 20)
        #expect(size(".a.b { font-size: 20pt } .a p, .b { font-size: 21pt }", "leaflet panel p.a.b") == 20)
        #expect(size("p { font-size: 20pt; font-size: 21pt }", "leaflet panel p") == 21)
        #expect(size("* { font-size: 20pt } p { font-size: 21pt }", "leaflet panel p") == 21)
        // Whatever a theme says counts more than the built-in rules, also with a weaker selector.
        #expect(MarkedSheet("p { font-weight: 300 }").style("leaflet panel div.note p").weight == 300)
        #expect(MarkedSheet("").style("leaflet panel div.note p").weight == 600)
    }

    @Test func combinators() {
        #expect(size("panel > p { font-size: 20pt }", "leaflet panel p") == 20)
        #expect(size("panel > p { font-size: 20pt }", "leaflet panel div p") == 11)
        #expect(size("panel p { font-size: 20pt }", "leaflet panel div p") == 20)
        #expect(size(".a > .b p { font-size: 20pt }", "leaflet div.a div.b div.b p") == 20)
        #expect(size(".a > .b .c > p { font-size: 20pt }", "leaflet div.a div.b div.b div.c div.c p") == 20)
        #expect(size(".a > .b .c > p { font-size: 20pt }", "leaflet div.a div div.b div.b div.c p") == 11)
        #expect(size("leaflet.a5 panel.bia > h1 { font-size: 20pt }", "leaflet.a5.style-x panel.bia h1") == 20)
        #expect(size("leaflet.a5 panel.bia > h1 { font-size: 20pt }", "leaflet.a6 panel.bia h1") == 22)
        #expect(size("ul li>p{font-size:20pt}", "leaflet ul li p") == 20)
    }

    @Test func placesAmongSiblings() {
        let sheet = MarkedSheet("tr:nth-child(odd) { orphans: 5 } tr:nth-child(even) { orphans: 6 } tr:nth-child(3) { orphans: 7 } tr:last-child { orphans: 8 } tr:first-child { orphans: 9 }")
        #expect(sheet.style("leaflet table tr#1").orphans == 9)
        #expect(sheet.style("leaflet table tr#2").orphans == 6)
        #expect(sheet.style("leaflet table tr#3").orphans == 7)
        #expect(sheet.style("leaflet table tr#5").orphans == 5)
        #expect(sheet.style("leaflet table tr#6").orphans == 6)
        #expect(sheet.style("leaflet table tr#6!").orphans == 8)
    }

    @Test func inheritance() {
        let sheet = MarkedSheet(
            """
            leaflet { font-size: 10pt; color: #ff0000; font-family: Aa, "Bb Cc"; letter-spacing: .1em }
            panel { font-size: 2em; line-height: 1.5; padding: 1em; background: #000 }
            .x { font-size: 150% } .y { font-size: 2rem; line-height: 80pt } .z { color: inherit }
            p { color: #0000ff; text-decoration: underline } p.z { color: inherit }
            """)
        let panel = sheet.style("leaflet panel")
        #expect(panel.size == 20 && panel.leading == 1.5 && panel.padding.top == PrintLength(ems: 1))
        let inside = sheet.style("leaflet panel div.x")
        #expect(inside.size == 30 && inside.leading == 1.5 && inside.padding.top == .zero && inside.background == nil)
        #expect(inside.color == Paint(RGBColour(255, 0, 0)) && inside.families == ["Aa", "Bb Cc"] && inside.tracking == 0.1)
        let root = sheet.style("leaflet panel div.y")
        #expect(root.size == 20 && root.leading == 4)
        #expect(sheet.style("leaflet panel p").color == Paint(RGBColour(0, 0, 255)))
        #expect(sheet.style("leaflet panel p.z").color == Paint(RGBColour(255, 0, 0)))
        #expect(sheet.style("leaflet panel p em").isUnderlined)
    }

    @Test func sizesOfTheLeafletAreThoseOfRem() {
        let sheet = MarkedSheet("leaflet { padding: 1rem; font-size: 20pt } p { font-size: .5rem; padding: 1rem }")
        #expect(sheet.style("leaflet").padding.top == PrintLength(ems: 1))
        #expect(sheet.style("leaflet panel p").size == 10)
        #expect(sheet.style("leaflet panel p").padding.top == PrintLength(ems: 2))
        // On the leaflet itself the size of type is not known yet, and rem counts from the usual one.
        #expect(size("leaflet { font-size: 2rem }", "leaflet") == 22)
    }

    @Test func customPropertiesFollowTheTree() {
        let sheet = MarkedSheet(
            """
            p { color: var(--accent); margin: var(--m, 2mm) }
            .box { --accent: #00ff00; --m: var(--n) } 
            """, tokens: ":root { --accent: #ff0000; --n: 3mm } .style-sea { --accent: #0000ff } @media (x) { :root { --accent: #123456 } } .a .b { --n: 9mm }")
        func paint(_ path: String) -> RGBColour { sheet.style(path).color.rgb }
        #expect(paint("leaflet panel p") == RGBColour(255, 0, 0))
        #expect(paint("leaflet.style-sea panel p") == RGBColour(0, 0, 255))
        #expect(paint("leaflet.style-sea panel div.box p") == RGBColour(0, 255, 0))
        #expect(sheet.style("leaflet panel p").margin.top == PrintLength(points: 2 * 72 / 25.4))
        #expect(sheet.style("leaflet panel div.box p").margin.left == PrintLength(points: 3 * 72 / 25.4))
    }

    @Test func markersAndWordsBefore() {
        let sheet = MarkedSheet("li::marker { color: #ff0000 } ul.x li::marker { color: #00ff00 } p.x::before { content: \"→ \" } p::before { content: none }")
        #expect(sheet.style("leaflet ul li ::marker").color.rgb == RGBColour(255, 0, 0))
        #expect(sheet.style("leaflet ul.x li ::marker").color.rgb == RGBColour(0, 255, 0))
        #expect(sheet.style("leaflet ul li").color.rgb != RGBColour(255, 0, 0))
        #expect(sheet.style("leaflet p.x").before == "→ ")
        #expect(sheet.style("leaflet p").before == nil)
        #expect(sheet.style("leaflet p.x em").before == nil)
    }
}
