import LoaLaw
import LoaMarkup
import LoaSite
import Testing

@testable import LoaShell

@Suite("Where a fact is stated")
struct LawImpactTests {
    @Test("Leaflets are marked as such, with their formats, in words and for programs")
    func leaflets() async throws {
        var files = LawSite.files(SiteParts.page("Lương :fact[ltt.I].", for: "moi-nguoi", keys: "print: [a4]\n"))
        files["content/leaflets/to.md"] = SiteParts.page(
            "::: panel mat\nGọi 0203 123 456. :fact[ltt.I]\n:::", for: "cong-nhan", title: "Tờ", keys: "kind: leaflet\nprint: [a5, a6]\nuse_until: 2026-12-31\n")
        files["content/khac.md"] = SiteParts.page("Vùng II: :fact[ltt.II].", for: "moi-nguoi", title: "Khác")
        let loaded = try await SiteLoader.load(MemoryReader(files), today: BuiltSite.today, jobs: 1)
        let site = try #require(loaded.value).index
        let fact = try #require(site.laws.fact("ltt"))
        var impact = LawImpact(facts: [fact.fact], instruments: [], in: site.laws)
        for (number, page) in site.pages.enumerated() {
            let prepared = PreparedPage.prepare(number, text: Array((files[page.path.string] ?? "").utf8), site: site)
            impact.add(prepared.value, site: site)
        }
        let report = LawImpactReport(id: "ltt", impact: impact, site: site)
        let lines = report.text(.vi).split(separator: "\n").filter { $0.hasPrefix("  content/") }
        #expect(lines == ["  content/khac.md", "  content/leaflets/to.md (tờ rơi a5, a6)", "  content/trang.md (bản in a4)"])
        #expect(report.text(.en).contains("content/leaflets/to.md (leaflet a5, a6)"))
        let json = report.json.filter { !$0.isWhitespace }
        #expect(json.contains(#""leaflet":true,"formats":["a5","a6"]"#) && json.contains(#""leaflet":false,"formats":["a4"]"#))
        #expect(json.contains(#""leaflet":false,"formats":[]"#))
    }
}
