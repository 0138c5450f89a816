import Foundation
import LoaMarkup
import LoaStats
import Synchronization
import Testing

@testable import LoaShell

@Suite(.serialized) struct PostgresListenerTests {
    private func listener(_ server: PostgresServer, secret: String, port: Int? = nil) throws -> (PostgresListener, LivePlace) {
        let source = server.source("SELECT * FROM bang", port: port, more: "listen: So_Lieu")
        let place = try LivePlace(source.replacing("secret: LOA_MAT_KHAU", with: "secret_file: khoa"))
        try place.stats.folder.put("khoa", secret)
        let site = try StatsSite.load(CommandOptions(site: place.stats.path), call: "loa")
        var plan = SourceWatch.Plan()
        plan.take(site, seconds: nil, now: 0)
        #expect(plan.sets.map(\.set.id) == ["bang"])
        return (try #require(plan.listeners.first), place)
    }

    private struct Unexpected: Error {
        let event: String
    }

    /// What a listener tells, one event after the other, however many come at once.
    private final class Ear {
        private let listener: PostgresListener
        private var sets: Set<String> = []
        private var events: [PostgresListener.Event] = []

        init(_ listener: PostgresListener) { self.listener = listener }

        /// The next event, with the sets told of until then; a machine with much to do gets its time.
        func event() async throws -> (event: PostgresListener.Event, sets: Set<String>) {
            try await wait("event") { !events.isEmpty }
            defer { sets = [] }
            return (events.removeFirst(), sets)
        }

        /// The sets told of, once there are any.
        func told() async throws -> Set<String> {
            try await wait("set") { !sets.isEmpty }
            defer { sets = [] }
            return sets
        }

        private func wait(_ words: String, until found: () -> Bool) async throws {
            for _ in 0..<1500 {
                let (more, news) = listener.take()
                sets.formUnion(more)
                events += news
                if found() { return }
                try await Task.sleep(for: .milliseconds(20))
            }
            try #require(Bool(false), "nothing came: \(words)")
        }
    }

    /// The set is looked at when the connection stands, when something is told, and again after the connection was lost.
    @Test func tellsOfWhatIsTold() async throws {
        let server = try PostgresServer.shared.get()
        let (listener, place) = try listener(server, secret: LivePlace.canary)
        defer { withExtendedLifetime(place) { listener.stop() } }
        let ear = Ear(listener)
        let first = try await ear.event()
        guard case .joined = first.event else { throw Unexpected(event: "\(first.event)") }
        #expect(first.sets == ["bang"])
        try server.sql("NOTIFY khac")
        try server.sql("NOTIFY so_lieu")
        #expect(try await ear.told() == ["bang"])
        try server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'doc'")
        let second = try await ear.event()
        guard case .lost(let words) = second.event else { throw Unexpected(event: "\(second.event)") }
        #expect(!words.vi.contains(LivePlace.canary))
        let third = try await ear.event()
        guard case .joined = third.event else { throw Unexpected(event: "\(third.event)") }
        #expect(second.sets.union(third.sets) == ["bang"])
    }

    /// A password that is wrong is not repeated.
    @Test func failuresHoldNoSecret() async throws {
        let server = try PostgresServer.shared.get()
        let (listener, place) = try listener(server, secret: "another-secret-1234")
        defer { withExtendedLifetime(place) { listener.stop() } }
        let (event, sets) = try await Ear(listener).event()
        guard case .lost(let words) = event else { throw Unexpected(event: "\(event)") }
        #expect(sets.isEmpty && !words.vi.contains("another-secret") && !words.en.contains("another-secret"))
    }

    /// Told when it begins, when it becomes something else, when it is over; not in between.
    @Test func troublesAreToldOnce() {
        let told = Mutex<[String]>([])
        var troubles = SourceWatch.Troubles { words in told.withLock { $0.append(words.en) } }
        troubles.settle("a", Message(vi: "", en: "well"))
        for _ in 0..<3 { troubles.tell("a", 3, Message(vi: "", en: "gone")) }
        troubles.tell("b", nil, Message(vi: "", en: "other"))
        troubles.tell("b", nil, Message(vi: "", en: "other"))
        troubles.tell("a", 1, Message(vi: "", en: "refused"))
        troubles.settle("a", Message(vi: "", en: "well"))
        troubles.tell("a", 3, Message(vi: "", en: "gone"))
        #expect(told.withLock { $0 } == ["gone", "other", "refused", "well", "gone"])
    }
}
