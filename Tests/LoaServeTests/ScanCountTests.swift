import Glibc
import Testing

@testable import LoaServe

@Suite("scans of printed codes")
struct ScanCountTests {
    @Test("sums are kept by day; a line that was cut off is left out")
    func sums() {
        let found = ScanCounts.read("2026-11-23 K7 lan-1 2\n2026-11-23 K7 lan-1 3\n2026-11-24 K7 lan-1 1\n2026-11-24 K7 lan-1 9")
        #expect(found == [.init(day: 20780, code: "K7", run: "lan-1"): 5, .init(day: 20781, code: "K7", run: "lan-1"): 1])
        #expect(HTTPDate.iso(20780) == "2026-11-23")
    }

    @Test("counts go on where the file ended, also behind a line that was cut off")
    func goesOn() throws {
        let path = "/tmp/loa-scans-\(Digest.base64(Digest.random(6)))"
        defer { _ = unsafe unlink(path) }
        let before = "2026-11-23 K7 lan-1 2\n2026-11-23 K7 l"
        try SmallFile.write(Array(before.utf8), path)
        let counts = ScanCounts(try LineFile(path), shift: 7 * 3600, before: before)
        // 23:30 in Greenwich is the next day here.
        counts.count("K7", "lan-1", 20780 * 86400 + 23 * 3600 + 1800)
        counts.flush()
        let text = String(decoding: try #require(try SmallFile.read(path)), as: UTF8.self)
        #expect(text == before + "\n2026-11-24 K7 lan-1 1\n")
        #expect(counts.all == ScanCounts.read(text) && counts.all.count == 2)
    }

    @Test("officers see which leaflets were scanned, others do not")
    func page() throws {
        let counts = ScanCounts(try LineFile("/dev/null"), shift: 0)
        let responder = Responder(ServeSamples.sites, accounts: ServeSamples.accounts, key: ServeSamples.key, scans: counts)
        for _ in 0..<1234 { _ = ServeSamples.ask(responder, "GET /q/K7") }
        func get(_ name: String?) -> Answer { ServeSamples.ask(responder, "GET /_quet", name.map { ["Cookie: loa=\(ServeSamples.cookie($0))"] } ?? []) }
        let page = get("lan")
        #expect(page.status == 200 && page.text.contains("<td data-label=\"Tất cả\" class=\"num\">1.234</td>") && page.text.contains("15/01/2027"))
        #expect(get(nil).line("location") == "/_dang-nhap?to=/_quet" && get("moi").status == 403 && !get("moi").text.contains("1.234"))
    }

    @Test("what leads out of the site is no code")
    func codes() {
        let codes = LeafletCodes(Array("K7 lan-1 a/index.html\nX lan-1 https://evil.example/\nY lan-1 //evil/\nZ lan-1\n".utf8))
        #expect(codes.byName.keys.sorted() == ["K7"])
    }
}
