public import LoaMarkup

extension Period {
    /// The period as people of a language say it in a sentence: `tháng 10/2026`, `quý III/2026`, `năm 2026`.
    public func text(in language: TextLanguage) -> String {
        switch (language, length) {
        case (.vi, .month): "tháng\u{A0}\(number)/\(year)"
        case (.vi, .quarter): "quý\u{A0}\(Self.roman[number - 1])/\(year)"
        case (.vi, .year): "năm\u{A0}\(year)"
        case (.en, .month): "\(Self.englishMonths[number - 1])\u{A0}\(year)"
        case (.en, .quarter): "Q\(number)\u{A0}\(year)"
        case (.en, .year): "\(year)"
        case (.zh, .month), (.ja, .month): "\(year)年\(number)月"
        case (.zh, .quarter): "\(year)年第\(number)季度"
        case (.ja, .quarter): "\(year)年第\(number)四半期"
        case (.zh, .year), (.ja, .year): "\(year)年"
        case (.ko, .month): "\(year)년 \(number)월"
        case (.ko, .quarter): "\(year)년 \(number)분기"
        case (.ko, .year): "\(year)년"
        }
    }

    /// The period as short as an axis needs it: `10/26`, `Q3/26`, `2026`.
    public var shortText: String {
        let yearDigits = String(year % 100 + 100).dropFirst()
        return switch length {
        case .month: "\(number)/\(yearDigits)"
        case .quarter: "Q\(number)/\(yearDigits)"
        case .year: "\(year)"
        }
    }

    private static let roman = ["I", "II", "III", "IV"]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Reads `2026-10`, `10/2026`, `Tháng 10/2026`, `2026-Q3`, `Quý III/2026`, `III/2026`, `2026`, `Năm 2026`; nil when it is none.
    public static func parse(_ text: String) -> Period? {
        var rest = Fold.fold(text).split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")[...]
        for word in ["thang ", "quy ", "nam "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
        rest = rest.filter { $0 != " " }[...]
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
        switch parts.count {
        case 1: return year(parts[0]).map { Period(.year, ordinal: $0) }
        case 2:
            if let year = year(parts[0]) { return within(year, parts[1]) }
            return year(parts[1]).flatMap { within($0, parts[0]) }
        default: return nil
        }
    }

    private static func within(_ year: Int, _ part: Substring) -> Period? {
        if part.hasPrefix("q") {
            guard part.utf8.count == 2, let number = Int(part.dropFirst()), (1...4).contains(number) else { return nil }
            return Period(.quarter, ordinal: year * 4 + number - 1)
        }
        if let index = roman.firstIndex(where: { $0.lowercased() == part }) {
            return Period(.quarter, ordinal: year * 4 + index)
        }
        guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let month = Int(part),
            (1...12).contains(month)
        else { return nil }
        return Period(.month, ordinal: year * 12 + month - 1)
    }

    private static func year(_ part: Substring) -> Int? {
        guard part.utf8.count == 4, part.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return Int(part).flatMap { $0 > 0 ? $0 : nil }
    }
}
