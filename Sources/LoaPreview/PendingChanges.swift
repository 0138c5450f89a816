internal import LoaShell
internal import Synchronization

/// What changed while something else was built: one bell, however often it is rung.
final class PendingChanges: Sendable {
    private let changes = Mutex(SiteChanges())
    private let ringing: AsyncStream<Void>.Continuation
    /// Rings when there is something to take.
    let bell: AsyncStream<Void>

    init() { (bell, ringing) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    /// Adds changes and rings.
    func add(_ more: SiteChanges) {
        changes.withLock { $0.add(more) }
        ringing.yield()
    }

    /// Rings though nothing changed in the files.
    func ring() { ringing.yield() }

    /// Takes all changes since the last time.
    func take() -> SiteChanges {
        changes.withLock { changes in
            let taken = changes
            changes = SiteChanges()
            return taken
        }
    }
}
