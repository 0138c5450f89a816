internal import LoaMarkup

/// The words of units in English: the common ones, one and many.
enum FactUnitWords {
    /// A unit behind a number in a language; units that are not known stay as they are.
    static func text(_ unit: FactUnit, isOne: Bool, _ language: TextLanguage, own: String?) -> String {
        if let own { return own }
        guard language != .vi else { return unit.text }
        let counted = unit.isPercent ? "%" : word(unit.counted, isOne: isOne)
        return unit.each.isEmpty ? counted : counted + (unit.isPercent ? " per " : "/") + word(unit.each, isOne: true)
    }

    static func word(_ counted: String, isOne: Bool) -> String {
        guard let words = english[counted] else { return counted }
        return isOne ? words.one : words.many
    }

    private static let english: [String: (one: String, many: String)] = [
        "đồng": ("dong", "dong"), "giờ": ("hour", "hours"), "phút": ("minute", "minutes"), "ngày": ("day", "days"),
        "ngày làm việc": ("working day", "working days"), "tuần": ("week", "weeks"), "tháng": ("month", "months"), "quý": ("quarter", "quarters"),
        "năm": ("year", "years"), "tháng lương": ("month’s wage", "months’ wages"), "lần": ("time", "times"), "người": ("person", "people"),
        "tuổi": ("year of age", "years of age"), "con": ("child", "children"), "lao động": ("worker", "workers"), "lao động nữ": ("woman worker", "women workers"),
        "đoàn viên": ("member", "members"), "doanh nghiệp": ("company", "companies"), "trường hợp": ("case", "cases"), "đơn vị": ("unit", "units"),
        "cuộc": ("stoppage", "stoppages"), "công đoàn cơ sở": ("grassroots union", "grassroots unions"), "khoản": ("clause", "clauses"),
    ]
}
