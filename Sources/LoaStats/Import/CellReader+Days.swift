internal import LoaMarkup

extension CellReader {
    /// A period cell: its words, or a day by which its month is meant.
    func period(_ cell: SourceCell) -> Result<CellValue, CellFault> {
        let found: Period?
        switch cell {
        case .text(let text):
            // A day in the order year-month-day can be taken for its period; 10/1/2026 could be two days.
            found =
                Period.parse(text) ?? Self.isoDay(text).flatMap { meant(by: $0) }
        case .date(let day): found = meant(by: day)
        case .number(let number): found = Period.parse(Self.plain(number))
        default: found = nil
        }
        guard let found, (1900...2199).contains(found.year) else {
            return .failure(
                CellFault(
                    .statsPeriod, vi: "“\(cell.shown)” không phải kỳ; viết \(Self.example(every))",
                    en: "“\(cell.shown)” is no period; write \(Self.example(every))"))
        }
        guard found.length == every else {
            let wanted = every.name
            return .failure(
                CellFault(
                    .statsPeriod, vi: "“\(cell.shown)” là \(found.length.name.vi), bảng này theo \(wanted.vi); viết \(Self.example(every))",
                    en: "“\(cell.shown)” is a \(found.length.name.en), this table goes by the \(wanted.en); write \(Self.example(every))"))
        }
        return .success(.period(found))
    }

    /// The period that a day in a period's cell stands for: a spreadsheet turns 10/2026 into its first day.
    private func meant(by day: CalendarDate) -> Period? {
        let period = Period(every, of: day)
        return every == .month || period.firstDay == day ? period : nil
    }

    private static func isoDay(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 10, case .success(let day) = CalendarDate.parse(text), day.iso == text else { return nil }
        return day
    }

    /// A day cell.
    func date(_ cell: SourceCell) -> Result<CellValue, CellFault> {
        switch cell {
        case .date(let date): return .success(.date(date))
        case .text(let text):
            guard case .success(let clean) = CellText.clean(text) else { break }
            switch CalendarDate.parse(clean) {
            case .success(let date): return .success(.date(date))
            case .failure(let fault): return .failure(CellFault(vi: fault.message.vi, en: fault.message.en))
            }
        default: break
        }
        return .failure(
            CellFault(
                vi: "“\(cell.shown)” không phải ngày; viết 2026-05-01 hoặc 01/05/2026",
                en: "“\(cell.shown)” is not a date; write 2026-05-01 or 01/05/2026"))
    }

    static func example(_ length: Period.Length) -> String {
        switch length {
        case .month: "2026-10"
        case .quarter: "2026-Q3"
        case .year: "2026"
        }
    }
}

extension Period.Length {
    /// What people call it.
    var name: Message {
        switch self {
        case .month: Message(vi: "tháng", en: "month")
        case .quarter: Message(vi: "quý", en: "quarter")
        case .year: Message(vi: "năm", en: "year")
        }
    }
}
