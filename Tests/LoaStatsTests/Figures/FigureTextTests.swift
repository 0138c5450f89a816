import LoaMarkup
import LoaStats
import Testing

/// Values in the words of five languages.
@Suite struct FigureTextTests {
    private func value(_ amount: FigureValue.Amount, isEstimate: Bool = false, isIllustrative: Bool = false) -> FigureValue {
        FigureValue(amount, period: Period(.month, ordinal: 2026 * 12 + 9), isEstimate: isEstimate, isIllustrative: isIllustrative)
    }

    private func text(
        _ amount: FigureValue.Amount, _ form: FigureText.Form? = nil, unit: String = "người", isPercent: Bool = false,
        in language: TextLanguage = .vi
    ) -> String {
        FigureText(language).text(value(amount), form: form, unit: unit, isPercent: isPercent)
    }

    @Test func `Forms`() {
        #expect(text(.number(125_169)) == "125.169\u{A0}người")
        #expect(text(.number(125_169), .number) == "125.169")
        #expect(text(.number(312), .delta) == "+312\u{A0}người")
        #expect(text(.number(-5), .delta) == "\u{2212}5\u{A0}người")
        #expect(text(.number(0), .delta) == "0\u{A0}người")
        #expect(text(.number(2_600_000), .words) == "2,6\u{A0}triệu\u{A0}người")
        #expect(text(.number(DecimalNumber(753, scale: 1)), isPercent: true) == "75,3%")
        #expect(text(.number(7), .date) == "31/10/2026")
        #expect(text(.number(7), unit: "") == "7")
    }

    @Test func `What is not shown says why`() {
        #expect(text(.few(below: 5)) == "dưới\u{A0}5\u{A0}người")
        #expect(text(.few(below: 3), .number) == "dưới\u{A0}3")
        #expect(text(.veiled) == "không công bố")
        #expect(text(.absent) == "chưa có số")
        #expect(text(.few(below: 5), in: .en) == "fewer than\u{A0}5\u{A0}người")
        #expect(text(.veiled, in: .ja) == "非公表")
    }

    @Test func `The day, the estimate and the invented are said`() {
        let all = value(.number(1), isEstimate: true, isIllustrative: true)
        #expect(FigureText(.vi).marks(all) == "minh họa, ước, tính đến\u{A0}31/10/2026")
        #expect(FigureText(.vi).marks(value(.number(1))) == "tính đến\u{A0}31/10/2026")
        #expect(FigureText(.en).marks(all) == "illustrative, estimate, as of\u{A0}31 Oct 2026")
        #expect(FigureText(.zh).marks(value(.number(1))) == "截至2026-10-31")
        #expect(FigureText(.ko).marks(value(.number(1))) == "2026. 10. 31. 기준")
        #expect(FigureText(.ja).marks(value(.number(1))) == "2026/10/31時点")
    }

    @Test func `Periods`() {
        let month = Period(.month, ordinal: 2026 * 12 + 9)
        #expect(month.iso == "2026-10" && month.shortText == "10/26" && month.lastDay == CalendarDate(year: 2026, month: 10, day: 31))
        #expect(month.text(in: .vi) == "tháng\u{A0}10/2026" && month.text(in: .ja) == "2026年10月")
        for text in ["2026-10", "10/2026", "Tháng 10/2026", "THÁNG 10/2026", "10-2026", " 2026-10 "] { #expect(Period.parse(text) == month) }
        let quarter = Period(.quarter, ordinal: 2026 * 4 + 2)
        for text in ["2026-Q3", "Q3/2026", "Quý III/2026", "III/2026", "quý iii/2026"] { #expect(Period.parse(text) == quarter) }
        #expect(quarter.iso == "2026-Q3" && quarter.text(in: .vi) == "quý\u{A0}III/2026" && quarter.lastDay == CalendarDate(year: 2026, month: 9, day: 30))
        #expect(Period.parse("2026") == Period(.year, ordinal: 2026) && Period.parse("Năm 2026") == Period(.year, ordinal: 2026))
        for text in ["", "2026-13", "2026-0", "13/2026", "2026-Q5", "26-10", "2026-10-01", "x", "V/2026", "0000-01", "-", "/"] {
            #expect(Period.parse(text) == nil, "\(text)")
        }
        #expect(Period(.year, ordinal: 2026).contains(month) && quarter.contains(Period(.month, ordinal: 2026 * 12 + 8)) && !quarter.contains(month))
        #expect(month.adding(-10).iso == "2025-12" && Period.parse("2025-12").map { $0.count(until: month) } == 10)
    }
}
