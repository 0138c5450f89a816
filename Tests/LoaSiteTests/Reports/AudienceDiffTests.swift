import LoaMarkup
import Testing

@testable import LoaSite

/// What two audiences get differently, on the small site.
@Suite struct AudienceDiffTests {
    @Test(arguments: [("tho", "chu"), ("chu", "can-bo")])
    func golden(_ pair: (String, String)) throws {
        let fixture = try ReportFixture.small()
        let diff = AudienceDiff.make(fixture.pages, try fixture.audience(pair.0), try fixture.audience(pair.1))
        try Golden.check(diff.terminal(.vi), "diff.\(pair.0).\(pair.1).vi.txt")
        try Golden.check(diff.terminal(.en, style: TerminalStyle(width: 72)), "diff.\(pair.0).\(pair.1).en.txt")
        try Golden.check(String(decoding: diff.json(), as: UTF8.self), "diff.\(pair.0).\(pair.1).json")
    }

    @Test func bracketsOfTheTextAreNotColoured() throws {
        let page =
            "---\ntitle: Một\nfor: [tho, chu]\n---\nMức mới [1] là :for[của bạn [2]]{tho}:for[của {doanh nghiệp}]{chu}.\n"
        let fixture = try ReportFixture(["content/a.md": page])
        let diff = AudienceDiff.make(fixture.pages, try fixture.audience("tho"), try fixture.audience("chu"))
        let text = diff.terminal(.vi, style: TerminalStyle(hasColour: true))
        #expect(
            text.contains("Mức mới [1] là \u{1B}[31m[− của bạn [2]]\u{1B}[0m\u{1B}[32m{+ của {doanh nghiệp}}\u{1B}[0m.")
        )
    }

    @Test func anAudienceDoesNotDifferFromItself() throws {
        let fixture = try ReportFixture.small()
        let tho = try fixture.audience("tho")
        let diff = AudienceDiff.make(fixture.pages, tho, tho)
        #expect(diff.isEmpty)
        #expect(diff.same == 5)
        #expect(diff.terminal(.vi).contains("giống hệt nhau (5 trang)"))
    }
}
