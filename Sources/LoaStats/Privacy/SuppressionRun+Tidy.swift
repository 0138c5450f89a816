extension SuppressionRun {
    /// Shows again what later proofs made superfluous, the dearest first.
    ///
    /// A cell goes together with the proofs that change it. What then lacks a proof must be hidden for others' sake
    /// alone, too, and goes as well; where anything else would lack one, all stays as it is.
    mutating func tidy() {
        var users: [Int: [Int]] = [:]
        for (index, witness) in witnesses.enumerated() { for change in witness.changes { users[change.cell, default: []].append(index) } }
        var dropped: Set<Int> = []
        let spare = cells.indices.filter { isSpare($0) }.sorted { (-cells[$0].cost, $0) < (-cells[$1].cost, $1) }
        for cell in spare where isSpare(cell) {
            guard let trial = withdrawal(of: cell, users, dropped) else { continue }
            dropped = trial.witnesses
            for shown in trial.cells { search.table.show(shown) }
        }
        guard !dropped.isEmpty || spare.contains(where: { search.table.outcomes[$0] == .shown }) else { return }
        witnesses = witnesses.indices.filter { !dropped.contains($0) }.map { witnesses[$0] }
        for cell in reach.indices { reach[cell] = (0, -1, 0, -1) }
        for (index, witness) in witnesses.enumerated() { note(witness.changes, as: index) }
    }

    /// Whether a cell is hidden for others' sake alone, and no share hangs on it.
    private func isSpare(_ cell: Int) -> Bool {
        guard case .withheld(.protecting) = search.table.outcomes[cell] else { return false }
        return search.table.ratiosOf[cell] == nil
    }

    /// The cells that can be shown together with one, and the witnesses dropped by then; nil when it must stay hidden.
    private func withdrawal(of cell: Int, _ users: [Int: [Int]], _ dropped: Set<Int>) -> (cells: Set<Int>, witnesses: Set<Int>)? {
        var shown: Set<Int> = [cell]
        var gone = dropped
        var waiting = [cell]
        while let next = waiting.popLast() {
            for index in users[next] ?? [] where gone.insert(index).inserted {
                for change in witnesses[index].changes where !shown.contains(change.cell) && change.cell < cells.count {
                    if isProved(change.cell, users, without: gone) { continue }
                    guard isSpare(change.cell) else { return nil }
                    shown.insert(change.cell)
                    waiting.append(change.cell)
                }
            }
        }
        return (shown, gone)
    }

    private func isProved(_ cell: Int, _ users: [Int: [Int]], without gone: Set<Int>) -> Bool {
        guard let need = ProtectionNeed(cells[cell], search.table.outcomes[cell]) else { return true }
        var (low, high) = (0, 0)
        for index in users[cell] ?? [] where !gone.contains(index) {
            for change in witnesses[index].changes where change.cell == cell { (low, high) = (min(low, change.coefficient), max(high, change.coefficient)) }
        }
        return need.isMet(cells[cell].value + low, cells[cell].value + high, excludesZero: search.table.marks[cell].excludesZero)
    }
}
