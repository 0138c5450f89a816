extension PrintLedger {
    /// The runs that state something that is not so today, in the order of the ledger.
    public static func stale(_ runs: [PrintRun], today: PrintedToday) -> [StaleRun] {
        runs.compactMap { run in
            let reasons =
                run.facts.compactMap { reason(of: $0, today) } + run.figures.compactMap { reason(of: $0, today) }
                + run.targets.filter { !today.opens($0) }.map { .targetGone($0) }
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
        return day > figure.day
            ? .figureNewer(id: figure.id, printed: figure.value, today: value, day: day)
            : .figureCorrected(id: figure.id, printed: figure.value, today: value, day: day)
    }
}
