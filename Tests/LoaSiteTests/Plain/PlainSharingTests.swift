import LoaMarkup
import Testing

@testable import LoaSite

/// What several audiences read is measured once, and nobody gets another's numbers by it.
@Suite struct PlainSharingTests {
    @Test(arguments: 1...40)
    func measuringOnceChangesNothing(_ seed: Int) throws {
        var writer = RandomPage(UInt64(seed))
        let text = writer.page()
        let fixture = try ReportFixture(["content/a.md": text])
        let prepared = PreparedPage.prepare(0, text: Array(text.utf8), site: fixture.site).value
        var shared = PlainReader(measuring: fixture.site)
        shared.begin(isShared: true)
        for bit in fixture.site.pages[0].mask.bits {
            let document = prepared.tailored(for: bit).document
            var alone = PlainReader(measuring: fixture.site)
            let (one, other) = (alone.read(document), shared.read(document))
            #expect(one.numbers == other.numbers, "\(text)")
            #expect(one.findings == other.findings, "\(text)")
        }
    }

    @Test func theReportGivesEachAudienceItsLine() throws {
        let site = try PlainSite("Một hai ba.\n\n::: for tho\nBốn năm sáu bảy, Theo quy định.\n:::\n", for: "tho, chu, can-bo", list: "phrases: [{ words: theo quy định, instead: a }]")
        let prepared = PreparedPage.prepare(0, text: Array("---\ntitle: a\n---\nMột hai ba.\n\n::: for tho\nBốn năm sáu bảy, Theo quy định.\n:::\n".utf8), site: site.site).value
        let lines = PlainLine.lines(of: prepared, site: site.site)
        #expect(lines.map(\.readers.bits) == [[0], [1, 2]])
        #expect(lines[0].words(.vi) == "5 tiếng một câu, 90% không quá 7, dài nhất 7 (2 câu); đoạn dài nhất 7 tiếng; 10 cụm hành chính trên 100 tiếng")
        #expect(lines[1].words(.en) == "3 syllables a sentence, 90% within 3, longest 3 (1 sentence); longest paragraph 3; 0 office phrases in 100 syllables")
        #expect(lines[0].over(.vi) == "quá giới hạn: cụm hành chính")
        #expect(lines[1].over(.vi) == nil)
    }

    @Test func numbersAreExact() {
        var numbers = PlainNumbers()
        numbers.lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30]
        #expect(numbers.average == 75)
        #expect(numbers.p90 == 9)
        #expect(numbers.share(longerThan: 25) == 10)
        #expect(numbers.exceeded(PlainLimits(tenths: [.average: 75, .p90: 90, .longShare: 100, .most: 300])) == [])
        #expect(numbers.exceeded(PlainLimits(tenths: [.average: 74, .p90: 80, .longShare: 90, .most: 290])) == [.average, .p90, .longShare, .most])
        numbers.lengths = Array(repeating: 14, count: 24) + [15]
        // 14,04 is over 14, however it is rounded.
        #expect(numbers.exceeded(PlainLimits(tenths: [.average: 140])) == [.average])
        #expect(PlainNumbers().average == 0)
        #expect(PlainNumbers().p90 == 0)
    }
}
