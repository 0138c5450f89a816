internal import Dispatch
internal import Synchronization

/// Watches a site on a thread of its own and hands on what changed, gathered while nobody looked.
public final class SiteWatching: Sendable {
    private let watcher: SiteWatcher
    private let pending = Mutex(SiteChanges())
    private let ringing: AsyncStream<Void>.Continuation
    /// Rings when something changed, and once when the watch has begun.
    public let changes: AsyncStream<Void>

    /// Begins to watch.
    public init(root: String) throws(SiteWatcher.Fault) {
        watcher = try SiteWatcher(root: root)
        (changes, ringing) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        DispatchQueue(label: "loa.watch").async { [self] in
            // What was written before the watch stood may have been missed.
            watcher.run(ready: { add(.all) }) { add($0) }
        }
    }

    /// All changes since the last time.
    public func take() -> SiteChanges {
        pending.withLock { changes in
            let taken = changes
            changes = SiteChanges()
            return taken
        }
    }

    /// Rings though nothing changed in the files.
    public func ring() { ringing.yield() }

    /// Ends.
    public func stop() {
        watcher.stop()
        ringing.finish()
    }

    private func add(_ more: SiteChanges) {
        pending.withLock { $0.add(more) }
        ringing.yield()
    }
}
