internal import LoaMarkup

/// A day in running text: `12/6/2021`, `12-6-2021`, `12.6.2021`, `12 tháng 6 năm 2021`.
struct DayReading {
    let date: CalendarDate
    let end: Int

    /// The day that starts at a place.
    init?(_ bytes: borrowing Span<UInt8>, at start: Int) {
        guard let day = NumberReading.digits(bytes, at: start, most: 2) else { return nil }
        let mark = Glyph(bytes, at: day.end)
        let month: DigitRun?
        let year: DigitRun?
        if mark.base == 0x2F || mark.base == 0x2D || mark.base == 0x2E {
            month = NumberReading.digits(bytes, at: mark.next, most: 2)
            let second = month.map { Glyph(bytes, at: $0.end) }
            year = second.flatMap { $0.base == mark.base ? NumberReading.digits(bytes, at: $0.next, most: 4) : nil }
        } else {
            month = Self.after(LawWord.thang, bytes, day.end, 2)
            year = month.flatMap { Self.after(LawWord.nam, bytes, $0.end, 4) }
        }
        guard let month, let year, year.value > 1900,
            let date = CalendarDate(year: year.value, month: month.value, day: day.value)
        else { return nil }
        self.date = date
        end = year.end
    }

    /// The number after a space, a word and a space.
    private static func after(_ word: UInt64, _ bytes: borrowing Span<UInt8>, _ end: Int, _ most: Int) -> DigitRun? {
        guard let found = Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: end)), found.key == word else { return nil }
        return NumberReading.digits(bytes, at: NumberReading.skippingSpace(bytes, from: found.end), most: most)
    }
}
