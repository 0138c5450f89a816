public import LoaMarkup

/// An amount typed by hand, as found in running text: “5,31 triệu đồng”, “0,5%”, “30 ngày”.
public struct ScannedAmount: Hashable, Sendable {
    /// What an amount counts.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Đồng.
        case dong = "đồng"
        /// Percent.
        case percent = "%"
        /// Seconds.
        case second = "giây"
        /// Minutes.
        case minute = "phút"
        /// Hours; times of day are not amounts.
        case hour = "giờ"
        /// Days.
        case day = "ngày"
        /// Working days.
        case workday = "ngày làm việc"
        /// Weeks.
        case week = "tuần"
        /// Months.
        case month = "tháng"
        /// Months’ pay.
        case monthOfPay = "tháng lương"
        /// Years.
        case year = "năm"
        /// Years of age.
        case age = "tuổi"
        /// Times.
        case time = "lần"
        /// People.
        case person = "người"
        /// Union members.
        case member = "đoàn viên"
        /// Workers.
        case worker = "lao động"
    }

    /// The value in the unit: 5310000 for “5,31 triệu đồng”; the lower end of a range.
    public var value: DecimalNumber
    /// The upper end of a range such as 12%–20%.
    public var upper: DecimalNumber?
    /// The unit.
    public var unit: Unit
    /// The bytes of number and unit.
    public var range: Range<Int>
}
