internal import Synchronization

/// Lets so many pass at a time.
final class Gate: Sendable {
    private let inside = Mutex(0)
    private let most: Int

    init(most: Int) { self.most = most }

    /// Whether there is room; then ``leave()`` has to follow.
    func enter() -> Bool {
        inside.withLock { inside in
            if inside >= most { return false }
            inside += 1
            return true
        }
    }

    func leave() { inside.withLock { $0 -= 1 } }
}
