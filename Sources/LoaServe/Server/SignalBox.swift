internal import Glibc
internal import Synchronization

/// The signals that a server listens to: the handler only marks a bit, the server looks when it has time.
enum SignalBox {
    private static let bits = Atomic<UInt64>(0)

    /// Begins to listen.
    ///
    /// SIGPIPE is taken away: a client that has gone is no reason to end.
    static func open() {
        bits.store(0, ordering: .sequentiallyConsistent)
        for number in [SIGTERM, SIGINT, SIGHUP, SIGUSR1] {
            _ = signal(number) { number in SignalBox.mark(number) }
        }
        _ = signal(SIGPIPE, SIG_IGN)
    }

    private static func mark(_ number: Int32) { bits.bitwiseOr(1 << UInt64(number), ordering: .sequentiallyConsistent) }

    /// The signals that have come since the last time.
    static func take() -> [Int32] {
        let found = bits.exchange(0, ordering: .sequentiallyConsistent)
        return (0..<64).filter { found >> UInt64($0) & 1 == 1 }
    }
}
