import LoaLaw
import LoaMarkup
import Testing

@Suite struct FactVersionTests {
    private let wage = """
        format: 1
        facts:
          - id: ltt
            text: Lương tối thiểu {value}
            type: money
            versions:
              - { id: ltt-2027, status: draft, value: 5.700.000, from: 2027-01-01, trust: C }
              - { id: ltt-2026, value: 5.310.000, from: 2026-01-01, trust: A }
              - { id: ltt-2024, value: 4.960.000, from: 2024-07-01, trust: B, text: "Mức cũ là {value}" }
        """

    @Test func versionsEndWhenTheNextBegins() throws {
        let registry = registry(wage)
        let fact = try #require(registry.fact("ltt"))
        #expect(registry.facts[0].versions.map(\.id) == ["ltt-2024", "ltt-2026", "ltt-2027"])
        #expect(try words(registry, "ltt", day("2024-06-30")) == "-")
        #expect(try words(registry, "ltt", day("2025-12-31"), .text) == "Mức cũ là 4.960.000 đồng")
        #expect(try words(registry, "ltt", day("2026-01-01"), .text) == "Lương tối thiểu 5.310.000 đồng")
        #expect(try registry.value(fact, on: day("2025-12-31"))?.to == day("2025-12-31"))
        #expect(try registry.version(of: 0, on: day("2025-01-01")) == 0)
        #expect(try registry.next(of: 0, after: day("2025-01-01")) == 1)
        #expect(try registry.next(of: 0, after: day("2026-01-01")) == nil)
        #expect(try registry.successor(of: fact, after: day("2025-06-01")).flatMap { FactText().text($0, .value) } == "5.310.000 đồng")
    }

    @Test func aDraftIsNeverInForce() throws {
        let registry = registry(wage)
        let draft = try #require(registry.fact("ltt-2027"))
        #expect(try words(registry, "ltt", day("2027-06-01")) == "5.310.000 đồng")
        #expect(try registry.isInForce(draft, on: day("2027-06-01")) == false)
        #expect(try registry.value(draft, on: day("2026-06-01"))?.isDraft == true)
        #expect(try registry.faults(on: day("2026-12-31")).isEmpty)
        #expect(try registry.faults(on: day("2027-01-01")).map(\.code) == [.lawDraftDue])
    }

    @Test func aVersionAnswersForItsDaysAlone() throws {
        let registry = registry(wage)
        let old = try #require(registry.fact("ltt-2024"))
        #expect(try words(registry, "ltt-2024", day("2025-12-31")) == "4.960.000 đồng")
        #expect(try registry.value(old, on: day("2026-01-01")) == nil)
        #expect(try registry.nearestValue(old, to: day("2026-01-01")).flatMap { FactText().text($0, .value) } == "4.960.000 đồng")
        #expect(try registry.nearestValue(old, to: day("2020-01-01")).flatMap { FactText().text($0, .day) } == "01/7/2024")
        #expect(try registry.nearestValue(FactReference(fact: 0), to: day("2030-01-01")).flatMap { FactText().text($0, .value) } == "5.310.000 đồng")
        #expect(registry.id(old) == "ltt-2024")
    }

    @Test func daysThatContradictAreTold() {
        expectMarkedFaults(
            """
            format: 1
            facts:
              - id: a
                text: a
                type: money
                versions:
                  - { value: 1, from: 2024-01-01, to: 2025-01-01, trust: A }
                  - { value: 2, from: 2025-01-01, trust: A } # law.overlap:27
                  - { value: 3, from: 2025-01-01, trust: A } # law.overlap:27
              - id: b
                text: a
                type: money
                versions:
                  - { value: 1, trust: A }
                  - { value: 2, trust: A } # law.overlap
              - id: c
                text: a
                type: money
                versions:
                  - { value: 1, to: 2025-01-01, trust: A }
                  - { value: 2, from: 2025-01-03, trust: A } # law.gap:27
                  - { value: 2, from: 2025-02-03, to: 2025-02-02, trust: A } # law.dates
              - { id: d, text: a, type: money, value: 1, trust: A, status: ended } # law.dates
              - { id: e, text: a, type: money, value: 1, trust: A, status: endet } # yaml.value
            """)
    }

    @Test func statusIsHeldAgainstTheDay() throws {
        let registry = registry(
            """
            format: 1
            instruments:
              - { number: 1/2020/NĐ-CP, type: Nghị định, title: a, from: 2020-01-01, to: 2026-06-30 }
              - { number: 2/2020/NĐ-CP, type: Nghị định, title: b, from: 2020-01-01 }
              - { number: 3/2026/NĐ-CP, type: Nghị định, title: b, from: 2026-08-01, repeals: [{ number: 2/2020/NĐ-CP, provisions: [Điều 7] }] }
            facts:
              - { id: a, text: a, type: yes, trust: A, status: in force, to: 2026-06-30 }
              - { id: b, text: a, type: yes, trust: A, status: ended, to: 2026-06-30 }
              - { id: c, text: a, type: yes, trust: A, from: 2021-01-01, basis: 1/2020/NĐ-CP }
              - { id: d, text: a, type: yes, trust: A, from: 2021-01-01, basis: [2/2020/NĐ-CP Điều 7 khoản 1, 2/2020/NĐ-CP Điều 8] }
            """)
        func faults(_ on: String) throws -> [String] { try registry.faults(on: day(on)).map { "\($0.span.line) \($0.code.name)" } }
        #expect(try faults("2026-06-30") == ["8 law.dates"])
        #expect(try faults("2026-07-01") == ["7 law.dates", "9 law.basis-not-in-force"])
        #expect(try faults("2026-08-01") == ["7 law.dates", "9 law.basis-not-in-force", "10 law.basis-not-in-force"])
    }
}
