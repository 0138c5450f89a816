extension CalendarDate {
    /// Why text is not a day.
    public struct Fault: Error, Hashable, Sendable {
        /// The reason with its remedy, ready for a diagnostic.
        public let message: Message
    }

    /// Reads `2026-05-01` or `01/05/2026` (`1/5/2026` too); anything impossible or ambiguous is refused.
    public static func parse(_ text: String) -> Result<CalendarDate, Fault> {
        let bytes = Array(text.utf8)
        if let numbers = fields(bytes, separator: 0x2D), numbers.count == 3, numbers[0].width == 4,
            numbers[1].width == 2, numbers[2].width == 2
        {
            return make(text, numbers[0].value, numbers[1].value, numbers[2].value)
        }
        if let numbers = fields(bytes, separator: 0x2F), numbers.count == 3, numbers[0].width <= 2,
            numbers[1].width <= 2, numbers[2].width == 4
        {
            return make(text, numbers[2].value, numbers[1].value, numbers[0].value)
        }
        return .failure(shapeFault(text, bytes))
    }

    private static func make(_ text: String, _ year: Int, _ month: Int, _ day: Int) -> Result<CalendarDate, Fault> {
        let shown = SettingsReader.shortened(text)
        guard (1800...2199).contains(year) else {
            return .failure(
                fault(
                    vi: "năm \(year) trong “\(shown)” không hợp lý", en: "the year \(year) in “\(shown)” makes no sense"
                ))
        }
        guard (1...12).contains(month) else {
            let hint =
                (1...12).contains(day) && (13...31).contains(month)
                ? ("; ngày đứng trước tháng", "; the day stands before the month") : ("", "")
            return .failure(
                fault(
                    vi: "không có tháng \(month) (trong “\(shown)”)\(hint.0)",
                    en: "there is no month \(month) (in “\(shown)”)\(hint.1)"))
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            let last = days(inMonth: month, year: year)
            return .failure(
                fault(
                    vi: "không có ngày \(day) tháng \(month) năm \(year); tháng này có \(last) ngày",
                    en: "there is no day \(day) in month \(month) of \(year); that month has \(last) days"))
        }
        return .success(date)
    }

    private static func shapeFault(_ text: String, _ bytes: [UInt8]) -> Fault {
        let shown = SettingsReader.shortened(text)
        for separator in [UInt8(0x2F), 0x2D, 0x2E] {
            guard let numbers = fields(bytes, separator: separator), numbers.count == 3 else { continue }
            if numbers.allSatisfy({ $0.width <= 2 }) {
                return fault(
                    vi: "“\(shown)” không rõ ngày, tháng, năm; viết năm đủ bốn chữ số, ví dụ 01/05/2026",
                    en:
                        "“\(shown)” does not say which is day, month and year; write the year in four digits, as 01/05/2026"
                )
            }
            if numbers[0].width == 4,
                let date = CalendarDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
            {
                return fault(vi: "“\(shown)” phải viết là \(date.iso)", en: "“\(shown)” must be written \(date.iso)")
            }
            if numbers[2].width == 4,
                let date = CalendarDate(year: numbers[2].value, month: numbers[1].value, day: numbers[0].value)
            {
                return fault(
                    vi: "“\(shown)” phải viết là \(date.iso) hoặc \(date.slashed)",
                    en: "“\(shown)” must be written \(date.iso) or \(date.slashed)")
            }
        }
        return fault(
            vi: "“\(shown)” không phải ngày; viết 2026-05-01 hoặc 01/05/2026",
            en: "“\(shown)” is not a date; write 2026-05-01 or 01/05/2026")
    }

    private static func fault(vi: String, en: String) -> Fault { Fault(message: Message(vi: vi, en: en)) }

    private static func fields(_ bytes: [UInt8], separator: UInt8) -> [(value: Int, width: Int)]? {
        var result = [(value: 0, width: 0)]
        for byte in bytes {
            if byte == separator {
                result.append((0, 0))
            } else {
                let last = result.count - 1
                guard byte >= 0x30, byte <= 0x39, result[last].width < 4 else { return nil }
                result[last] = (result[last].value * 10 + Int(byte - 0x30), result[last].width + 1)
            }
        }
        return result.allSatisfy { $0.width > 0 } ? result : nil
    }
}
