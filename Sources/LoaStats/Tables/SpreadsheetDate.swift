public import LoaMarkup

/// Days as spreadsheets count them.
public enum SpreadsheetDate {
    /// The day of a serial number in plain digits; the time of day after its point is left out.
    ///
    /// Nil where spreadsheets show no day: before 1900 (1904), after 9999, and serial 60 of the 1900 system, which is
    /// the 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
    public static func day(serial bytes: ArraySlice<UInt8>, is1904: Bool) -> CalendarDate? {
        let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
        guard !whole.isEmpty, whole.count <= 7, whole.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let serial = whole.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        if is1904 { return serial <= 2_957_003 ? CalendarDate(daysSinceEpoch: serial - 24_107) : nil }
        switch serial {
        case 1...59: return CalendarDate(daysSinceEpoch: serial - 25_568)
        case 61...2_958_465: return CalendarDate(daysSinceEpoch: serial - 25_569)
        default: return nil
        }
    }

    /// The day of an ISO 8601 value, `2025-07-01` or `2025-07-01T00:00:00`.
    public static func day(iso bytes: ArraySlice<UInt8>) -> CalendarDate? {
        guard bytes.count == 10 || bytes.dropFirst(10).first == UInt8(ascii: "T") else { return nil }
        return try? CalendarDate.parse(String(decoding: bytes.prefix(10), as: UTF8.self)).get()
    }
}
