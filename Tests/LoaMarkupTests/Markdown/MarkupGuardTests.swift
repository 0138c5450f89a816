import TestSupport
import Testing

@testable import LoaMarkup

@Suite struct MarkupGuardTests {
    func check(_ text: String) -> (faults: [String], references: [Int32]) {
        var references: [Int32] = []
        let faults = unsafe Array(text.utf8).withUnsafeBufferPointer {
            unsafe MarkupGuard.check($0, path: SourcePath("a.md"), firstLine: 1, referenceLines: &references)
        }
        return (faults.map { "\($0.span.line) \($0.code.name)" }, references)
    }

    @Test(arguments: [
        (String(repeating: "a|", count: 66), ["1 markup.too-much"]),
        ("a\n" + String(repeating: "a|", count: 64), []),
        ("\n\n" + String(repeating: "> ", count: 101) + "a", ["3 markup.depth"]),
        (String(repeating: "> ", count: 60) + String(repeating: "- ", count: 41), ["1 markup.depth"]),
        (String(repeating: " ", count: 210) + "- a", ["1 markup.depth"]),
        (String(repeating: " ", count: 210) + "-- a", []),
        (String(repeating: "::: a\n", count: 101), ["101 markup.depth"]),
        (String(repeating: "::: a\n:::\n", count: 300), []),
        (String(repeating: "![", count: 2_001), ["1 markup.too-much"]),
        (String(repeating: "a@b.vn\n\n", count: 3_000), []),
        (String(repeating: "\n", count: 10_001), ["10001 markup.too-much"]),
        (String(repeating: "a[b]\n\n", count: 9_000), []),
        (String(repeating: "[x](y) ", count: 5_000) + "\n\n[a]: " + String(repeating: "b", count: 900), []),
    ])
    func limits(_ text: String, _ faults: [String]) { #expect(check(text).faults == faults) }

    @Test func definitionsAreFoundBehindAnyMarks() {
        let text = """
            [a]: x
            a [b]: x
            - [c]: x
            > 1. > * [d]: x
            [e
            f]: x
            [g\\]h]: x
            [i]
            [^j]: [k]: x
              [l] m ]: x
            [n[]: x
            10) [o]: x
            """
        #expect(check(text).references == [1, 3, 4, 5, 7, 9, 12])
    }

    /// The quick search sees what a slow one sees.
    @Test func signsAreSeen() {
        var random = SeededGenerator(7)
        let signs = Set("\n|<!@[]{*_~".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ -> UInt8 in
                Int.random(in: 0..<20, using: &random) == 0
                    ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 0x61...0x7A, using: &random)
            }
            var seen: [Int] = []
            unsafe bytes.withUnsafeBufferPointer { text in
                var at = unsafe MarkupGuard.skip(text, from: 0)
                while at < text.count {
                    seen.append(at)
                    at = unsafe MarkupGuard.skip(text, from: at + 1)
                }
            }
            #expect(seen.filter { signs.contains(bytes[$0]) } == bytes.indices.filter { signs.contains(bytes[$0]) })
            #expect(seen.allSatisfy { bytes[$0] < 0x80 && !(0x61...0x7A).contains(bytes[$0]) })
        }
    }
}
