/// Decides what of a ``CellSystem`` is hidden, so that nobody can compute what is.
///
/// **What readers are taken to know**: every shown value and share; all relations; that counts are not negative; the
/// marks and their rules, so that a cell marked “dưới 5” lies in 1…4 and a cell with the neutral mark does not (or it
/// would have the other mark); that shares are printed from a denominator of ten on. They are taken to compute
/// anything that follows, over whole numbers.
///
/// **What is guaranteed** when ``SuppressionPlan/faults`` is empty:
/// 1. No hidden cell has only one possible value.
/// 2. A sensitive cell, shown as “dưới k+1” or never printed at all, leaves a reader with a smallest and a largest
///    possible value that span at least k − 1 values, and at least two: all of 1…k but one.
/// 3. A cell hidden by force (dominance) has possible values at least a tenth of its value apart.
/// Zero is shown, unless it is the value of a figure without a threshold that is hidden to protect others.
/// Outside the guarantee: what people know from elsewhere, such as their own share of a cell; which of the possible
/// values is the likeliest; and what follows from knowing the costs, by which the cells to be hidden are chosen.
///
/// **How it is kept**: by proofs, not by trying attacks. For each hidden cell the search exhibits a *witness*: another
/// whole table that agrees with everything published and differs in that cell. With a witness in hand no method
/// whatever can determine the cell. Cells that a witness changes and that were to be shown become hidden, and the same
/// witness protects them. Hiding more only adds to what readers must reckon with, so a witness stays valid, and one
/// pass suffices. ``SuppressionAudit`` checks the witnesses against the finished plan from scratch.
///
/// **The marks**: a sensitive cell prints “dưới k+1”, all other hidden cells one neutral mark, the same for dominance
/// and for the protection of others. Zeros of cells with a threshold are never hidden, and readers are taken to know
/// that a neutral cell lies above k. There is one exception: where “dưới” itself would tell too much, as of the sum in
/// 1 + 1 + 1 + 1 = 4 with every part and the sum “dưới 5”, a sensitive cell has the neutral mark, so for readers a
/// neutral cell may be anything but zero.
///
/// The result does not depend on the order of relations; among equally good choices the earlier cell is hidden.
public struct Suppressor {
    private var search: MoveSearch
    private let cells: [CellSystem.Cell]
    private var witnesses: [SuppressionPlan.Witness] = []
    /// For each cell the smallest and largest difference shown possible, with the witnesses for them (−1: the truth).
    private var reach: [(low: Int, lowWitness: Int, high: Int, highWitness: Int)]

    private init(_ system: CellSystem) {
        search = MoveSearch(SuppressionTable(system))
        cells = system.cells
        reach = Array(repeating: (0, -1, 0, -1), count: search.table.values.count)
    }

    /// Plans what to hide.
    public static func solve(_ system: CellSystem) -> SuppressionPlan {
        var suppressor = Suppressor(system)
        let broken = system.brokenRelations
        if broken.isEmpty { suppressor.run() }
        return suppressor.plan(broken)
    }

    /// Free moves first, for sensitive cells protect each other; then the dearest cells, whose partners help the rest.
    private mutating func run() {
        let targets = cells.indices.filter { ProtectionNeed(cells[$0], search.table.outcomes[$0]) != nil }
        for cell in targets { widen(cell, .free) }
        let dearest = targets.sorted { (-cells[$0].cost, $0) < (-cells[$1].cost, $1) }
        for effort in [MoveSearch.Effort.paid, .hasty] {
            for cell in dearest { widen(cell, effort) }
        }
    }

    private func isSafe(_ cell: Int) -> Bool {
        guard let need = ProtectionNeed(cells[cell], search.table.outcomes[cell]) else { return true }
        let (value, reach) = (cells[cell].value, reach[cell])
        return need.isMet(value + reach.low, value + reach.high, excludesZero: search.table.marks[cell].excludesZero)
    }

    /// Looks for further values of a cell until it is safe or nothing more is found.
    private mutating func widen(_ cell: Int, _ effort: MoveSearch.Effort) {
        while !isSafe(cell) {
            let up = move(cell, 1, effort)
            let down = up?.cost == 0 ? nil : move(cell, -1, effort)
            guard let best = [up, down].compactMap({ $0 }).min(by: { $0.cost < $1.cost }) else { return }
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
        let start = from < 0 ? [] : witnesses[from].changes
        return search.move(cell, by: sign * step, from: start, effort)
    }

    /// Hides what the move needs and notes which values it proves possible.
    private mutating func accept(_ move: Move, for target: Int) {
        for cell in move.hides { search.table.hide(cell, protecting: target) }
        for cell in move.neutrals { search.table.neutralise(cell, protecting: target) }
        for ratio in move.ratioHides { search.table.hideRatio(ratio, .protecting(target)) }
        for change in move.changes {
            if change.coefficient < reach[change.cell].low {
                (reach[change.cell].low, reach[change.cell].lowWitness) = (change.coefficient, witnesses.count)
            }
            if change.coefficient > reach[change.cell].high {
                (reach[change.cell].high, reach[change.cell].highWitness) = (change.coefficient, witnesses.count)
            }
        }
        witnesses.append(SuppressionPlan.Witness(changes: move.changes))
    }

    private func plan(_ broken: [Int]) -> SuppressionPlan {
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
