public import LoaMarkup

/// How far a target is reached, exact to the unit.
public struct TargetProgress: Sendable {
    /// What is reached: the value of the target's figure.
    public var reached: FigureValue
    /// The number to be reached, for the whole or the unit asked for.
    public var goal: DecimalNumber
    /// What is missing, never below zero; nil when what is reached is hidden.
    public var remaining: DecimalNumber?
    /// The share reached, in hundredths with one digit.
    public var share: DecimalNumber?
    /// How many months are left after the period reached.
    public var monthsLeft: Int
    /// What must be added in each month left, rounded up; nil when none is left.
    public var paceNeeded: DecimalNumber?
    /// What was added in a month on average over the last twelve, or over as many as there are, with one digit.
    public var paceNow: DecimalNumber?
    /// Over how many months the present pace is taken.
    public var paceMonths: Int
    /// The month in which the present pace arrives; nil when it never does.
    public var arrival: Period?

    /// Whether nothing is missing any more.
    public var isReached: Bool { remaining.map { $0 == .zero } ?? false }

    private func value(_ number: DecimalNumber?) -> FigureValue {
        guard reached.number != nil else { return reached.blank }
        return reached.with(number.map { .number($0) } ?? .absent)
    }

    var remainingValue: FigureValue { value(remaining) }
    var shareValue: FigureValue { value(share) }
    var paceNeededValue: FigureValue { value(paceNeeded) }
    var paceNowValue: FigureValue { value(paceNow) }
}

extension FigureStore {
    /// How far a target is reached in a period, as readers of a level may see it; nil when there is no number.
    ///
    /// A place other than the whole has a goal only where the target names one for it.
    public func progress(
        _ target: Int, at period: Period? = nil, in place: FigurePlace = .whole, level: PublicationLevel
    ) -> TargetProgress? {
        let target = schema.targets[target]
        guard let period = period ?? latest(target.figure),
            let reached = exact(target.figure, at: period, in: place, level: level), let goal = goal(target, place)
        else { return nil }
        let monthsLeft = Swift.max(0, Period(.month, of: reached.asOf).count(until: Period(.month, of: target.by.lastDay)))
        var progress = TargetProgress(reached: reached, goal: goal, monthsLeft: monthsLeft, paceMonths: 0)
        guard let number = reached.number, let missing = goal.subtracting(number) else { return progress }
        let remaining = missing < .zero ? DecimalNumber.zero : missing
        progress.remaining = remaining
        progress.share = number.ratio(to: goal, digits: 1, timesHundred: true)
        progress.paceNeeded = remaining == .zero ? .zero : Self.roundedUp(remaining, by: monthsLeft)
        pace(target, reached, place, level, &progress)
        return progress
    }

    private func goal(_ target: StatsTarget, _ place: FigurePlace) -> DecimalNumber? {
        guard let side = place.sides.first else { return target.value }
        guard place.sides.count == 1, side.cut.grouping == nil else { return nil }
        // A unit has to reach its own goal and those of the units in whose place it is.
        guard let measure = schema.measure(under: target.figure) else { return nil }
        let column = schema.sets[measure.set].columns[side.cut.column]
        let goals = target.each.filter { schema.current($0.code, in: column, on: today) == side.code }.map(\.value)
        return goals.dropFirst().reduce(goals.first) { sum, next in sum.flatMap { $0.adding(next) } }
    }

    /// What remains in each of so many months, rounded up to a whole: a pace that is rounded down never arrives.
    static func roundedUp(_ remaining: DecimalNumber, by months: Int) -> DecimalNumber? {
        guard months > 0, let whole = remaining.rounded(to: 0) else { return nil }
        let units = whole < remaining ? whole.units + 1 : whole.units
        return DecimalNumber((units + months - 1) / months)
    }

    /// The pace of the last twelve months and when it arrives.
    private func pace(
        _ target: StatsTarget, _ reached: FigureValue, _ place: FigurePlace, _ level: PublicationLevel,
        _ progress: inout TargetProgress
    ) {
        guard let number = reached.number else { return }
        let known = periods(target.figure).filter { $0 < reached.period && target.from <= $0 }
        let wanted = reached.period.adding(-12 / reached.period.length.months)
        guard let start = known.first(where: { wanted <= $0 }),
            let before = exact(target.figure, at: start, in: place, level: level)?.number
        else { return }
        let months = start.count(until: reached.period) * reached.period.length.months
        guard months > 0, let gained = number.subtracting(before), let pace = gained.ratio(to: DecimalNumber(months), digits: 1)
        else { return }
        progress.paceNow = pace
        progress.paceMonths = months
        guard let remaining = progress.remaining, remaining != .zero, DecimalNumber.zero < gained else { return }
        // Months until it arrives: what remains × months ÷ what was gained in them, rounded up, in whole numbers.
        guard let left = remaining.rounded(to: 0)?.units, let gain = gained.rounded(to: 0)?.units, gain > 0 else { return }
        let (product, overflow) = left.multipliedReportingOverflow(by: months)
        guard !overflow else { return }
        let needed = (product + gain - 1) / gain
        guard needed < 12_000 else { return }
        progress.arrival = Period(.month, of: reached.asOf).adding(needed)
    }
}
