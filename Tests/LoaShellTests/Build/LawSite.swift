import LoaMarkup

/// A site with a small registry of law, each fact there for one rule.
enum LawSite {
    static let instruments = """
        format: 1
        instruments:
          - {number: 45/2019/QH14, type: Bộ luật, title: Bộ luật Lao động, issuer: Quốc hội, signed: 2019-11-20, from: 2021-01-01, articles: 220, published: "https://example.org/45"}
          - {number: 12/2012/QH13, type: Luật, title: Luật Công đoàn, issuer: Quốc hội, signed: 2012-06-20, from: 2013-01-01}
          - {number: 50/2024/QH15, type: Luật, title: Luật Công đoàn, issuer: Quốc hội, signed: 2024-11-27, from: 2025-07-01, articles: 37, replaces: [12/2012/QH13]}
          - number: 97/2025/QH15
            type: Luật
            title: Luật sửa đổi một số luật
            issuer: Quốc hội
            signed: 2025-06-27
            from: 2025-07-01
            amends: [{number: 50/2024/QH15, from: 2025-07-01, provisions: [Điều 29 khoản 1]}]
          - {number: 293/2025/NĐ-CP, type: Nghị định, title: về lương tối thiểu, issuer: Chính phủ, signed: 2025-11-10, from: 2026-01-01}
          - {number: 02-NQ/TW, type: Nghị quyết, title: về công đoàn, issuer: Bộ Chính trị, signed: 2021-06-12, from: 2021-06-12}
          - {number: 02-NQ/TW, type: Nghị quyết, title: về Thủ đô, issuer: Bộ Chính trị, signed: 2026-03-17, from: 2026-03-17}
          - {number: 300/2026/NĐ-CP, type: Nghị định, title: về việc mới, issuer: Chính phủ, signed: 2026-05-10, from: 2027-01-01}
        """

    static let facts = """
        format: 1
        facts:
          - id: ltt
            group: Lương
            text: Lương tối thiểu tháng
            type: money
            unit: đồng/tháng
            parts: [{key: I, label: vùng I}, {key: II, label: vùng II}]
            versions:
              - {id: ltt-2024, values: {I: 4.960.000, II: 4.410.000}, basis: [45/2019/QH14 Điều 91], from: 2024-07-01, to: 2025-12-31, trust: B, source: S3}
              - {id: ltt-2026, values: {I: 5.310.000, II: 4.730.000}, basis: [293/2025/NĐ-CP Điều 3], from: 2026-01-01, trust: A, source: S1}
              - {id: ltt-2027, values: {I: 5.700.000, II: 5.080.000}, basis: [293/2025/NĐ-CP], from: 2027-01-01, status: draft, trust: C, source: S10}
          - {id: phi, group: Phí, text: Đoàn phí, type: percent, value: "0,5", basis: [50/2024/QH15 Điều 29 khoản 1], from: 2025-07-01, trust: A, source: S1}
          - {id: tran, group: Phí, text: Mức trần, type: money, unit: đồng, formula: 20 × ltt.I, basis: [45/2019/QH14 Điều 91], from: 2021-01-01, trust: A, source: S1}
          - {id: so-nguoi, group: Lập, text: Số người tối thiểu, type: number, unit: người, value: 5, basis: [50/2024/QH15], from: 2025-07-01, trust: C, source: S13}
          - {id: tuoi-2026, group: Hưu, text: Tuổi nghỉ hưu, type: number, unit: tuổi, value: 61, basis: [45/2019/QH14 Điều 169 khoản 2], from: 2026-01-01, to: 2026-12-31, trust: A, source: S1}
        """

    /// The files of a site with one page.
    static func files(_ page: String) -> [String: String] {
        [
            "content/loa.yaml": """
            format: 1
            title: Trang mẫu
            url: https://example.org/
            audiences:
              cong-nhan: {name: Công nhân}
              can-bo: {name: Cán bộ, access: internal}
            groups: {moi-nguoi: [cong-nhan, can-bo]}
            """,
            "content/_index.md": SiteParts.page("Chào bạn.", title: "Trang chủ"),
            "content/trang.md": page,
            "content/laws/van-ban.yaml": instruments,
            "content/laws/du-kien.yaml": facts,
        ]
    }
}
