public import LoaMarkup

/// What is said along with figures, in each language.
public struct FigureWords: Sendable {
    /// The language.
    public let language: TextLanguage

    /// The words of a language.
    public init(_ language: TextLanguage) { self.language = language }

    /// `tính đến 31/10/2026`.
    public func asOf(_ day: CalendarDate) -> String {
        let date = day.text(.short, in: language)
        return switch language {
        case .vi: "tính đến\u{A0}\(date)"
        case .en: "as of\u{A0}\(date)"
        case .zh: "截至\(date)"
        case .ko: "\(date) 기준"
        case .ja: "\(date)時点"
        }
    }

    /// `ước`: the number is an estimate.
    public var estimate: String { language.pick("ước", "estimate", "估计", "추정", "推計") }

    /// `dưới 5`: the number is from 1 to one less.
    public func few(below limit: Int) -> String {
        language.pick("dưới\u{A0}\(limit)", "fewer than\u{A0}\(limit)", "少于\(limit)", "\(limit) 미만", "\(limit)未満")
    }

    /// The number is hidden lest another be worked out from it.
    public var veiled: String { language.pick("không công bố", "not published", "不公布", "비공개", "非公表") }

    /// There is no number.
    public var absent: String { language.pick("chưa có số", "no figure yet", "暂无数据", "자료 없음", "データなし") }

    /// The number is invented.
    public var illustrative: String { language.pick("minh họa", "illustrative", "示例数据", "예시 수치", "例示値") }

    /// The band over pages with invented numbers.
    public var illustrativeBand: String {
        language.pick(
            "SỐ LIỆU MINH HỌA", "ILLUSTRATIVE FIGURES", "示例数据", "예시 수치", "例示データ")
    }

    /// What the band means.
    public var illustrativeNote: String {
        language.pick(
            "Các con số trên trang này được đặt ra để thử trang, không phải số thật.",
            "The numbers on this page were made up to try the page; they are not real.",
            "本页数字为试用而设，并非真实数据。", "이 페이지의 수치는 시험용으로 만든 것이며 실제가 아닙니다.",
            "このページの数値は試用のためのもので、実際のものではありません。")
    }

    /// `Nguồn`.
    public var source: String { language.pick("Nguồn", "Source", "来源", "출처", "出典") }

    /// The heading of the list of all figures of a page.
    public var figuresOfPage: String {
        language.pick(
            "Số liệu trong trang: cách tính và nguồn", "Figures on this page: how they are counted, and sources", "本页数据的计算方法与来源",
            "이 페이지의 수치: 산정 방법과 출처", "このページの数値：算出方法と出典")
    }

    /// `Tổng`.
    public var total: String { language.pick("Tổng", "Total", "合计", "합계", "合計") }

    /// `Kỳ`.
    public var period: String { language.pick("Kỳ", "Period", "时期", "기간", "期間") }
}
