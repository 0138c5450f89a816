import LoaMarkup
import LoaPrint
import Testing

@Suite struct StyleFaultTests {
    @Test func aGoodSheetHasNoFaults() {
        MarkedSheet(
            """
            /* chú thích: { ; } */
            @font-face { font-family: "Be Vietnam Pro"; src: url(fonts/a.ttf) format("truetype"); font-weight: 600; font-style: italic; }
            :root { --x: 3mm; --y: var(--x) }
            leaflet.a5, .style-worker panel.bia > p:first-child { margin: 0 auto var(--y) -2mm; color: #C1121F }
            li::marker { color: rgb(1 2 3); } p::before { content: "→ ; }"; }
            td:nth-child(odd), tr:nth-child( even ), tr:nth-child(3) > *, .a.b.c { background: none; padding: 1px 2pt 3cm .5em }
            h1 { color: inherit; line-height: inherit; --fit-max: inherit }
            """
        ).expect()
    }

    @Test func unknownPropertiesAreToldWithTheNearest() {
        MarkedSheet(
            """
            p { ‹colour: red; margin: 0;
              ‹font: 12pt serif; ‹z-index: 3 }
            h1 { ‹text-aling: left; ‹margn-top: 1mm }
            """
        ).expect("ý bạn là “color”?", "không có thuộc tính “font”", "không có thuộc tính “z-index”", "“text-align”", "“margin-top”")
    }

    @Test func unknownValuesAreToldWithTheNearest() {
        MarkedSheet(
            """
            p { text-align: ‹centre; color: ‹rde; display: ‹flex; margin: 0 ‹4; padding: ‹-3mm; }
            p { width: ‹3mn; font-size: ‹12; border: ‹1pt red; float: ‹both; ‹columns: 2 }
            p { margin: ‹calc(1mm + 2mm) }
            p { orphans: ‹2.5; font-weight: ‹1001; text-wrap: ‹balanced; line-height: ‹-1; border-top: 2mm ‹wavy #000; }
            p { background: ‹linear-gradient(red, blue); color: ‹transparent; color: ‹#12345; ‹font-style: ; }
            """
        ).expect(
            "ý bạn là “center”?", "ý bạn là “red”?", "nhận block, none", "4mm", "0 trở lên", "đơn vị “mn”", "12mm", "kiểu nét", "nhận none, left, right",
            "không có thuộc tính “columns”", "không có calc()", "số nguyên từ 1 đến 20", "từ 1 đến 1000", "“balance”", "bội số", "kiểu nét", "không có linear-gradient()", "màu như",
            "màu như", "chưa có giá trị")
    }

    @Test func selectorsThatPrintDoesNotKnow() {
        MarkedSheet(
            """
            ‹paragraf { margin: 0 }
            p ‹+ p, ‹#cover, a‹:hover, p‹[lang], h1 { margin: 0 }
            ‹> p { margin: 0 } p ‹> { margin: 0 }
            p‹:nth-child(2n+1) { margin: 0 } p‹. { margin: 0 }
            p::before ‹em { margin: 0 }
            ‹thead { margin: 0 } ‹H1 { margin: 0 }
            """
        ).expect("không có phần tử “paragraf”")
    }

    @Test func brokenSyntaxIsToldOnce() {
        MarkedSheet("p { margin: 0 }\n‹} h1 { margin: 0 }").expect("thừa dấu }")
        MarkedSheet("p { margin: 0;\nh1 ‹{ color: red }\n}").expect("thiếu dấu }")
        MarkedSheet("p ‹{ margin: 0").expect("không có } đóng lại")
        MarkedSheet("p { ‹margin 0; padding: 0 }").expect("thiếu dấu hai chấm")
        MarkedSheet("p { margin: ‹0\n padding: 0 }").expect("thiếu dấu chấm phẩy")
        MarkedSheet("p { margin: 0 } ‹/* chú thích").expect("không có */")
        MarkedSheet("panel { background: url(art/a;b,c.svg); margin: 0 } p::before { content: \"a; } b\" }").expect()
        MarkedSheet("p { margin: 0 ‹!important; padding: 0 }").expect("!important")
        MarkedSheet("‹@media print { p { margin: 0 } } ‹@import \"a.css\"; ‹@page { size: A4 } p { margin: 0 }").expect("@media", "@import", "formats.yaml")
        MarkedSheet("‹margin: 0; p { margin: 0 }").expect("không thành một quy tắc")
        MarkedSheet("p { ‹content: \"a\" }").expect("content chỉ dùng với ::before")
        MarkedSheet("p::before { ‹color: red; content: \"a\" }").expect("::before chỉ nhận content")
        MarkedSheet("p { font-family: ‹\"Be }\n h1 { margin: 0 }").expect("dấu nháy")
    }

    @Test func variablesAreTriedWithAllTheirValues() {
        MarkedSheet("p { color: ‹var(--acent) }", tokens: ":root { --accent: #123456 }").expect("ý bạn là “--accent”?")
        MarkedSheet("p { color: var(--nothing, #000); margin: var(--gap, 1mm) }").expect()
        MarkedSheet("p { color: ‹var(--a) }", tokens: ":root { --a: var(--b); --b: var(--a) }").expect("định nghĩa bằng chính nó")
        MarkedSheet("p { width: ‹var(--gut) }", tokens: ":root { --gut: clamp(1rem, 4vw + 1px, 3rem) }").expect("viết cho trang web")
        // The second audience’s value is wrong, the first one’s is right.
        MarkedSheet("p { color: ‹var(--a) }", tokens: ":root { --a: #fff } .style-x { --a: 3mm }").expect("“color”")
        MarkedSheet("p { color: var(--a) }", tokens: ":root { --a: #fff } @media (x) { :root { --a: 3mm } } html body { --a: 3mm }").expect()
    }

    @Test func valuesThatDoubleEachOtherAreToldSoon() {
        let tokens = ":root { --a0: 1mm; " + (1...40).map { "--a\($0): var(--a\($0 - 1)) var(--a\($0 - 1));" }.joined() + "}"
        MarkedSheet("p { margin: ‹var(--a40) }", tokens: tokens).expect("dài quá")
        let empty = ":root { --a0: ; " + (1...40).map { "--a\($0): var(--a\($0 - 1)) var(--a\($0 - 1));" }.joined() + "}"
        MarkedSheet("p { margin: ‹var(--a30) }", tokens: empty).expect("dài quá")
    }

    @Test func fontsAndPictures() {
        let read = MarkedSheet(
            """
            @font-face { font-family: Be Vietnam Pro; src: url( "fonts/a.ttf" ); font-weight: bold; }
            panel { background: #fff url(art/nen.svg); } ul { list-style: url(art/cham.svg) }
            """)
        read.expect()
        #expect(read.sheet.faces.map(\.family) == ["Be Vietnam Pro"])
        #expect(read.sheet.faces.map(\.source) == ["fonts/a.ttf"])
        #expect(read.sheet.faces.map(\.weight) == [700])
        #expect(read.sheet.faces.map(\.isItalic) == [nil])
        #expect(read.sheet.faces.map(\.place.byteColumn) == [48])
        #expect(read.sheet.pictures.map(\.path) == ["art/nen.svg", "art/cham.svg"])
        #expect(read.sheet.pictures.map(\.place.line) == [2, 2])
        MarkedSheet("‹@font-face { font-family: A } @font-face { ‹font-famly: A; font-weight: ‹heavy; src: url(a.ttf) }").expect("cần font-family và src", "“font-family”")
        MarkedSheet(
            """
            @font-face { font-family: A; src: ‹url(../../../etc/passwd) }
            panel { background-image: ‹url(https://example.org/a.svg) }
            panel { background-image: ‹url(/etc/passwd) } ul { list-style: ‹url() }
            """
        ).expect("thư mục print/", "thư mục print/", "thư mục print/", "thư mục print/")
    }
}
