internal import LoaMarkup
internal import LoaStats

/// The words of the line at the foot of a leaflet, by language.
struct ImprintWords {
    let language: TextLanguage

    init(_ language: TextLanguage) { self.language = language }

    private func day(_ day: CalendarDate) -> String { day.text(.short, in: language) }

    func both(_ date: CalendarDate) -> String {
        language.pick(
            "Số liệu, quy định tính đến\u{A0}\(day(date))", "Figures and rules as of\u{A0}\(day(date))", "数据和规定截至\(day(date))", "수치와 규정은 \(day(date)) 기준",
            "数値と規定は\(day(date))現在")
    }

    func figures(_ date: CalendarDate) -> String {
        language.pick(
            "Số liệu tính đến\u{A0}\(day(date))", "Figures as of\u{A0}\(day(date))", "数据截至\(day(date))", "수치는 \(day(date)) 기준", "数値は\(day(date))現在")
    }

    func rules(_ date: CalendarDate) -> String {
        language.pick(
            "Quy định tính đến\u{A0}\(day(date))", "Rules as of\u{A0}\(day(date))", "规定截至\(day(date))", "규정은 \(day(date)) 기준", "規定は\(day(date))現在")
    }

    func text(_ date: CalendarDate) -> String {
        language.pick("Nội dung ngày\u{A0}\(day(date))", "Written \(day(date))", "内容日期：\(day(date))", "작성일 \(day(date))", "作成日：\(day(date))")
    }

    func until(_ date: CalendarDate) -> String {
        language.pick("Dùng đến\u{A0}\(day(date))", "Use until\u{A0}\(day(date))", "使用至\(day(date))", "\(day(date))까지 사용", "\(day(date))まで使用")
    }
}
