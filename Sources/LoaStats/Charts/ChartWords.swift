public import LoaMarkup

/// The few words that a chart adds to those of its model.
public struct ChartWords: Hashable, Sendable {
    /// The language.
    public let language: TextLanguage

    /// The words of a language.
    public init(_ language: TextLanguage) { self.language = language }

    private func pick(vi: String, en: String, zh: String, ko: String, ja: String) -> String {
        language.pick(vi, en, zh, ko, ja)
    }

    /// The mark of a number that is not final: “ước”.
    public var estimate: String { pick(vi: "ước", en: "est.", zh: "预计", ko: "추정", ja: "推計") }
    /// The sign of invented numbers.
    public var illustrative: String {
        pick(vi: "SỐ LIỆU MINH HỌA", en: "ILLUSTRATIVE DATA", zh: "示例数据", ko: "예시 자료", ja: "例示データ")
    }
    /// What a chart without values says.
    public var noData: String {
        pick(vi: "Chưa có số liệu", en: "No data yet", zh: "暂无数据", ko: "자료 없음", ja: "データなし")
    }
    /// What an axis says that does not start at zero.
    public var cutAxis: String {
        pick(
            vi: "trục không bắt đầu từ 0", en: "axis does not start at 0", zh: "坐标轴不从0开始", ko: "축이 0에서 시작하지 않음",
            ja: "軸は0から始まりません")
    }
    /// The heading of the categories.
    public var category: String { pick(vi: "Mục", en: "Item", zh: "项目", ko: "항목", ja: "項目") }
    /// The words that open the table.
    public var table: String {
        pick(vi: "Xem bảng số liệu", en: "Show the table", zh: "查看数据表", ko: "표 보기", ja: "表を見る")
    }
    /// What estimates mean.
    public var estimateNote: String {
        pick(
            vi: "“ước”: số chưa chính thức, có thể thay đổi; vẽ bằng nét gạch hoặc để rỗng.",
            en: "“est.”: not final, may change; drawn hollow or hatched.", zh: "“预计”：非最终数据，可能变动；以空心或斜线表示。",
            ko: "“추정”: 확정되지 않은 수치로 바뀔 수 있으며 빈 표시나 빗금으로 나타냅니다.", ja: "「推計」：確定前の数値。白抜きまたは斜線で示します。")
    }

    /// A number that is not final: `12.480 (ước)`.
    public func estimated(_ number: String) -> String { "\(number)\u{A0}(\(estimate))" }

    /// What hidden numbers mean, by the words that stand for them.
    public func hiddenNote(_ words: [String]) -> String {
        let list = words.map { "“\($0)”" }.joined(separator: ", ")
        return pick(
            vi: "\(list): không ghi số thật để không lộ người hay đơn vị; ô vẽ chỉ đánh dấu, không theo tỷ lệ.",
            en: "\(list): the number is withheld to protect people and firms; the mark is not to scale.",
            zh: "\(list)：为保护个人和单位而不公布实际数字；标记不按比例。",
            ko: "\(list): 개인과 단체 보호를 위해 실제 수를 밝히지 않으며 표시는 비율과 무관합니다.",
            ja: "\(list)：個人や団体を守るため実数は示しません。印は縮尺どおりではありません。")
    }

    /// “từ … đến …”.
    func fromTo(_ from: String, _ to: String) -> String {
        pick(vi: "từ \(from) đến \(to)", en: "from \(from) to \(to)", zh: "从\(from)到\(to)", ko: "\(from)부터 \(to)까지", ja: "\(from)から\(to)まで")
    }
    /// “cao nhất …”.
    func highest(_ text: String) -> String {
        pick(vi: "cao nhất \(text)", en: "highest \(text)", zh: "最高\(text)", ko: "최고 \(text)", ja: "最高\(text)")
    }
    /// “thấp nhất …”.
    func lowest(_ text: String) -> String {
        pick(vi: "thấp nhất \(text)", en: "lowest \(text)", zh: "最低\(text)", ko: "최저 \(text)", ja: "最低\(text)")
    }
    /// “tất cả đều là …”.
    func allEqual(_ text: String) -> String {
        pick(vi: "tất cả đều là \(text)", en: "all \(text)", zh: "均为\(text)", ko: "모두 \(text)", ja: "すべて\(text)")
    }
    /// How much was not said: “và 9 dãy số khác”.
    func more(_ count: Int) -> String {
        pick(vi: "và \(count) dãy số khác", en: "and \(count) more series", zh: "及其他\(count)个系列", ko: "그 밖에 \(count)개", ja: "ほか\(count)系列")
    }
    /// What begins with a number: “từ 200”.
    func from(_ text: String) -> String {
        pick(vi: "từ \(text)", en: "\(text) and more", zh: "\(text)及以上", ko: "\(text) 이상", ja: "\(text)以上")
    }
    var fullStop: String { language == .zh || language == .ja ? "。" : "." }
}
