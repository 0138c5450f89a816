/// States of a search, lightest first; of equally light ones the one put in last, so that a search goes on to an end.
struct MoveQueue {
    private var heap: [(weight: Int, number: Int, state: MoveSearch.State)] = []
    private var pushed = 0

    /// Puts a state in.
    mutating func push(_ state: MoveSearch.State, _ weight: Int) {
        pushed += 1
        heap.append((weight, -pushed, state))
        var child = heap.count - 1
        while child > 0, isLighter(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the lightest out.
    mutating func pop() -> MoveSearch.State? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return top.state }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isLighter(child, least) { least = child }
            if least == parent { return top.state }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func isLighter(_ left: Int, _ right: Int) -> Bool {
        (heap[left].weight, heap[left].number) < (heap[right].weight, heap[right].number)
    }
}
