internal import LoaMarkup

/// Finds the period that the titles above a table name: “Tháng 10/2026”, “THÁNG 10 NĂM 2026”, “Quý III năm 2026”.
enum TitlePeriod {
    /// The different periods of a length that a title names; days, as “ngày 5 tháng 11 năm 2026”, name none.
    static func find(_ text: String, _ every: Period.Length) -> [Period] {
        let words = words(text)
        var found: [Period] = []
        for index in words.indices {
            guard let period = period(words, at: index, every), !found.contains(period) else { continue }
            found.append(period)
        }
        return found
    }

    private static func period(_ words: [String], at index: Int, _ every: Period.Length) -> Period? {
        let next = { (step: Int) in index + step < words.count ? words[index + step] : "" }
        switch every {
        case .month:
            guard words[index] == "thang", index < 2 || words[index - 2] != "ngay" else { return nil }
            return year(words, after: index + 1).flatMap { Period.parse("\(next(1))/\($0)") }.flatMap { $0.length == .month ? $0 : nil }
        case .quarter:
            guard words[index] == "quy" else { return nil }
            let number = next(1)
            let roman = number.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 } ? number : "q" + number
            return year(words, after: index + 1).flatMap { Period.parse("\(roman)/\($0)") }.flatMap { $0.length == .quarter ? $0 : nil }
        case .year:
            guard words[index] == "nam", index < 2 || words[index - 2] != "thang", index < 2 || words[index - 2] != "quy" else { return nil }
            return next(1).utf8.count == 4 ? Period.parse(next(1)) : nil
        }
    }

    /// The year that follows a number, with “năm” between or without.
    private static func year(_ words: [String], after index: Int) -> String? {
        var at = index + 1
        if at < words.count, words[at] == "nam" { at += 1 }
        return at < words.count && words[at].utf8.count == 4 && Int(words[at]) != nil ? words[at] : nil
    }

    private static func words(_ text: String) -> [String] { CellText.key(text).split(separator: " ").map(String.init) }
}
