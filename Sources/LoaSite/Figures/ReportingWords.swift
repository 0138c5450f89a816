public import LoaMarkup

/// The words of the table of who has reported; it is for the office.
public struct ReportingWords {
    private let isVietnamese: Bool

    /// The words of a language.
    public init(_ language: TextLanguage) { isVietnamese = language == .vi }

    /// The title.
    public var caption: String { isVietnamese ? "Ai đã gửi, ai chưa gửi" : "Who has reported" }
    /// The heads of the columns.
    public var heads: [String] {
        isVietnamese
            ? ["Bộ dữ liệu", "Kỳ mới nhất", "Kỳ phải có", "Đã gửi", "Chưa gửi"]
            : ["Data set", "Latest period", "Period due", "Reported", "Not yet"]
    }
    /// That nobody keeps track.
    public var unknown: String { isVietnamese ? "không theo dõi" : "not tracked" }
    /// That nobody has reported.
    public var late: String { isVietnamese ? "tất cả" : "all" }
    /// That nothing is missing.
    public var none: String { isVietnamese ? "không có" : "none" }
}
