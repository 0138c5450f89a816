internal import Dispatch
internal import Synchronization

/// Waits for work of tasks on a thread that may wait: those for slow answers.
enum Blocking {
    /// Holds a result that comes from elsewhere.
    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }

    /// The result of some work.
    static func wait<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value? {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        Task.detached(priority: .userInitiated) {
            let value = await work()
            box.value.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        return box.value.withLock { $0 }
    }
}
