internal import LoaMarkup
public import LoaStats

/// Makes charts at random, the same on every run.
public struct RandomChart {
    private var random: SeededGenerator

    /// Starts the run of charts that belongs to `seed`.
    public init(_ seed: UInt64) { random = SeededGenerator(seed) }

    /// The next chart.
    public mutating func chart() -> ChartModel {
        let count = [0, 1, 2, 3, 5, 8, 12, 16, 31, 60][random.below(10)]
        let isTimeline = random.chance(60)
        let places = (0..<count).map { index in
            ChartCategory("\(name()) \(index + 1)", tile: random.chance(70) ? MapTile(column: random.below(14), row: random.below(9)) : nil)
        }
        let categories = isTimeline ? ChartSamples.months(count) : places
        let size = [1, 10, 400, 90_000, 40_000_000, 1_000_000_000_000_000][random.below(6)]
        let hasNegatives = random.chance(25)
        let rows = [0, 1, 1, 1, 2, 3, 5, 12][random.below(8)]
        let series = (0..<rows).map { index in
            ChartSeries("\(name()) \(index + 1)", (0..<random.below(count + 3)).map { _ in value(size, hasNegatives) })
        }
        return ChartModel(
            random.pick(ChartKind.allCases), title: "Thử", unit: random.pick(["người", "%", "", "nghìn đồng một tháng mỗi người"]),
            language: random.pick(TextLanguage.allCases), categories: categories, series: series,
            target: random.chance(40) ? target(size, count) : nil,
            breaks: (0..<random.below(4)).map { _ in ChartBreak(before: random.below(count + 2), note: name()) },
            isIllustrative: random.chance(30), isTimeline: isTimeline)
    }

    private mutating func value(_ size: Int, _ hasNegatives: Bool) -> ChartValue {
        switch random.below(12) {
        case 0: return .missing
        case 1: return .hidden(random.pick(["dưới 5", "dưới 3"]))
        default:
            let units = random.below(size + 1) - (hasNegatives ? size / 2 : 0)
            return .number(DecimalNumber(units, scale: random.below(3)), isEstimate: random.chance(10))
        }
    }

    private mutating func target(_ size: Int, _ count: Int) -> ChartTarget {
        let end = DecimalNumber(random.below(size * 2 + 1))
        let pace = ChartTarget.Pace(
            from: random.below(3), .zero, to: random.below(count * 3 + 2), end, endLabel: "12/28", label: "nhịp cần đạt")
        return ChartTarget(name(), end, pace: random.chance(60) ? pace : nil)
    }

    private mutating func name() -> String {
        random.pick([
            "Phường Bãi Cháy", "KCN", "Xã", "Công ty TNHH Một thành viên Dịch vụ Du lịch và Thương mại Quốc tế Hạ Long",
            "ĐẶC KHU VÂN ĐỒN VÀ CÔ TÔ", "北部湾工业区", "<b>&\"", "W",
        ])
    }
}
