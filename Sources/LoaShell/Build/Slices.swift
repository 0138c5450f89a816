internal import Synchronization

/// Spreads even work over a few tasks that take slices from one counter.
enum Slices {
    /// Runs `body` once for each task; it draws ranges until there are none.
    ///
    /// One task per small item costs microseconds each, slices cost nothing that shows.
    static func run<Result: Sendable>(
        count: Int, jobs: Int, size: Int = 24, _ body: @escaping @Sendable (_ task: Int, _ next: Draw) throws -> Result
    ) async throws -> [Result] {
        let draw = Draw(count: count, size: size)
        let tasks = max(1, min(jobs, (count + size - 1) / max(1, size)))
        if tasks == 1 { return [try body(0, draw)] }
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            for task in 0..<tasks { group.addTask { (task, try body(task, draw)) } }
            var results: [Result?] = Array(repeating: nil, count: tasks)
            for try await (task, result) in group { results[task] = result }
            return results.compactMap { $0 }
        }
    }

    /// The counter.
    final class Draw: Sendable {
        private let taken = Atomic<Int>(0)
        private let count: Int
        private let size: Int

        init(count: Int, size: Int) {
            self.count = count
            self.size = size
        }

        /// The next range, or nil at the end.
        func next() -> Range<Int>? {
            HeapRoom.make()
            let from = taken.add(size, ordering: .relaxed).oldValue
            return from < count ? from..<min(count, from + size) : nil
        }
    }
}
