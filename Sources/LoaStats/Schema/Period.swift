public import LoaMarkup

/// A stretch of the calendar that figures are counted over: a month, a quarter or a year.
public struct Period: Hashable, Sendable, Comparable {
    /// How long a period is.
    public enum Length: String, Sendable, CaseIterable {
        /// A month.
        case month
        /// A quarter.
        case quarter
        /// A year.
        case year

        /// How many months it has.
        public var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        }
    }

    /// How long it is.
    public let length: Length
    /// How many periods of this length lie between the year 0 and this one.
    public let ordinal: Int

    /// Makes a period from its count since the year 0.
    public init(_ length: Length, ordinal: Int) {
        self.length = length
        self.ordinal = ordinal
    }

    /// The period of a length in which a day lies.
    public init(_ length: Length, of day: CalendarDate) {
        self.init(length, ordinal: (day.year * 12 + day.month - 1) / length.months)
    }

    /// The year in which it begins.
    public var year: Int { firstMonth / 12 }

    /// Its number within the year, from 1.
    public var number: Int { firstMonth % 12 / length.months + 1 }

    /// Its last day: what “tính đến” says.
    public var lastDay: CalendarDate {
        let last = firstMonth + length.months - 1
        let (year, month) = (Swift.min(Swift.max(last / 12, 1), 9999), last % 12 + 1)
        let day = CalendarDate.days(inMonth: month, year: year)
        return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }

    /// Its first day.
    public var firstDay: CalendarDate {
        let year = Swift.min(Swift.max(firstMonth / 12, 1), 9999)
        return CalendarDate(year: year, month: firstMonth % 12 + 1, day: 1) ?? CalendarDate(daysSinceEpoch: 0)
    }

    /// The period so many later, or earlier when negative.
    public func adding(_ count: Int) -> Period { Period(length, ordinal: ordinal + count) }

    /// How many periods lie between this one and a later one of the same length.
    public func count(until other: Period) -> Int { other.ordinal - ordinal }

    /// Whether another period lies within this one.
    public func contains(_ other: Period) -> Bool {
        firstMonth <= other.firstMonth && other.firstMonth + other.length.months <= firstMonth + length.months
    }

    /// Orders by the last day, the shorter first.
    public static func < (left: Period, right: Period) -> Bool {
        let (l, r) = (left.firstMonth + left.length.months, right.firstMonth + right.length.months)
        return l == r ? left.length.months < right.length.months : l < r
    }

    private var firstMonth: Int { ordinal * length.months }

    /// `2026-10`, `2026-Q3`, `2026`: how files write it.
    public var iso: String {
        let number = number
        return switch length {
        case .month: "\(Self.padded(year, 4))-\(Self.padded(number, 2))"
        case .quarter: "\(Self.padded(year, 4))-Q\(number)"
        case .year: Self.padded(year, 4)
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
