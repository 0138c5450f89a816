internal import Glibc
internal import NIOCore
internal import Synchronization

/// Lets others on the same processor go first after each turn of an event loop.
///
/// A loop that always finds something to do would keep its processor for a whole time slice; what waits behind it,
/// another loop or what talks to us, would wait some milliseconds.
final class LoopTurn: Sendable {
    private let loop: any EventLoop
    private let isAsked = Atomic(false)

    init(_ loop: any EventLoop) { self.loop = loop }

    /// Called for each read, on the loop itself; what is asked for is done once all reads of the turn are.
    func asked() {
        if isAsked.load(ordering: .relaxed) { return }
        isAsked.store(true, ordering: .relaxed)
        loop.execute {
            self.isAsked.store(false, ordering: .relaxed)
            sched_yield()
        }
    }
}
