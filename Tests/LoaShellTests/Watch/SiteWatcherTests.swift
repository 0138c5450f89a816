import Foundation
import LoaMarkup
import Synchronization
import Testing

@testable import LoaShell

/// What is told of changes on disk.
@Suite struct SiteWatcherTests {
    /// What a watcher told, in order.
    private final class Told: Sendable {
        private let all = Mutex<[SiteChanges]>([])
        func add(_ changes: SiteChanges) { all.withLock { $0.append(changes) } }
        var list: [SiteChanges] { all.withLock { $0 } }
        /// Waits for a change that is wanted, at most five seconds.
        func wait(_ isWanted: @Sendable (SiteChanges) -> Bool) async throws -> Bool {
            for _ in 0..<500 {
                if list.contains(where: isWanted) { return true }
                try await Task.sleep(for: .milliseconds(10))
            }
            return false
        }
    }

    private func watching(_ root: String, _ body: (Told) async throws -> Void) async throws {
        let watcher = try SiteWatcher(root: root)
        let told = Told()
        let ended = DispatchSemaphore(value: 0)
        await withCheckedContinuation { begun in
            Thread.detachNewThread {
                watcher.run(ready: { begun.resume() }) { told.add($0) }
                ended.signal()
            }
        }
        do { try await body(told) } catch {
            watcher.stop()
            throw error
        }
        watcher.stop()
        let hasEnded = await Task.detached { Self.wait(ended) }.value
        #expect(hasEnded)
    }

    private static func wait(_ ended: DispatchSemaphore) -> Bool { ended.wait(timeout: .now() + 5) == .success }

    @Test func `A save in place and a save by rename are told with their paths`() async throws {
        let place = try WatchedPlace()
        try await watching(place.root) { told in
            try Data("x".utf8).write(to: URL(filePath: place.root + "/content/lien-he.md"))
            #expect(try await told.wait { $0.written.contains("content/lien-he.md") })
            try place.replace("content/muc/trang-1.md", WatchedPlace.page(1, "Khác."))
            #expect(try await told.wait { $0.isStructural })
        }
    }

    @Test func `Several saves at once are one change`() async throws {
        let place = try WatchedPlace()
        try await watching(place.root) { told in
            for number in 1...6 { try place.put("content/muc/trang-\(number).md", WatchedPlace.page(number, "Khác.")) }
            #expect(try await told.wait { $0.written.count == 6 })
            try await Task.sleep(for: .milliseconds(120))
            #expect(told.list.count == 1)
        }
    }

    @Test func `New folders are watched, moved ones by their new name, hidden files not at all`() async throws {
        let place = try WatchedPlace()
        try await watching(place.root) { told in
            try place.put("content/moi/sau/a.md", "a")
            #expect(try await told.wait { $0.isStructural })
            try await Task.sleep(for: .milliseconds(100))
            try place.put("content/moi/sau/b.txt", "b")
            #expect(try await told.wait { $0.written.contains("content/moi/sau/b.txt") })
            try place.move("content/moi", "content/khac")
            try await Task.sleep(for: .milliseconds(100))
            try place.put("content/khac/sau/c.txt", "c")
            #expect(try await told.wait { $0.written.contains("content/khac/sau/c.txt") })
            let before = told.list.count
            try Data("x".utf8).write(to: URL(filePath: place.root + "/content/.an.swp"))
            try Data("x".utf8).write(to: URL(filePath: place.root + "/content/lien-he.md~"))
            try await Task.sleep(for: .milliseconds(150))
            #expect(told.list.count == before)
        }
    }

    @Test func `A theme that is made later is watched`() async throws {
        let place = try WatchedPlace()
        try await watching(place.root) { told in
            try place.put("themes/rieng/theme.yaml", "x")
            #expect(try await told.wait { $0.isStructural })
            try await Task.sleep(for: .milliseconds(100))
            try place.put("themes/rieng/tokens.css", "x")
            #expect(try await told.wait { $0.written.contains("themes/rieng/tokens.css") })
        }
    }
}
