import LoaMarkup
import LoaSite
import LoaWeb
import Testing

/// The reports as HTML files, on the small site.
@Suite struct ReportPagesTests {
    @Test(arguments: MessageLanguage.allCases)
    func goldenReport(_ language: MessageLanguage) throws {
        let fixture = try ReportFixture.small()
        let report = AudienceReport.make(fixture.pages, site: fixture.site)
        let html = String(decoding: report.html(language), as: UTF8.self)
        try Golden.check(html, "report.\(language.rawValue).html")
        Self.standsAlone(html)
    }

    @Test(arguments: MessageLanguage.allCases)
    func goldenReview(_ language: MessageLanguage) throws {
        let fixture = try ReportFixture.small()
        let page = try #require(fixture["content/luong/cham-luong.md"])
        let html = String(decoding: AudienceReview.html(page, site: fixture.site, language: language), as: UTF8.self)
        try Golden.check(html, "review.\(language.rawValue).html")
        Self.standsAlone(html)
        #expect(
            html.contains(
                language == .vi ? "BẢN RÀ SOÁT NỘI BỘ — không phát hành" : "INTERNAL REVIEW COPY — not for release"))
    }

    /// Every word of every variant is in the review copy, whoever it is for.
    @Test(arguments: 0..<40)
    func reviewHoldsEverything(_ seed: Int) throws {
        var writer = RandomPage(UInt64(seed + 90_001))
        let text = writer.page()
        let fixture = try ReportFixture(["content/a.md": text])
        let page = try #require(fixture["content/a.md"])
        let html = String(decoding: AudienceReview.html(page, site: fixture.site, language: .vi), as: UTF8.self)
        let held = Set(Self.words(html))
        let body = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        let missing = Self.words(String(body)).filter { $0.last?.isNumber == true && !held.contains($0) }
        #expect(missing.isEmpty, "\(missing) of\n\(text)")
    }

    /// Random words end in “x”, so that they can be told apart whatever they meet.
    static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) || $0 == "x" }.map(String.init)
    }

    @Test func hostileWordsStayWords() throws {
        let page = """
            ---
            title: "</title><script>alert(1)</script>"
            for: [tho]
            ---
            <script>alert(2)</script> [x](javascript:alert(3)) & "y" 'z'
            """
        let path = "content/a\"b<c>\\d.md"
        let fixture = try ReportFixture([path: page])
        let seen = try #require(fixture[path])
        for html in [
            AudienceReview.html(seen, site: fixture.site, language: .vi),
            AudienceReport.make(fixture.pages, site: fixture.site).html(.vi),
        ] {
            let text = String(decoding: html, as: UTF8.self)
            #expect(!text.contains("<script"))
            #expect(!text.contains("href=\"javascript"))
            #expect(!text.contains("a\"b<c>"))
        }
    }

    static func standsAlone(_ html: String) {
        for forbidden in ["<script", " style=", "<link", "<img", "@import", "url("] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
    }
}
