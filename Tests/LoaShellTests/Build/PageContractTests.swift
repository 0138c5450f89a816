import LoaMarkup
import Testing

@testable import LoaShell

/// What stands above a page and in `loa.yaml`: closed lists of keys, real days, one address for one page.
@Suite struct PageContractTests {
    @Test func `Unknown keys name the nearest`() async throws {
        let built = try await MarkedSite.page("---\ntitle: Một\nfor: [moi-nguoi]\n«yaml.unknown-key»sumary: Về một\nx_rieng: gì cũng được\n---\n").check()
        #expect(built.diagnostics.first?.message.vi.contains("“summary”") ?? false, "\(built.report)")
        let config = SiteParts.config.replacing("language: vi", with: "«yaml.unknown-key»langage: vi")
        let other = try await MarkedSite(SiteParts.site(SiteParts.page("Chữ.")).merging(["content/loa.yaml": config]) { $1 }).check()
        #expect(other.diagnostics.first?.message.vi.contains("“language”") ?? false, "\(other.report)")
    }

    @Test func `All faults of all files come at once, sorted`() async throws {
        try await MarkedSite([
            "content/loa.yaml": SiteParts.config + "«yaml.unknown-key»menu: x\n",
            "content/_index.md": SiteParts.home,
            "content/a.md": "---\ntitle: A\nfor: [moi-nguoi]\ndate: «yaml.date»2026-02-30\n---\n[x](«link.broken»khong-co.md) và [y](«link.scheme»javascript:alert)\n",
            "content/b.md": "---\ntitle: B\nfor: [«audience.unknown»x]\n«yaml.unknown-key»zzzzzz: 1\n---\n\n«directive.stray»:::\n",
            "content/c.md": "«page.front-matter»Không có phần khai báo.\n",
            "content/d.md": "«yaml.front-matter»---\ntitle: D\n",
        ]).check()
    }

    @Test(arguments: ["2026-02-30", "31/04/2026", "2026-13-01", "01/05/26", "5/2026", "hôm qua", "2026-1-1x", "1.5.2026"])
    func `Days that cannot be`(day: String) async throws {
        try await MarkedSite.page("---\ntitle: Một\nfor: [moi-nguoi]\ndate: «yaml.date»\(day)\n---\n").check()
    }

    @Test func `A page that ends before it starts`() async throws {
        try await MarkedSite.page("---\ntitle: Một\nfor: [moi-nguoi]\npublish: 2026-05-02\nexpires: «page.dates»02/05/2026\n---\n").check()
    }

    @Test func `Two files with one address are both named`() async throws {
        let built = try await MarkedSite.page(
            SiteParts.page("A."), at: "content/dieu-24.md", with: ["content/Điều 24.md": "«page.address@file»" + SiteParts.page("B.")]
        ).check()
        #expect(built.diagnostics.first?.message.vi.contains("content/dieu-24.md") ?? false)
        // One address in sites that no reader shares is none too many.
        try await MarkedSite.page(
            SiteParts.page("A.", for: "cong-nhan"), at: "content/a.md", with: ["content/b.md": SiteParts.page("B.", for: "can-bo", keys: "slug: a\n")]
        ).check()
        try await MarkedSite.page("«page.address@file»" + SiteParts.page("A."), at: "content/muc.md", with: ["content/Mục/_index.md": SiteParts.page("B.")]).check()
        try await MarkedSite.page("«page.address@file»" + SiteParts.page("A."), at: "content/chu-de.md").check()
        try await MarkedSite.page("«page.address@file»" + SiteParts.page("A."), at: "content/en.md").check()
        try await MarkedSite.page("«page.address@file»" + SiteParts.page("A."), at: "content/🎉.md").check()
        try await MarkedSite.page(SiteParts.page("A."), at: "content/🎉/_index.md", with: ["content/🎉/_index.md": "«page.address@file»" + SiteParts.page("A.")]).check()
        try await MarkedSite.page(SiteParts.page("A.", keys: "tags: [luong, «page.address»\"!!!\"]\n")).check()
    }

    @Test func `Slugs fold Vietnamese, composed or not`() async throws {
        let decomposed = "Đie\u{302}\u{300}u 24.md"
        let built = try await MarkedSite.page(
            SiteParts.page("Chữ."), at: "content/Điều 24.md",
            with: ["content/b.md": SiteParts.page("## Hoà thuận\n\n[a](<Điều 24.md>) [b](#hòa-thuận) [c](\(decomposed.replacing(" ", with: "%20")))")]
        ).check()
        #expect(built.files["public/cong-nhan/dieu-24/index.html"] != nil)
        #expect(built.text("public/cong-nhan/b/index.html").contains("id=\"hoa-thuan\""))
        #expect(OutputCheck(built.files).links("public/cong-nhan/b/index.html").count { $0 == "../dieu-24/index.html" } >= 2)
    }

    @Test func `Nested folders, and a folder without words of its own`() async throws {
        let built = try await MarkedSite.page(
            SiteParts.page("Sâu.", title: "Trang sâu"), at: "content/Luật/Lao động/Phép năm.md",
            with: [
                "content/Luật/_index.md": "---\ntitle: Luật\nfor: [moi-nguoi]\n---\n",
                "content/Luật/Lao động/_index.md": "---\ntitle: Lao động\n---\n",
            ]
        ).check()
        let page = built.text("public/cong-nhan/luat/lao-dong/phep-nam/index.html")
        #expect(page.contains("Sâu.") && page.contains("../../index.html") && page.contains("Lao động"))
        let alone = try await BuiltSite(SiteParts.site(SiteParts.page("Sâu."), at: "content/luat/a.md"))
        #expect(alone.faults == ["content/luat/_index.md:0:1: section.index"])
    }

    @Test func `Drafts are never built, but checked`() async throws {
        let built = try await MarkedSite.page(
            "---\ntitle: BIMAT\nfor: [moi-nguoi]\ndraft: true\ntags: [BIMAT]\naliases: [/bimat]\n---\nBIMAT ![BIMAT](bimat.png) [x](«link.broken»khong-co.md)\n",
            with: ["content/bimat.png": "«image.empty@file»"]
        ).check()
        #expect(!built.errors.isEmpty)
        var site = SiteParts.site("---\ntitle: BIMAT\nfor: [moi-nguoi]\ndraft: true\ntags: [BIMAT]\naliases: [/bimat]\n---\nBIMAT ![BIMAT](bimat.png)\n")
            .mapValues { Array($0.utf8) }
        site["content/bimat.png"] = SiteParts.png
        let draft = try await BuiltSite(bytes: site)
        #expect(draft.faults == [])
        #expect(!draft.files.contains { $0.key.lowercased().contains("bimat") || String(decoding: $0.value, as: UTF8.self).contains("BIMAT") })
    }

    @Test func `The day decides what is published`() async throws {
        let site = SiteParts.site(SiteParts.page("Có.", keys: "publish: 2026-05-01\nexpires: 2026-05-10\n"))
        for (day, isThere) in [(30, false), (1, true), (9, true), (10, false), (11, false)] {
            let built = try await BuiltSite(site, today: CalendarDate(year: 2026, month: day == 30 ? 4 : 5, day: day))
            #expect(built.faults == [])
            #expect((built.files["public/cong-nhan/trang/index.html"] != nil) == isThere, "\(day)")
            #expect(built.text("public/sitemap.xml").contains("/trang/") == isThere)
        }
    }

    @Test func `Aliases lead to the page, and stand in nobody's way`() async throws {
        let built = try await MarkedSite.page(SiteParts.page("Có.", for: "cong-nhan", keys: "aliases: [/cu/Trang cũ, cu2]\n")).check()
        let old = built.text("public/cong-nhan/cu/trang-cu/index.html")
        #expect(old.contains("url=../../trang/index.html") && old.contains("https://congdoan.example/cong-nhan/trang/"))
        #expect(built.files["public/cong-nhan/cu2/index.html"] != nil && built.files["public/doanh-nghiep/cu2/index.html"] == nil)
        try await MarkedSite.page(SiteParts.page("Có.", keys: "aliases: [«page.address»/, «page.address»chu-de/x, «page.address»trang, «page.address»\"!\"]\n")).check()
        try await MarkedSite.page(
            SiteParts.page("Có.", keys: "aliases: [cu]\n"), at: "content/a.md", with: ["content/b.md": SiteParts.page("Có.", keys: "aliases: [«page.address»cu, «page.address»a]\n")]
        ).check()
    }

    @Test func `A settings file that cannot be read is one fault, not one for each page`() async throws {
        try await MarkedSite(SiteParts.site(SiteParts.page("::: for can-bo\nChữ.\n:::")).merging(["content/loa.yaml": "format: 1\ntitle: «yaml.unclosed-quote»\"Công đoàn\nlanguage: vi\n"]) { $1 })
            .check()
        let none = try await BuiltSite(["content/a.md": SiteParts.page("A.")])
        #expect(none.faults == ["content/loa.yaml:0:1: config.missing"])
    }

    @Test func `A theme that is not there is named, and the pages are checked all the same`() async throws {
        let config = SiteParts.config + "theme: «theme.missing»quang-nin\n"
        var site = MarkedSite(SiteParts.site(SiteParts.page("[x](«link.broken»khong-co.md)")).merging(["content/loa.yaml": config]) { $1 })
        site.files["themes/quang-ninh/theme.yaml"] = "name: x\n"
        let built = try await site.check()
        #expect(built.diagnostics.first?.message.vi.contains("quang-ninh") ?? false, "\(built.report)")
    }

    @Test func `Long and odd input`() async throws {
        let title = String(repeating: "Điều khoản ", count: 200)
        let built = try await MarkedSite.page(
            SiteParts.page("# \(title)\n\n## \(title)\n\nChữ.", title: title, keys: "tags: [\(String(repeating: "rất dài ", count: 100))]\nsummary: \(title)\n")
        ).check()
        #expect(built.files.keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
        var deep = "content"
        for _ in 0..<500 { deep += "/a" }
        let buried = try await BuiltSite(SiteParts.site(SiteParts.page("Chữ."), at: deep + "/trang.md"))
        #expect(buried.errors.isEmpty || buried.errors.allSatisfy { $0.code.name.contains(".") })
        for name in ["a b", "nháy \" kép", "nháy ' đơn", "#thăng", "hỏi?", "50%", "%20", "mừng 🎉 vui", "a&b", "<b>", "dài" + String(repeating: "d", count: 240), "..x", "a.b.c"] {
            let odd = try await BuiltSite(SiteParts.site(SiteParts.page("Chữ."), at: "content/\(name).md"))
            #expect(odd.errors.isEmpty, "\(name): \(odd.report)")
            OutputCheck(odd.files).expectSound()
        }
    }

    @Test func `A site without pages, and one without audiences`() async throws {
        let empty = try await BuiltSite(["content/loa.yaml": SiteParts.config])
        #expect(empty.faults == [], "\(empty.report)")
        #expect(empty.files["public/index.html"] != nil && empty.files["public/cong-nhan/index.html"] != nil)
        OutputCheck(empty.files).expectSound()
        try await MarkedSite(["content/loa.yaml": "format: 1\ntitle: A\n«config.audiences»audiences: {}\n"]).check()
    }
}
