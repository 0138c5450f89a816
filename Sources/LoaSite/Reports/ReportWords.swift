public import LoaMarkup

/// Words that several reports share.
public enum ReportWords {
    /// Why nobody sees a page today.
    public static func hidden(_ hidden: Page.Hidden, _ language: MessageLanguage) -> String {
        let vi = language == .vi
        switch hidden {
        case .draft: return vi ? "bản nháp" : "draft"
        case .notYet(let day): return vi ? "đăng từ \(date(day, language))" : "from \(date(day, language))"
        case .expired(let day): return vi ? "hết hạn \(date(day, language))" : "expired \(date(day, language))"
        }
    }

    /// A day as short as the language has it.
    public static func date(_ day: CalendarDate, _ language: MessageLanguage) -> String {
        day.text(.named, in: language == .vi ? .vi : .en)
    }

    /// The ids of the audiences of a mask.
    static func ids(_ mask: AudienceMask, _ audiences: [Audience]) -> ReportJSON {
        .list(audiences.filter { mask.contains($0.mask) }.map { .text($0.id) })
    }

    /// The file's name without its folder and ending, for places in snippets.
    public static func stem(_ path: SourcePath) -> String {
        let name = path.string.split(separator: "/").last.map(String.init) ?? path.string
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    /// A whole number with its thousands parted, as 25.000 in Vietnamese and 25,000 in English.
    public static func number(_ value: Int, _ language: MessageLanguage) -> String {
        let digits = Array(String(value))
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out += language == .vi ? "." : "," }
            out.append(digit)
        }
        return out
    }

    /// The letter of an audience in tables, from A to Z, then AA.
    public static func letter(_ place: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + place % 26)))
        return place < 26 ? last : letter(place / 26 - 1) + last
    }
}
