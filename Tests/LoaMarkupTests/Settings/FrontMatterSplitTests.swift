import Testing

@testable import LoaMarkup

@Suite struct FrontMatterSplitTests {
    func split(_ text: String) -> (yaml: String, body: String, line: Int)? {
        let bytes = Array(text.utf8)
        guard let split = FrontMatterSplit.split(bytes, path: SourcePath("a.md")).value else { return nil }
        return (
            String(decoding: bytes[split.yaml], as: UTF8.self), String(decoding: bytes[split.body], as: UTF8.self),
            split.bodyFirstLine
        )
    }

    @Test func findsBothParts() throws {
        let first = try #require(split("---\na: b\nc: d\n---\n\n# Đầu\n"))
        #expect(first == ("a: b\nc: d\n", "\n# Đầu\n", 5))
        #expect(try #require(split("---\n---\nx")) == ("", "x", 3))
        #expect(try #require(split("--- \na: b\n...\nx")) == ("a: b\n", "x", 4))
        #expect(try #require(split("---\na: b\n---")) == ("a: b\n", "", 4))
        #expect(try #require(split("---\na: |\n  ---\n---\nx")) == ("a: |\n  ---\n", "x", 5))
    }

    @Test(arguments: ["", "# Đầu\n", "----\na\n---\n", "\n---\na: b\n---\n", "--", "a\n---\nb\n---\n", "- - -\n"])
    func noFrontMatterIsNoFault(_ text: String) {
        let result = FrontMatterSplit.split(Array(text.utf8), path: SourcePath("a.md"))
        #expect(result.value == nil && result.diagnostics.isEmpty)
    }

    @Test(arguments: ["---\na: b\n", "---", "---\na: b\n----\n", "---\n ---\n"])
    func anUnclosedFenceIsAFault(_ text: String) {
        let result = FrontMatterSplit.split(Array(text.utf8), path: SourcePath("a.md"))
        #expect(result.value == nil)
        #expect(result.diagnostics.map(\.code) == [.frontMatterUnclosed])
        #expect(result.diagnostics.first?.span == SourceSpan(SourcePath("a.md"), line: 1, column: 1, length: 3))
    }
}
