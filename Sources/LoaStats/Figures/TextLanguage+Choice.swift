public import LoaMarkup

extension TextLanguage {
    /// The one of five wordings that is in this language.
    public func pick(_ vi: String, _ en: String, _ zh: String, _ ko: String, _ ja: String) -> String {
        switch self {
        case .vi: vi
        case .en: en
        case .zh: zh
        case .ko: ko
        case .ja: ja
        }
    }
}
