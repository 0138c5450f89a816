import LoaMarkup
import Testing

@testable import LoaShell

/// Links to a page made from a row name it by its key, and are checked like any.
@Suite struct RowsLinkTests {
    private func files(_ body: String, _ pattern: String = RowsSite.pattern("## Đề mục\n\nChữ [kề](mau.md?{{ma}}#de-muc).")) -> [String: String] {
        RowsSite.files(pattern, others: ["content/trang.md": SiteParts.page(body)])
    }

    @Test func `Links to rows from pages, menus and actions`() async throws {
        var site = files("[a](noi/mau.md?01) [b](/noi/mau.md?02#de-muc) [c](<noi/mau.md?03#Đề mục>)\n\n::button[d]{to=noi/mau.md?02}")
        site["content/loa.yaml"] = SiteParts.config + "menus:\n  cong-nhan: [noi/mau.md?02, trang.md]\n"
        let built = try await BuiltSite(site)
        #expect(built.faults == [], "\(built.report)")
        OutputCheck(built.files).expectSound()
        let links = OutputCheck(built.files).links("public/cong-nhan/trang/index.html")
        for wanted in ["../noi/01/index.html", "../noi/02/index.html#de-muc", "../noi/03/index.html#de-muc", "../noi/02/index.html"] {
            #expect(links.contains(wanted), "\(links)")
        }
    }

    @Test func `A link that names no row, or none that is there`() async throws {
        for (body, message) in [
            ("[a](«rows.link»noi/mau.md)", "“noi/mau.md” là mẫu của 3 trang — nói rõ dòng nào, ví dụ noi/mau.md?01"),
            ("[a](«rows.link»noi/mau.md?04)", "content/noi/mau.md không có dòng “04” — ý bạn là “noi/mau.md?01”?"),
            ("[a](<«rows.link»noi/mau.md?Xã Hai>)", "content/noi/mau.md không có dòng “Xã Hai” — ý bạn là “noi/mau.md?02”?"),
            ("[a](«link.broken»noi/mau.md?01#khong)", ""), ("::button[d]{to=«rows.link»noi/mau.md}", ""),
        ] {
            let built = try await MarkedSite(files(body)).check()
            if !message.isEmpty { #expect(built.errors.first?.message.vi == message) }
        }
        let menu = SiteParts.config + "menus:\n  cong-nhan: [«rows.link»noi/mau.md]\n"
        try await MarkedSite(files("Chữ.").merging(["content/loa.yaml": menu]) { $1 }).check()
    }

    @Test func `Readers who may not have the row's page are named`() async throws {
        let pattern = "---\ntitle: Nơi {{ten}}\nfor: [can-bo]\nrows: bang.csv\n---\nChữ.\n"
        try await MarkedSite(files("[a](«link.hidden»noi/mau.md?01)", pattern)).check()
    }

    @Test func `A pattern whose rows are not known makes no more faults`() async throws {
        try await MarkedSite(files("[a](noi/mau.md?01) [b](noi/mau.md)", RowsSite.pattern("Chữ.", rows: "«rows.table»khong.csv"))).check()
    }

    @Test func `The table is not published, and a link to it says so`() async throws {
        let built = try await MarkedSite(files("[a](«link.broken»noi/bang.csv)")).check()
        #expect(built.errors.first?.message.vi.contains("bảng để dựng trang") ?? false)
    }
}
