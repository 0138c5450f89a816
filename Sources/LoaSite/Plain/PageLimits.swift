internal import LoaMarkup

/// What a page's `limits` ask for: more room than its audiences give, with the reason.
public struct PageLimits: Sendable {
    /// The limits in tenths; nil for none.
    public var changes: [PlainLimits.Limit: Int?]
    /// Why.
    public var reason: String

    /// Reads the key `limits` of a page.
    static func read(_ reader: inout SettingsReader) -> PageLimits? {
        let span = reader.keySpan("limits")
        return reader.mapping("limits") { reader in
            let limits = PageLimits(changes: PlainLimits.changes(&reader), reason: reader.text("reason")?.value ?? "")
            if limits.reason.isEmpty {
                reader.report(
                    .plainLimits, at: span ?? reader.span,
                    vi: "nới giới hạn phải kèm lý do, ví dụ “reason: trích nguyên văn điều luật”",
                    en: "loosening limits needs a reason, as in “reason: quotes the law word for word”")
            }
            return limits
        }
    }
}
