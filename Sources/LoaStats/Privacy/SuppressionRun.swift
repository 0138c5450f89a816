/// One planning: what is hidden so far, and the witnesses found.
struct SuppressionRun: ~Copyable {
    var search: MoveSearch
    let cells: [CellSystem.Cell]
    var witnesses: [SuppressionPlan.Witness] = []
    /// For each cell the smallest and largest difference shown possible, with the witnesses for them (−1: the truth).
    var reach: [(low: Int, lowWitness: Int, high: Int, highWitness: Int)]

    init(_ system: CellSystem) {
        search = MoveSearch(SuppressionTable(system))
        cells = system.cells
        reach = Array(repeating: (0, -1, 0, -1), count: search.table.values.count)
    }

    /// Free moves first, for sensitive cells protect each other; then the dearest cells, whose partners help the rest.
    mutating func run() {
        let targets = cells.indices.filter { ProtectionNeed(cells[$0], search.table.outcomes[$0]) != nil }
        for cell in targets { widen(cell, [.free]) }
        let dearest = targets.sorted { (-cells[$0].cost, $0) < (-cells[$1].cost, $1) }
        for efforts in [MoveSearch.Effort.paid] + MoveSearch.Effort.dear.map({ [$0] }) {
            for cell in dearest { widen(cell, efforts) }
        }
        tidy()
    }

    /// Takes over the proofs of an earlier edition that hold in this one as well.
    mutating func recall(_ known: [SuppressionPlan.Witness]) {
        // Shares bind cells that witnesses do not name.
        guard search.table.ratios.isEmpty else { return }
        for witness in known where search.table.agrees(with: witness) {
            note(witness.changes, as: witnesses.count)
            witnesses.append(witness)
        }
    }

    private func isSafe(_ cell: Int) -> Bool {
        if search.table.outcomes[cell] == .shown { return !cells[cell].isSensitive }
        guard let need = ProtectionNeed(cells[cell], search.table.outcomes[cell]) else { return true }
        let (value, reach) = (cells[cell].value, reach[cell])
        return need.isMet(value + reach.low, value + reach.high, excludesZero: search.table.marks[cell].excludesZero)
    }

    /// Looks for further values of a cell until it is safe or nothing more is found.
    private mutating func widen(_ cell: Int, _ efforts: [MoveSearch.Effort]) {
        while !isSafe(cell) {
            var best: Move?
            for effort in efforts {
                for sign in [1, -1] where best?.cost != 0 {
                    if let found = move(cell, sign, effort), found.cost < best?.cost ?? .max { best = found }
                }
            }
            guard let best else { return }
            accept(best, for: cell)
        }
    }

    /// The move from the outermost known table one step further out.
    private mutating func move(_ cell: Int, _ sign: Int, _ effort: MoveSearch.Effort) -> Move? {
        let from = sign > 0 ? reach[cell].highWitness : reach[cell].lowWitness
        let value = cells[cell].value + (sign > 0 ? reach[cell].high : reach[cell].low)
        var step = 1
        if case .spread(let width) = ProtectionNeed(cells[cell], search.table.outcomes[cell]) {
            step = width - (reach[cell].high - reach[cell].low)
        }
        if search.table.marks[cell].excludesZero, value + sign * step == 0 { step += 1 }
        let beyond = from < 0 ? nil : search.move(cell, by: sign * step, from: witnesses[from].changes, effort)
        // From the true table, in one go: other cells may have more room there.
        let known = sign > 0 ? reach[cell].high : reach[cell].low
        if let found = beyond ?? search.move(cell, by: known + sign * step, from: [], effort) { return found }
        guard effort.triesOthers else { return nil }
        for witness in witnesses.indices.filter({ witnesses[$0].changes.contains { $0.cell == cell } }).suffix(24) {
            let changes = witnesses[witness].changes
            let there = changes.first { $0.cell == cell }?.coefficient ?? 0
            if let found = search.move(cell, by: known + sign * step - there, from: changes, effort) { return found }
        }
        return nil
    }

    /// Hides what the move needs and notes which values it proves possible.
    private mutating func accept(_ move: Move, for target: Int) {
        for cell in move.hides { search.table.hide(cell, protecting: target) }
        for cell in move.neutrals { search.table.neutralise(cell, protecting: target) }
        for ratio in move.ratioHides { search.table.hideRatio(ratio, .protecting(target)) }
        note(move.changes, as: witnesses.count)
        witnesses.append(SuppressionPlan.Witness(changes: move.changes))
    }

    /// Notes which values a witness proves possible.
    mutating func note(_ changes: [CellSystem.Term], as witness: Int) {
        for change in changes {
            if change.coefficient < reach[change.cell].low {
                (reach[change.cell].low, reach[change.cell].lowWitness) = (change.coefficient, witness)
            }
            if change.coefficient > reach[change.cell].high {
                (reach[change.cell].high, reach[change.cell].highWitness) = (change.coefficient, witness)
            }
        }
    }

    /// The plan as it stands; of a system with broken relations only they are reported.
    func plan(_ broken: [Int]) -> SuppressionPlan {
        let unsafe = broken.isEmpty ? cells.indices.filter { !isSafe($0) } : []
        let faults =
            broken.map { SuppressionPlan.Fault.brokenRelation($0) }
            + unsafe.map { cell in
                let (low, high) = (cells[cell].value + reach[cell].low, cells[cell].value + reach[cell].high)
                return low == high ? .exposed(cell) : .narrow(cell, low...high)
            }
        let printed = witnesses.map { witness in
            SuppressionPlan.Witness(changes: witness.changes.filter { $0.cell < search.table.cellCount })
        }
        return SuppressionPlan(
            cells: Array(search.table.outcomes.prefix(search.table.cellCount)), ratios: search.table.ratioOutcomes, faults: faults, witnesses: printed)
    }
}
