import LoaLaw
import LoaMarkup
import Testing

@Suite struct FormulaTests {
    private let insurance = """
        format: 1
        instruments:
          - { number: 161/2026/NĐ-CP, type: Nghị định, title: lương cơ sở, from: 2026-07-01 }
          - { number: 41/2024/QH15, type: Luật, title: Luật BHXH, from: 2025-07-01 }
        facts:
          - id: luong-co-so
            text: a
            type: money
            unit: đồng/tháng
            versions:
              - { id: lcs-2024, value: 2.340.000, from: 2024-07-01, trust: B, checked: { on: 2026-02-01 } }
              - { id: lcs-2026, value: 2.530.000, from: 2026-07-01, trust: C, basis: 161/2026/NĐ-CP, checked: { on: 2026-10-01 } }
          - { id: tran, text: a, type: money, unit: đồng/tháng, formula: 20 × luong-co-so, from: 2025-07-01, to: 2026-12-31, trust: A, basis: 41/2024/QH15 Điều 31 }
          - { id: phi, text: a, type: money, formula: 10% × luong-co-so }
          - { id: sinh, text: a, type: money, unit: đồng/con, formula: 2 × luong-co-so, trust: computed }
          - { id: nua, text: a, type: money, formula: phi ÷ 7, round: 1.000 up }
          - { id: moc, text: a, type: money, formula: 2 × lcs-2024 }
          - id: vung
            text: a
            type: money
            parts: [{ key: I }, { key: II }]
            values: { I: 5.310.000, II: 4.730.000 }
            from: 2026-01-01
            trust: A
          - id: tran-bhtn
            text: a
            type: money
            parts: [{ key: I }, { key: II }]
            formula: 20 × vung
          - id: muc
            text: a
            type: money
            bounds: { least: luong-co-so, most: 20 × luong-co-so }
        """

    @Test func formulasFollowTheirFactsThroughTime() throws {
        let registry = registry(insurance)
        #expect(try words(registry, "tran", day("2025-06-30")) == "-")
        #expect(try words(registry, "tran", day("2025-07-01")) == "46.800.000 đồng/tháng")
        #expect(try words(registry, "tran", day("2026-07-01")) == "50.600.000 đồng/tháng")
        #expect(try words(registry, "tran", day("2027-01-01")) == "-")
        #expect(try words(registry, "phi", day("2026-11-22")) == "253.000 đồng")
        #expect(try words(registry, "phi", day("2024-06-30")) == "-")
        #expect(try words(registry, "sinh", day("2026-11-22")) == "5.060.000 đồng/con")
        #expect(try words(registry, "nua", day("2026-11-22")) == "37.000 đồng")
        #expect(try words(registry, "moc", day("1999-01-01")) == "4.680.000 đồng")
        #expect(try words(registry, "tran-bhtn.II", day("2026-11-22")) == "94.600.000 đồng")
        #expect(try words(registry, "muc", day("2026-11-22"), .bound) == "từ 2.530.000 đến 50.600.000 đồng")
    }

    @Test func whatIsComputedSaysWhatItRestsOn() throws {
        let registry = registry(insurance)
        let value = try #require(try stated(registry, "tran", "2026-11-22"))
        #expect(value.isComputed)
        #expect(value.trust == .c)
        #expect(try value.from == day("2026-07-01"))
        #expect(try value.to == day("2026-12-31"))
        #expect(value.bases.map(\.citation.number.text) == ["41/2024/QH15", "161/2026/NĐ-CP"])
        #expect(try value.checked == CheckRecord(on: day("2026-10-01")))
        let before = try #require(try stated(registry, "sinh", "2026-06-30"))
        #expect(before.trust == .b)
        #expect(before.bases.isEmpty)
    }

    private func stated(_ registry: LawRegistry, _ id: String, _ on: String) throws -> FactValue? {
        let day = try day(on)
        return registry.fact(id).flatMap { registry.value($0, on: day) }
    }

    @Test func faultsOfFormulasStandWhereTheyAre() {
        expectMarkedFaults(
            """
            format: 1
            facts:
              - { id: luong, text: a, type: money, value: 2.530.000, from: 2026-01-01, to: 2026-06-30, trust: A }
              - { id: ngay, text: a, type: duration, unit: ngày, value: 30, from: 2026-07-01, trust: A }
              - { id: chu, text: a, type: text, value: a, trust: A }
              - { id: khoang, text: a, type: money, range: { least: 1, most: 2 }, trust: A }
              - { id: vung, text: a, type: money, parts: [{ key: I }], values: { I: 1 }, trust: A }
              - { id: hai, text: a, type: money, parts: [{ key: I }, { key: II }], values: { I: 1, II: 2 }, trust: A }
              - { id: a, text: a, type: money, formula: 2 × lương } # law.expression:49
              - { id: b, text: a, type: money, formula: 2 × luog } # law.fact-unknown:49
              - { id: c, text: a, type: money, formula: luong + ngay, from: 2026-01-01 } # law.never
              - { id: d, text: a, type: money, formula: luong × 2 ngày } # law.unit:51
              - { id: e, text: a, type: percent, formula: luong × 2 } # law.unit:47
              - { id: f, text: a, type: money, formula: luong ÷ 3 } # law.inexact
              - { id: g, text: a, type: money, formula: luong ÷ 0 } # law.overflow:51
              - { id: h, text: a, type: money, formula: luong × 999.999.999.999.999.999 } # law.inexact
              - { id: i, text: a, type: money, formula: luong × chu } # law.unit:53
              - { id: k, text: a, type: money, formula: luong × khoang } # law.unit:53
              - { id: l, text: a, type: money, formula: vung }
              - { id: m, text: a, type: money, formula: hai } # law.fact-unknown:45
              - { id: n, text: a, type: money, formula: hai.III } # law.fact-unknown:45
              - { id: o, text: a, type: money, formula: luong × } # law.expression
              - { id: p, text: a, type: money, formula: luong, round: 0 } # law.number
              - { id: v1, text: a, type: money, formula: 2 × v2 } # law.loop:46
              - { id: v2, text: a, type: money, formula: v3 - 1 đồng }
              - { id: v3, text: a, type: money, formula: v1 }
              - { id: v4, text: a, type: money, formula: v1 × 2 }
              - { id: v5, text: a, type: money, formula: v5 } # law.loop:46
            """)
    }

    @Test func aVersionMayRestOnTheOneBefore() throws {
        let registry = registry(
            """
            format: 1
            facts:
              - id: luong
                text: a
                type: money
                versions:
                  - { id: l1, value: 2.340.000, from: 2024-07-01, trust: B }
                  - { id: l2, formula: "l1 × 108%", from: 2026-07-01, round: 10.000 down, trust: A }
            """)
        #expect(try words(registry, "luong", day("2026-07-01")) == "2.520.000 đồng")
        #expect(try words(registry, "l2", day("2026-07-01")) == "2.520.000 đồng")
    }
}
