internal import Glibc
internal import LoaMarkup
internal import LoaStats
internal import Synchronization

/// Listens to what a PostgreSQL server tells of its tables, on a thread of its own, and connects again whenever it has to.
final class PostgresListener: Sendable {
    /// One set that wants to know.
    struct Ear: Sendable {
        let set: DataSet
        let source: LiveSource
        let channel: String
    }

    /// What there is to say of the connection.
    enum Event: Sendable {
        /// It was lost or could not be made; the words hold no secret.
        case lost(Message)
        /// It stands.
        case joined
    }

    private struct State {
        var told: Set<String> = []
        var events: [Event] = []
        var hasEnded = false
    }

    /// The first and the longest wait before connecting again, in seconds.
    private static let waits = 1...60

    private let ears: [Ear]
    private let site: StatsSite
    private let state = Mutex(State())

    /// Makes a listener for sets of one server.
    init(_ ears: [Ear], _ site: StatsSite) {
        self.ears = ears
        self.site = site
    }

    /// The sets that something was told of since the last time, and what became of the connection.
    func take() -> (sets: Set<String>, events: [Event]) {
        state.withLock { state in
            defer { (state.told, state.events) = ([], []) }
            return (state.told, state.events)
        }
    }

    /// Ends within a second or two.
    func stop() { state.withLock { $0.hasEnded = true } }

    /// Begins.
    func start() {
        let own = unsafe Unmanaged.passRetained(self).toOpaque()
        var thread = pthread_t()
        let made = unsafe pthread_create(
            &thread, nil,
            { raw in
                if let raw = unsafe raw { unsafe Unmanaged<PostgresListener>.fromOpaque(raw).takeRetainedValue().work() }
                return nil
            }, own)
        if made == 0 { pthread_detach(thread) } else { unsafe Unmanaged<PostgresListener>.fromOpaque(own).release() }
    }

    private var hasEnded: Bool { state.withLock { $0.hasEnded } }

    private func work() {
        var wait = Self.waits.lowerBound, isDown = false
        while !hasEnded {
            let failure = listen {
                wait = Self.waits.lowerBound
                isDown = false
            }
            guard let failure, !hasEnded else { return }
            if !isDown { state.withLock { $0.events.append(.lost(failure)) } }
            isDown = true
            for _ in 0..<wait where !hasEnded { sleep(1) }
            wait = min(wait * 2, Self.waits.upperBound)
        }
    }

    /// Connects and listens until the connection ends; gives the reason, nil when it was to end.
    private func listen(joined: () -> Void) -> Message? {
        var redaction = Redaction([])
        do throws(SourceFailure) {
            guard let first = ears.first, case .postgres(let server, _) = first.source.place else { return nil }
            let secret = try SourceSecret.read(first.source, site.options)
            if let secret { redaction = Redaction([secret.value]) }
            let fetch = LiveFetch(first.set, first.source, site)
            let connection = try PostgresConnection.open(server, password: secret?.value, fetch)
            try connection.listen(Set(ears.map(\.channel)).sorted(), fetch)
            joined()
            state.withLock { state in
                state.events.append(.joined)
                // What was told while nobody listened is lost: each set is looked at once.
                state.told.formUnion(ears.map(\.set.id))
            }
            while !hasEnded {
                let channels = try connection.told(within: 1000)
                guard !channels.isEmpty else { continue }
                let sets = ears.filter { channels.contains($0.channel) }.map(\.set.id)
                state.withLock { $0.told.formUnion(sets) }
            }
            return nil
        } catch {
            return Message(vi: redaction.text(error.message.vi), en: redaction.text(error.message.en))
        }
    }
}
