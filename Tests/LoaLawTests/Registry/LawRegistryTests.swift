import LoaLaw
import LoaMarkup
import Testing

@Suite struct LawRegistryTests {
    @Test func wagesFollowEachOtherAndFormulasFollowThem() throws {
        let registry = read(
            """
            format: 1
            facts:
              - id: luong-co-so
                text: Lương cơ sở là {value}
                type: money
                unit: đồng/tháng
                versions:
                  - { id: lcs-2024, value: 2.340.000, from: 2024-07-01, trust: B }
                  - { id: lcs-2026, value: 2.530.000, from: 2026-07-01, trust: A }
              - id: tran
                text: Trần là {value}
                type: money
                formula: 20 × luong-co-so
            """)
        #expect(registry.diagnostics.isEmpty)
        let value = registry.value
        let tran = try #require(value.fact("tran"))
        #expect(try value.value(tran, on: day("2026-06-30")).flatMap { FactText().text($0, .value) } == "46.800.000 đồng")
        #expect(try value.value(tran, on: day("2026-07-01")).flatMap { FactText().text($0, .text) } == "Trần là 50.600.000 đồng")
        #expect(try value.value(tran, on: day("2024-06-30")) == nil)
    }
}
