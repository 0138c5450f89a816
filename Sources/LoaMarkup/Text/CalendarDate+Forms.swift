extension CalendarDate {
    /// How long a written date is.
    public enum Form: Sendable, CaseIterable {
        /// `01/7/2025`, the shortest that is unmistakable in the language.
        case short
        /// `ngày 01/7/2025` in Vietnamese; as `short` elsewhere.
        case named
        /// `ngày 01 tháng 7 năm 2025`.
        case long
    }

    /// `2025-07-01`, for machines and attributes.
    public var iso: String {
        var bytes: [UInt8] = []
        appendISO(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `2025-07-01`.
    public func appendISO(to output: inout [UInt8]) {
        Self.append(year, 4, to: &output)
        output.append(UInt8(ascii: "-"))
        Self.append(month, 2, to: &output)
        output.append(UInt8(ascii: "-"))
        Self.append(day, 2, to: &output)
    }

    /// Appends the date as people of a language write it.
    public func append(_ form: Form, in language: TextLanguage, to output: inout [UInt8]) {
        guard language == .vi, form == .short else { return output.append(contentsOf: text(form, in: language).utf8) }
        Self.append(day, 2, to: &output)
        output.append(UInt8(ascii: "/"))
        Self.append(month, month <= 2 ? 2 : 1, to: &output)
        output.append(UInt8(ascii: "/"))
        Self.append(year, 1, to: &output)
    }

    private static func append(_ number: Int, _ width: Int, to output: inout [UInt8]) {
        if number >= 10 || width > 1 { append(number / 10, width - 1, to: &output) }
        output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// `01/07/2025`, as a writer may type it.
    public var slashed: String { "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))" }

    /// The date as people of a language write it.
    ///
    /// Vietnamese follows Decree 30/2020: a zero before days under 10 and before months 1 and 2.
    public func text(_ form: Form, in language: TextLanguage) -> String {
        switch (language, form) {
        case (.vi, .short): "\(vietnameseDay)/\(vietnameseMonth)/\(year)"
        case (.vi, .named): "ngày \(vietnameseDay)/\(vietnameseMonth)/\(year)"
        case (.vi, .long): "ngày \(vietnameseDay) tháng \(vietnameseMonth) năm \(year)"
        case (.en, .short), (.en, .named): "\(day) \(Self.englishMonths[month - 1].prefix(3)) \(year)"
        case (.en, .long): "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case (.zh, .short), (.zh, .named): iso
        case (.zh, .long), (.ja, .long): "\(year)年\(month)月\(day)日"
        case (.ja, .short), (.ja, .named): "\(year)/\(Self.padded(month, 2))/\(Self.padded(day, 2))"
        case (.ko, .short), (.ko, .named): "\(year). \(month). \(day)."
        case (.ko, .long): "\(year)년 \(month)월 \(day)일"
        }
    }

    private var vietnameseDay: String { Self.padded(day, 2) }
    private var vietnameseMonth: String { month <= 2 ? "0\(month)" : String(month) }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
