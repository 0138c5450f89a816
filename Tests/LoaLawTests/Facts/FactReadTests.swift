import Foundation
import LoaLaw
import LoaMarkup
import Testing

@Suite struct FactReadTests {
    @Test func faultsStandWhereTheyAre() {
        expectMarkedFaults(
            """
            format: 1
            facts:
              - id: Lương cơ sở # law.fact:9
                text: a
                type: money
                value: 1
                trust: A
              - id: a # law.fact:5
                text: Không có loại
                value: 1
                trust: A
              - { id: b, text: a, type: money, value: 1 } # yaml.missing-key
              - { id: c, text: a, type: money, trust: A } # law.fact
              - { id: d, text: a, type: money, value: 25.00, trust: A } # law.number:43
              - { id: e, text: a, type: money, value: 0.5, trust: D } # law.number:43 yaml.value
              - { id: f, text: "{gia}", type: money, value: 1, trust: A } # law.fact:20
              - { id: g, text: a, type: money, unit: tháng, value: 1, trust: A } # law.unit:42
              - { id: h, text: a, type: duration, value: 1, trust: A } # law.unit
              - { id: i, text: a, type: yes, value: cấm, trust: A } # law.fact
              - { id: k, text: a, type: percent, value: 20.000 đồng, trust: A } # law.unit
              - { id: l, text: a, type: money, value: 1, formula: 2, trust: A } # law.fact
              - { id: m, text: a, type: money, bounds: { lest: 1 }, trust: A } # law.fact:46
              - { id: n, text: a, type: money, bounds: { least: 5, most: 4 }, trust: A } # law.fact
              - { id: b, text: a, type: text, trust: A } # law.duplicate:11
              - id: o
                text: a
                type: percent
                parts: [{ key: I, label: vùng I }, { key: II }]
                values: { I: 1,5, II: 2 } # law.number:18
                trust: A
              - id: p
                text: a
                type: percent
                parts: [{ key: I }, { key: II }, { key: I }] # law.fact
                values: { I: 1, III: 2 } # law.fact:21 law.fact:5
                trust: A
              - id: q
                text: a
                type: money
                trust: A # law.fact:5
                versions:
                  - { id: a-b, value: 1, trust: computed } # law.fact
            """)
    }

    @Test func numbersAreReadAsPeopleWriteThem() throws {
        let registry = registry(
            """
            format: 1
            facts:
              - { id: a, text: a, type: money, value: 25.000, trust: A }
              - { id: b, text: a, type: money, unit: đồng/tháng, value: "5,31 triệu đồng", trust: A }
              - { id: c, text: a, type: percent, value: "0,5", trust: A }
              - { id: d, text: a, type: percent, value: "0,5%", trust: A }
              - { id: e, text: a, type: duration, value: 30 ngày làm việc, trust: A }
              - { id: f, text: a, type: age, value: 61 tuổi 6 tháng, trust: A }
              - { id: g, text: a, type: age, value: { years: 57, months: 4 }, trust: A }
              - { id: h, text: a, type: age, value: 57, trust: A }
              - { id: i, text: a, unit: "%/ngày", value: "0,03%", trust: A }
              - { id: k, text: a, unit: đ, value: -1.000, trust: A }
              - { id: l, text: a, type: number, value: 11, trust: A }
            """)
        let today = try day("2026-01-01")
        let texts = registry.factNames.map { words(registry, $0, today) }
        #expect(
            texts == [
                "25.000 đồng", "5.310.000 đồng/tháng", "0,5%", "0,5%", "30 ngày làm việc", "61 tuổi 6 tháng", "57 tuổi 4 tháng", "57 tuổi", "0,03%/ngày",
                "−1.000 đồng", "11",
            ])
    }

    @Test func partsMayDifferInTypeAndUnit() throws {
        let registry = registry(
            """
            format: 1
            facts:
              - id: om-dau
                text: Hưởng {muc}, {duoi-15} nếu dưới 15 năm, {nhieu}
                type: duration
                unit: ngày/năm
                parts:
                  - { key: muc, label: mức hưởng, type: percent }
                  - { key: duoi-15, label: dưới 15 năm }
                  - { key: nhieu, label: lâu hơn, unit: tháng }
                values: { muc: 75%, duoi-15: { most: 30 }, nhieu: { least: 2, most: 3 } }
                trust: A
              - id: nhu-nhau
                text: a
                type: money
                parts: [{ key: I }, { key: II }]
                value: 5
                trust: A
            """)
        let today = try day("2026-01-01")
        #expect(words(registry, "om-dau", today, .text) == "Hưởng 75%, tối đa 30 ngày/năm nếu dưới 15 năm, từ 2 đến 3 tháng")
        #expect(words(registry, "om-dau.duoi-15", today) == "30 ngày/năm")
        #expect(words(registry, "om-dau", today, .list) == "mức hưởng 75%, dưới 15 năm 30 ngày/năm, lâu hơn 2–3 tháng")
        #expect(words(registry, "nhu-nhau.II", today) == "5 đồng")
        #expect(registry.fact("om-dau.muc")?.part == 0)
        #expect(registry.fact("om-dau.muk") == nil)
        #expect(registry.fact("om-dau.") == nil)
        #expect(registry.unknownFact("om-dau.muk").vi.contains("ý bạn là “muc”?"))
        #expect(registry.unknownFact("om-đau").vi.contains("ý bạn là “om-dau”?"))
    }

    @Test func aFactMayBeItsSentenceAlone() throws {
        let registry = registry(
            """
            format: 1
            facts:
              - { id: a, text: Cấm giữ giấy tờ, type: yes, trust: A }
              - { id: b, text: Đình công hợp pháp, type: text, trust: A }
              - { id: c, text: a, type: yes, value: không, trust: A }
            """)
        let today = try day("2026-01-01")
        #expect(registry.fact("a.") == nil)
        #expect(words(registry, "a", today) == "có")
        #expect(words(registry, "b", today) == "")
        #expect(words(registry, "b", today, .text) == "Đình công hợp pháp")
        #expect(words(registry, "c", today) == "không")
        #expect(words(registry, "c", today, .words) == "-")
    }

    @Test func basesAreHeldAgainstTheRegistry() {
        expectMarkedFaults(
            """
            format: 1
            instruments:
              - { number: 50/2024/QH15, type: Luật, title: Luật Công đoàn, from: 2025-07-01, articles: 37 }
              - { number: 12/2012/QH13, type: Luật, title: Luật Công đoàn, from: 2013-01-01, to: 2025-06-30 }
              - { number: 45/2019/QH14, type: Bộ luật, title: Bộ luật Lao động, from: 2021-01-01 }
              - { number: 1/2026/QH15, type: Dự thảo, title: dự thảo }
            facts:
              - { id: a, text: a, type: yes, trust: A, basis: [50/2024/QH15 Điều 38] } # law.place:52
              - { id: b, text: a, type: yes, trust: A, basis: [50/2025/QH15] } # law.unknown:52
              - { id: c, text: a, type: yes, trust: A, basis: [báo Lao Động] } # law.place:52
              - { id: d, text: a, type: yes, trust: A, from: 2025-07-01, basis: [12/2012/QH13, 50/2024/QH15] } # law.basis-not-in-force:70
              - { id: e, text: a, type: yes, trust: A, from: 2024-07-01, basis: 50/2024/QH15 } # law.basis-not-in-force
              - { id: f, text: a, type: yes, trust: A, from: 2024-07-01, basis: [50/2024/QH15, 45/2019/QH14] }
              - { id: g, text: a, type: yes, trust: A, from: 2024-07-01, basis: 1/2026/QH15 } # law.basis-not-in-force
              - { id: h, text: a, type: yes, trust: C, from: 2027-07-01, status: draft, basis: 1/2026/QH15 }
            """)
    }
}
