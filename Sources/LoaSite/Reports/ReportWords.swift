internal import LoaMarkup

/// Words that several reports share.
enum ReportWords {
    /// Why nobody sees a page today.
    static func hidden(_ hidden: Page.Hidden, _ language: MessageLanguage) -> String {
        let vi = language == .vi
        switch hidden {
        case .draft: return vi ? "bản nháp" : "draft"
        case .notYet(let day): return vi ? "đăng từ \(date(day, language))" : "from \(date(day, language))"
        case .expired(let day): return vi ? "hết hạn \(date(day, language))" : "expired \(date(day, language))"
        }
    }

    /// A day as short as the language has it.
    static func date(_ day: CalendarDate, _ language: MessageLanguage) -> String {
        day.text(.named, in: language == .vi ? .vi : .en)
    }

    /// The ids of the audiences of a mask.
    static func ids(_ mask: AudienceMask, _ audiences: [Audience]) -> ReportJSON {
        .list(audiences.filter { mask.contains($0.mask) }.map { .text($0.id) })
    }

    /// The file's name without its folder and ending, for places in snippets.
    static func stem(_ path: SourcePath) -> String {
        let name = path.string.split(separator: "/").last.map(String.init) ?? path.string
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}
