/// How wide the columns of a table are.
public struct ColumnPlan: Sendable {
    /// What a column needs.
    public struct Column: Sendable {
        /// The width of the widest part of its cells that cannot be broken, in points.
        public var least: Double
        /// The width at which no cell is broken, in points.
        public var full: Double
        /// Whether it holds numbers, which are never broken.
        public var isNumeric: Bool

        /// Says what a column needs.
        public init(least: Double, full: Double, isNumeric: Bool = false) {
            self.least = least
            self.full = full
            self.isNumeric = isNumeric
        }
    }

    /// The widths in points, padding included; their sum is what is available, or more where even the least do not fit.
    public let widths: [Double]
    /// By how many points even the least widths are wider than what is available; 0 when they fit.
    public let overflow: Double

    /// Shares a width out; `padding` is the space beside the words of a cell, both sides together.
    ///
    /// With room for all, each column gets more in proportion to its full width (or none when `fills` is false).
    /// Otherwise short columns stay on one line, and the others share the rest in proportion to their full widths.
    public init(_ columns: [Column], available: Double, padding: Double = 0, fills: Bool = true) {
        let full = columns.map { max($0.full, $0.least, 0) + padding }
        let least = columns.indices.map { columns[$0].isNumeric ? full[$0] : max(columns[$0].least, 0) + padding }
        let (allFull, allLeast) = (full.reduce(0, +), least.reduce(0, +))
        overflow = max(0, allLeast - available)
        if allLeast >= available {
            widths = least
        } else if allFull <= available {
            widths = fills ? Self.exact(Self.grown(full, by: available - allFull), available) : full
        } else {
            widths = Self.exact(Self.shared(least: least, full: full, available: available), available)
        }
    }

    /// The widths of columns from the least and the full width of each.
    public static func widths(least: [Double], full: [Double], available: Double) -> [Double] {
        ColumnPlan(zip(least, full).map { Column(least: $0, full: $1) }, available: available).widths
    }

    private static func grown(_ full: [Double], by spare: Double) -> [Double] {
        let all = full.reduce(0, +)
        return full.map { $0 + (all > 0 ? spare * $0 / all : spare / Double(max(full.count, 1))) }
    }

    /// Widths between least and full for a width between their sums.
    private static func shared(least: [Double], full: [Double], available: Double) -> [Double] {
        var least = least
        let all = least.reduce(0, +)
        // A column that needs less than half of an even share is not worth breaking, while the others can spare it.
        let short = available / Double(least.count) / 2
        var spare = available - all
        for index in full.indices.sorted(by: { full[$0] < full[$1] }) where full[index] <= short && full[index] - least[index] <= spare / 2 {
            spare -= full[index] - least[index]
            least[index] = full[index]
        }
        // The sum grows with the factor, and is the one wanted somewhere between two corners, where a column reaches
        // one of its bounds.
        var (low, high) = (0.0, 1.0)
        func width(_ index: Int, _ factor: Double) -> Double { min(max(full[index] * factor, least[index]), full[index]) }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if full.indices.reduce(0, { $0 + width($1, middle) }) > available { high = middle } else { low = middle }
        }
        return full.indices.map { width($0, low) }
    }

    /// Gives what rounding left to the widest column, so that the sum is exact.
    private static func exact(_ widths: [Double], _ available: Double) -> [Double] {
        var result = widths
        guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return result }
        result[widest] += available - widths.reduce(0, +)
        return result
    }
}
