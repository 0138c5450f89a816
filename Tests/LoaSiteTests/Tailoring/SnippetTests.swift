import LoaMarkup
import Testing

@testable import LoaSite

@Suite struct SnippetTests {
    @Test func snippetsStandInTheirPlace() {
        let page = Tailored("a\n\n- ::include[s]\n\n> ::include[s]", snippets: [("s", "b :for[c]{tho}\n\n::include[t]"), ("t", "d")])
        #expect(page.found == [])
        #expect(page.words("tho") == "a|b c|d|b c|d")
        #expect(page.words("chu") == "a|b|d|b|d")
    }

    /// A part for some stays so, whatever headings a snippet in it has; and a snippet's parts end with it.
    @Test func headingsOfSnippetsStayAmongThemselves() {
        let page = Tailored(
            "## :for{tho} a\n\n::include[s]\n\nb\n\n## c\n\n::include[s]\n\nd\n\n::include[s]\n",
            snippets: [("s", "e\n\n# f\n\n### :for{tho} g\n\nh\n\n::include[t]\n\ni"), ("t", "# j")])
        #expect(page.found == [])
        #expect(page.words("tho") == "a|e|f|g|h|j|i|b|c|e|f|g|h|j|i|d|e|f|g|h|j|i")
        #expect(page.words("chu") == "c|e|f|d|e|f")
    }

    @Test func faultsOfSnippetsAreFound() {
        let page = Tailored(
            "::include[a]\n\n::include[b]\n\n::include[no]\n\n[x]\n//! 5:11 snippet.missing\n//! a.md:1:11 snippet.loop\n"
                + "//! b.md:1:11 snippet.missing\n//! b.md:3:11 directive.unknown\n//! b.md:6:1 audience.reference",
            snippets: [("a", "::include[a]"), ("b", "::include[khong]\n\n::button[:foor[x]{tho}]{to=/y}\n\n::: for tho\n[x]: /bi-mat\n:::")])
        #expect(Set(page.found) == Set(page.expected))
    }

    /// Snippets that double each other end in an error, not in gigabytes.
    @Test func doublingIsBounded() {
        let names = (0..<40).map { "s\($0)" }
        let doubling = names.enumerated().map { ($1, "a\n\n::include[s\($0 + 1)]\n\n::include[s\($0 + 1)]") } + [("s40", "b")]
        #expect(Tailored("::include[s0]", snippets: doubling).found.contains { $0.hasSuffix("snippet.too-much") })
        let many = String(repeating: "::include[s]\n\n", count: 1_100)
        #expect(Tailored(many, snippets: [("s", "b")]).found.map { String($0.drop { $0 != " " }) } == [" snippet.too-much"])
        #expect(Tailored(String(repeating: "::include[s]\n\n", count: 900), snippets: [("s", "b")]).found == [])
        let long = String(repeating: "chữ ", count: 20_000)
        #expect(Tailored(many, snippets: [("s", long)]).found.contains { $0.hasSuffix("snippet.too-much") })
    }
}
