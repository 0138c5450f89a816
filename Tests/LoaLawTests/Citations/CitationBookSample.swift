import LoaLaw
import LoaMarkup

/// A few real instruments, as a registry would have them.
enum CitationBookSample {
    static let book = CitationBook(
        [
            entry("12/2012/QH13", "Luật", "Luật Công đoàn", "Quốc hội", signed: (2012, 6, 20), from: (2013, 1, 1), to: (2025, 6, 30), endedBy: [1]),
            entry(
                "50/2024/QH15", "Luật", "Luật Công đoàn", "Quốc hội", signed: (2024, 11, 27), from: (2025, 7, 1), last: 37,
                changes: [CitationBook.Change(by: 2, from: CalendarDate(year: 2025, month: 7, day: 1), places: [Provision(article: 4, clause: 2), Provision(article: 8)])]),
            entry("97/2025/QH15", "Luật", "Luật sửa đổi, bổ sung một số điều của các luật", "Quốc hội", signed: (2025, 6, 27), from: (2025, 7, 1)),
            entry(
                "45/2019/QH14", "Bộ luật", "Bộ luật Lao động", "Quốc hội", signed: (2019, 11, 20), from: (2021, 1, 1), last: 220,
                changes: [CitationBook.Change(by: 10, from: CalendarDate(year: 2026, month: 7, day: 1), places: [Provision(article: 139, clause: 1)])],
                consolidations: [11]),
            entry("293/2025/NĐ-CP", "Nghị định", nil, "Chính phủ", signed: (2025, 11, 10), from: (2026, 1, 1)),
            entry("74/2024/NĐ-CP", "Nghị định", nil, "Chính phủ", signed: (2024, 6, 30), from: (2024, 7, 1), to: (2025, 12, 31), endedBy: [4]),
            entry("02-NQ/TW", "Nghị quyết", nil, "Bộ Chính trị", signed: (2021, 6, 12)),
            entry("02-NQ/TW", "Nghị quyết", nil, "Bộ Chính trị", signed: (2026, 3, 17)),
            entry("06/NQ-BCH", "Nghị quyết", nil, "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam", signed: (2024, 8, 27)),
            entry("283/2026/NĐ-CP", "Nghị định", nil, "Chính phủ", signed: (2026, 7, 15), from: (2026, 9, 10)),
            entry("113/2025/QH15", "Luật", "Luật Dân số", "Quốc hội", signed: (2025, 12, 10), from: (2026, 7, 1)),
            entry("18/VBHN-VPQH", "Văn bản hợp nhất", nil, "Văn phòng Quốc hội", signed: (2026, 2, 12)),
        ], abbreviations: [("BLLĐ", "Bộ luật Lao động"), ("CĐ", "công đoàn")])

    private static func entry(
        _ number: String, _ kind: String, _ title: String?, _ issuer: String, signed: (Int, Int, Int), from: (Int, Int, Int)? = nil,
        to: (Int, Int, Int)? = nil, endedBy: [Int] = [], last: Int? = nil, changes: [CitationBook.Change] = [], consolidations: [Int] = []
    ) -> CitationBook.Entry {
        CitationBook.Entry(
            CitedInstrument(number: InstrumentNumber(number), kind: kind, title: title, issuer: issuer, signed: day(signed)), from: from.flatMap(day),
            to: to.flatMap(day), endedBy: endedBy, lastArticle: last, changes: changes, consolidations: consolidations)
    }

    private static func day(_ parts: (Int, Int, Int)) -> CalendarDate? { CalendarDate(year: parts.0, month: parts.1, day: parts.2) }
}
