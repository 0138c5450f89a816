public import LoaLaw
public import LoaMarkup

/// The words that pages say about the law, by language.
public struct LawPhrases: Sendable {
    /// The language.
    public let language: TextLanguage

    /// Words of a language.
    public init(_ language: TextLanguage) {
        self.language = language
    }

    /// The head of the column of values.
    var value: String { pick(vi: "Mức", en: "Value", zh: "数值", ja: "値", ko: "값") }

    /// The head of the column that says which value is meant.
    var partHead: String { pick(vi: "Áp dụng cho", en: "Applies to", zh: "适用于", ja: "対象", ko: "대상") }

    private func pick(vi: String, en: String, zh: String, ja: String, ko: String) -> String {
        switch language {
        case .vi: vi
        case .en: en
        case .zh: zh
        case .ja: ja
        case .ko: ko
        }
    }

    /// That the rules are those of a day.
    public func rulesOf(_ day: CalendarDate) -> String {
        let day = day.text(language == .vi ? .named : .short, in: language)
        return switch language {
        case .vi: "Quy định tính đến \(day)."
        case .en: "Rules as of \(day)."
        case .zh: "规定截至\(day)。"
        case .ja: "\(day)現在の規定です。"
        case .ko: "\(day) 기준 규정입니다."
        }
    }

    /// That the page names the day itself and does not move on.
    public func pinned(_ day: CalendarDate) -> String {
        let day = day.text(language == .vi ? .named : .short, in: language)
        return switch language {
        case .vi: "Trang này giữ nguyên quy định của \(day). Luật có thể đã đổi."
        case .en: "This page keeps the rules of \(day). The law may have changed since."
        case .zh: "本页保留\(day)的规定，法律可能已变更。"
        case .ja: "このページは\(day)時点の規定のままです。その後、法律が変わった可能性があります。"
        case .ko: "이 페이지는 \(day)의 규정을 그대로 둡니다. 이후 법이 바뀌었을 수 있습니다."
        }
    }

    /// How well a fact is known, shortly.
    public func short(_ trust: TrustLevel) -> String {
        let letter = trust.rawValue
        return switch language {
        case .vi: "tin \(letter)"
        case .en: "trust \(letter)"
        case .zh: "可信度 \(letter)"
        case .ja: "確度 \(letter)"
        case .ko: "신뢰도 \(letter)"
        }
    }

    /// What the short word means.
    public func meaning(_ trust: TrustLevel) -> String {
        let short = short(trust)
        let capital = (short.first?.uppercased() ?? "") + short.dropFirst()
        let meaning =
            switch (language, trust) {
            case (.vi, .a): "đã đọc trong văn bản"
            case (.vi, .b): "ít nhất hai nguồn độc lập nói giống nhau"
            case (.vi, .c): "mới có một nguồn, cần kiểm chứng"
            case (.en, .a): "read in the official text"
            case (.en, .b): "at least two independent sources agree"
            case (.en, .c): "one source so far, to be verified"
            case (.zh, .a): "已核对法律文本"
            case (.zh, .b): "至少两个独立来源一致"
            case (.zh, .c): "仅一个来源，待核实"
            case (.ja, .a): "法令本文で確認済み"
            case (.ja, .b): "独立した二つ以上の情報源が一致"
            case (.ja, .c): "情報源は一つ、要確認"
            case (.ko, .a): "법령 원문에서 확인"
            case (.ko, .b): "독립된 두 곳 이상의 자료가 일치"
            case (.ko, .c): "자료 한 곳뿐, 확인 필요"
            }
        return language == .zh || language == .ja ? "\(capital)：\(meaning)。" : "\(capital): \(meaning)."
    }
}
