import Foundation
import LoaMarkup
import LoaStats
import Testing

@testable import LoaShell

/// Figures in pages: right, dated, explained, and hidden where they could point at somebody.
@Suite struct FigureContractTests {
    private func built(
        _ body: String, for audiences: String = "moi-nguoi", keys: String = "", rows: String = FigureSite.rows,
        today: CalendarDate? = BuiltSite.today, title: String = "Trang"
    ) async throws -> BuiltSite {
        let page = SiteParts.page(body, for: audiences, title: title, keys: keys)
        return try await BuiltSite(FigureSite.files(page, rows: rows), today: today)
    }

    private func text(_ html: String) -> String {
        html.replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " ").replacing("\n", with: " ")
    }

    @Test func `A number in a sentence has its unit, its day and where it comes from`() async throws {
        let site = try await built("Có :figure[tong], rồi :figure[tong]{as=number}; tháng 5 :figure[vao]{at=2026-05 as=delta}.")
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let html = site.text("public/cong-nhan/trang/index.html")
        #expect(
            text(html).contains(
                "Có 10.795 đoàn viên (ước, tính đến 30/6/2026), rồi 10.795; tháng 5 +217 đoàn viên (tính đến 31/5/2026)."), "\(html)")
        #expect(html.contains("<details class=\"figure-source\">") && html.contains("Số người cuối kỳ.") && html.contains("Nguồn: Ban mẫu"))
        #expect(html.contains("id=\"_tong\"") && html.contains("href=\"#_tong\""))
        #expect(!html.contains("illustrative-band"))
    }

    @Test func `Titles, summaries, feeds and descriptions of pictures have numbers too`() async throws {
        let files = FigureSite.files(
            SiteParts.page(
                "![Có :figure[tong]{as=number} người](a.png)", title: "\"Đã có :figure[tong]\"", keys: "date: 2026-07-01\nsummary: \"Thêm :figure[vao]\"\n"))
        var bytes = files.mapValues { Array($0.utf8) }
        bytes["content/a.png"] = SiteParts.png
        let site = try await BuiltSite(bytes: bytes)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let html = site.text("public/cong-nhan/trang/index.html").replacing("\u{A0}", with: " ")
        #expect(html.contains("<title>Đã có 10.795 đoàn viên (ước, tính đến 30/6/2026)"))
        #expect(html.contains("alt=\"Có 10.795"), "\(html)")
        let feed = site.text("public/cong-nhan/feed.json").replacing("\u{A0}", with: " ")
        #expect(feed.contains("Thêm 116 đoàn viên (ước, tính đến 30/6/2026)"))
        #expect(!site.text("public/cong-nhan/search-index.js").contains(":figure["))
    }

    @Test func `Small counts are hidden from the public in every file and shown to insiders`() async throws {
        let body = """
            Xã Ba tháng 5: :figure[vao]{unit=00003 at=2026-05}.

            ::table[vao]{rows=ma at=2026-05}

            ::chart[vao]{kind=bar by=ma at=2026-05}

            ::chart[vao]{kind=line unit=00003}
            """
        let site = try await built(body)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let open = site.text("public/cong-nhan/trang/index.html"), closed = site.text("internal/can-bo/trang/index.html")
        #expect(text(open).contains("Xã Ba tháng 5: dưới 5 đoàn viên"))
        #expect(text(closed).contains("Xã Ba tháng 5: 3 đoàn viên"))
        // 217 in all less 93 and 121 would be 3: one of the others is hidden too.
        #expect(!(text(open).contains("121") && text(open).contains("93") && text(open).contains("217")), "\(text(open))")
        #expect(text(closed).contains("121") && text(closed).contains("93"))
        for (path, bytes) in site.files where path.hasPrefix("public/") && path.hasSuffix("figures.json") {
            let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], "\(path)")
            let texts = try #require(json["texts"] as? [String: String])
            #expect(texts["vao@2026-05/00003~vi"] == "dưới\u{A0}5\u{A0}đoàn viên")
            let figures = try #require(json["figures"] as? [String: [String: Any]])
            #expect(figures["noi-bo"] == nil && figures["tong"]?["value"] as? Int == 10795)
        }
        let inside = try #require(JSONSerialization.jsonObject(with: Data(site.files["internal/can-bo/figures.json"] ?? [])) as? [String: Any])
        #expect((inside["figures"] as? [String: Any])?["noi-bo"] != nil)
    }

    @Test func `Readers who get the same words but other numbers do not share a page`() async throws {
        let site = try await built("Xã Ba: :figure[vao]{unit=00003 at=2026-05 as=number}.")
        #expect(text(site.text("public/doanh-nghiep/trang/index.html")).contains("Xã Ba: dưới 5"))
        #expect(text(site.text("internal/can-bo/trang/index.html")).contains("Xã Ba: 3 "))
    }

    @Test func `A target says what is missing and the pace`() async throws {
        let site = try await built("::progress[muc]")
        let words = text(site.text("public/cong-nhan/trang/index.html"))
        for part in ["1.000 đoàn viên tăng thêm", "695", "/ 1.000 đoàn viên", "Đã đạt 69,5%", "Còn thiếu", "305", "51", "Kế hoạch mẫu"] {
            #expect(words.contains(part), "\(part): \(words)")
        }
    }

    @Test func `Invented numbers carry a band`() async throws {
        let site = try await built("Có :figure[tong].", rows: FigureSite.rows.replacing("uoc,0", with: "uoc,1"))
        let html = site.text("public/cong-nhan/trang/index.html")
        #expect(html.contains("<p class=\"illustrative-band\">SỐ LIỆU MINH HỌA"))
        #expect(text(html).contains("(minh họa, ước, tính đến 30/6/2026)"))
        #expect(site.text("public/cong-nhan/figures.json").contains("\"illustrative\":true"))
        #expect(!site.text("public/cong-nhan/index.html").contains("illustrative-band"))
    }

    @Test(arguments: [
        "Có :figure[«figure.unknown»tongg].", "::chart[«figure.unknown»vaoo]", "::progress[«figure.unknown»mucc]",
        "Có :figure[tong]{at=«figure.unknown»2026-13}.", "Có :figure[tong]{unit=«figure.unknown»09999}.",
        "Có :figure[tong]{of=«figure.unknown»x}.", "Có :figure[tong]{as=«figure.unknown»percent}.",
        "Có :figure[tong]{as=«directive.argument»xyz}.", "::table[tong]{rows=«figure.unknown»vung}",
        "Có :figure[tong]{at=«figure.empty»2025-01}.", "Có :figure[«figure.level»noi-bo].",
        "::: for cong-nhan\nCó :figure[«figure.level»noi-bo].\n:::", "::reporting[«figure.unknown»x]",
        "::«figure.level»reporting[all]", "::definitions[«figure.unknown»x]",
    ])
    func `What cannot be answered is told where it is asked`(body: String) async throws {
        try await MarkedSite.page(SiteParts.page(body), with: FigureSite.data).check()
    }

    @Test func `Internal figures are for internal readers, wherever the page says who they are`() async throws {
        #expect(try await built("Có :figure[noi-bo].", for: "can-bo").errors.isEmpty)
        #expect(try await built("::: for can-bo\nCó :figure[noi-bo].\n\n::reporting[all]\n:::").errors.isEmpty)
        let inherited = FigureSite.files(
            "",
            others: [
                "content/noi/_index.md": "---\ntitle: Nội bộ\nfor: [can-bo]\n---\n", "content/trang.md": SiteParts.page("Chữ."),
                "content/noi/so.md": "---\ntitle: \"Có :figure[noi-bo]\"\n---\nChữ.\n",
            ])
        let site = try await BuiltSite(inherited)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let open = try await BuiltSite(inherited.merging(["content/noi/_index.md": "---\ntitle: Mở\nfor: [cong-nhan]\n---\n"]) { $1 })
        #expect(open.errors.map(\.code.name) == ["figure.level"], "\(open.errorReport)")
    }

    @Test func `Internal numbers are nowhere in what the public gets`() async throws {
        var random = SeededRandom(17)
        // Every number that left is a canary of seven digits.
        var canaries: Set<String> = []
        let rows = FigureSite.rows.split(separator: "\n").enumerated().map { number, line -> String in
            var cells = line.split(separator: ",").map(String.init)
            let canary = number == 0 ? "ra" : String(1_000_000 + random.below(9_000_000))
            if number > 0 { canaries.insert(canary) }
            cells.insert(canary, at: 3)
            return cells.joined(separator: ",")
        }
        let yaml = FigureSite.yaml.replacing(
            "      vao: { type: integer, unit: người, min: 0 }\n",
            with: "      vao: { type: integer, unit: người, min: 0 }\n      ra: { type: integer, unit: người, min: 0 }\n"
        ).replacing("Chỉ cán bộ xem.\n    set: thang\n    measure: vao", with: "Chỉ cán bộ xem.\n    set: thang\n    measure: ra")
        let body = """
            ::: for can-bo
            Có :figure[noi-bo]{as=number}, :figure[noi-bo]{as=number unit=00001}.

            ::table[noi-bo]{rows=ma cols=period}

            ::chart[noi-bo]{kind=line by=ma}

            ::definitions[all]
            :::

            Chung: :figure[tong].
            """
        let page = SiteParts.page(body, title: "\"Số :for[:figure[noi-bo]{as=number}]{can-bo}\"")
        let site = try await BuiltSite(FigureSite.files(page, rows: rows.joined(separator: "\n") + "\n", yaml: yaml))
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let digits = { (bytes: [UInt8]) in String(decoding: bytes.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }, as: UTF8.self) }
        var found: Set<String> = []
        for (path, bytes) in site.files {
            let text = digits(bytes)
            let here = canaries.filter { text.contains($0) }
            found.formUnion(here)
            #expect(path.hasPrefix("internal/") || here.isEmpty, "\(path): \(here)")
            #expect(path.hasPrefix("internal/") || !text.contains("Chỉ cán bộ xem"), "\(path)")
        }
        // The test sees them where they belong.
        #expect(found == canaries)
    }

    @Test func `Old figures warn, then stop the build`() async throws {
        let fresh = try await built("Có :figure[tong].", today: CalendarDate(year: 2026, month: 8, day: 1))
        #expect(!fresh.diagnostics.contains { $0.code == .figureStale })
        let old = try await built("Có :figure[tong].", today: CalendarDate(year: 2026, month: 9, day: 1))
        #expect(old.errors.isEmpty && old.diagnostics.contains { $0.code == .figureStale })
        let dead = try await built("Có :figure[tong].", today: CalendarDate(year: 2026, month: 12, day: 1))
        #expect(dead.errors.map(\.code.name) == ["figure.stale"])
    }

    @Test func `A site as of an earlier day has the numbers of that day`() async throws {
        let site = try await built("Có :figure[tong]{as=number}.", today: CalendarDate(year: 2026, month: 5, day: 20))
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        #expect(text(site.text("public/cong-nhan/trang/index.html")).contains("Có 10.679 (tính đến 31/5/2026)"))
        #expect(site.diagnostics.contains { $0.code == .statsFuture && $0.severity == .warning })
    }

    @Test func `Numbers in other languages`() async throws {
        let site = try await BuiltSite(
            FigureSite.files(
                SiteParts.page("Chữ."), others: ["content/so.en.md": "---\ntitle: Numbers\nfor: [moi-nguoi]\n---\nThere are :figure[tong].\n"]))
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let html = site.text("public/cong-nhan/en/so/index.html")
        #expect(text(html).contains("There are 10,795 members (estimate, as of 30 Jun 2026)."), "\(text(html))")
        #expect(html.contains("Members in all") && html.contains("Persons at the end of the period."))
    }

    @Test func `What figures look like in HTML and JSON is kept`() async throws {
        let body = """
            Có :figure[tong], :figure[vao]{at=2026-05 unit=00003}.

            ::progress[muc]

            ::table[tong]{rows=ma cols=vao}

            ::table[vao]{rows=ma cols=period}

            ::definitions[all]

            ::: for can-bo
            ::reporting[all]
            :::
            """
        let site = try await built(body)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        for (audience, name) in [("public/cong-nhan", "public"), ("internal/can-bo", "internal")] {
            let page = site.text("\(audience)/trang/index.html")
            let main = try #require(page.range(of: "<main").flatMap { start in page.range(of: "</main>").map { page[start.lowerBound..<$0.upperBound] } })
            try Golden.expect(String(main) + "\n", "figures.\(name).html")
            try Golden.expect(site.text("\(audience)/figures.json"), "figures.\(name).json")
        }
    }

    @Test func `A page that names a unit of before is told the one of now`() async throws {
        let page = SiteParts.page("Có :figure[tong]{unit=00003}.")
        let yaml = FigureSite.yaml.replacing("    digits: 5\n", with: "    digits: 5\n    until: den\n    successor: thay\n")
        var files = FigureSite.files(page, rows: FigureSite.rows.split(separator: "\n").filter { !$0.contains("06,00003") }.joined(separator: "\n") + "\n", yaml: yaml)
        files["content/stats/don-vi.csv"] = "ma,ten,vung,den,thay\n00001,Phường Một,I,,\n00002,Phường Hai,I,,\n00003,Xã Ba,II,2026-05-31,00002\n"
        let site = try await BuiltSite(files)
        let wanted = "“00003 Xã Ba” chỉ có đến ngày 31/05/2026; số của nơi này nay cộng vào “00002 Phường Hai”: viết unit=00002 và xem lại câu chữ"
        #expect(site.errors.map(\.message.vi) == [wanted], "\(site.errorReport)")
    }

    @Test func `A map shows each unit where it lies, and small numbers of none`() async throws {
        let page = SiteParts.page("::chart[vao]{kind=map by=ma at=2026-05}")
        let yaml = FigureSite.yaml.replacing("    digits: 5\n", with: "    digits: 5\n    tile: o\n")
        var files = FigureSite.files(page, yaml: yaml)
        files["content/stats/don-vi.csv"] = "ma,ten,vung,o\n00001,Phường Một,I,A1\n00002,Phường Hai,I,B1\n00003,Xã Ba,II,C2\n00004,Xã Bốn,II,A2\n"
        let site = try await BuiltSite(files)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let (open, closed) = (site.text("public/cong-nhan/trang/index.html"), site.text("internal/can-bo/trang/index.html"))
        for text in [open, closed] {
            #expect(text.contains("chart-narrow chart-map") && text.contains(">Xã Bốn</text>"), "\(text)")
            #expect(text.contains("<th scope=\"row\">Phường Một</th>"))
        }
        #expect(open.contains(">dưới\u{A0}5</text>") && closed.contains(">3</text>") && !open.contains(">3</text>"))
    }

    @Test(arguments: [
        ("kind=map", "bản đồ cần biết theo đơn vị nào: thêm by=cột-mã-đơn-vị"),
        ("kind=map by=ma.vung", "“ma.vung” của “vao” không phải cột mã đơn vị, nên không có chỗ trên bản đồ"),
        (
            "kind=map by=ma",
            "bảng đơn vị “don-vi” chưa cho biết đơn vị nằm ở ô nào; thêm một cột vào don-vi.csv với ô như C4, và tile: tên-cột trong units của stats.yaml"
        ),
    ]) func `What a map lacks is told`(options: String, message: String) async throws {
        let site = try await built("::chart[vao]{\(options)}")
        #expect(site.errors.map(\.message.vi) == [message], "\(site.errorReport)")
    }

    @Test func `A site without figures says so`() async throws {
        let site = try await BuiltSite(SiteParts.site(SiteParts.page("Có :figure[tong].")))
        #expect(site.errors.map(\.code.name) == ["figure.unknown"] && site.errors[0].message.vi.contains("content/stats/stats.yaml"))
        #expect(site.files.keys.allSatisfy { !$0.hasSuffix("figures.json") })
    }
}
