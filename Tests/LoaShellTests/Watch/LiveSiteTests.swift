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

    @Test func `A new title shows at once on its page, and elsewhere after the whole build`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        let before = site.state.files
        try place.put("content/muc/trang-2.md", WatchedPlace.page(2, "Đoạn.", title: "Tên mới"))
        #expect(await site.read(changed("content/muc/trang-2.md")))
        #expect(await site.quick())
        let quick = site.state
        #expect(!quick.isCurrent)
        #expect(quick.changed?.count == 3)
        for path in quick.changed ?? [] { #expect(String(decoding: quick.files[path] ?? [], as: UTF8.self).contains("<h1>Tên mới</h1>"), "\(path)") }
        let list = "public/nguoi-lao-dong/muc/index.html"
        #expect(before[list] != nil)
        #expect(quick.files[list] == before[list])
        await site.build()
        #expect(site.state.files[list] != before[list])
        for path in quick.changed ?? [] { #expect(quick.files[path] == site.state.files[path], "\(path)") }
        #expect(site.state.files == (try await place.built().files))
        #expect(await !site.read(changed("content/muc/trang-2.md")))
    }

    @Test func `A leaflet is drawn of the newest texts, for its audience, in sides and panels`() async throws {
        let place = try WatchedPlace()
        func leaflet(_ words: String) -> String {
            "---\ntitle: Tờ\nfor: [moi-nguoi]\nkind: leaflet\nprint: [a5]\n---\n::: panel mat\n\(words) [0203 123 456](tel:0203123456)\n:::\n"
        }
        let path = "content/leaflets/to.md"
        try place.put(path, leaflet("Một."))
        let site = await live(place)
        #expect(site.state.isCurrent)
        func view(_ audience: String = "nguoi-lao-dong", mono: Bool = false) async -> LeafletView? {
            await site.leaflets(of: SourcePath(path), for: audience, on: nil, as: .sheet, isMono: mono)
        }
        let first = try #require(await view())
        #expect(first.isSound && first.pictures.count == 1)
        #expect(first.pictures[0].pages.map { [$0.width, $0.height] } == [[148, 210]])
        #expect(await view()?.pictures[0].pages[0].svg == first.pictures[0].pages[0].svg)
        #expect(await view("khong-co") == nil)
        try place.put(path, leaflet("Hai ba bốn."))
        #expect(await site.read(changed(path)))
        #expect(await site.quick())
        #expect(site.state.changed?.contains("public/nguoi-lao-dong/print/to/read.pdf") == true)
        let second = try #require(await view())
        #expect(second.isSound && second.pictures.count == 1)
        #expect(second.pictures[0].pages[0].svg != first.pictures[0].pages[0].svg)
        await site.build()
        let sound = site.state.files
        #expect(sound == (try await place.built().files))
        try place.put(path, leaflet("::: khong-co\nHai\n:::"))
        #expect(await site.read(changed(path)))
        #expect(await view()?.isSound == false)
        await site.build()
        #expect(site.state.errors > 0 && !site.state.isCurrent)
        #expect(site.state.files == sound)
    }

    @Test func `What moves a page, or takes it from somebody, waits for the whole build`() async throws {
        let place = try WatchedPlace()
        let site = await live(place)
        for head in ["title: Khác\nfor: [moi-nguoi]\nslug: cho-khac", "title: Trang 2\nfor: [can-bo]", "title: Trang 2\nfor: [moi-nguoi]\ndraft: true"] {
            try place.put("content/muc/trang-2.md", "---\n\(head)\n---\nThân.\n")
            #expect(await site.read(changed("content/muc/trang-2.md")))
            #expect(await !site.quick(), "\(head)")
            await site.build()
            #expect(site.state.files == (try await place.built().files))
        }
        try place.put("content/glossary.yaml", "abbreviations:\n  ABC: A bê xê\n")
        #expect(await site.read(changed("content/glossary.yaml")))
        #expect(await !site.quick())
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
        var (sound, faulty, atOnce) = (0, 0, 0)
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
            guard !built.files.isEmpty else {
                faulty += 1
                #expect(!whole.isCurrent && whole.errors > 0)
                continue
            }
            sound += 1
            atOnce += isQuick ? 1 : 0
            #expect(whole.files == built.files)
            if isQuick { for path in quick.changed ?? [] { #expect(quick.files[path] == whole.files[path]) } }
        }
        #expect(sound > 3 && faulty > 3 && atOnce > 0, "\(sound) sound, \(faulty) faulty, \(atOnce) at once")
    }
}
