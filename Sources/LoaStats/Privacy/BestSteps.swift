/// The lightest of many steps, in order; of equally light ones the cell that comes first.
struct BestSteps {
    let count: Int
    private(set) var steps: [Move.Step] = []

    init(count: Int) { self.count = count }

    /// Keeps the step if it is among the lightest.
    mutating func offer(_ step: Move.Step) {
        if steps.count == count, let last = steps.last, last.weight <= step.weight { return }
        if steps.count == count { steps.removeLast() }
        var place = steps.count
        while place > 0, steps[place - 1].weight > step.weight { place -= 1 }
        steps.insert(step, at: place)
    }
}
