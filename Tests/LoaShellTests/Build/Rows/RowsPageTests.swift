import LoaMarkup
import TestSupport
import Testing

@testable import LoaShell

/// A page made from a row is a page like any other.
@Suite struct RowsPageTests {
    @Test func `Each row makes a page at the address of its key`() async throws {
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("Gọi {{dien_thoai}}.", keys: "summary: Tin của {{ten}}\ntags: [{{loai}}]\n")))
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        for (key, name, phone) in [("01", "Phường Một", "0203 111"), ("02", "Xã Hai", "0203 222"), ("03", "Phường Ba", "0203 333")] {
            let page = built.text("public/cong-nhan/noi/\(key)/index.html")
            #expect(page.contains("<h1>Công đoàn \(name)</h1>") && page.contains("Tin của \(name)"), "\(key)")
            #expect(page.contains("Gọi \(phone).") || page.contains("Gọi \(phone.replacing(" ", with: "\u{A0}"))."), "\(page)")
        }
        #expect(built.files["public/cong-nhan/chu-de/phuong/index.html"] != nil)
        #expect(!built.files.keys.contains { $0.contains("mau") || $0.hasSuffix(".csv") })
        #expect(built.text("public/cong-nhan/tim-kiem/index.html").contains("../noi/02/index.html"))
    }

    @Test func `Pages are the same as if each had been written by hand`() async throws {
        var random = SeededGenerator(7)
        let words = ["Hà", "Tu", "25.000", "đồng", "Điều", "5", "TP.", "Hạ", "Long", "đoàn", "viên", "số", "12", "&", "a*b", "x_y"]
        var table = "ma,ten,loai\n"
        var byHand: [String: String] = [:]
        let body = "## Về {{ten}}\n\nChữ {{ten}}, **{{ten}}**: [tới](/noi/_index.md).\n\n::: note {{ten}}\n- {{ten}}\n:::\n\n::: for can-bo\n{{ten}}\n:::\n"
        for number in 0..<20 {
            let cell = (0..<(1 + random.below(6))).map { _ in random.pick(words) }.joined(separator: " ")
            table += "k\(number + 10),\(cell),xa\n"
            let text = cell.replacing("*", with: "\\*").replacing("_", with: "\\_").replacing("&", with: "\\&")
            byHand["content/noi/mau-\(number + 10).md"] = SiteParts.page(
                body.replacing("{{ten}}", with: text), title: "Nơi \(cell)", keys: "slug: k\(number + 10)\nsummary: Tin \(cell)\ntags: [chung]\n")
        }
        var files = RowsSite.files(RowsSite.pattern(body, title: "Nơi {{ten}}", keys: "summary: Tin {{ten}}\ntags: [chung]\n"), table: table)
        let made = try await BuiltSite(files)
        #expect(made.faults == [], "\(made.report)")
        files[RowsSite.path] = nil
        let written = try await BuiltSite(files.merging(byHand) { $1 })
        #expect(written.faults == [], "\(written.report)")
        #expect(made.files.keys.sorted() == written.files.keys.sorted())
        for path in written.files.keys.sorted() where made.files[path] != written.files[path] {
            Issue.record("\(path) differs: \(made.text(path)) — \(written.text(path))")
        }
    }

    @Test func `What only some may see of a row is nowhere else`() async throws {
        let pattern = RowsSite.pattern(
            "Chữ {{ten}}.\n\n::: for can-bo\n{{mat}} [x](tel:{{mat}})\n:::\n\n- :for{can-bo} {{mat}}\n\n:for[{{mat}}]{can-bo} thường.\n\n| A | B |\n|---|---|\n| a | b |\n| :for{can-bo} {{mat}} | c |",
            title: "Nơi {{ten}} :for[{{mat}}]{can-bo}", keys: "summary: Tin :for[{{mat}}]{can-bo}\n")
        let built = try await BuiltSite(RowsSite.files(pattern, table: "ma,ten,mat,thua\n1,Một,CANARY1,CANARY3\n2,Hai,CANARY2,CANARY4\n"))
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        let page = built.text("internal/can-bo/noi/1/index.html")
        #expect(page.contains("CANARY1") && page.contains("<h1>Nơi Một CANARY1</h1>"))
        for (path, bytes) in built.files {
            let text = String(decoding: bytes, as: UTF8.self)
            if path.hasPrefix("public/") { #expect(!text.contains("CANARY"), "\(path)") }
            #expect(!text.contains("CANARY3") && !text.contains("CANARY4"), "\(path)")
        }
    }

    @Test func `Empty cells say the words that the pattern gives`() async throws {
        let built = try await BuiltSite(
            RowsSite.files(
                RowsSite.pattern(
                    "Gọi {{dt|:missing[số gọi của {{ten}}]}} hay {{dt|chưa có}}. [Gọi ngay](tel:{{dt|}})\n\n::button[Bấm {{ten}}]{to=tel:{{dt|}}}\n\nHết."),
                table: "ma,ten,dt\n1,Một,0203 (3) 111\n2,Hai,\n"))
        // Places do not stand in each other.
        #expect(built.errors.map(\.code.name) == ["rows.place"], "\(built.report)")
        let right = try await BuiltSite(
            RowsSite.files(
                RowsSite.pattern("| A |\n|---|\n| {{dt|:missing[số gọi]}} |\n\n{{dt|chưa có}}. [Gọi ngay](tel:{{dt|}})\n\n::button[Bấm {{ten}}]{to=tel:{{dt|chưa có}}}\n\nHết."),
                table: "ma,ten,dt\n1,Một,0203 (3) 111\n2,Hai,\n"))
        #expect(right.faults == [], "\(right.report)")
        let (one, two) = (right.text("public/cong-nhan/noi/1/index.html"), right.text("public/cong-nhan/noi/2/index.html"))
        #expect(one.contains("<a href=\"tel:02033111\">Gọi ngay</a>") && one.contains(">Bấm Một</a>") && !one.contains("missing"))
        #expect(two.contains("<mark class=\"missing\">chưa có: số gọi</mark>") && two.contains("chưa có. Gọi ngay</p>") && !two.contains("Bấm"))
        OutputCheck(right.files).expectSound()
    }

    @Test func `Codes and comments stay as they are written`() async throws {
        let built = try await BuiltSite(
            RowsSite.files(
                RowsSite.pattern("Chữ `{{ten}}` và \\{{ten}}.\n\n```\n{{khong_co}}\n```\n\n    {{ten}}\n\n<!-- {{ten}} -->\n\n<!--\n{{khong_co}}\n-->"),
                table: "ma,ten\n1,--> LO RA <!--\n"))
        #expect(built.faults == [], "\(built.report)")
        let body = RowsSite.body(built.text("public/cong-nhan/noi/1/index.html"))
        #expect(body.contains("<code>{{ten}}</code> và {{ten}}.") && body.contains("{{khong_co}}") && !body.contains("LO RA"), "\(body)")
    }

    @Test func `Rows are chosen, told apart by any column, and put in order`() async throws {
        let chosen = "{ from: bang.csv, key: ten, where: [loai = phuong, dien_thoai != 0203 111], sort: dien_thoai }"
        let one = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ {{ma}}.", rows: chosen)))
        #expect(one.faults == [], "\(one.report)")
        #expect(one.files.keys.filter { $0.hasPrefix("public/cong-nhan/noi/") }.sorted() == ["public/cong-nhan/noi/index.html", "public/cong-nhan/noi/phuong-ba/index.html"])
        for (sort, next) in [("dien_thoai", "02"), ("ten", "02"), ("loai", "03")] {
            // By the place's own name the order is Ba, Hai, Một.
            let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ.", rows: "{ from: bang.csv, sort: \(sort) }")))
            let from = sort == "ten" ? "03" : "01"
            #expect(built.text("public/cong-nhan/noi/\(from)/index.html").contains("href=\"../\(next)/index.html\" rel=\"next\""), "\(sort)")
        }
        let some = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ.", rows: "{ from: bang.csv, where: \"ma in (01, 03)\" }")))
        #expect(some.faults == [] && some.files["public/cong-nhan/noi/02/index.html"] == nil && some.files["public/cong-nhan/noi/03/index.html"] != nil)
    }

    @Test func `Units of the figures are rows, with the words of their groups and only while they hold`() async throws {
        let yaml = FigureSite.yaml.replacing("    name: ten\n", with: "    name: ten\n    from: tu\n    until: den\n")
            .replacing("            name: ten\n", with: "            name: ten\n")
        var units = yaml
        units = units.replacing("name: ten", with: "name: ten\n    until: den")
        let files = RowsSite.files(
            RowsSite.pattern("{{vung.name}} ({{vung}}): :figure[tong]{unit={{ma}}}.", rows: "stats:don-vi"),
            others: FigureSite.data.merging([
                "content/stats/stats.yaml": FigureSite.yaml.replacing("name: ten", with: "name: ten\n    until: den"),
                "content/stats/don-vi.csv": "ma,ten,vung,den\n00001,Phường Một,I,\n00002,Phường Hai,I,\n00003,Xã Ba,II,\n00004,Xã Cũ,II,2026-01-31\n",
            ]) { $1 })
        let built = try await BuiltSite(files)
        #expect(built.errors.isEmpty, "\(built.report)")
        #expect(built.text("internal/can-bo/noi/00001/index.html").contains("Vùng\u{A0}I (I): ") || built.text("internal/can-bo/noi/00001/index.html").contains("Vùng I (I): "))
        #expect(built.text("internal/can-bo/noi/00001/index.html").contains("1.234"))
        #expect(built.text("internal/can-bo/noi/00003/index.html").contains("7.311"))
        #expect(built.files["internal/can-bo/noi/00004/index.html"] == nil)
    }

    @Test func `A pattern in another language makes translations of the same rows`() async throws {
        let built = try await BuiltSite(
            RowsSite.files(
                RowsSite.pattern("Chữ."),
                others: ["content/noi/mau.en.md": RowsSite.pattern("Words [here](mau.en.md?{{ma}}).", title: "Union of {{ten}}", keys: "translation_of: mau.md?{{ma}}\n")]))
        #expect(built.faults == [], "\(built.report)")
        #expect(built.text("public/cong-nhan/noi/02/index.html").contains("en/noi/02/index.html"))
        #expect(built.text("public/cong-nhan/en/noi/02/index.html").contains("Union of Xã Hai"))
        OutputCheck(built.files).expectSound()
    }
}
