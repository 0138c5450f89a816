/// Looks for another table: changes to unknown cells, and to cells that are then to be hidden, under which every sum
/// still holds and every mark is still true.
///
/// A change to one cell breaks the relations that it is in; the search mends one broken relation after the other by
/// changing another of its cells, the cheapest way first. What it finds is a proof; that it finds nothing proves
/// nothing, and the caller then spends more.
struct MoveSearch {
    /// How hard to look.
    struct Effort {
        /// Whether shown cells may be hidden for it.
        let maySpend: Bool
        /// How many states to look at.
        let steps: Int
        /// How much a broken relation weighs against costs; a large weight finds something dear soon.
        let haste: Int

        static let free = Effort(maySpend: false, steps: 60, haste: 4)
        static let paid = Effort(maySpend: true, steps: 300, haste: 8)
        static let hasty = Effort(maySpend: true, steps: 3_000, haste: 2_000)
    }

    /// Changes that mend each other, and what must be hidden so that they are possible.
    struct Move {
        /// The cells that differ from the true table, each with its difference.
        var changes: [CellSystem.Term] = []
        /// The cells to be hidden.
        var hides: [Int] = []
        /// The sensitive cells that are to have the neutral mark, for “dưới” would tell too much.
        var neutrals: [Int] = []
        /// The shares to be hidden.
        var ratioHides: [Int] = []
        var cost = 0
    }

    /// A move that still leaves relations broken.
    struct State {
        var move = Move()
        var broken: [Broken] = []
    }

    struct Broken {
        let relation: Int
        let excess: Int
        /// What mending it is thought to cost.
        let guess: Int
    }

    /// What it costs to replace “dưới” by the neutral mark.
    static let neutralCost = 256
    /// How many ways of mending one relation are followed.
    static let breadth = 12

    let table: SuppressionTable
    let effort: Effort
    /// For each cell how far the starting point lies from the true value.
    let base: [Int: Int]

    /// Starts from a table already known to agree with what is published.
    init(_ table: SuppressionTable, from start: [CellSystem.Term], effort: Effort) {
        self.table = table
        self.effort = effort
        base = Dictionary(start.map { ($0.cell, $0.coefficient) }) { first, _ in first }
    }

    /// The cheapest move found that changes a cell by `amount`, put on top of the starting point.
    func move(_ cell: Int, by amount: Int) -> Move? {
        guard room(cell, amount, table.marks[cell]) == amount, let first = changed(State(), cell, by: amount) else { return nil }
        var queue = MoveQueue()
        var seen: Set<[CellSystem.Term]> = []
        queue.push(first, weight(first))
        for _ in 0..<effort.steps {
            guard let state = queue.pop() else { return nil }
            guard let broken = state.broken.min(by: { (table.members[$0.relation].count, $0.relation) < (table.members[$1.relation].count, $1.relation) })
            else {
                if let move = finished(state.move) { return move }
                continue
            }
            let key = state.move.changes.sorted { $0.cell < $1.cell }
            guard seen.insert(key).inserted else { continue }
            for next in repairs(of: broken, in: state) { queue.push(next, weight(next)) }
        }
        return nil
    }

    /// How much of a wished change a cell's mark leaves room for.
    private func room(_ cell: Int, _ wish: Int, _ marks: CellMarks) -> Int {
        let now = table.values[cell] + (base[cell] ?? 0)
        return wish > 0 ? min(wish, max(0, marks.highest - now)) : max(wish, min(0, marks.lowest - now))
    }

    private func weight(_ state: State) -> Int {
        state.move.cost + state.move.changes.count + state.broken.reduce(0) { $0 + $1.guess }
    }

    /// The whole difference to the true table, when every value in it is one that readers must reckon with.
    private func finished(_ move: Move) -> Move? {
        var total = base
        for change in move.changes { total[change.cell, default: 0] += change.coefficient }
        var whole = move
        whole.changes = total.filter { $0.value != 0 }.map { CellSystem.Term($0.key, $0.value) }.sorted { $0.cell < $1.cell }
        let isAllowed = whole.changes.allSatisfy { change in
            let marks = table.marks[change.cell]
            return (move.neutrals.contains(change.cell) ? marks.neutral : marks).allow(table.values[change.cell] + change.coefficient)
        }
        return isAllowed ? whole : nil
    }

    /// The best ways to mend a relation.
    private func repairs(of broken: Broken, in state: State) -> [State] {
        var options: [(weight: Int, cell: Int, amount: Int, isNeutral: Bool)] = []
        for term in table.members[broken.relation] where broken.excess % term.coefficient == 0 {
            let cost = price(term.cell, in: state.move)
            guard let cost, !state.move.changes.contains(where: { $0.cell == term.cell }) else { continue }
            let wish = -broken.excess / term.coefficient
            let amount = room(term.cell, wish, table.marks[term.cell])
            if amount != 0 { options.append((cost + consequences(of: term.cell, amount, in: state), term.cell, amount, false)) }
            guard amount != wish, effort.maySpend, case .below = table.outcomes[term.cell] else { continue }
            let wider = room(term.cell, wish, table.marks[term.cell].neutral)
            let price = Self.neutralCost + consequences(of: term.cell, wider, in: state)
            if wider != amount { options.append((price, term.cell, wider, true)) }
        }
        options.sort { ($0.weight, $0.cell) < ($1.weight, $1.cell) }
        var states = options.prefix(Self.breadth).compactMap { option in
            guard var next = changed(state, option.cell, by: option.amount) else { return nil as State? }
            if option.isNeutral {
                next.move.neutrals.append(option.cell)
                next.move.cost += Self.neutralCost
            }
            return next
        }
        let share = table.shareOf[broken.relation]
        if effort.maySpend, share >= 0 {
            var freed = state
            freed.move.ratioHides.append(share)
            freed.move.cost += table.ratios[share].cost
            freed.broken.removeAll { table.shareOf[$0.relation] == share }
            states.append(freed)
        }
        return states
    }

    /// What changing a cell costs; nil when it may not be changed.
    private func price(_ cell: Int, in move: Move) -> Int? {
        if table.isUnknown(cell) || move.hides.contains(cell) { return 0 }
        return effort.maySpend && table.mayHide[cell] ? table.costs[cell] : nil
    }

    /// What mending the newly broken relations is thought to cost, less that of those mended.
    private func consequences(of cell: Int, _ amount: Int, in state: State) -> Int {
        var sum = 0
        for use in table.uses[cell] where !isOff(use.cell, state.move) {
            if let old = state.broken.first(where: { $0.relation == use.cell }) {
                if old.excess + use.coefficient * amount == 0 { sum -= old.guess }
            } else {
                sum += guess(use.cell, touching: cell)
            }
        }
        return sum
    }

    private func guess(_ relation: Int, touching cell: Int) -> Int {
        let others = table.unknownCount[relation] - (table.isUnknown(cell) ? 1 : 0)
        return effort.haste + (others > 0 ? 0 : table.cheapest[relation])
    }

    /// Whether a relation stands for a share that is hidden.
    private func isOff(_ relation: Int, _ move: Move) -> Bool {
        let share = table.shareOf[relation]
        guard share >= 0 else { return false }
        let ratio = table.ratios[share]
        return table.ratioOutcomes[share].isHidden || move.ratioHides.contains(share)
            || move.hides.contains { $0 == ratio.numerator || $0 == ratio.denominator }
    }

    /// The state after one more change; nil where it may not be made.
    private func changed(_ state: State, _ cell: Int, by amount: Int) -> State? {
        guard let cost = price(cell, in: state.move) else { return nil }
        var next = state
        if !table.isUnknown(cell), !next.move.hides.contains(cell) { next.move.hides.append(cell) }
        next.move.cost += cost
        next.move.changes.append(CellSystem.Term(cell, amount))
        for use in table.uses[cell] {
            let position = next.broken.firstIndex { $0.relation == use.cell }
            let old = position.map { next.broken[$0] }
            let excess = (old?.excess ?? 0) + use.coefficient * amount
            if let position { next.broken.remove(at: position) }
            if excess != 0 {
                next.broken.append(Broken(relation: use.cell, excess: excess, guess: old?.guess ?? guess(use.cell, touching: cell)))
            }
        }
        next.broken.removeAll { isOff($0.relation, next.move) }
        return next
    }
}
