import LoaMarkup
import Testing

@testable import LoaShell

/// A list of the pages that a pattern makes.
@Suite struct RowsListTests {
    private func section(_ body: String) -> String { "---\ntitle: Nơi làm\nfor: [moi-nguoi]\n---\n## Danh sách\n\n\(body)\n" }

    @Test func `The pages stand in groups, and the section does not list them again`() async throws {
        let others = ["content/noi/khac.md": SiteParts.page("Chữ.", title: "Trang khác")]
        let built = try await BuiltSite(
            RowsSite.files(RowsSite.pattern("Chữ.", rows: "{ from: bang.csv, sort: ten }"), section: section("::rows[mau.md]{group=loai}"), others: others))
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        let page = built.text("public/cong-nhan/noi/index.html")
        let links = OutputCheck(built.files).links("public/cong-nhan/noi/index.html").filter { $0.hasSuffix("/index.html") && !$0.hasPrefix("..") }
        #expect(links == ["03/index.html", "01/index.html", "02/index.html", "khac/index.html"])
        #expect(page.contains("<h3 id=\"phuong\">phuong</h3>") && page.contains("<h3 id=\"xa\">xa</h3>"))
    }

    @Test func `Each sees the pages and titles that are theirs`() async throws {
        let table = "ma,ten,ai,loai\n1,Một,moi-nguoi,a\n2,Hai,can-bo,a\n3,Ba,can-bo,b\n"
        let pattern = "---\ntitle: Nơi {{ten}}:for[ RIENG]{can-bo}\nfor: [{{ai}}]\nrows: bang.csv\n---\nChữ.\n"
        for list in ["::rows[mau.md]{group=loai}", "::rows[mau.md]"] {
            let built = try await BuiltSite(RowsSite.files(pattern, table: table, section: section(list)))
            #expect(built.faults == [], "\(built.report)")
            OutputCheck(built.files).expectSound()
            let (mine, theirs) = (built.text("public/cong-nhan/noi/index.html"), built.text("internal/can-bo/noi/index.html"))
            #expect(mine.contains("Nơi Một") && !mine.contains("RIENG") && !mine.contains("Nơi Hai") && !mine.contains("<h3 id=\"b\">"), "\(mine)")
            #expect(theirs.contains("Nơi Một RIENG") && theirs.contains("Nơi Hai RIENG") && theirs.contains("Nơi Ba RIENG"))
        }
    }

    @Test func `Links may be called by a column`() async throws {
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ."), section: section("::rows[mau.md]{text=ten}")))
        #expect(built.faults == [], "\(built.report)")
        #expect(built.text("public/cong-nhan/noi/index.html").contains("<a href=\"02/index.html\">Xã Hai</a>"))
        try await MarkedSite(RowsSite.files(RowsSite.pattern("Chữ."), section: section("::rows[mau.md]{text=«rows.column»tenn}"))).check()
    }

    @Test func `A list of nothing that is known`() async throws {
        try await MarkedSite(RowsSite.files(RowsSite.pattern("Chữ."), section: section("::rows[«rows.link»mauu.md]"))).check()
        try await MarkedSite(RowsSite.files(RowsSite.pattern("Chữ."), section: section("::rows[mau.md]{group=«rows.column»lloai}"))).check()
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ."), section: section("::rows[mauu.md]")))
        #expect(built.errors.first?.message.vi == "“mauu.md” không phải trang mẫu (trang có “rows”) — ý bạn là “mau.md”?", "\(built.report)")
    }
}
