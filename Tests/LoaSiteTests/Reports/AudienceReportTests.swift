import LoaMarkup
import Testing

@testable import LoaSite

/// The report of who gets what, on the small site.
@Suite struct AudienceReportTests {
    @Test func goldenTerminal() throws {
        let fixture = try ReportFixture.small()
        let report = AudienceReport.make(fixture.pages, site: fixture.site)
        try Golden.check(report.terminal(.vi), "report.vi.txt")
        try Golden.check(report.terminal(.en, style: TerminalStyle(width: 80)), "report.en.txt")
        try Golden.check(
            report.terminal(.vi, style: TerminalStyle(hasColour: true), showsBlocks: false), "report.colour.txt")
    }

    @Test func goldenJSON() throws {
        let fixture = try ReportFixture.small()
        let report = AudienceReport.make(fixture.pages, site: fixture.site)
        try Golden.check(String(decoding: report.json(), as: UTF8.self), "report.json")
    }

    @Test func noLineIsWiderThanAsked() throws {
        let fixture = try ReportFixture.small()
        let report = AudienceReport.make(fixture.pages, site: fixture.site)
        for language in MessageLanguage.allCases {
            for width in [60, 80, 100] {
                for line in report.terminal(language, style: TerminalStyle(width: width)).split(separator: "\n") {
                    #expect(TerminalText.width(String(line)) <= width, "\(line)")
                }
            }
        }
    }

    @Test func countsAreThoseOfTheTailoredDocuments() throws {
        let fixture = try ReportFixture.small()
        let report = AudienceReport.make(fixture.pages, site: fixture.site)
        let share = try #require(report.pages.first { $0.path.string == "content/luong/rieng-cua-tho.md" })
        #expect(share.syllables == 5)
        #expect(share.sharedPercent == 100)
        #expect(share.amounts == [AudienceReport.Amount(bit: 0, pages: 1, syllables: 5, minutes: 1)])
        #expect(report.totals.map(\.pages) == [4, 4, 4])
        #expect(AudienceReport.minutes(0) == 1)
        #expect(AudienceReport.minutes(330) == 2)
        #expect(AudienceReport.minutes(2200) == 10)
    }
}
