import LoaMarkup
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2025-07-01", "01/7/2025", "1/7/2025", "01/07/2025"])
    func readsWhatIsUnmistakable(_ text: String) throws {
        #expect(try CalendarDate.parse(text).get() == CalendarDate(year: 2025, month: 7, day: 1))
    }

    @Test(arguments: [
        ("5/1/26", "four digits"), ("31/02/2026", "28 days"), ("2026-13-01", "no month 13"),
        ("05/13/2026", "day stands before"), ("2026-5-1", "2026-05-01"),
        ("01-05-2026", "2026-05-01"), ("1.5.2026", "01/05/2026"), ("2026/05/01", "2026-05-01"),
        ("29/02/2025", "28 days"), ("0026-05-01", "makes no sense"),
        ("", "not a date"), ("mai", "not a date"), ("2026-05-01T00:00", "not a date"), (" 2026-05-01", "not a date"),
        ("2026-05", "not a date"),
        ("２０２６-05-01", "not a date"), ("00/05/2026", "no day 0"), ("99999999999999999999/1/2026", "not a date"),
    ])
    func refusesWithAReason(_ text: String, _ reason: String) {
        guard case .failure(let fault) = CalendarDate.parse(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect(fault.message.en.contains(reason), "\(fault.message.en)")
    }

    @Test func leapDayExistsOnlyInLeapYears() {
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2026, month: 4, day: 31) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    }

    @Test func daysAreCountedWithoutGaps() throws {
        var date = try #require(CalendarDate(year: 1896, month: 1, day: 1))
        var number = date.daysSinceEpoch
        #expect(number == -27_028)
        for _ in 0..<(365 * 300) {
            let next = date.adding(days: 1)
            number += 1
            #expect(next > date && next.daysSinceEpoch == number && next.weekday == date.weekday % 7 + 1)
            date = next
        }
        #expect(CalendarDate(daysSinceEpoch: 0) == CalendarDate(year: 1970, month: 1, day: 1))
        #expect(CalendarDate(daysSinceEpoch: Int.max) == CalendarDate(year: 9999, month: 12, day: 31))
        #expect(CalendarDate(daysSinceEpoch: Int.min) == CalendarDate(year: 1, month: 1, day: 1))
        #expect(CalendarDate(year: 2026, month: 11, day: 22)?.weekday == 7)
    }

    @Test func formsFollowEachLanguage() throws {
        let july = try #require(CalendarDate(year: 2025, month: 7, day: 1))
        let february = try #require(CalendarDate(year: 2026, month: 2, day: 14))
        #expect(july.text(.short, in: .vi) == "01/7/2025")
        #expect(july.text(.named, in: .vi) == "ngày 01/7/2025")
        #expect(july.text(.long, in: .vi) == "ngày 01 tháng 7 năm 2025")
        #expect(february.text(.short, in: .vi) == "14/02/2026")
        #expect(february.text(.long, in: .vi) == "ngày 14 tháng 02 năm 2026")
        #expect(CalendarDate(year: 2026, month: 12, day: 30)?.text(.short, in: .vi) == "30/12/2026")
        #expect(july.iso == "2025-07-01")
        #expect(july.slashed == "01/07/2025")
        #expect(july.text(.long, in: .en) == "1 July 2025")
        #expect(july.text(.short, in: .en) == "1 Jul 2025")
        #expect(july.text(.long, in: .zh) == "2025年7月1日")
        #expect(july.text(.long, in: .ja) == "2025年7月1日")
        #expect(july.text(.short, in: .ja) == "2025/07/01")
        #expect(july.text(.long, in: .ko) == "2025년 7월 1일")
        #expect(july.text(.short, in: .ko) == "2025. 7. 1.")
        #expect(TextLanguage(tag: "zh-Hant") == .zh && TextLanguage(tag: "fr") == nil)
    }
}
