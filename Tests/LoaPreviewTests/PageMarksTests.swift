import Testing

@testable import LoaPreview

/// Blocks of a page, and what is marked in it beside another.
@Suite struct PageMarksTests {
    private func page(_ body: String) -> [UInt8] { Array("<html><head></head><body><nav><p>Chung</p></nav><main>\(body)</main></body></html>".utf8) }

    private func texts(_ body: String) -> [String] { PageBlocks(page(body)).blocks.map { String(decoding: $0.words, as: UTF8.self) } }

    @Test func `Blocks are what reads as one run of words`() {
        #expect(texts("<h1 class=\"a>b\">Tên <b>đậm</b></h1><ul><li><p>Một\n  hai</p></li><li>Ba</ul>") == ["Tên đậm", "Một hai", "Ba"])
        #expect(texts("<table><tr><td>A</td> <td>B</td></tr></table><script>if (a<b) {}</script><p>C") == ["A B", "C"])
        #expect(texts("<p>Hở <") == ["Hở"])
        #expect(PageBlocks([]).blocks.isEmpty)
    }

    @Test func `What the other page lacks is added, what it says otherwise is changed`() {
        let here = page("<p>Một</p><p id=x>Hai mới</p><p>Ba</p><p>Bốn</p>")
        let there = page("<p>Một</p><p>Hai</p><p>Ba</p>")
        let marked = String(decoding: PageMarks.marked(here, against: there, style: "/marks.css"), as: UTF8.self)
        #expect(marked.contains("<p>Một</p><p data-loa-khac=\"doi\" id=x>Hai mới</p><p>Ba</p><p data-loa-khac=\"them\">Bốn</p>"))
        #expect(marked.contains("<link rel=\"stylesheet\" href=\"/marks.css\"></head>"))
        let same = String(decoding: PageMarks.marked(here, against: here, style: "/marks.css"), as: UTF8.self)
        #expect(!same.contains("data-loa-khac"))
    }

    @Test func `Marks are exactly what a longest common part leaves`() {
        var state: UInt64 = 9
        func random(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        for _ in 0..<300 {
            let here = (0..<random(9)).map { _ in [UInt8(65 + random(4))] }
            let there = (0..<random(9)).map { _ in [UInt8(65 + random(4))] }
            let marked = Set(PageMarks.marks(here, against: there).map(\.0))
            let kept = here.indices.filter { !marked.contains($0) }.map { here[$0] }
            #expect(kept.count == Self.common(here[...], there[...]))
            // What is not marked stands in the other list in the same order.
            var rest = there[...]
            for text in kept {
                guard let at = rest.firstIndex(of: text) else {
                    Issue.record("\(here) \(there)")
                    break
                }
                rest = rest[(at + 1)...]
            }
        }
    }

    private static func common(_ left: ArraySlice<[UInt8]>, _ right: ArraySlice<[UInt8]>) -> Int {
        guard let a = left.first, let b = right.first else { return 0 }
        if a == b { return 1 + common(left.dropFirst(), right.dropFirst()) }
        return max(common(left.dropFirst(), right), common(left, right.dropFirst()))
    }
}
