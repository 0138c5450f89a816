internal import LoaMarkup

extension PrintLedger {
    /// The runs that state something that is not so today, in the order of the ledger.
    public static func stale(_ runs: [PrintRun], today: PrintedToday) -> [StaleRun] {
        runs.compactMap { run in
            var reasons: [StaleRun.Reason] = []
            if let until = run.until, let day = today.day, until < day { reasons.append(.useEnded(until)) }
            reasons += run.laws.compactMap { number in today.law(number).map { .lawEnded(number, last: $0.last, by: $0.by) } }
            reasons += run.facts.compactMap { reason(of: $0, today) } + run.figures.compactMap { reason(of: $0, today) }
            reasons += run.targets.filter { !today.opens($0) }.map { .targetGone($0) }
            return reasons.isEmpty ? nil : StaleRun(run: run, reasons: reasons)
        }
    }

    private static func reason(of fact: PrintRun.Fact, _ today: PrintedToday) -> StaleRun.Reason? {
        guard let value = today.fact(fact.id) else { return .factEnded(id: fact.id, printed: fact.value) }
        return value == fact.value ? nil : .factChanged(id: fact.id, printed: fact.value, today: value)
    }

    private static func reason(of figure: PrintRun.Figure, _ today: PrintedToday) -> StaleRun.Reason? {
        guard let (value, day) = today.figure(figure.id) else { return .figureEnded(id: figure.id, printed: figure.value) }
        guard value != figure.value else { return nil }
        guard day > figure.day else { return .figureCorrected(id: figure.id, printed: figure.value, today: value, day: day) }
        // Its day is printed beside it: a newer figure matters when it is another in size.
        if let before = PrintedNumber.parse(figure.value), let now = PrintedNumber.parse(value), isWithin(today.figureLimit, before, now) { return nil }
        return .figureNewer(id: figure.id, printed: figure.value, today: value, day: day)
    }

    private static func isWithin(_ limit: Int, _ before: DecimalNumber, _ now: DecimalNumber) -> Bool {
        guard let change = now.subtracting(before)?.ratio(to: before, digits: 4, timesHundred: true) else { return before == now }
        return DecimalNumber(abs(change.units), scale: change.scale) <= DecimalNumber(limit)
    }
}
