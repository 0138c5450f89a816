import Foundation
import LoaMarkup
import LoaSite
import Testing

@testable import LoaShell

/// A site built in memory as its files change.
@Suite struct LiveSiteTests {
    private func live(_ place: WatchedPlace) async -> LiveSite {
        let site = LiveSite(root: place.root, today: WatchedPlace.today, jobs: 2)
        await site.build()
        return site
    }

    private func changed(_ paths: String...) -> SiteChanges {
        var changes = SiteChanges()
        changes.written = Set(paths)
        return changes
    }

    @Test func `The files are those of a build, on any day`() async throws {
        let place = try WatchedPlace()
        try place.put("content/thang-nam.md", "---\ntitle: Tháng Năm\nfor: [moi-nguoi]\npublish: 2027-05-01\n---\nChào.\n")
        let site = await live(place)
        #expect(site.state.isCurrent)
        #expect(site.state.files == (try await place.built().files))
        let may = try #require(CalendarDate(year: 2027, month: 5, day: 1))
        let then = await site.state(on: may)
        #expect(then.files == (try await place.built(on: may).files))
        #expect(then.files.count > site.state.files.count)
        #expect(await site.state(on: may) === then)
    }

    @Test func `A page whose text changed shows at once with the bytes of the whole build`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        try place.put("content/muc/trang-2.md", WatchedPlace.page(2, "Đoạn mới, xem [trang 3](trang-3.md#muc-3)."))
        #expect(await site.read(changed("content/muc/trang-2.md")))
        #expect(await site.quick())
        let quick = site.state
        #expect(!quick.isCurrent)
        #expect(quick.changed?.count == 3)
        await site.build()
        let whole = site.state
        #expect(whole.isCurrent)
        for path in quick.changed ?? [] { #expect(quick.files[path] == whole.files[path], "\(path)") }
        #expect(whole.files == (try await place.built().files))
    }

    @Test func `What touches other pages waits for the whole build`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        try place.put("content/muc/trang-2.md", WatchedPlace.page(2, "Đoạn.", title: "Tên mới"))
        #expect(await site.read(changed("content/muc/trang-2.md")))
        #expect(await !site.quick())
        await site.build()
        #expect(site.state.files == (try await place.built().files))
        #expect(await !site.read(changed("content/muc/trang-2.md")))
    }

    @Test func `A fault appears and goes, and the last good pages stay`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        let good = site.state.files
        try place.put("content/muc/trang-2.md", WatchedPlace.page(2, "[đứt](khong-co.md)"))
        #expect(await site.read(changed("content/muc/trang-2.md")))
        #expect(await !site.quick())
        await site.build()
        #expect(site.state.diagnostics.contains { $0.code.name == "link.broken" && $0.span.line == 5 })
        #expect(!site.state.isCurrent)
        #expect(site.state.files == good)
        // Another page shows its new text meanwhile.
        try place.put("content/muc/trang-3.md", WatchedPlace.page(3, "Mới."))
        #expect(await site.read(changed("content/muc/trang-3.md")))
        #expect(await site.quick())
        #expect(site.state.errors == 1)
        try place.put("content/muc/trang-2.md", WatchedPlace.page(2, "Lành."))
        #expect(await site.read(changed("content/muc/trang-2.md")))
        await site.build()
        #expect(site.state.diagnostics.isEmpty)
        #expect(site.state.files == (try await place.built().files))
    }

    @Test func `Nothing that stands in the folder ends it`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        let good = site.state.files
        let texts: [(String, String)] = [
            ("content/loa.yaml", "\u{0}\u{1}"), ("content/loa.yaml", "audiences: [["), ("content/loa.yaml", "format: 1\ntimezone: Không/Đâu\n"),
            ("content/muc/trang-1.md", "---\n"), ("content/_index.md", ":::: choose"),
        ]
        for (path, text) in texts {
            try place.put(path, text)
            #expect(await site.read(changed(path)))
            _ = await site.quick()
            await site.build()
            #expect(site.state.errors > 0)
            #expect(site.state.files == good)
            #expect(site.state.site?.config.audiences.audiences.count == 3)
        }
        try place.remove("content")
        #expect(await site.read(.all))
        await site.build()
        #expect(site.state.errors > 0)
        for (path, text) in StarterFiles.vietnamese("Thử") { try place.put(path, text) }
        #expect(await site.read(.all))
        await site.build()
        #expect(site.state.isCurrent)
        #expect(site.state.files == (try await place.built().files))
    }

    @Test func `After any edits the files are those of a build`() async throws {
        var random = SeededRandom(6)
        let place = try WatchedPlace()
        let site = await live(place)
        for _ in 0..<25 {
            var changes = SiteChanges()
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let number = Int.random(in: 1...7, using: &random)
                let path = "content/muc/trang-\(number).md"
                switch Int.random(in: 0..<6, using: &random) {
                case 0 where number > 4:
                    try? place.remove(path)
                    changes.isStructural = true
                case 1: try place.put(path, WatchedPlace.page(number, "Thân.", title: "Tên \(Int.random(in: 0..<99, using: &random))"))
                case 2: try place.put(path, WatchedPlace.page(number, "[x](khong-co.md)"))
                case 3: try place.put(path, WatchedPlace.page(number, "[x](trang-1.md#muc-1)"))
                default: try place.put(path, WatchedPlace.page(number, "Số \(Int.random(in: 0..<99, using: &random))."))
                }
                changes.written.insert(path)
            }
            guard await site.read(changes) else { continue }
            let isQuick = await site.quick()
            let quick = site.state
            await site.build()
            let whole = site.state
            let built = try await place.built()
            #expect(whole.diagnostics == built.diagnostics)
            guard !built.files.isEmpty else { continue }
            #expect(whole.files == built.files)
            if isQuick { for path in quick.changed ?? [] { #expect(quick.files[path] == whole.files[path]) } }
        }
    }
}
