import LoaMarkup
import Testing

@testable import LoaShell

/// Each fault is told once, where it can be mended: in the pattern, or in the cell.
@Suite struct RowsFaultTests {
    /// The faults of a site made of a pattern, with `«code»` in pattern and table where each is expected.
    @discardableResult
    private func check(
        _ pattern: String, table: String = RowsSite.table, section: String = RowsSite.section, others: [String: String] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> BuiltSite {
        try await MarkedSite(RowsSite.files(pattern, table: table, section: section, others: others)).check(sourceLocation: sourceLocation)
    }

    @Test func `Tables that are not there or cannot be used`() async throws {
        try await check(RowsSite.pattern("{{ten}}", rows: "«rows.table»bag.csv"))
        try await check(RowsSite.pattern("{{ten}}", rows: "«rows.table»stats:don-vi"))
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: «rows.table»mau.md }"))
        try await check(RowsSite.pattern("{{ten}}", rows: "«rows.table»../stats/so.csv"), others: ["content/stats/so.csv": "ma,ten\n1,a\n"])
        try await check(RowsSite.pattern("{{ten}}"), table: "ma,ten,«table.head»ten\n1,a,b\n")
        try await check(RowsSite.pattern("{{ten}}"), table: "ma,ten\n1,a«table.width»\n".replacing("1,a", with: "1"))
        try await check(RowsSite.pattern("{{ten}}"), table: "«table.head»")
        try await check(RowsSite.pattern("{{ten}}", rows: "«rows.table»bang.csv"), table: "ma,ten\n")
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, «yaml.unknown-key»where2: a }"))
    }

    @Test func `Conditions, keys and orders that name nothing`() async throws {
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, where: «rows.column»loa = phuong }"))
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, where: «rows.table»loai phuong }"))
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, where: [loai != «rows.table»phuongg] }"))
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, key: «rows.column»mma }"))
        try await check(RowsSite.pattern("{{ten}}", rows: "{ from: bang.csv, sort: «rows.column»tenn }"))
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("{{tem}}")))
        #expect(built.errors.first?.message.vi == "bảng content/noi/bang.csv không có cột “tem” — ý bạn là “ten”? (có: ma, ten, loai, dien_thoai)", "\(built.report)")
    }

    @Test func `Columns that are not there are told at each place`() async throws {
        try await check(
            RowsSite.pattern(
                "Chữ {{«rows.column»tem}} [x](tel:{{«rows.column»dt}}).\n\n| a |\n|---|\n| {{«rows.column»x|y}} |\n\n::: note {{«rows.column»z}}\nchữ\n:::",
                title: "Nơi {{«rows.column»t}}"))
        try await check(RowsSite.pattern("Chữ {{ten}}: «rows.place»{{ten} hết."))
        try await check(RowsSite.pattern("Chữ «rows.place»{{ }} hết."))
        try await check(RowsSite.pattern("[x](tel:{{dien_thoai|«rows.place»:missing[số]}})"))
    }

    @Test func `Empty cells are told in the table, but only those that are shown`() async throws {
        let table = "ma,ten,dt\n1,Một,\n2,Hai,«rows.empty»\n3,«rows.empty»,9\n"
        try await check(RowsSite.pattern("{{dt}} {{ten}} {{dt|khác}}", rows: "{ from: bang.csv, where: ma != 1 }"), table: table)
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("{{dt}}"), table: "ma,ten,dt\n" + (1...40).map { "\($0),Nơi \($0),\n" }.joined()))
        #expect(built.errors.count == 10 && built.errors.last?.message.vi.contains("còn 30 ô trống nữa") ?? false, "\(built.report)")
        #expect(built.errors.first?.message.vi == "ô “dt” của dòng 1 Nơi 1 trống mà content/noi/mau.md dòng 6 dùng đến — điền ô này, hoặc viết {{dt|chữ thay}}")
    }

    @Test func `Keys are there once`() async throws {
        try await check(RowsSite.pattern("{{ten}}"), table: "ma,ten\n1,a\n«rows.key»1,b\n«rows.key»,c\n")
    }

    @Test func `Two rows at one address are both named`() async throws {
        let built = try await check(RowsSite.pattern("Chữ.", keys: "slug: «page.address»\"{{loai}}\"\n"))
        #expect(built.errors.first?.message.vi == "dòng 01 Phường Một và dòng 03 Phường Ba có cùng địa chỉ “noi/phuong/” — thêm một cột khác vào “slug”", "\(built.report)")
        try await check(RowsSite.pattern("Chữ."), others: ["content/noi/02.md": SiteParts.page("Chữ.")].merging(["content/noi/mau.md": "«page.address@file»" + RowsSite.pattern("Chữ.")]) { $1 })
    }

    @Test func `What holds for all rows is told once, without rows`() async throws {
        let built = try await check(
            RowsSite.pattern("Chữ :for[x]{«audience.unknown»cong-nhna} [y](«link.broken»khong.md)\n\n«directive.stray»:::\n\n::: «directive.unknown»nott\nchữ\n:::", keys: "«yaml.unknown-key»la: 1\n"))
        #expect(built.errors.allSatisfy { !$0.message.vi.contains("dòng 0") }, "\(built.report)")
    }

    @Test func `What holds for some rows names the first and counts the others`() async throws {
        let built = try await check(RowsSite.pattern("Chữ {{ten}} rồi [y](«link.broken»tep-{{loai}}.md)."), others: ["content/noi/tep-xa.md": SiteParts.page("Chữ.")])
        #expect(built.errors.first?.message.vi == "không có tệp “tep-phuong.md” (content/noi/tep-phuong.md) — ý bạn là “content/noi/tep-xa.md”? (dòng 01 Phường Một và 1 dòng nữa)", "\(built.report)")
        let all = try await check(RowsSite.pattern("[y](«link.broken»tep-{{ma}}.md)"))
        #expect(all.errors.first?.message.vi.hasSuffix("(dòng 01 Phường Một và 2 dòng nữa)") ?? false, "\(all.report)")
        let date = try await check(RowsSite.pattern("Chữ.", keys: "date: «yaml.date»{{dien_thoai}}\n"))
        #expect(date.errors.first?.message.vi.contains("0203 111") ?? false, "\(date.report)")
        #expect(date.errors.first?.sourceLine == "date: {{dien_thoai}}")
    }

    @Test func `Two faults at one place are both told`() async throws {
        try await check(RowsSite.pattern("Chữ :for[x]{«audience.unknown»mott, «audience.unknown»haii} {{ten}}."))
        try await check(RowsSite.pattern("::: for «audience.unknown»mott, «audience.unknown»haii\n{{ten}}\n:::"))
    }

    @Test func `A section's own page is no pattern, and rows begin a line`() async throws {
        try await check(RowsSite.pattern("Chữ."), section: "---\ntitle: Mục\nfor: [moi-nguoi]\nrows: «rows.table»bang.csv\n---\n")
        let built = try await BuiltSite(RowsSite.files("{}\n").merging([RowsSite.path: "---\n{title: a, for: [moi-nguoi], rows: bang.csv}\n---\n"]) { $1 })
        #expect(built.errors.map(\.code.name) == ["rows.table"], "\(built.report)")
        try await check("---\ntitle: Trang\nfor: [moi-nguoi]\n«rows.table»rows:\n---\nChữ.\n")
    }
}
