/// Steps of a search, lightest first; of equally light ones the one put in last, so that a search goes on to an end.
struct StepQueue {
    private var heap: [(weight: Int, number: Int, step: Move.Step)] = []
    private var pushed = 0

    /// Puts a step in.
    mutating func push(_ step: Move.Step) {
        pushed += 1
        heap.append((step.weight, -pushed, step))
        var child = heap.count - 1
        while child > 0, isLighter(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the lightest out.
    mutating func pop() -> Move.Step? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return top.step }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            var child = 2 * parent + 1
            while child <= 2 * parent + 2, child < heap.count {
                if isLighter(child, least) { least = child }
                child += 1
            }
            if least == parent { return top.step }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func isLighter(_ left: Int, _ right: Int) -> Bool {
        let (l, r) = (heap[left], heap[right])
        return l.weight != r.weight ? l.weight < r.weight : l.number < r.number
    }
}
