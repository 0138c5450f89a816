public import LoaMarkup

/// What a citation says of an instrument, apart from the place in it.
public struct CitedInstrument: Hashable, Sendable {
    /// The number, as printed.
    public var number: InstrumentNumber
    /// The word for its kind, such as “Luật” or “Nghị định”.
    public var kind: String
    /// The title in full; laws have their kind in it: “Luật Công đoàn”.
    public var title: String?
    /// The usual short name, where there is one.
    public var short: String?
    /// The title in English, where there is one.
    public var englishTitle: String?
    /// Who issued it.
    public var issuer: String?
    /// The day of signing.
    public var signed: CalendarDate?
    /// Whether another instrument bears the same number, so that the day belongs to every citation.
    public var isAmbiguous: Bool
    /// The instruments that amended it at the place cited and are in force on the day.
    public var amendments: [CitedInstrument]

    /// Describes an instrument.
    public init(
        number: InstrumentNumber, kind: String, title: String? = nil, short: String? = nil, englishTitle: String? = nil,
        issuer: String? = nil, signed: CalendarDate? = nil, isAmbiguous: Bool = false, amendments: [CitedInstrument] = []
    ) {
        self.number = number
        self.kind = kind
        self.title = title
        self.short = short
        self.englishTitle = englishTitle
        self.issuer = issuer
        self.signed = signed
        self.isAmbiguous = isAmbiguous
        self.amendments = amendments
    }

    /// Whether people cite it by its name: the Constitution, codes, laws and ordinances.
    public var hasName: Bool { ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"].contains(kind) && title != nil }

    /// Whether it does nothing but amend others; people cite it by its number.
    public var isAmending: Bool { title?.hasPrefix("\(kind) sửa đổi, bổ sung") == true }

    /// Where its kind stands in lists of instruments, highest authority first; unknown kinds last.
    ///
    /// Source: Law 64/2025/QH15 on the promulgation of legal documents, article 4, then what is no law.
    public var rank: Int { Self.kinds.firstIndex(of: kind) ?? Self.kinds.count }

    private static let kinds = [
        "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư liên tịch", "Thông tư",
        "Chỉ thị", "Văn bản hợp nhất", "Điều lệ", "Quy định", "Kết luận", "Hướng dẫn", "Kế hoạch", "Chương trình", "Công văn", "Thông báo",
        "Dự thảo",
    ]
}
