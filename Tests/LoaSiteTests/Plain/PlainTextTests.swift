import LoaMarkup
import Testing

@testable import LoaSite

/// The limits on whole texts: the plan must fail those of workers, the drafted pages pass their own.
@Suite struct PlainTextTests {
    @Test func planFailsTheLimitsOfWorkers() throws {
        let site = try PlainSite(PlainTexts.plan, for: "tho", list: Self.list)
        #expect(site.numbers.average > 300 && site.numbers.p90 >= 60)
        #expect(site.numbers.share(longerThan: 25) > 50)
        let codes = Set(site.diagnostics.map(\.code.name))
        #expect(codes.isSuperset(of: ["plain.average", "plain.sentence", "plain.paragraph", "plain.phrase", "plain.term", "plain.chain"]), "\(codes)")
        #expect(site.diagnostics.count { $0.code == .plainSentence } > 30)
        #expect(site.words.contains { $0.contains("“LĐLĐ cấp huyện” không còn từ ngày 01/7/2025") })
    }

    @Test func workersPagePasses() throws {
        let site = try PlainSite(PlainTexts.workers, for: "tho", list: Self.list, glossary: "BHXH: bảo hiểm xã hội, KPCĐ: kinh phí công đoàn")
        #expect(site.faults == [], "\(site.words)")
        #expect((100...140).contains(site.numbers.average), "\(site.numbers.average)")
        #expect(site.numbers.longest <= 25)
    }

    @Test func employersPagePasses() throws {
        let site = try PlainSite(PlainTexts.employers, for: "chu", list: Self.list, glossary: "BHXH: bảo hiểm xã hội")
        #expect(site.faults == [], "\(site.words)")
        #expect((100...140).contains(site.numbers.average), "\(site.numbers.average)")
    }

    static let list = """
        phrases:
          - { words: [theo quy định của pháp luật, theo quy định], instead: theo luật }
          - { words: nhằm, instead: để }
          - { words: đẩy mạnh, instead: làm nhiều hơn }
          - { words: tăng cường, advice: nêu việc và số }
          - { words: nâng cao nhận thức, instead: giúp hiểu rõ }
        terms:
          - { words: LĐLĐ cấp huyện, until: 2025-06-30, instead: công đoàn phường }
        """
}
