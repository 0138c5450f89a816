import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// Facts and citations in pages: the law of the day, with what it rests on, and a word about what no longer holds.
@Suite struct LawContractTests {
    private func built(
        _ body: String, for audiences: String = "moi-nguoi", keys: String = "", title: String = "Trang", today: String = "2026-11-22"
    ) async throws -> BuiltSite {
        let files = LawSite.files(SiteParts.page(body, for: audiences, title: title, keys: keys))
        return try await BuiltSite(files, today: try CalendarDate.parse(today).get())
    }

    private func text(_ html: String) -> String {
        html.replacing(/<[^>]*>/, with: "").replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "").replacing("\n", with: " ")
    }

    private func page(_ site: BuiltSite, _ audience: String = "public/cong-nhan") -> String { site.text("\(audience)/trang/index.html") }

    private func codes(_ site: BuiltSite) -> [String] { site.diagnostics.map(\.code.name) }

    @Test func `A fact is the value of the day, in words, sums and tables`() async throws {
        let site = try await built(
            """
            Vùng I: :fact[ltt.I]; :fact[ltt.II]{as=number}; :fact[ltt.I]{as=words}. Phí :fact[phi] là :calc[phi × 7.000.000 đồng].

            ::table[ltt]
            """)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let words = text(page(site))
        #expect(words.contains("Vùng I: 5.310.000 đồng/tháng; 4.730.000; năm triệu ba trăm mười nghìn đồng"), "\(words)")
        #expect(words.contains("Phí 0,5% là 35.000 đồng."), "\(words)")
        #expect(page(site).contains("<table>") && words.contains("Vùng II"))
    }

    @Test func `A page changes with the day, and one that names its day does not`() async throws {
        let old = try await built("Mức :fact[ltt.I]{as=number}.", today: "2025-12-31")
        #expect(text(page(old)).contains("Mức 4.960.000."), "\(old.errorReport)")
        let pinned = try await built("Mức :fact[ltt.I]{as=number}.", keys: "as_of: 2025-12-31\n")
        #expect(text(page(pinned)).contains("Mức 4.960.000."), "\(pinned.errorReport)")
        #expect(page(pinned).contains("as-of-band") && text(page(pinned)).contains("ngày 31/12/2025"))
        #expect(!page(old).contains("as-of-band"))
    }

    @Test func `The list of bases has each place once, with its amendments, its trust and the day`() async throws {
        let site = try await built(
            "Phí :fact[phi]:fact[phi]{as=note}. Theo :law[45/2019/QH14 Điều 170 khoản 1]. Mức :fact[ltt.I]. Và :law[50/2024/QH15 Điều 29 khoản 1]{as=note}.")
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let html = page(site)
        let words = text(html)
        #expect(words.contains("Theo khoản 1 Điều 170 Bộ luật Lao động số 45/2019/QH14."), "\(words)")
        #expect(words.contains("Khoản 1 Điều 29 Luật Công đoàn số 50/2024/QH15, được sửa đổi, bổ sung bởi Luật số 97/2025/QH15 tin A"), "\(words)")
        #expect(words.contains("Điều 3 Nghị định số 293/2025/NĐ-CP ngày 10/11/2025 của Chính phủ tin A"), "\(words)")
        #expect(html.components(separatedBy: "<li id=\"can-cu-").count == 4)
        #expect(html.contains("<sup class=\"law-ref\"><a href=\"#can-cu-1\" role=\"doc-noteref\">[1]</a></sup>"))
        #expect(html.contains("href=\"https://example.org/45\""))
        #expect(words.contains("Quy định tính đến ngày 22/11/2026. Tin A: đã đọc trong văn bản."))
    }

    @Test func `The list tells nothing of what others read`() async throws {
        let site = try await built(
            """
            Chung :fact[phi].

            ::: for can-bo
            Riêng :law[45/2019/QH14 Điều 170] và :fact[ltt.I].
            :::
            """)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        for (path, bytes) in site.files where path.hasPrefix("public/") {
            let content = String(decoding: bytes, as: UTF8.self)
            #expect(!content.contains("45/2019/QH14") && !content.contains("293/2025") && !content.contains("5.310.000"), "\(path)")
        }
        #expect(text(page(site, "internal/can-bo")).contains("Bộ luật Lao động"))
    }

    @Test func `Titles, summaries and descriptions of pictures state the law too`() async throws {
        let files = LawSite.files(
            SiteParts.page(
                "![Mức :fact[ltt.I]{as=number}](a.png)", title: "\"Vùng I: :fact[ltt.I]{as=short}\"", keys: "date: 2026-07-01\nsummary: \"Phí :fact[phi]\"\n"))
        var bytes = files.mapValues { Array($0.utf8) }
        bytes["content/a.png"] = SiteParts.png
        let site = try await BuiltSite(bytes: bytes)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        #expect(page(site).replacing("\u{A0}", with: " ").contains("<title>Vùng I: 5,31 triệu đồng |"), "\(page(site))")
        #expect(page(site).contains("alt=\"Mức 5.310.000\""))
        #expect(site.text("public/cong-nhan/feed.json").contains("Phí 0,5%"))
    }

    @Test func `Conditions keep a part while they hold`() async throws {
        let body = """
            ::: when-fact ltt.I > 5.000.000 đồng
            Trên năm triệu.
            :::

            ::: when-fact not tuoi-2026
            Chưa có tuổi năm nay.
            :::
            """
        let now = try await built(body)
        #expect(now.errors.isEmpty, "\(now.errorReport)")
        #expect(text(page(now)).contains("Trên năm triệu.") && !text(page(now)).contains("Chưa có tuổi"))
        let later = try await built(body, today: "2027-01-01")
        #expect(text(page(later)).contains("Chưa có tuổi"))
    }

    @Test func `What is not in force is an error with its successor, what ends soon a warning`() async throws {
        let old = try await built("Mức :fact[ltt-2024.I].")
        #expect(codes(old).contains("law.fact-not-in-force"))
        #expect(old.errorReport.contains("5.310.000") && old.errorReport.contains("content/trang.md:"), "\(old.errorReport)")
        let ends = try await built("Tuổi :fact[tuoi-2026].")
        #expect(ends.errors.isEmpty && codes(ends).contains("law.fact-ends"))
        let over = try await built("Tuổi :fact[tuoi-2026].", today: "2027-01-01")
        #expect(codes(over).contains("law.fact-not-in-force"))
        let far = try await built("Tuổi :fact[tuoi-2026].", today: "2026-03-01")
        #expect(far.diagnostics.isEmpty, "\(far.diagnostics)")
    }

    @Test func `Drafts and single sources go to the public with their mark alone`() async throws {
        for name in ["so-nguoi", "ltt-2027.I"] {
            #expect(codes(try await built("Cần :fact[\(name)].")).contains("law.fact-unsure"), "\(name)")
            #expect(try await built("Cần :unverified[:fact[\(name)]].").errors.isEmpty, "\(name)")
            #expect(try await built("::: unverified\nCần :fact[\(name)].\n:::").errors.isEmpty, "\(name)")
            #expect(try await built("Cần :fact[\(name)].", for: "can-bo").errors.isEmpty, "\(name)")
        }
        #expect(codes(try await built("Chữ.", title: "\"Cần :fact[so-nguoi]\"")).contains("law.fact-unsure"))
    }

    @Test(arguments: [
        ("Mức :fact[lt].", "law.fact-unknown"), ("Mức :fact[ltt.V].", "law.fact-unknown"), ("Mức :fact[ltt].", "law.fact-form"),
        ("Tính :calc[ltt.I + phi].", "law.unit"), ("Tính :calc[ltt.I +].", "law.expression"), ("Theo :law[45/2019/QH14 Điều 300].", "citation.place"),
        ("Theo :law[12/2012/QH13].", "citation.ended"), ("Theo :law[02-NQ/TW].", "citation.ambiguous"), ("Theo :law[51/2024/QH15].", "citation.unknown"),
        ("Theo :law[xin chào].", "law.place"), ("::: when-fact ltt.I >\nChữ.\n:::", "law.expression"), ("::table[lt]", "figure.unknown"),
    ])
    func `What cannot be stated is an error at its place`(body: String, code: String) async throws {
        let site = try await built(body)
        let found = site.errors.filter { $0.code.name == code }
        #expect(found.count == 1, "\(site.errorReport)")
        #expect(found.first?.span.path == SourcePath("content/trang.md"))
    }

    @Test func `Two instruments with one number are told apart by their day`() async throws {
        let site = try await built("Theo :law[02-NQ/TW@2021-06-12].")
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        #expect(text(page(site)).contains("Theo Nghị quyết số 02-NQ/TW ngày 12/6/2021."), "\(text(page(site)))")
    }

    @Test func `The register tells the state of each instrument on the day`() async throws {
        let site = try await built("::instruments[all]", for: "can-bo")
        #expect(site.errors.isEmpty, "\(site.errorReport)")
        let words = text(page(site, "internal/can-bo"))
        #expect(words.contains("hết hiệu lực, thay bằng 50/2024/QH15") && words.contains("sửa đổi bởi 97/2025/QH15"), "\(words)")
        #expect(words.contains("chưa có hiệu lực"))
        let ended = try await built("::instruments[ended]", for: "can-bo")
        #expect(text(page(ended, "internal/can-bo")).contains("12/2012/QH13"))
        #expect(!text(page(ended, "internal/can-bo")).contains("293/2025"))
    }

    @Test(arguments: [
        ("Theo Luật Công đoàn số 12/2012/QH13 thì được.", "citation.ended"), ("Theo Nghị định 293/2024/NĐ-CP.", "citation.unknown"),
        ("Theo khoản 1 Điều 29 Luật Công đoàn số 50/2024/QH15.", "citation.amended"), ("Theo Điều 300 Bộ luật Lao động số 45/2019/QH14.", "citation.place"),
        ("Lương tối thiểu 4.960.000 đồng.", "law.amount-old"), ("| Mức |\n|---|\n| Theo Nghị quyết 02-NQ/TW |", "citation.ambiguous"),
        ("Theo Nghị định số 300/2026/NĐ-CP.", "citation.not-yet"),
    ])
    func `Law typed into prose is held against the registry`(body: String, code: String) async throws {
        let site = try await built(body)
        #expect(site.errors.isEmpty || code == "citation.place", "\(site.report)")
        #expect(site.diagnostics.filter { $0.code.name == code }.count == 1, "\(site.report)")
    }

    @Test func `What directives write and what is right is not told of`() async throws {
        let site = try await built(
            """
            Theo :law[50/2024/QH15 Điều 29 khoản 1] và khoản 1 Điều 29 Luật Công đoàn số 50/2024/QH15, được sửa đổi bởi Luật số 97/2025/QH15.

            Mức :fact[ltt.I], gõ tay 5.310.000 đồng, `12/2012/QH13`.
            """)
        #expect(site.diagnostics.filter { $0.span.path == SourcePath("content/trang.md") }.isEmpty, "\(site.report)")
    }

    @Test func `Facts that nobody checked for long, drafts whose day has come and doubled names are told once`() async throws {
        let site = try await built("Chữ.", today: "2027-06-01")
        #expect(codes(site).filter { $0 == "law.fact-recheck" }.count == 1, "\(site.report)")
        #expect(codes(site).filter { $0 == "law.draft-due" }.count == 1)
        #expect(site.errors.isEmpty, "\(site.errorReport)")
    }
}
