/// Looks for another table: changes to unknown cells, and to cells that are then to be hidden, under which every sum
/// still holds and every mark is still true.
///
/// A change to one cell breaks the relations that it is in; the search mends one broken relation after the other by
/// changing another of its cells, the cheapest way first. What it finds is a proof; that it finds nothing proves
/// nothing, and the caller then spends more.
struct MoveSearch: ~Copyable {
    /// How hard to look.
    struct Effort {
        /// Whether shown cells may be hidden for it.
        let maySpend: Bool
        /// How many states to look at.
        let states: Int
        /// How much a broken relation weighs against costs; a large weight finds something dear soon.
        let haste: Int

        /// By how many binary digits costs are made smaller, so that broken relations weigh more than even a headline.
        var discount = 0

        /// Whether to start from every table known in which the cell differs.
        var triesOthers = false

        static let free = Effort(maySpend: false, states: 60, haste: 4)
        /// Thorough and quick; the cheaper result of the two is taken.
        static let paid = [8, 32].map { Effort(maySpend: true, states: 300, haste: $0) }
        /// For what is left: first still with an eye on costs, then at any price, then from other tables already found.
        static let dear = [
            Effort(maySpend: true, states: 3_000, haste: 2_000), Effort(maySpend: true, states: 10_000, haste: 2_000, discount: 12),
            Effort(maySpend: true, states: 1_000, haste: 2_000, discount: 6, triesOthers: true),
        ]
    }

    /// What it costs to replace “dưới” by the neutral mark.
    static let neutralCost = 256
    /// How many ways of mending one relation are followed.
    static let breadth = 12

    /// What is hidden so far.
    var table: SuppressionTable
    /// For each cell how far the starting point lies from the true value; all zero between searches.
    private(set) var base: [Int]
    /// For each relation that the state at hand breaks, its place in the state's list and one more; else zero.
    private var brokenPlace: [Int]
    /// Whether the state at hand changes a cell; each is changed once, so that a search comes to an end.
    private var isChanged: [Bool]
    private var effort = Effort.free

    init(_ table: consuming SuppressionTable) {
        base = Array(repeating: 0, count: table.values.count)
        isChanged = Array(repeating: false, count: table.values.count)
        brokenPlace = Array(repeating: 0, count: table.shareOf.count)
        self.table = table
    }

    /// The cheapest move found that changes a cell by `amount`, on top of a table already known to agree with what is
    /// published.
    mutating func move(_ cell: Int, by amount: Int, from start: [CellSystem.Term], _ effort: Effort) -> Move? {
        self.effort = effort
        for change in start { base[change.cell] = change.coefficient }
        defer { for change in start { base[change.cell] = 0 } }
        guard room(cell, amount, table.marks[cell]) == amount else { return nil }
        var states = [Move.State()]
        var queue = StepQueue()
        queue.push(Move.Step(state: 0, kind: .change, place: cell, amount: amount, weight: 0))
        var seen: Set<Int> = []
        while states.count <= effort.states, let step = queue.pop() {
            let state = stateAfter(step, states[step.state])
            if state.broken.isEmpty {
                if let move = finished(state.move, start) { return move }
                continue
            }
            // Two orders of the same changes are one state; a clash of hashes loses a way, never a proof.
            guard seen.insert(state.move.changes.reduce(state.move.ratioHides.count) { $0 &+ $1.hashValueInOrder }).inserted else { continue }
            pushRepairs(of: state, number: states.count, weight: weight(state), to: &queue)
            states.append(state)
        }
        return nil
    }

    /// How much of a wished change a cell's mark leaves room for.
    private func room(_ cell: Int, _ wish: Int, _ marks: CellMarks) -> Int {
        let now = table.values[cell] + base[cell]
        return wish > 0 ? min(wish, max(0, marks.highest - now)) : max(wish, min(0, marks.lowest - now))
    }

    private func weight(_ state: Move.State) -> Int {
        var sum = state.move.cost + state.move.changes.count
        for broken in state.broken { sum += broken.guess }
        return sum
    }

    /// The whole difference to the true table, when every value in it is one that readers must reckon with.
    private func finished(_ move: Move, _ start: [CellSystem.Term]) -> Move? {
        var whole = move
        whole.changes = CellSystem.Relation(start + move.changes, equals: 0).terms
        for change in whole.changes {
            let marks = table.marks[change.cell]
            let value = table.values[change.cell] + change.coefficient
            if !(move.neutrals.contains(change.cell) ? marks.neutral : marks).allow(value) { return nil }
        }
        return whole
    }

    /// Queues the best ways to mend the shortest broken relation.
    private mutating func pushRepairs(of state: Move.State, number: Int, weight: Int, to queue: inout StepQueue) {
        var broken = state.broken[0]
        for (place, other) in state.broken.enumerated() {
            brokenPlace[other.relation] = place + 1
            let (left, right) = (table.members.count(other.relation), table.members.count(broken.relation))
            if left < right || (left == right && other.relation < broken.relation) { broken = other }
        }
        for change in state.move.changes { isChanged[change.cell] = true }
        defer {
            for broken in state.broken { brokenPlace[broken.relation] = 0 }
            for change in state.move.changes { isChanged[change.cell] = false }
        }
        var best = BestSteps(count: Self.breadth)
        for place in table.members.range(broken.relation) {
            let (cell, coefficient) = (table.members.cells[place], table.members.coefficients[place])
            guard !isChanged[cell], let cost = price(cell), broken.excess % coefficient == 0 else { continue }
            let wish = -broken.excess / coefficient
            let amount = room(cell, wish, table.marks[cell])
            if amount != 0 {
                let sum = weight + 1 + cost + consequences(of: cell, amount, in: state)
                best.offer(Move.Step(state: number, kind: .change, place: cell, amount: amount, weight: sum))
            }
            guard amount != wish, effort.maySpend, table.mayNeutralise[cell], case .below = table.outcomes[cell] else { continue }
            let wider = room(cell, wish, table.marks[cell].neutral)
            if wider != amount {
                let sum = weight + 1 + Self.neutralCost + consequences(of: cell, wider, in: state)
                best.offer(Move.Step(state: number, kind: .changeWithNeutralMark, place: cell, amount: wider, weight: sum))
            }
        }
        for step in best.steps { queue.push(step) }
        let share = table.shareOf[broken.relation]
        if effort.maySpend, share >= 0 {
            queue.push(Move.Step(state: number, kind: .hideShare, place: share, amount: 0, weight: weight + table.ratios[share].cost))
        }
    }

    /// What changing a cell costs; nil when it may not be changed.
    private func price(_ cell: Int) -> Int? {
        if table.isUnknown[cell] { return 0 }
        return effort.maySpend && table.mayHide[cell] ? table.costs[cell] >> effort.discount : nil
    }

    /// What mending the newly broken relations is thought to cost, less that of those mended.
    private func consequences(of cell: Int, _ amount: Int, in state: Move.State) -> Int {
        var sum = 0
        for use in table.uses.range(cell) {
            let relation = table.uses.cells[use]
            if brokenPlace[relation] > 0 {
                let old = state.broken[brokenPlace[relation] - 1]
                if old.excess + table.uses.coefficients[use] * amount == 0 { sum -= old.guess }
            } else if table.shareOf[relation] < 0 || !isOff(relation, state.move) {
                sum += guess(relation, touching: cell)
            }
        }
        return sum
    }

    private func guess(_ relation: Int, touching cell: Int) -> Int {
        let others = table.unknownCount[relation] - (table.isUnknown[cell] ? 1 : 0)
        return effort.haste + (others > 0 ? 0 : table.cheapest[relation] >> effort.discount)
    }

    /// Whether a relation stands for a share that is hidden.
    private func isOff(_ relation: Int, _ move: Move) -> Bool {
        let share = table.shareOf[relation]
        guard share >= 0 else { return false }
        let ratio = table.ratios[share]
        return table.ratioOutcomes[share].isHidden || move.ratioHides.contains(share)
            || move.hides.contains { $0 == ratio.numerator || $0 == ratio.denominator }
    }

    /// The state after one more change.
    private func stateAfter(_ step: Move.Step, _ state: Move.State) -> Move.State {
        var next = state
        if step.kind == .hideShare {
            next.move.ratioHides.append(step.place)
            next.move.cost += table.ratios[step.place].cost
        } else {
            next.move.cost += price(step.place) ?? 0
            if !table.isUnknown[step.place] { next.move.hides.append(step.place) }
            if step.kind == .changeWithNeutralMark {
                next.move.neutrals.append(step.place)
                next.move.cost += Self.neutralCost
            }
            next.move.changes.append(CellSystem.Term(step.place, step.amount))
            for use in table.uses.range(step.place) {
                let relation = table.uses.cells[use]
                let place = next.broken.firstIndex { $0.relation == relation }
                let old = place.map { next.broken.remove(at: $0) }
                let excess = (old?.excess ?? 0) + table.uses.coefficients[use] * step.amount
                if excess != 0 {
                    let guess = old?.guess ?? guess(relation, touching: step.place)
                    next.broken.append(Move.Broken(relation: relation, excess: excess, guess: guess))
                }
            }
        }
        if !table.ratios.isEmpty { next.broken.removeAll { isOff($0.relation, next.move) } }
        return next
    }
}
