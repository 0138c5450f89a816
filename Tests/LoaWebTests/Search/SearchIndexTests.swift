import Testing

@testable import LoaWeb

/// The index as bytes: the same in every way of building it, small, and of its own documents alone.
struct SearchIndexTests {
    @Test func isTheSameHoweverPagesAreSpread() {
        var text = SearchCorpusText(seed: 3)
        var site = SearchSite(pages: text.pages(60, syllables: 120))
        site.pages += SearchSite.examples.pages
        site.abbreviations = SearchSite.examples.abbreviations
        let one = site.index()
        #expect(site.index(collectors: 2) == one)
        #expect(site.index(collectors: 7, deal: { ($0 * 31 + 5) % site.pages.count }) == one)
        #expect(site.index(collectors: 3, deal: { site.pages.count - 1 - $0 }) == one)
    }

    @Test func takesARunForSeveralAudiences() {
        let collector = SearchCollector()
        let shared = collector.tokenize(Array("Chung cho mọi người.".utf8).span, kind: .body)
        let secret = collector.tokenize(Array("Canari mật vụ".utf8).span, kind: .body)
        let collectors = [collector.finish()]
        let build = { (runs: [Range<Int>]) in
            String(
                decoding: SearchIndex.build(
                    documents: [SearchDocument(url: "a/", title: "Trang", section: "", collector: 0, runs: runs)],
                    collectors: collectors, abbreviations: [("CMV", "canari mật vụ")]), as: UTF8.self)
        }
        #expect(build([shared, secret]).contains("anari"))
        #expect(build([shared, secret]).contains("CMV"))
        #expect(!build([shared]).contains("anari"))
        #expect(!build([shared]).contains("CMV"))
    }

    @Test func takesAbbreviationsThatOccur() {
        let index = String(decoding: SearchSite.examples.index(), as: UTF8.self)
        // CĐCS and UBKT stand in the text, NLĐ by its long form; the others do not.
        #expect(index.contains("a:6,"))
        #expect(!index.contains("mật") && !index.contains("ATVSV"))
    }

    @Test func isAtMostAQuarterOfTheText() {
        var text = SearchCorpusText(seed: 11)
        let site = SearchSite(pages: text.pages(1000, syllables: 600))
        let size = site.index().count
        let share = Double(size) / Double(site.textSize)
        print("index of 1,000 pages: \(share) of the text")
        #expect(share < 0.25, "\(share)")
    }

    @Test func isSafeInAScript() {
        let nasty = "</script> \" \\ ' ` ${x} \u{2028} \u{2029} \u{85} \u{FEFF} 😀 \u{E000}\u{E002} <!-- -->"
        let site = SearchSite(pages: [
            .init(
                url: "a b/\"<'.html", title: nasty, section: nasty, kind: nasty,
                blocks: [nasty, "# " + nasty, "a" + nasty])
        ])
        let index = site.index()
        #expect(String(validating: index, as: UTF8.self) != nil)
        let text = String(decoding: index, as: UTF8.self)
        #expect(
            !text.contains("<") && !text.unicodeScalars.contains("\u{2028}")
                && !text.unicodeScalars.contains("\u{2029}"))
    }

    @Test func isBuiltOfNothing() {
        #expect(SearchSite(pages: []).index().count < 300)
        #expect(SearchSite(pages: [.init(url: "", title: "", blocks: ["", " ", "—"])]).index().count < 400)
    }

    @Test(.enabled(if: SearchNode.program != nil, "needs Node"))
    func isQuickOnAThousandPages() throws {
        var text = SearchCorpusText(seed: 5)
        var site = SearchSite(pages: text.pages(1000, syllables: 600))
        site.pages += SearchSite.examples.pages
        let report = try SearchNode.ask(site.index(), ["duong day nong", "dong"])
        #expect(report.answers[0].urls.first == "")
        // A wide margin over the aims (60 and 50 ms), for machines that do other work at the same time.
        #expect(report.decodeMilliseconds < 600 && report.firstMilliseconds < 500)
        print(
            "search of 1,000 pages: decoded in \(report.decodeMilliseconds) ms, first answer in \(report.firstMilliseconds) ms"
        )
    }
}
