/// Goes through sorted runs of rows as one, smallest key first.
struct RunMerge: ~Copyable {
    /// A run with the rows of it that are in memory.
    private struct Page {
        var numbers: [Int] = []
        /// The row at hand.
        var at = 0
        /// What is not read yet.
        var rest: RowRuns.Run
    }

    /// So many rows of a run are read at once.
    private static let rows = 256

    private var pages: [Page]
    /// The runs that have rows left, as a heap: the one with the smallest row first.
    private var heap: [Int] = []
    private var isBegun = false
    private let width: Int
    private let key: [Int]
    private let ranks: [[Int]]
    private let spill: RowSpill
    /// Whether a run could not be read.
    private(set) var failed = false

    init(_ runs: [RowRuns.Run], width: Int, key: [Int], ranks: [[Int]], _ spill: RowSpill) {
        self.width = width
        self.key = key
        self.ranks = ranks
        self.spill = spill
        pages = runs.map { Page(rest: $0) }
        for page in pages.indices where fill(page) { heap.append(page) }
        for at in heap.indices.reversed() { sink(at) }
    }

    /// A cell of the row at hand; words by their place among all sorted.
    func cell(_ column: Int) -> Int {
        let page = heap[0]
        return pages[page].numbers[pages[page].at + column]
    }

    /// Goes to the next row; false when there is none.
    mutating func next() -> Bool {
        guard isBegun else {
            isBegun = true
            return !heap.isEmpty && !failed
        }
        guard let page = heap.first else { return false }
        pages[page].at += width
        if pages[page].at >= pages[page].numbers.count, !fill(page) {
            let last = heap.removeLast()
            if heap.isEmpty { return false }
            heap[0] = last
        }
        sink(0)
        return !failed
    }

    /// Reads on in a run; false when nothing is left of it.
    private mutating func fill(_ page: Int) -> Bool {
        let rest = pages[page].rest
        let count = min(rest.count, Self.rows * width)
        guard count > 0 else { return false }
        guard spill.read(rest.lowerBound, count, &pages[page].numbers), pages[page].numbers.count == count else {
            failed = true
            return false
        }
        for column in 0..<width where !ranks[column].isEmpty {
            for at in stride(from: column, to: count, by: width) { pages[page].numbers[at] = ranks[column][pages[page].numbers[at]] }
        }
        pages[page].at = 0
        pages[page].rest = rest.lowerBound + count..<rest.upperBound
        return true
    }

    private func precedes(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (pages[one].at, pages[other].at)
        for column in key {
            let (mine, theirs) = (pages[one].numbers[left + column], pages[other].numbers[right + column])
            if mine != theirs { return mine < theirs }
        }
        return one < other
    }

    private mutating func sink(_ start: Int) {
        var at = start
        while true {
            var least = 2 * at + 1
            guard least < heap.count else { return }
            if least + 1 < heap.count, precedes(heap[least + 1], heap[least]) { least += 1 }
            guard precedes(heap[least], heap[at]) else { return }
            heap.swapAt(least, at)
            at = least
        }
    }
}
