public import LoaMarkup

/// The words round a target, in each language.
public struct ProgressWords {
    /// The language.
    public let language: TextLanguage

    /// The words of a language.
    public init(_ language: TextLanguage) { self.language = language }

    /// What is missing.
    public var remaining: String { language.pick("Còn thiếu", "Missing", "还差", "부족", "残り") }
    /// What is needed each month.
    public func paceNeeded(_ by: String) -> String {
        language.pick(
            "Cần thêm mỗi tháng, đến hết \(by)", "Needed each month until the end of \(by)", "到\(by)底每月需要", "\(by) 말까지 매월 필요",
            "\(by)末まで毎月必要")
    }
    /// What each month brought.
    public func paceNow(_ months: Int) -> String {
        language.pick(
            "Mỗi tháng trong \(months) tháng qua", "Each month over the last \(months)", "过去\(months)个月每月", "지난 \(months)개월 매월",
            "過去\(months)か月の毎月")
    }
    /// When it will be reached.
    public var arrival: String { language.pick("Với nhịp này sẽ đạt vào", "At this pace reached in", "按此速度达到于", "이 속도라면 도달", "このペースでの到達") }
    /// That it will not be reached.
    public var never: String { language.pick("không đạt", "never", "无法达到", "도달 못 함", "到達しない") }
    /// How it stands.
    public var state: String { language.pick("Kết quả", "Result", "结果", "결과", "結果") }
    /// That it is reached.
    public var done: String { language.pick("đã đạt", "reached", "已达到", "달성", "達成") }
    /// The document that sets it.
    public var document: String { language.pick("Văn bản", "Document", "文件", "문서", "文書") }
    /// How much is reached.
    public func reached(_ share: String) -> String {
        language.pick("Đã đạt \(share)", "\(share) reached", "已达\(share)", "\(share) 달성", "\(share) 達成")
    }
}
