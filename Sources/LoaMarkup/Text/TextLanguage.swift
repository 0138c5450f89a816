/// The languages whose forms of dates and numbers are known.
public enum TextLanguage: String, Sendable, CaseIterable {
    /// Vietnamese.
    case vi
    /// English.
    case en
    /// Chinese, simplified or traditional.
    case zh
    /// Korean.
    case ko
    /// Japanese.
    case ja

    /// The language of a BCP 47 tag by its first part (`zh-Hant` is Chinese); nil for one without own forms.
    public init?(tag: String) {
        self.init(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased())
    }
}
