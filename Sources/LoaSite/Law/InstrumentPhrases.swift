internal import LoaLaw
internal import LoaMarkup

/// The words of the register of instruments; other languages than Vietnamese get English ones.
struct InstrumentPhrases {
    let isVietnamese: Bool

    init(_ language: TextLanguage) {
        isVietnamese = language == .vi
    }

    private func pick(_ vi: String, _ en: String) -> String { isVietnamese ? vi : en }

    var number: String { pick("Số, ký hiệu", "Number") }
    var title: String { pick("Văn bản", "Instrument") }
    var force: String { pick("Hiệu lực", "In force") }
    var state: String { pick("Tình trạng", "State") }
    var none: String { pick("Không có văn bản nào.", "No instruments.") }

    /// Kind and title, without saying the kind twice.
    func title(_ entry: Instrument, in language: TextLanguage) -> String {
        let title = entry.languages[language]?.title ?? entry.title
        let kind = entry.kind.rawValue
        return title.hasPrefix(kind) || !isVietnamese ? title : title.isEmpty ? kind : "\(kind) \(title)"
    }

    /// From when to when it is in force.
    func force(_ entry: Instrument) -> String {
        let from = entry.from.map { day($0) }
        let to = entry.to.map { day($0) }
        return switch (from, to) {
        case (let from?, let to?): pick("từ \(from) đến hết \(to)", "from \(from) to \(to)")
        case (let from?, nil): pick("từ \(from)", "from \(from)")
        case (nil, let to?): pick("đến hết \(to)", "to \(to)")
        case (nil, nil): pick("chưa rõ", "not known")
        }
    }

    /// What became of it by a day: in force, amended by what, replaced by what.
    func state(_ index: Int, _ laws: LawRegistry, on day: CalendarDate) -> String {
        func names(_ list: [Int]) -> String {
            var seen: [String] = []
            for one in list where !seen.contains(laws.instruments[one].number.text) { seen.append(laws.instruments[one].number.text) }
            return seen.joined(separator: ", ")
        }
        switch laws.state(of: index, on: day) {
        case .draft: return pick("dự thảo, chưa ban hành", "draft, not issued")
        case .notYet: return pick("chưa có hiệu lực", "not yet in force")
        case .ended(_, let successors):
            let by = names(successors)
            return by.isEmpty ? pick("hết hiệu lực", "ended") : pick("hết hiệu lực, thay bằng \(by)", "ended, replaced by \(by)")
        case .inForce:
            // A text that puts others together has no force of its own.
            let together = names(laws.instruments[index].consolidates)
            if !together.isEmpty { return pick("bản hợp nhất của \(together)", "consolidated text of \(together)") }
            let amended = names(laws.amendments(of: index, on: day).map(\.by))
            let ended = names(laws.partEnds(of: index, on: day).map(\.by))
            var parts = [pick("còn hiệu lực", "in force")]
            if !amended.isEmpty { parts.append(pick("sửa đổi bởi \(amended)", "amended by \(amended)")) }
            if !ended.isEmpty { parts.append(pick("bỏ một phần bởi \(ended)", "ended in part by \(ended)")) }
            return parts.joined(separator: ", ")
        }
    }

    private func day(_ day: CalendarDate) -> String { day.text(.short, in: isVietnamese ? .vi : .en) }
}
