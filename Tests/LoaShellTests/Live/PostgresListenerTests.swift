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

    /// What comes within five seconds and is looked for.
    private func wait(_ listener: PostgresListener, _ words: String, for found: (Set<String>, [PostgresListener.Event]) -> Bool) async throws {
        for _ in 0..<250 {
            let (sets, events) = listener.take()
            if found(sets, events) { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("nothing came: \(words)")
    }

    /// The set is looked at when the connection stands, when something is told, and again after the connection was lost.
    @Test func tellsOfWhatIsTold() async throws {
        let server = try PostgresServer.shared.get()
        let (listener, place) = try listener(server, secret: LivePlace.canary)
        defer { withExtendedLifetime(place) { listener.stop() } }
        try await wait(listener, "joined") { sets, events in
            if case .joined? = events.first { sets == ["bang"] } else { false }
        }
        try server.sql("NOTIFY khac")
        try server.sql("NOTIFY so_lieu")
        try await wait(listener, "told") { sets, _ in sets == ["bang"] }
        try server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'doc'")
        try await wait(listener, "lost") { _, events in
            if case .lost(let words)? = events.first { !words.vi.contains(LivePlace.canary) } else { false }
        }
        try await wait(listener, "joined again") { sets, events in
            if case .joined? = events.first { sets == ["bang"] } else { false }
        }
    }

    /// A password that is wrong is not repeated.
    @Test func failuresHoldNoSecret() async throws {
        let server = try PostgresServer.shared.get()
        let (listener, place) = try listener(server, secret: "another-secret-1234")
        defer { withExtendedLifetime(place) { listener.stop() } }
        try await wait(listener, "lost") { sets, events in
            if case .lost(let words)? = events.first { sets.isEmpty && !words.vi.contains("another-secret") && !words.en.contains("another-secret") } else { false }
        }
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
