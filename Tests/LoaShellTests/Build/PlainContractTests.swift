import LoaMarkup
import Testing

@testable import LoaShell

/// Plain language in whole sites: what `loa.yaml`, `plain.yaml`, the table of units and the pages say together.
@Suite struct PlainContractTests {
    static let config = SiteParts.config.replacing("cong-nhan: { name: Công nhân }", with: "cong-nhan: { name: Công nhân, plain: {} }")

    static let list = """
        format: 1
        as_of: 2026-07-01
        phrases:
          - { words: theo quy định của pháp luật, instead: theo luật }
        terms:
          - { words: Sở Lao động – Thương binh và Xã hội, also: [Sở LĐ-TB&XH], until: 2025-02-28, instead: Sở Nội vụ }
        past: [trước đây]
        places: { table: don-vi, types: { Phường: [P.], Xã: [] } }

        """

    static let stats = """
        format: 1
        units:
          don-vi: { file: don-vi.csv, code: ma, name: ten, from: tu, until: den }

        """

    static let units = """
        ma,ten,tu,den
        01,Phường Hà Lầm,2025-07-01,
        02,Phường Bãi Cháy,2025-07-01,
        03,Xã Hạ Lâm,,2025-06-30

        """

    static func site(_ pages: [String: String], list: String = Self.list, snippets: [String: String] = [:]) -> MarkedSite {
        MarkedSite(
            [
                "content/loa.yaml": config, "content/_index.md": SiteParts.home, "content/plain.yaml": list, "content/stats/stats.yaml": stats,
                "content/stats/don-vi.csv": units,
            ].merging(pages) { $1 })
    }

    static let long = String(repeating: "một hai ba bốn năm ", count: 6)

    @Test func `Each fault stands at its words, once`() async throws {
        let built = try await Self.site([
            "content/a.md": SiteParts.page(
                """
                Nộp ở «plain.term»Sở LĐ-TB&XH, «plain.place»phường Hà Lâm là sai.

                - Trước đây là Sở Lao động – Thương binh và Xã hội.
                - Ở phường Bãi Cháy, làm «plain.phrase»theo quy định của pháp luật.
                - «plain.sentence»Câu \(Self.long)là dài.

                ::: for doanh-nghiep
                Câu \(Self.long)là dài. Báo GTVT, trả 5.000.000.
                :::
                """)
        ]).check()
        #expect(built.errors.isEmpty)
        #expect(built.diagnostics.contains { $0.message.vi == "không có “phường Hà Lâm” trong danh sách đơn vị — ý bạn là “Phường Hà Lầm”?" }, "\(built.report)")
    }

    @Test func `Drafts are looked at, ended pages and other languages are not`() async throws {
        try await Self.site([
            "content/a.md": SiteParts.page("Hỏi «plain.term»Sở LĐ-TB&XH.", keys: "draft: true\n"),
            "content/b.md": SiteParts.page("Hỏi «plain.term»Sở LĐ-TB&XH.", keys: "publish: 2026-12-01\n"),
            "content/c.md": SiteParts.page("Hỏi Sở LĐ-TB&XH.", keys: "expires: 2026-01-01\n"),
            "content/d.md": SiteParts.page("Ask Sở LĐ-TB&XH.", keys: "lang: en\n"),
        ]).check()
    }

    @Test func `A snippet is told at its own line`() async throws {
        try await Self.site([
            "content/_snippets/s.md": "Gọi ngay.\n\nHỏi «plain.term»Sở LĐ-TB&XH.\n",
            "content/a.md": SiteParts.page("Chào.\n\n::include[s]"),
            "content/b.md": SiteParts.page("Chào.\n\n::include[s]"),
        ]).check()
    }

    @Test func `Warnings can be silenced with a reason`() async throws {
        var site = Self.site(["content/a.md": SiteParts.page("Hỏi Sở LĐ-TB&XH.")])
        site.files["content/loa.yaml", default: ""] += "silence: { plain.term: đang rà }\n"
        try await site.check()
    }

    @Test func `Unknown tables and keys name the nearest`() async throws {
        let list = Self.list.replacing("table: don-vi", with: "table: «plain.list»don-vj").replacing("as_of:", with: "«yaml.unknown-key»asof:")
        let built = try await Self.site([:], list: list).check()
        #expect(built.report.contains("“don-vi”"), "\(built.report)")
    }

    @Test func `The list is never published`() async throws {
        let built = try await BuiltSite(Self.site(["content/a.md": SiteParts.page("[danh sách](plain.yaml)")]).files)
        #expect(built.errors.map(\.code.name) == ["link.broken"], "\(built.report)")
    }

    @Test func `What is said does not depend on the number of jobs`() async throws {
        var pages: [String: String] = [:]
        for number in 0..<60 {
            pages["content/p\(number).md"] = SiteParts.page("Câu \(Self.long)\(number). GTVT ở phường Hà Lâm.\n\n::: for cong-nhan\nTheo quy định của pháp luật.\n:::")
        }
        let files = Self.site(pages).files
        let one = try await BuiltSite(files, jobs: 1)
        let many = try await BuiltSite(files, jobs: 5)
        #expect(one.diagnostics == many.diagnostics)
        #expect(one.diagnostics.count >= 60 * 4)
    }
}
