import LoaMarkup
import Testing

@testable import LoaPrint

@Suite struct PreflightTests {
    private static let unit = PageUnit.millimetre
    private static let path = SourcePath("content/leaflets/thu.md")

    static func place(_ line: Int) -> SourcePlace { SourcePlace(path: path, line: line) }

    /// An A5 leaflet with the given items and facts; one panel, filled well.
    static func check(
        _ items: [PageItem], format: PrintFormat = SheetSamples.a5, background: Paint? = nil, filled: Double = 0.9,
        limits: PreflightLimits = PreflightLimits(), facts fill: (inout PanelFacts) -> Void = { _ in }
    ) -> [Diagnostic] {
        var laid = LaidPanel(format.panels[0])
        laid.items = items
        laid.background = background
        laid.filled = filled
        let leaflet = LaidLeaflet(
            title: "Thử", language: "vi", format: format, panels: [laid], structure: StructureTree(), day: Samples.day, identity: [])
        var facts = PanelFacts(place: place(1))
        fill(&facts)
        return Preflight(limits: limits).check(leaflet, facts: LaidFacts(panels: [facts]))
    }

    static func text(_ words: String, x: Double = 60, y: Double = 100, size: Double = 11, paint: Paint = .black, isBold: Bool = false) throws -> PageItem {
        let face = isBold ? try Samples.bold.get() : try Samples.regular.get()
        return Samples.line(words, at: PagePoint(x, y), size: size, face: face, paint: paint, mark: .artifact, shaper: try #require(Shaper()))
    }

    static func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint) -> PageItem {
        .path(PathItem(PagePath(PageRect(x: x, y: y, width: width, height: height)), fill: .paint(paint)))
    }

    private static func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.name) }

    @Test func aSoundLeafletHasNoFaults() throws {
        let text = try Self.text("Bạn có quyền")
        #expect(Self.check([text]) { $0.texts = [PlacedText(PageRect(x: 50, y: 80, width: 200, height: 40), isBody: true, place: Self.place(4))] }.isEmpty)
    }

    @Test(arguments: [(40, 60, false), (10, 20, true)])
    func photosNeedPixels(_ width: Int, _ size: Int, _ isCoarse: Bool) throws {
        let form = PNGPictureTests.Form(kind: .rgb, depth: 8, isInterlaced: false)
        let rows = [[[Int]]](repeating: [[Int]](repeating: [200, 10, 10], count: 40), count: 40)
        let photo = try PrintPicture(PNGPictureTests.png(form, width: 40, height: 40, rows))
        // 40 pixels on so many points; the group makes it larger or smaller on the page.
        let side = isCoarse ? 14.5 : 14.3
        let rect = PageRect(x: 30, y: 30, width: side / 2, height: side / 2)
        let item = PageItem.group(GroupItem([.picture(PictureItem(photo, in: rect, mark: .artifact))], transform: .scale(2, 2)))
        let found = Self.check([item]) {
            $0.figures = [PlacedFigure(PageRect(x: 60, y: 60, width: 15, height: 15), name: "cho-lam.png", alternative: "Chỗ làm", place: Self.place(7))]
        }
        #expect(Self.codes(found) == (isCoarse ? ["print.resolution"] : []))
        if let one = found.first {
            #expect(one.span.line == 7 && one.severity == .warning && one.message.vi.contains("“cho-lam.png” chỉ có 198 dpi"))
        }
    }

    @Test func figuresNeedWords() {
        func found(_ alternative: String?) -> [Diagnostic] {
            Self.check([]) { $0.figures = [PlacedFigure(PageRect(x: 0, y: 0, width: 9, height: 9), name: "a.svg", alternative: alternative, place: Self.place(3))] }
        }
        #expect(found("Bàn tay").isEmpty && found(nil).isEmpty)
        #expect(Self.codes(found(" ")) == ["print.alt"] && found("").first?.severity == .error && found("").first?.span.line == 3)
    }

    /// A code of 29 modules (version 3) in squares of several sizes.
    @Test(arguments: [(30.0, [String]()), (25.6, []), (25.0, ["print.qr-size"]), (14.9, ["print.qr-size"]), (14.7, ["print.qr-size"])])
    func codesHaveASize(_ side: Double, _ expected: [String]) {
        let found = Self.check([]) {
            $0.codes = [
                PlacedCode(
                    PageRect(x: 30, y: 30, width: side * Self.unit, height: side * Self.unit), payload: "https://example.org/gia-nhap",
                    alternative: "Mở trang gia nhập", place: Self.place(9))
            ]
        }
        #expect(Self.codes(found) == expected)
        if side == 14.7 { #expect(found.first?.message.vi.contains("0,4 mm; cho mã rộng 15 mm") ?? false, "\(found.first?.message.vi ?? "")") }
        if side == 25.0 { #expect(found.first?.message.en.contains("19.5 mm wide and needs 20 mm; make it 26 mm wide") ?? false, "\(found.first?.message.en ?? "")") }
    }

    @Test func codesHaveABorderAndWords() {
        func found(quiet: Int = 4, _ payload: String = "tel:19001234", _ alternative: String = "Gọi") -> [String] {
            Self.codes(
                Self.check([]) {
                    $0.codes = [
                        PlacedCode(PageRect(x: 30, y: 30, width: 120, height: 120), payload: payload, alternative: alternative, quiet: quiet, place: Self.place(9))
                    ]
                })
        }
        #expect(found().isEmpty)
        #expect(found(quiet: 3) == ["print.qr-quiet"])
        #expect(found("", "Gọi") == ["print.qr-text"] && found(String(repeating: "a", count: 3000)) == ["print.qr-text"])
        #expect(found("tel:1", "") == ["print.alt"])
        #expect(found("http://10.0.0.5/x") == ["print.qr-private"])
    }

    @Test(arguments: [
        "http://10.1.2.3/a", "https://192.168.1.10:8080", "http://172.16.0.1/", "http://172.31.9.9", "http://127.0.0.1", "http://localhost:8000/x",
        "http://may-chu/trang", "https://intranet.local/a", "http://cong-doan.lan", "file:///C:/a.pdf", "http://[::1]/", "http://[fe80::1]/a",
        "http://user@10.0.0.1/", "HTTP://LOCALHOST/", "http://localhost./", "localhost:8080/x", "192.168.0.7/to-roi", "http:/trang", "http://169.254.1.1",
        "http://100.64.0.9/", "smb://may/a", "http://3232235777/",
    ])
    func officeAddressesAreRefused(_ address: String) { #expect(PrivateAddress.isPrivate(address)) }

    @Test(arguments: [
        "https://example.org/gia-nhap", "http://172.15.0.1", "http://172.32.0.1", "http://11.0.0.1/", "https://zalo.me/123", "tel:0203123456", "mailto:a@b.vn",
        "sms:19001", "https://10.example.org/", "https://localhost.example.org", "https://example.org/localhost?u=http://10.0.0.1", "Xin chào", "geo:20.9,107.0",
        "https://congdoan.vn:8443/", "http://[2001:db8::1]/", "WIFI:T:WPA;S:a;;",
    ])
    func publicAddressesAreFine(_ address: String) { #expect(!PrivateAddress.isPrivate(address)) }

    @Test func textStandsOut() throws {
        let grey = { (value: UInt8) in Paint(RGBColour(value, value, value)) }
        // 4.5:1 on white lies between #767676 and #777777.
        #expect(Self.check([try Self.text("chữ", paint: grey(0x76))]).isEmpty)
        let found = Self.check([try Self.text("chữ", paint: grey(0x78)), try Self.text("nữa", y: 150, paint: grey(0x78))]) {
            $0.texts = [PlacedText(PageRect(x: 0, y: 80, width: 400, height: 40), isBody: true, place: Self.place(12))]
        }
        // One pair of colours is told once.
        #expect(Self.codes(found) == ["print.contrast"] && found.first?.span.line == 12)
        #expect(found.first?.message.vi.contains("#787878 trên nền #ffffff chỉ tương phản 4,4:1, cần 4,5:1") ?? false, "\(found.first?.message.vi ?? "")")
        // Large and bold type needs less.
        #expect(Self.check([try Self.text("chữ", size: 18, paint: grey(0x90))]).isEmpty)
        #expect(Self.check([try Self.text("chữ", size: 14, paint: grey(0x90), isBold: true)]).isEmpty)
        #expect(Self.codes(Self.check([try Self.text("chữ", size: 14, paint: grey(0x90))])) == ["print.contrast"])
        #expect(Self.codes(Self.check([try Self.text("chữ", size: 18, paint: grey(0x98))])) == ["print.contrast"])
    }

    @Test func whatIsBehindCounts() throws {
        let white = try Self.text("chữ trắng", paint: .white)
        let (dark, pale) = (Paint(RGBColour(20, 40, 90)), Paint(RGBColour(240, 240, 200)))
        #expect(Self.check([white], background: dark).isEmpty)
        #expect(Self.codes(Self.check([white])) == ["print.contrast"])
        #expect(Self.check([Self.rect(50, 80, 200, 40, dark), white]).isEmpty)
        // Painted later, the box covers nothing that is behind; too narrow, it leaves a letter outside.
        #expect(Self.codes(Self.check([white, Self.rect(50, 80, 200, 40, dark)])) == ["print.contrast"])
        #expect(Self.codes(Self.check([Self.rect(50, 80, 30, 40, dark), white])) == ["print.contrast"])
        #expect(Self.codes(Self.check([Self.rect(50, 80, 200, 40, dark), Self.rect(50, 80, 200, 40, pale), white])) == ["print.contrast"])
        // A disc is no square: in its corner there is paper.
        let disc = PageItem.path(PathItem(PagePath(ellipseIn: PageRect(x: 0, y: 0, width: 200, height: 200)), fill: .paint(dark)))
        #expect(Self.check([disc, white]).isEmpty)
        #expect(Self.codes(Self.check([disc, try Self.text("a", x: 12, y: 22, paint: .white)])) == ["print.contrast"])
        // A clip and a map are followed.
        let moved = PageItem.group(
            GroupItem([Self.rect(0, 0, 100, 20, dark)], transform: .translation(50, 80).after(.scale(2, 2)), clip: PagePath(PageRect(x: 0, y: 0, width: 100, height: 20))))
        #expect(Self.check([moved, white]).isEmpty)
        let cut = PageItem.group(GroupItem([Self.rect(0, 0, 400, 400, dark)], clip: PagePath(PageRect(x: 0, y: 0, width: 70, height: 400))))
        #expect(Self.codes(Self.check([cut, white])) == ["print.contrast"])
        // Half shining through is mixed.
        let veil = Paint(RGBColour(0, 0, 0), opacity: 0.3)
        #expect(Self.codes(Self.check([Self.rect(50, 80, 200, 40, veil), white])) == ["print.contrast"])
        // Over colours that run into each other nobody can tell.
        let gradient = Gradient(.linear(PagePoint(0, 0), PagePoint(1, 1)), stops: [Gradient.Stop(0, .white), Gradient.Stop(1, .black)])
        #expect(Self.check([.path(PathItem(PagePath(PageRect(x: 0, y: 0, width: 300, height: 300)), fill: .gradient(gradient))), white]).isEmpty)
    }

    @Test func photocopiesCountToo() throws {
        let (front, behind) = (RGBColour(0, 0, 0), RGBColour(255, 0, 0))
        #expect(Contrast.ratio(front, behind) > 4.5 && Contrast.greyRatio(front, behind) < 4.5)
        let found = Self.check([try Self.text("chữ", paint: Paint(front))], background: Paint(behind))
        #expect(Self.codes(found) == ["print.contrast-grey"], "\(found)")
        #expect(Contrast.ratio(.black, .white) == 21 && Contrast.ratio(.white, .white) == 1)
    }

    @Test func typeIsLargeEnough() throws {
        func found(_ size: Double, isBody: Bool, least: Double = 9, words: String = "chữ nhỏ") throws -> [String] {
            var format = SheetSamples.a5
            format.fit.size = least...12
            return Self.codes(
                Self.check([try Self.text(words, size: size)], format: format) {
                    $0.texts = [PlacedText(PageRect(x: 50, y: 80, width: 200, height: 40), isBody: isBody, place: Self.place(2))]
                })
        }
        #expect(try found(9, isBody: true).isEmpty && found(8.9, isBody: true) == ["print.type-size"])
        #expect(try found(7.5, isBody: true, least: 7) == ["print.type-size"] && found(8, isBody: true, least: 7).isEmpty)
        #expect(try found(7, isBody: false).isEmpty && found(5, isBody: false) == ["print.type-size"])
        // The mark of a note.
        #expect(try found(5, isBody: false, words: "12").isEmpty)
    }

    @Test func inkIsLimited() {
        func found(_ paint: Paint, _ limit: Int = 300) -> [Diagnostic] {
            var limits = PreflightLimits()
            limits.ink = limit
            return Self.check([Self.rect(50, 50, 50, 50, paint)], limits: limits)
        }
        let rich = Paint(.black, press: .inks(CMYKColour(percent: 70, 60, 60, 100)))
        #expect(found(rich).isEmpty && found(.black).isEmpty)
        #expect(Self.codes(found(rich, 260)) == ["print.ink"] && found(rich, 260).first?.message.en.contains("290 %") ?? false)
        #expect(found(.registration).first?.severity == .error)
        #expect(Self.codes(Self.check([], background: Paint(.black, press: .inks(CMYKColour(percent: 100, 100, 100, 100))))) == ["print.ink"])
    }

    @Test func linesAreThickEnough() {
        func line(_ width: Double, scale: Double = 1) -> [String] {
            let stroke = PageItem.path(PathItem(PagePath(from: PagePoint(50, 50), to: PagePoint(90, 50)), stroke: Stroke(.black, width: width)))
            return Self.codes(Self.check([.group(GroupItem([stroke], transform: .scale(scale, scale)))]))
        }
        #expect(line(0.25).isEmpty && line(0.2) == ["print.hairline"] && line(0) == ["print.hairline"])
        #expect(line(0.5, scale: 0.4) == ["print.hairline"] && line(0.2, scale: 2).isEmpty)
        #expect(Self.codes(Self.check([Self.rect(50, 50, 100, 0.2, .black)])) == ["print.hairline"] && Self.check([Self.rect(50, 50, 100, 0.3, .black)]).isEmpty)
    }

    @Test func textKeepsFromCuts() throws {
        // Three millimetres are 8.5 points.
        #expect(!Self.codes(Self.check([try Self.text("chữ", x: 9)])).contains("print.safe"))
        let near = Self.check([try Self.text("chữ", x: 5)]) {
            $0.texts = [PlacedText(PageRect(x: 0, y: 80, width: 200, height: 40), isBody: true, place: Self.place(5))]
        }
        #expect(Self.codes(near) == ["print.safe"] && near.first?.severity == .warning && near.first?.span.line == 5)
        #expect(Self.check([try Self.text("chữ", x: -3)]).first?.severity == .error)
        #expect(Self.codes(Self.check([try Self.text("chữ", y: 210 * Self.unit - 5)])) == ["print.safe"])
        #expect(Self.codes(Self.check([try Self.text("dòng chữ", x: 148 * Self.unit - 52)])) == ["print.safe"])
        #expect(Self.codes(Self.check([try Self.text("chữ", y: 12)])) == ["print.safe"])
    }

    @Test func textKeepsFromFolds() throws {
        var format = SheetSamples.a5
        format.folds = [PrintFold(side: 0, at: 105, isHorizontal: true), PrintFold(side: 1, at: 30)]
        let fold = 105 * Self.unit
        #expect(Self.check([try Self.text("chữ", y: fold - 11.5)], format: format).isEmpty)
        #expect(Self.codes(Self.check([try Self.text("chữ", y: fold - 6)], format: format)) == ["print.safe"])
        #expect(Self.check([try Self.text("chữ", y: fold + 4)], format: format).first?.severity == .error)
        // A turned panel: its left side is the upper side of the sheet.
        var panel = PrintPanel("ngang", width: 210, height: 148)
        panel.turns = 1
        let turned = SheetSamples.format("x", 148, 210, [panel])
        #expect(Self.codes(Self.check([try Self.text("chữ", x: 5, y: 200)], format: turned)) == ["print.safe"])
        #expect(Self.check([try Self.text("chữ", x: 5 + 7, y: 200)], format: turned).isEmpty)
    }

    @Test func officePrintersHaveEdges() throws {
        let text = try Self.text("chữ", x: 10)
        let (four, three) = ([try Self.text("chữ", x: 12)], [text])
        #expect(Self.check(four).isEmpty && Self.codes(Self.check(three)) == ["print.office-margin"])
        // On a larger sheet only what is at its edge counts: cards stand in the middle, two A5 fill an A4.
        let cards = SheetSamples.nUp(SheetSamples.card, on: PaperSize(210, 297), 2, 5)
        let pair = SheetSamples.nUp(SheetSamples.a5, on: PaperSize(297, 210), 2, 1)
        #expect(Self.check([try Self.text("chữ", x: 10, y: 60)], format: cards).isEmpty)
        #expect(Self.codes(Self.check([try Self.text("chữ", x: 9)], format: pair)) == ["print.office-margin"])
        // The first page of a booklet has the fold on its left.
        #expect(Self.check(three, format: SheetSamples.booklet()).isEmpty)
        #expect(Self.codes(Self.check([try Self.text("chữ", x: 200, y: 18)], format: SheetSamples.booklet())) == ["print.office-margin"])
        // Posters go to printing houses.
        let poster = SheetSamples.format("a2", 420, 594, [PrintPanel("mat", width: 420, height: 594)])
        #expect(Self.check(three, format: poster).isEmpty)
    }

    @Test func codesKeepFromFolds() {
        var format = SheetSamples.a5
        format.folds = [PrintFold(side: 0, at: 100)]
        func found(_ x: Double) -> [Diagnostic] {
            Self.check([], format: format) {
                $0.codes = [PlacedCode(PageRect(x: x * Self.unit, y: 100, width: 30 * Self.unit, height: 30 * Self.unit), payload: "tel:19001", alternative: "Gọi", place: Self.place(6))]
            }
        }
        // Its white border of three millimetres may reach the safe zone.
        #expect(found(69.5).isEmpty && Self.codes(found(71)) == ["print.safe"] && found(71).first?.span.line == 6)
        #expect(found(85).first?.severity == .error)
    }

    @Test func emptyPanelsAreTold() throws {
        let text = try Self.text("chữ")
        #expect(Self.codes(Self.check([text], filled: 0.59)) == ["print.sparse"] && Self.check([text], filled: 0.6).isEmpty)
        #expect(Self.check([], filled: 0).isEmpty)
        // The last page of running text may be short.
        #expect(Self.check([text], format: SheetSamples.booklet(), filled: 0.1).isEmpty)
    }

    @Test func everyCodeIsListed() {
        #expect(Set(DiagnosticCode.preflightCodes.map(\.name)).count == DiagnosticCode.preflightCodes.count)
        #expect(DiagnosticCode.preflightCodes.allSatisfy { $0.name.hasPrefix("print.") && !$0.explanation.vi.isEmpty && !$0.explanation.en.isEmpty })
    }

    /// What the composer makes of a format is checked without facts too.
    @Test func missingFactsPointAtTheFormat() throws {
        var leaflet = try SheetSamples.leaflet(SheetSamples.trifold)
        leaflet.panels[0].filled = 0.1
        let found = Preflight().check(leaflet, facts: LaidFacts())
        #expect(found.contains { $0.code.name == "print.sparse" && $0.span.path == SheetSamples.place.path })
    }
}
