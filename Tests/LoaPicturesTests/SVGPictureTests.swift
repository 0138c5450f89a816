import Foundation
import LoaPictures
import Testing

@Suite struct SVGPictureTests {
    static let open = #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" "#

    private func svg(_ inner: String) -> [UInt8] { Array((Self.open + "width=\"4\" height=\"3\">\(inner)</svg>").utf8) }

    @Test(arguments: [
        (#"width="120" height="80""#, "svg 120×80"), (#"width="120px" height=" 80.4 ""#, "svg 120×80"),
        (#"width="1in" height="2.54cm""#, "svg 96×96"), (#"width="25.4mm" height="101.6Q""#, "svg 96×96"),
        (#"width="72pt" height="6pc""#, "svg 96×96"), (#"width="2em" height="2ex""#, "svg 32×16"),
        (#"width="1e2" height="1.5e1px""#, "svg 100×15"), (#"viewBox="0 0 64 48""#, "svg 64×48"),
        (#"viewBox="-1,-1,64.6,48""#, "svg 65×48"), (#"width="100%" height="100%" viewBox="0 0 64 48""#, "svg 64×48"),
        (#"width="32" viewBox="0 0 64 48""#, "svg 32×24"), (#"height="24" viewBox="0 0 64 48""#, "svg 32×24"),
        (#"width="auto" height="auto" viewBox="0 0 64 48""#, "svg 64×48"), (#"width="0.2" height="9""#, "svg 1×9"),
        ("", "image.svg-size"), (#"width="10""#, "image.svg-size"), (#"width="5furlong" height="1""#, "image.svg-size"),
        (#"viewBox="0 0 0 5""#, "image.svg-size"), (#"viewBox="0 0 nan 5""#, "image.svg-size"),
        (#"width="0" height="5""#, "image.size"), (#"width="-3" height="5""#, "image.size"),
        (#"width="65536" height="5""#, "image.size"), (#"width="1e300" height="5""#, "image.size"),
    ])
    func sizes(attributes: String, expected: String) {
        #expect(PictureFixture.code(Array((Self.open + attributes + "/>").utf8)) == expected)
    }

    @Test(arguments: [
        "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n", "\n <!-- <script/> --> ",
        "<?xml version='1.0'?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/x>.dtd\">",
    ])
    func prologs(prolog: String) throws {
        let bytes = Array(prolog.utf8) + svg("<path d='M0 0'/>")
        #expect(PictureFixture.code(bytes) == "svg 4×3")
        #expect(try PictureFile.published(bytes).get() == svg("<path d='M0 0'/>"))
    }

    @Test(arguments: [
        "<script>1</script>", "<SCRIPT/>", "<x:script xmlns:x='urn:x'/>", "<foreignObject/>", "<g onload='x()'/>",
        "<g ONCLICK=\"x()\"/>", "<a href='https://vidu.vn'/>", "<a xlink:href='javascript:x()'/>",
        "<a href='java&#115;cript:x()'/>", "<image href='http://vidu.vn/a.png'/>", "<image href='//vidu.vn/a.png'/>",
        "<image xlink:href='file:///etc/passwd'/>", "<image href='a.png'/>", "<use href='b.svg#c'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<a href='data:text/html,x'/>",
        "<image href='data:image/png;base64,PHN2Zy8+'/>", "<style>@import 'a.css';</style>",
        "<style>@\\69mport 'a.css';</style>", "<style>a{fill:url(http://vidu.vn)}</style>",
        "<style>a{fill:u<!-- -->rl(http://vidu.vn)}</style>", "<style>a{fill:\\75 rl( 'a.svg#b')}</style>",
        "<style><![CDATA[@im]]>port 'a'</style>", "<style>a{content:\"/*\";fill:url(x);a:\"*/\"}</style>",
        "<style>a{background:image-set('a.png' 1x)}</style>", "<g fill=\"url('https://vidu.vn#a')\"/>",
        "<g style='fill:URL(&quot;a&quot;)'/>", "<set attributeName='href' to='x'/>",
        "<animate attributeName=' xlink:href ' values='x'/>", "<set attributeName='onload' to='x'/>",
        "<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", "<iframe xmlns='http://www.w3.org/1999/xhtml'/>",
        "<metadata><script/></metadata>", "<?xml-stylesheet href='a.css'?>",
        "<svg:g xmlns:svg='http://www.w3.org/2000/svg' svg:onload='x'/>",
    ])
    func whatRunsOrFetchesIsRefused(inner: String) {
        #expect(PictureFixture.code(svg(inner)) == "image.svg-active")
        #expect(throws: PictureFault.self) { try PictureFile.published(svg(inner)).get() }
    }

    @Test func entitiesAreRefused() {
        let bomb = "<!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
        #expect(PictureFixture.code(Array(bomb.utf8) + svg("&a;")) == "image.svg-active")
        #expect(PictureFixture.code(svg("&nbsp;")) == "image.svg-syntax")
    }

    @Test(arguments: [
        "<g>", "</g>", "<g></G>", "<g a=1/>", "<g a='1' a='2'/>", "<g a='1'b='2'/>", "<g a='<'/>", "<1/>", "< g/>",
        "<g a='&x;'/>", "& x", "&#0;", "&#x110000;", "<!-- ", "<![CDATA[", "\u{1}", "<p:g/>", "<g p:a='1'/>",
        "<style><g/></style>", "</svg><svg>", "</svg>text<svg>", "<!DOCTYPE svg>",
    ])
    func malformedIsRefused(inner: String) {
        #expect(["image.svg-syntax", "image.truncated"].contains(PictureFixture.code(svg(inner))))
    }

    @Test func onlySVGInUTF8() {
        for text in [
            "<html/>", "<svg width='1' height='1'/>", "<svg xmlns='urn:x' width='1' height='1'/>", " <!-- -->", "<a>",
        ] {
            #expect(["image.svg-syntax", "image.truncated"].contains(PictureFixture.code(Array(text.utf8))), "\(text)")
        }
        #expect(PictureFixture.code(svg("<desc>") + [0xE9] + Array("</desc>".utf8)) == "image.svg-syntax")
        #expect(
            PictureFixture.code(Array("<?xml version='1.0' encoding='utf-7'?>".utf8) + svg("")) == "image.svg-syntax")
        #expect(PictureFixture.code([0xFF, 0xFE] + svg("").flatMap { [$0, 0] }) == "image.format")
    }

    @Test func harmlessThingsPass() throws {
        let inner = """
            <title>Đoàn viên &amp; 5 &lt; 6</title><defs><linearGradient id="a"/><style>@media print{a{fill:url(#a)}}\
            @font-face{src:url("data:font/woff2;base64,AA")}</style></defs><g fill="url(#a)" transform="rotate(5)">\
            <use xlink:href="#a"/><use href='#b'/><a href=""/></g><text xml:lang="vi">a (nghìn)<tspan>b</tspan></text>\
            <![CDATA[x]]><animate attributeName="fill" values="red;blue"/>
            """
        #expect(try PictureFile.published(svg(inner)).get() == svg(inner))
    }

    @Test func whatEditorsLeaveGoes() throws {
        let source = Array(
            """
            <?xml version="1.0"?><!-- SECRET -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
              xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 8 8" s:docname="SECRET.svg"
              i:export-filename="/home/SECRET/a.png"><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <g>SECRET</g><x href="http://SECRET" xmlns=""/></rdf:RDF></metadata><s:namedview pagecolor="SECRET"/>\
            <g i:label="SECRET" id="k"><!-- SECRET --><path d="M0 0h8v8z"/></g><flowRoot>SECRET</flowRoot></svg>
            """.utf8)
        let published = String(decoding: try PictureFile.published(source).get(), as: UTF8.self)
        #expect(
            published == """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><g id="k"><path d="M0 0h8v8z"/></g></svg>
                """)
    }

    @Test func embeddedPhotosAreCleanedToo() throws {
        let photo = try PictureFixture.bytes("gps-orientation6.jpg")
        let clean = try PictureFile.published(photo).get()
        func image(_ bytes: [UInt8]) -> [UInt8] {
            svg("<image width='4' href='data:image/jpeg;base64,\(Data(bytes).base64EncodedString())'/>")
        }
        #expect(try PictureFile.published(image(photo)).get() == image(clean))
        #expect(try PictureFile.published(image(clean)).get() == image(clean))
        #expect(PictureFixture.code(image(Array(clean.dropLast(5)))) == "image.truncated")
    }
}
