internal import LoaMarkup
public import LoaStats

/// Charts as pages have them, and as pages should never have them; all numbers are invented.
public enum ChartSamples {
    /// Every sample by name.
    public static var all: [(name: String, model: ChartModel)] {
        [
            ("members", members), ("joined", joined), ("parks", parks), ("coverage", coverage), ("quarters", quarters),
            ("dots", dots), ("cut", cut), ("empty", empty), ("one", one), ("equal", equal), ("zeros", zeros), ("negative", negative),
            ("huge", huge), ("sixty", sixty), ("twelve", twelve), ("names", names), ("twelve-bars", twelveBars), ("percent", percent),
            ("english", english), ("hidden-line", hiddenLine), ("map", map),
        ]
    }

    /// Months from July 2025.
    public static func months(_ count: Int) -> [ChartCategory] {
        (0..<count).map { index in
            let (month, year) = ((index + 6) % 12 + 1, 2025 + (index + 6) / 12)
            return ChartCategory("\(month)/\(year % 100)", long: "tháng \(month)/\(year)")
        }
    }

    /// Whole numbers, the last of them estimates.
    public static func row(_ name: String, _ numbers: [Int], estimates: Int = 0) -> ChartSeries {
        ChartSeries(name, numbers.enumerated().map { .number(DecimalNumber($1), isEstimate: $0 >= numbers.count - estimates) })
    }

    private static let grown = [
        10_214, 10_390, 10_585, 10_742, 10_980, 11_105, 11_190, 11_236, 11_420, 11_655, 12_310, 12_480, 13_020, 13_155, 13_290, 13_480,
    ]

    /// A line with target, pace line, break and estimate.
    public static let members = ChartModel(
        .line, title: "Đoàn viên ngoài nhà nước toàn tỉnh", unit: "đoàn viên", categoryTitle: "Tháng", categories: months(16),
        series: [row("Đoàn viên", grown, estimates: 1)],
        target: ChartTarget(
            "Chỉ tiêu 12/2028", 25_000,
            pace: ChartTarget.Pace(from: 0, 10_214, to: 41, 25_000, endLabel: "12/28", label: "nhịp cần đạt")),
        breaks: [ChartBreak(before: 4, note: "Từ 11/2025 tính cả các công đoàn cơ sở mới chuyển về tỉnh.")], isIllustrative: true)
    /// Bars by month, the last one an estimate.
    public static let joined = ChartModel(
        .bar, title: "Kết nạp mới mỗi tháng", unit: "người", categoryTitle: "Tháng", categories: months(12),
        series: [row("Kết nạp", [176, 195, 157, 238, 125, 85, 46, 184, 235, 655, 170, 540], estimates: 1)])
    /// Long names, a hidden and a missing value, a target.
    public static let parks = ChartModel(
        .bar, title: "Đoàn viên mới theo địa bàn, 10 tháng năm 2026", unit: "người", categoryTitle: "Địa bàn",
        categories: [
            "Phường Bãi Cháy", "Phường Hồng Gai", "KCN Đông Mai", "KCN Cảng biển Hải Hà", "Đặc khu Vân Đồn", "Phường Móng Cái 1",
            "Xã Quảng Tân", "Phường Việt Hưng", "Xã Đầm Hà",
        ].map { ChartCategory($0) },
        series: [
            ChartSeries(
                "Đoàn viên mới",
                [1240, 985, 870, 640, 312, 205] + [.hidden("dưới 5"), .missing, .number(118, isEstimate: true)])
        ], target: ChartTarget("Chỉ tiêu mỗi địa bàn", 800))
    /// Stacks of two parts.
    public static let coverage = ChartModel(
        .stack, title: "Doanh nghiệp từ 25 lao động", unit: "doanh nghiệp", categoryTitle: "Quý",
        categories: ["I/26", "II/26", "III/26"].enumerated().map { ChartCategory($1, long: "quý \(["I", "II", "III"][$0])/2026") },
        series: [row("Đã có công đoàn", [371, 392, 411], estimates: 1), row("Chưa có công đoàn", [175, 154, 135], estimates: 1)])
    /// Three series side by side with hidden values and a break.
    public static let quarters = ChartModel(
        .bar, title: "Kết nạp mới theo quý và khu vực", unit: "người", categoryTitle: "Quý",
        categories: ["I/25", "II/25", "III/25", "IV/25", "I/26", "II/26"].map { ChartCategory($0, long: "quý \($0)") },
        series: [
            row("Dân doanh", [310, 520, 410, 280, 350, 610]), row("Có vốn nước ngoài", [190, 330, 520, 300, 240, 700]),
            ChartSeries("Cá thể", [.hidden("dưới 5"), 12, 30, .missing, .hidden("dưới 5"), 44]),
        ], breaks: [ChartBreak(before: 2, note: "Từ quý III/2025 không tính khu vực nhà nước.")])
    /// Dots of two days.
    public static let dots = ChartModel(
        .dot, title: "Tỷ lệ doanh nghiệp đã có công đoàn cơ sở", unit: "%", categoryTitle: "Địa bàn",
        categories: ["KCN Đông Mai", "KCN Cái Lân", "KCN Cảng biển Hải Hà", "KCN Việt Hưng", "Ngoài khu công nghiệp"].map { ChartCategory($0) },
        series: [row("Quý I/2026", [71, 64, 55, 48, 39]), row("Quý III/2026", [82, 71, 69, 52, 47], estimates: 1)])
    /// A line far above zero.
    public static let cut = ChartModel(
        .line, title: "Lương bình quân", unit: "nghìn đồng một tháng", categories: months(8),
        series: [row("Lương", [8420, 8440, 8510, 8500, 8620, 8690, 8710, 8800])])
    /// No values.
    public static let empty = ChartModel(.bar, title: "Cuộc đối thoại", unit: "cuộc", categories: [], series: [])
    /// One value.
    public static let one = ChartModel(.line, title: "Một kỳ", unit: "người", categories: months(1), series: [row("Đoàn viên", [12_480])])
    /// All values alike.
    public static let equal = ChartModel(.line, title: "Không đổi", unit: "cuộc", categories: months(6), series: [row("Đối thoại", [7, 7, 7, 7, 7, 7])])
    /// Only zeros.
    public static let zeros = ChartModel(.bar, title: "Ngừng việc", unit: "vụ", categories: months(6), series: [row("Vụ", [0, 0, 0, 0, 0, 0])])
    /// Values below zero.
    public static let negative = ChartModel(
        .bar, title: "Tăng, giảm đoàn viên so với tháng trước", unit: "người", categories: months(10),
        series: [row("Thay đổi", [120, -45, 60, -230, 310, 95, -12, 180, 260, -70])])
    /// Values of ten to the fifteenth.
    public static let huge = ChartModel(
        .line, title: "Số rất lớn", unit: "đồng", categories: months(6),
        series: [row("Quỹ", [1, 2, 4, 5, 7, 9].map { $0 * 150_000_000_000_000 })])
    /// Sixty months.
    public static let sixty = ChartModel(
        .bar, title: "Sáu mươi tháng", unit: "người", categories: months(60),
        series: [row("Kết nạp", (0..<60).map { 100 + ($0 * 37) % 90 + $0 * 3 + ($0 % 12 == 4 ? 160 : 0) }, estimates: 2)])
    /// Twelve lines.
    public static let twelve = ChartModel(
        .line, title: "Mười hai địa bàn", unit: "người", categories: months(12),
        series: (0..<12).map { line in
            row("Địa bàn \(line + 1)", (0..<12).map { 60 + line * 22 + ($0 * (line + 3) * 7) % 31 + $0 * (line % 4) * 4 })
        })
    /// Very long names.
    public static let names = ChartModel(
        .bar, title: "Tên rất dài", unit: "người",
        categories: [
            "Công đoàn các khu công nghiệp và khu kinh tế tỉnh Quảng Ninh (gồm cả cảng biển)",
            "Công ty TNHH Một thành viên Dịch vụ Du lịch và Thương mại Quốc tế Hạ Long – Chi nhánh Bãi Cháy", "Trườngđạihọccôngnghiệpkhôngcódấucách",
        ].map { ChartCategory($0) },
        series: [row("Đoàn viên công đoàn cơ sở khu vực ngoài nhà nước, không kể học việc", [5200, 310, 48]), row("Nữ", [3100, 250, 20])])
    /// Twelve series of bars, which become lines.
    public static let twelveBars = ChartModel(
        .bar, title: "Mười hai dãy cột", unit: "người", categories: months(12),
        series: (0..<12).map { bar in row("Đơn vị \(bar + 1)", (0..<12).map { 10 + bar * 5 + ($0 * 13 + bar) % 40 }) })
    /// Percentages with a gap.
    public static let percent = ChartModel(
        .line, title: "Tỷ lệ nữ và tỷ lệ tham gia", unit: "%", categories: months(10),
        series: [
            ChartSeries("Nữ trong đoàn viên", [425, 428, 431, 430, 436, 441, 446, 447, 452, 458].map { .number(DecimalNumber($0, scale: 1), isEstimate: false) }),
            ChartSeries(
                "Lao động là đoàn viên",
                [312, 315, 318].map { .number(DecimalNumber($0, scale: 1), isEstimate: false) } + [.missing, .missing]
                    + [330, 338, 342, 349, 360].map { .number(DecimalNumber($0, scale: 1), isEstimate: $0 == 360) }),
        ])
    /// Another language, numbers in words.
    public static let english = ChartModel(
        .bar, title: "New members by quarter", unit: "people", language: .en, categories: ["Q1", "Q2", "Q3"].map { ChartCategory($0) },
        series: [row("Joined", [1_250_000, 2_400_000, 3_100_000], estimates: 1)])
    /// A map of tiles with a hidden, a missing and an estimated number, one unit off the map.
    public static let map = ChartModel(
        .map, title: "Đoàn viên mới ở từng nơi", unit: "người", categoryTitle: "Đơn vị",
        categories: [
            ("Đông Triều", "A3"), ("Mạo Khê", "B3"), ("Uông Bí", "D3"), ("Quảng Yên", "C4"), ("Bãi Cháy", "E4"), ("Hồng Gai", "F4"),
            ("Cẩm Phả", "G3"), ("Vân Đồn", "I4"), ("Ba Chẽ", "G2"), ("Móng Cái 1", "L1"), ("Quảng Hà", "K2"), ("Thượng Nguồn Suối", "M2"), ("Cơ quan tỉnh", ""),
        ].map { ChartCategory($0, long: "Nơi \($0)", tile: MapTile($1)) },
        series: [
            ChartSeries("Đoàn viên mới", [312, 98, 205, 61, 1240, 985, 640, .hidden("dưới 5"), .missing, 45, .number(870, isEstimate: true), 7, 12])
        ])
    /// A line with hidden and missing values.
    public static let hiddenLine = ChartModel(
        .line, title: "Kết nạp ở đơn vị nhỏ", unit: "người", categories: months(9),
        series: [ChartSeries("Kết nạp", [12, 8, .hidden("dưới 5"), .hidden("dưới 5"), 9, .missing, 14, 11, 16])])
}

extension ChartValue: ExpressibleByIntegerLiteral {
    /// A final whole number.
    public init(integerLiteral value: Int) { self = .number(DecimalNumber(value), isEstimate: false) }
}
