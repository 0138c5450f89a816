import Testing

@testable import LoaServe

@Suite("scans of printed codes")
struct ScanCountTests {
    @Test("sums are kept by day; a line that was cut off is left out")
    func sums() {
        #expect(ScanCounts.sums("2026-11-23 K7 lan-1 2\n2026-11-23 K7 lan-1 3\n2026-11-24 K7 lan-1 1\n2026-11-24 K7 lan-1 9") == ["2026-11-23 K7 lan-1": 5, "2026-11-24 K7 lan-1": 1])
    }

    @Test("what leads out of the site is no code")
    func codes() {
        let codes = LeafletCodes(Array("K7 lan-1 a/index.html\nX lan-1 https://evil.example/\nY lan-1 //evil/\nZ lan-1\n".utf8))
        #expect(codes.byName.keys.sorted() == ["K7"])
    }
}
