import LoaLaw
import LoaMarkup
import Testing

@Suite struct LawCalendarTests {
    private static let entries = """
        format: 1
        instruments:
          - { number: 1/2020/NĐ-CP, type: Nghị định, title: a, from: 2020-01-01 }
          - { number: 2/2026/NĐ-CP, type: Nghị định, title: b, from: 2026-12-01, replaces: [1/2020/NĐ-CP], checked: { on: 2026-01-31 } }
          - { number: 3/2026/NĐ-CP, type: Nghị định, title: c, from: 2026-07-01 }
        facts:
          - id: luong
            text: a
            type: money
            versions:
              - { id: l1, value: 2.340.000, from: 2024-07-01, trust: B, checked: { on: 2026-05-31 } }
              - { id: l2, value: 2.530.000, from: 2026-12-15, trust: A }
              - { id: l3, status: draft, value: 3.000.000, from: 2027-01-01, trust: C }
          - { id: tran, text: a, type: money, formula: 20 × luong }
          - id: vung
            text: a
            type: money
            parts: [{ key: I, label: vùng I }, { key: II, label: vùng II }, { key: III, label: vùng III }]
            versions:
              - { values: { I: 3, II: 2, III: 1 }, from: 2024-07-01, trust: B, checked: { on: 2026-11-01 } }
              - { values: { I: 4, II: 2, III: 2 }, from: 2026-12-20, trust: B }
          - { id: cam, text: a, type: yes, from: 2026-12-21, trust: A }
          - { id: huu, text: a, type: age, value: 61, to: 2026-12-31, trust: A, checked: { on: 2026-11-01 } }
        """

    private func events(_ first: String, _ last: String, _ months: Int? = nil) throws -> [String] {
        try LawCalendar.events(from: day(first), to: day(last), in: registry(Self.entries), recheckMonths: months).map {
            "\($0.day.iso) \($0.kind.rawValue) \($0.message.vi)"
        }
    }

    @Test func whatHappensComesInOrder() throws {
        #expect(
            try events("2026-11-22", "2027-01-31") == [
                "2026-11-30 ends Nghị định 1/2020/NĐ-CP hết hiệu lực sau ngày này, thay bằng 2/2026/NĐ-CP",
                "2026-12-01 starts Nghị định 2/2026/NĐ-CP có hiệu lực, thay 1/2020/NĐ-CP",
                "2026-12-15 starts “luong” đổi từ 2.340.000 đồng thành 2.530.000 đồng",
                "2026-12-15 starts “tran” đổi từ 46.800.000 đồng thành 50.600.000 đồng",
                "2026-12-20 starts “vung” đổi vùng I từ 3 đồng thành 4 đồng; vùng III từ 1 đồng thành 2 đồng", "2026-12-21 starts “cam” có hiệu lực",
                "2026-12-31 ends “huu” hết hiệu lực sau ngày này, chưa có bản mới",
                "2027-01-01 draft “luong” dự kiến thành 3.000.000 đồng (dự thảo, chưa ban hành)",
            ])
        #expect(try events("2026-11-23", "2026-11-29") == [])
        #expect(try events("2026-11-29", "2026-11-22") == [])
    }

    @Test func checksAreDueAgain() throws {
        // Six months after 31 May is 30 November; what was due before counts for the first day.
        #expect(
            try events("2026-11-22", "2026-11-30", 6).filter { $0.contains("recheck") } == [
                "2026-11-22 recheck đối chiếu lại Nghị định 2/2026/NĐ-CP, lần trước 31/01/2026",
                "2026-11-30 recheck đối chiếu lại “luong”, lần trước 31/5/2026", "2026-11-30 recheck đối chiếu lại “tran”, lần trước 31/5/2026",
            ])
        #expect(try events("2026-11-22", "2026-11-30", 120).filter { $0.contains("recheck") } == [])
    }

    @Test func endsNameWhatFollows() throws {
        let registry = registry(Self.entries)
        let events = try LawCalendar.events(from: day("2026-11-30"), to: day("2026-11-30"), in: registry)
        #expect(events.map(\.successor) == [.instrument(1)])
        #expect(events.map(\.subject) == [.instrument(0)])
    }
}
