/// Slows down guessing: after a few failures each account and each address waits twice as long as before.
struct AttemptLimiter {
    private struct Entry {
        var failures: Int
        var until: Int
        var last: Int
    }

    /// Failures that cost nothing yet: people mistype.
    static let free = 4
    /// The longest wait, in seconds.
    static let longest = 900
    /// How many accounts and addresses are remembered.
    static let room = 20_000

    private var entries: [String: Entry] = [:]

    /// How many are remembered.
    var count: Int { entries.count }

    /// How long one of these has to wait still, in seconds.
    func wait(_ keys: [String], now: Int) -> Int { keys.map { max(0, (entries[$0]?.until ?? 0) - now) }.max() ?? 0 }

    /// Counts a failure.
    mutating func fail(_ keys: [String], now: Int) {
        for key in keys {
            if entries.count >= Self.room, entries[key] == nil { forget(now) }
            var entry = entries[key] ?? Entry(failures: 0, until: 0, last: now)
            // A day without failures counts as a beginning.
            if now - entry.last > 86400 { entry.failures = 0 }
            entry.failures += 1
            entry.last = now
            if entry.failures > Self.free { entry.until = now + min(Self.longest, 1 << min(20, entry.failures - Self.free)) }
            entries[key] = entry
        }
    }

    /// Forgets the failures of an account that has signed in.
    mutating func succeed(_ key: String) { entries[key] = nil }

    /// Makes room: what waits no longer goes first, then the oldest half.
    private mutating func forget(_ now: Int) {
        entries = entries.filter { $0.value.until > now }
        guard entries.count >= Self.room else { return }
        let times = entries.values.map(\.last).sorted()
        let middle = times[times.count / 2]
        var left = Self.room / 2
        entries = entries.filter { entry in
            guard entry.value.last >= middle, left > 0 else { return false }
            left -= 1
            return true
        }
    }
}
