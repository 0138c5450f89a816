internal import LoaMarkup

/// How far the rows of a data set have come: its last period, who is in it and who is not.
public struct SetState: Sendable, Equatable {
    /// The set, by index.
    public var set: Int
    /// The last period that has rows; nil when there are none.
    public var latest: Period?
    /// The last period that is over: the one that ought to be there.
    public var expected: Period
    /// How many of the codes are in the expected period.
    public var reported: Int
    /// The names of the codes that are not.
    public var missing: [String]
    /// Whether the last period has estimates.
    public var hasEstimates: Bool

    /// Whether the expected period is not there at all.
    public var isLate: Bool { latest.map { $0 < expected } ?? true }

    init(_ index: Int, schema: StatsSchema, table: DataTable, today: CalendarDate) {
        let set = schema.sets[index]
        self.set = index
        let current = Period(set.every, of: today)
        let expected = current.lastDay <= today ? current : current.adding(-1)
        var last = Int.min
        var present: Set<String> = []
        var latestEstimates: [Int: Bool] = [:]
        for row in 0..<table.count {
            guard let period = table.ordinal(set.period, row) else { continue }
            last = Swift.max(last, period)
            if set.isEstimate(row, table) { latestEstimates[period] = true }
            if period == expected.ordinal, let column = set.complete { present.insert(table.word(column, row)) }
        }
        latest = last == .min ? nil : Period(set.every, ordinal: last)
        self.expected = expected
        reported = present.count
        hasEstimates = latestEstimates[last] ?? false
        missing = []
        guard let column = set.complete else { return }
        switch set.columns[column].codes {
        case .units(let units)?:
            missing = schema.units[units].units.filter { $0.holds(on: expected.lastDay) && !present.contains($0.code) }.map(\.name)
        case .list(let codes)?: missing = codes.filter { !present.contains($0.code) }.map(\.name)
        case nil: break
        }
    }
}
