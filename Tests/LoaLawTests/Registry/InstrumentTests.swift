import Foundation
import LoaLaw
import LoaMarkup
import Testing

@Suite struct InstrumentTests {
    private let laws = """
        format: 1
        instruments:
          - { number: 50/2024/QH15, type: Luật, title: Luật Công đoàn, issuer: Quốc hội, signed: 2024-11-27, from: 2025-07-01, articles: 37, replaces: [12/2012/QH13] }
          - { number: 12/2012/QH13, type: Luật, title: Luật Công đoàn, signed: 2012-06-20, from: 2013-01-01 }
          - number: 97/2025/QH15
            type: Luật
            title: Luật sửa đổi
            signed: 2025-06-27
            from: 2025-07-01
            amends: [{ number: 50/2024/QH15, from: 2025-08-01, provisions: [Điều 4 khoản 2, Điều 8] }]
          - number: 99/2026/QH15
            type: Luật
            title: Luật sửa đổi khác
            from: 2026-01-01
            amends: [{ number: 50/2024/QH15 }]
            repeals: [{ number: 50/2024/QH15, provisions: [Điều 30] }]
          - { number: 02-NQ/TW, type: Nghị quyết, title: về công đoàn, issuer: Bộ Chính trị, signed: 2021-06-12, from: 2021-06-12 }
          - { number: 02-NQ/TW, type: Nghị quyết, title: về Thủ đô, issuer: Bộ Chính trị, signed: 2026-03-17 }
          - { number: 293/2025/NĐ-CP, type: Nghị định, title: lương tối thiểu, from: 2026-01-01 }
          - { number: 18/VBHN-VPQH, type: Văn bản hợp nhất, title: Luật Công đoàn, consolidates: [50/2024/QH15] }
        """

    @Test func theSuccessorEndsTheOldLaw() throws {
        let registry = registry(laws)
        let old = try #require(registry.instruments(InstrumentNumber("12/2012/QH13")).first)
        #expect(try registry.instruments[old].to == day("2025-06-30"))
        #expect(try registry.state(of: old, on: day("2012-12-31")) == .notYet(from: day("2013-01-01")))
        #expect(try registry.state(of: old, on: day("2025-06-30")) == .inForce)
        #expect(try registry.state(of: old, on: day("2025-07-01")) == .ended(last: day("2025-06-30"), by: [0]))
    }

    @Test func amendmentsHoldFromTheirDayAtTheirPlace() throws {
        let registry = registry(laws)
        func amended(_ place: Provision, _ on: String) throws -> [Int] { try registry.amendments(of: 0, at: place, on: day(on)).map(\.by) }
        #expect(try amended(Provision(article: 4, clause: 2), "2025-07-31") == [])
        #expect(try amended(Provision(article: 4, clause: 2), "2025-08-01") == [2])
        #expect(try amended(Provision(article: 4), "2025-08-01") == [2])
        #expect(try amended(Provision(article: 4, clause: 1), "2025-08-01") == [])
        #expect(try amended(Provision(article: 8, clause: 1, point: "a"), "2025-08-01") == [2])
        #expect(try amended(Provision(article: 9), "2026-01-01") == [3])
        #expect(try amended(Provision(), "2026-01-01") == [2, 3])
        #expect(try registry.partEnds(of: 0, at: Provision(article: 30, clause: 3), on: day("2026-01-01")).map(\.by) == [3])
        #expect(try registry.partEnds(of: 0, at: Provision(article: 31), on: day("2026-01-01")) == [])
        // Ending a part does not end the whole.
        #expect(try registry.state(of: 0, on: day("2026-01-01")) == .inForce)
    }

    @Test func theDayTellsTwoOfOneNumberApart() throws {
        let registry = registry(laws)
        let number = InstrumentNumber("02-NQ/TW")
        #expect(registry.instruments(number).count == 2)
        #expect(registry.instrument(Citation(number: number)) == nil)
        #expect(try registry.instrument(Citation(number: number, signed: day("2026-03-17"))).map { registry.instruments[$0].title } == "về Thủ đô")
        #expect(try registry.instrument(Citation(number: number, signed: day("2026-03-18"))) == nil)
        #expect(registry.fault(Citation(number: number)).vi.contains("02-NQ/TW@2021-06-12 (về công đoàn) hoặc 02-NQ/TW@2026-03-17"))
        // A day that the registry does not know is not held against the citation.
        #expect(try registry.instrument(Citation(number: InstrumentNumber("293/2025/NĐ-CP"), signed: day("2025-11-10"))) != nil)
    }

    @Test func theIssuerTellsTwoOfOneDayApart() throws {
        let registry = registry(
            """
            format: 1
            instruments:
              - { number: 12/2025/NQ-HĐND, type: Nghị quyết, title: a, issuer: HĐND tỉnh Quảng Ninh, signed: 2025-12-10 }
              - { number: 12/2025/NQ-HĐND, type: Nghị quyết, title: b, issuer: HĐND thành phố Hải Phòng, signed: 2025-12-10 }
              - { number: 13/2025/NQ-HĐND, type: Nghị quyết, title: c, issuer: HĐND tỉnh Quảng Ninh, signed: 2025-12-10, replaces: ["12/2025/NQ-HĐND(HĐND tỉnh Quảng Ninh)"] }
            """)
        let number = InstrumentNumber("12/2025/NQ-HĐND")
        #expect(try registry.instrument(Citation(number: number, signed: day("2025-12-10"))) == nil)
        #expect(registry.instrument(Citation(number: number, issuer: "hđnd Thành phố Hải Phòng")) == 1)
        #expect(registry.instruments[2].replaces == [0])
        let words = registry.fault(Citation(number: number)).vi
        #expect(words.contains("12/2025/NQ-HĐND@2025-12-10(HĐND tỉnh Quảng Ninh) hoặc"), "\(words)")
        #expect(registry.fault(Citation(number: number, issuer: "HĐND tỉnh Quảng Nin")).vi.contains("ý bạn là “HĐND tỉnh Quảng Ninh”?"))
    }

    @Test(arguments: [
        ("50/2025/QH15", "trong sổ có “50/2024/QH15” (Luật Công đoàn)"), ("50/2024/QH14", "50/2024/QH15"), ("293/2025/TT-BNV", "293/2025/NĐ-CP"),
        ("239/2025/NĐ-CP", "ý bạn là “293/2025/NĐ-CP”?"), ("777/1999/NĐ-CP", "content/laws"),
    ])
    func unknownNumbersNameTheirNeighbours(_ number: String, _ part: String) {
        let words = registry(laws).fault(Citation(number: InstrumentNumber(number))).vi
        #expect(words.contains(part), "\(words)")
    }

    @Test func theLastArticleIsKnown() {
        let registry = registry(laws)
        #expect(registry.hasPlace(Provision(article: 37), in: 0))
        #expect(!registry.hasPlace(Provision(article: 38), in: 0))
        #expect(registry.hasPlace(Provision(article: 380), in: 1))
        #expect(registry.consolidations(of: 0) == [7])
    }

    @Test func faultsStandWhereTheyAre() {
        expectMarkedFaults(
            """
            format: 1
            instruments:
              - number: 1/2020/NĐ-CP
                type: Nghi định # yaml.value:11
                title: a
              - number: 2/2020/NĐ-CP
                type: Nghị định
                title: b
                from: 2020-05-01
                to: 2020-04-30 # law.dates:9
                replaces: [9/1990/NĐ-CP] # law.unknown:16
              - number: 2/2020/NĐ-CP # law.duplicate:13
                type: Nghị định
                title: c
              - number: nghị định hai # law.place:13
                type: Nghị định
                title: d
              - number: 3/2020/NĐ-CP
                type: Nghị định
                title: e
                signed: 2020-02-30 # yaml.date:13
                isuer: Chính phủ # yaml.unknown-key:5
                amends: [{ number: 4/2020/NĐ-CP, provisions: [Khoản 5] }] # law.place:51
              - number: 4/2020/NĐ-CP
                type: Nghị định
                title: f
                from: 2020-01-01
                to: 2021-06-30 # law.dates:9
              - number: 5/2020/NĐ-CP
                type: Nghị định
                title: g
                amends: [{ number: 5/2020/NĐ-CP }] # law.dates:24
                from: 2021-06-30
                replaces: [4/2020/NĐ-CP]
            """)
    }

    @Test func aNumberThatSeveralBearIsAmbiguous() {
        expectMarkedFaults(
            """
            format: 1
            instruments:
              - { number: 02-NQ/TW, type: Nghị quyết, title: a, signed: 2021-06-12 }
              - { number: 02-NQ/TW, type: Nghị quyết, title: b, signed: 2026-03-17 }
              - { number: 3/2026/QH15, type: Luật, title: c, replaces: [02-NQ/TW] } # law.ambiguous
              - { number: 4/2026/QH15, type: Luật, title: d, replaces: [02-NQ/TW@2021-06-12] }
              - { number: 5/2026/QH15, type: Luật, title: e, replaces: [02-NQ/TW@2022-06-12] } # law.unknown
            """)
    }

    @Test func filesMayComeInAnyOrder() {
        let one = (path: SourcePath("content/laws/a.yaml"), text: Array("format: 1\ninstruments: [{ number: 1/2020/NĐ-CP, type: Nghị định, title: a }]".utf8))
        let two = (
            path: SourcePath("content/laws/b.yaml"),
            text: Array("format: 1\nfacts: [{ id: a, text: a, type: text, trust: A, basis: 1/2020/NĐ-CP }]".utf8)
        )
        for files in [[one, two], [two, one]] {
            let read = LawRegistry.read(files)
            #expect(read.diagnostics.isEmpty)
            #expect(read.value.facts[0].versions[0].bases[0].instrument == 0)
        }
        #expect(LawRegistry.read([]).value.isEmpty)
        #expect(LawRegistry.empty.isEmpty)
    }
}
