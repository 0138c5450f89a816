internal import Synchronization

/// How many connections are open, together and from each address.
final class ConnectionCount: Sendable {
    private struct Counts {
        var all = 0
        var byAddress: [String: Int] = [:]
    }

    private let counts = Mutex(Counts())
    private let rules: ServeRules

    init(_ rules: ServeRules) { self.rules = rules }

    /// How many are open.
    var open: Int { counts.withLock { $0.all } }

    /// Counts a new connection; false when it is one too many.
    func enter(_ address: String) -> Bool {
        counts.withLock { counts in
            let here = counts.byAddress[address] ?? 0
            if counts.all >= rules.connections || (here >= rules.connectionsPerAddress && !rules.proxies.contains(address)) { return false }
            counts.all += 1
            counts.byAddress[address] = here + 1
            return true
        }
    }

    /// Counts a connection that has ended.
    func leave(_ address: String) {
        counts.withLock { counts in
            counts.all -= 1
            let left = (counts.byAddress[address] ?? 1) - 1
            counts.byAddress[address] = left > 0 ? left : nil
        }
    }
}
