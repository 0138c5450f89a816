import Foundation
import LoaMarkup
import LoaSite
import Testing

@testable import LoaShell
@testable import loa

/// What is kept of one build for the next: never a byte that a whole build would not give, and not much less than could be.
@Suite struct KeptPagesTests {
    /// A site that is built again and again, each time after what was kept.
    private final class Place {
        let folder: TestFolder
        var texts: SourceTexts
        var knowledge: SiteBuild.Knowledge?
        var files: [String: [UInt8]] = [:]
        var faults: [Diagnostic] = []

        init() throws {
            folder = try TestFolder()
            for (path, text) in KeptPagesTests.site { try folder.put("site/" + path, text) }
            texts = SourceTexts(root: folder.site)
        }

        func put(_ path: String, _ text: String) throws { try folder.put("site/" + path, text) }

        /// How many lists and indexes for search were made anew by the last build.
        var listed = 0

        /// Builds, and holds that against a build from nothing; how many pages were rendered, nil when there were errors.
        func build() async throws -> Int? {
            _ = texts.refresh(.all)
            let sink = MemorySink(after: files)
            let loaded = try await SiteLoader.load(texts, today: KeptPagesTests.today, jobs: 2)
            let made = try await SiteBuild.run(loaded, texts, memory: .init(of: knowledge), jobs: 2, sink: sink)
            let whole = MemorySink()
            let anew = try await SiteBuild.run(DiskReader(root: folder.site), today: KeptPagesTests.today, jobs: 1, sink: whole)
            #expect(made.diagnostics == anew.diagnostics)
            #expect(made.failed == anew.failed)
            faults = made.diagnostics
            guard !made.failed else { return nil }
            #expect(sink.all.keys.sorted() == whole.all.keys.sorted())
            for (path, bytes) in whole.all where sink.all[path] != bytes { Issue.record("\(path) is not as built anew") }
            (knowledge, files) = (made.value.knowledge, sink.all)
            listed = made.value.listed
            return made.value.rendered
        }
    }

    static let today = CalendarDate(year: 2026, month: 8, day: 5)

    static let site: [String: String] = {
        let second = FigureSite.yaml.replacing(
            "figures:\n",
            with: """
                  khac:
                    title: Bộ khác
                    file: khac.csv
                    source: Ban khác
                    level: public
                    period: ky
                    every: month
                    key: [ky, ma]
                    columns:
                      ky: { type: period, title: Tháng }
                      ma: { type: code, units: don-vi, title: Đơn vị }
                      hop: { type: integer, unit: cuộc, min: 0 }
                figures:
                  hop:
                    title: Cuộc họp
                    definition: Số cuộc họp.
                    set: khac
                    measure: hop
                    by: [ma]
                    unit: cuộc

                """, maxReplacements: 1)
        var files = Dictionary(uniqueKeysWithValues: StarterFiles.vietnamese("Thử")).merging(FigureSite.data) { $1 }
        files["content/stats/stats.yaml"] = second
        files["content/stats/khac.csv"] = "ky,ma,hop\n2026-05,00001,4\n2026-06,00002,6\n"
        for number in 1...6 { files["content/muc/trang-\(number).md"] = page(number) }
        files["content/muc/_index.md"] = "---\ntitle: Mục\nfor: [moi-nguoi]\nsummary: Mọi trang.\n---\nCó :figure[hop].\n"
        files["content/so/tong.md"] = "---\ntitle: Tổng\nfor: [moi-nguoi]\ntags: [so]\nsummary: \"Có :figure[tong].\"\n---\nCó :figure[tang].\n"
        files["content/so/ve-hinh.md"] = "---\ntitle: Hình\nfor: [moi-nguoi]\n---\n::chart[tong]{by=ma from=2026-04}\n\n::progress[muc]\n"
        files["content/so/hop.md"] = "---\ntitle: Họp\nfor: [moi-nguoi]\n---\n::table[hop]{rows=ma}\n"
        files["content/so/ben-canh.md"] = "---\ntitle: Bên cạnh\nfor: [moi-nguoi]\ntags: [so]\n---\nChữ.\n"
        files["content/so/_index.md"] = "---\ntitle: Số\nfor: [moi-nguoi]\n---\n"
        return files
    }()

    static func page(_ number: Int, _ body: String = "Đoạn một.", title: String? = nil) -> String {
        "---\ntitle: \(title ?? "Trang \(number)")\nfor: [moi-nguoi]\n---\n\(body)\n\n[Tổng](../so/tong.md)\n\n## Mục \(number)\n\nHết.\n"
    }

    static func rows(_ number: Int) -> String { FigureSite.rows.replacing("7311", with: "\(7311 + number)") }

    @Test func `An update of one data set renders the pages that show its figures, and no other`() async throws {
        let place = try Place()
        let all = try #require(try await place.build(), "\(place.faults)")
        let readers = 3
        #expect(place.listed > 4 * readers)
        #expect(try await place.build() == 0, "nothing changed")
        #expect(place.listed == 0)
        // The section’s list of the meetings and the page of their table.
        try place.put("content/stats/khac.csv", "ky,ma,hop\n2026-05,00001,4\n2026-06,00002,7\n")
        #expect(try await place.build() == 2)
        #expect(place.listed == 2 * readers, "the section itself, and the index")
        // The total and the drawing; and the page beside the total, which shows its summary.
        try place.put("content/stats/thang.csv", Self.rows(1))
        #expect(try await place.build() == 3)
        try place.put("content/muc/trang-2.md", Self.page(2, "Đoạn một."))
        #expect(try await place.build() == 0, "saved without a change")
        try place.put("content/muc/trang-2.md", Self.page(2, "Đoạn một.").replacing("Hết.", with: "Xong."))
        #expect(try await place.build() == 1)
        #expect(place.listed == readers, "the index alone")
        try place.put("content/muc/trang-2.md", Self.page(2, "Đoạn khác."))
        #expect(try await place.build() == 1)
        #expect(place.listed > 2 * readers, "what tells of a page by its first words")
        try place.put("content/muc/trang-2.md", Self.page(2, "Đoạn khác.", title: "Tên khác"))
        #expect(try await place.build() == all, "titles stand on other pages")
        // An estimate that is no longer one changes what is said of the figures.
        try place.put("content/stats/thang.csv", Self.rows(1).replacing("uoc", with: "chinh-thuc"))
        #expect(try await place.build() == 3)
    }

    @Test func `Rows that come by import are followed, their history too`() async throws {
        let place = try Place()
        _ = try await place.build()
        try place.put("gui.csv", "ky,ma,hop\n2026-07,00001,9\n2026-07,00003,8\n")
        let ending = await CommandLineTool().run(
            ["stats", "import", place.folder.site + "/gui.csv", "--as", "khac", "--site", place.folder.site, "--today", "2026-08-05", "--by", "thử"])
        #expect(ending.exitCode == .done, "\(ending.errors)")
        #expect(try await place.build() == 2)
    }

    @Test func `What the last output no longer has is rendered anew`() async throws {
        let place = try Place()
        _ = try await place.build()
        let page = try #require(place.files.keys.first { $0.hasSuffix("muc/trang-3/index.html") })
        place.files[page]?[100] ^= 1
        #expect(try await place.build() == 1)
        place.files = [:]
        let withFiles = place.knowledge?.pages.pages.count { !($0?.files.isEmpty ?? true) }
        #expect(try await place.build() == withFiles)
    }

    @Test func `After any edits the files are those of a build`() async throws {
        var random = SeededRandom(63)
        let place = try Place()
        let all = try #require(try await place.build(), "\(place.faults)")
        var (kept, faulty) = (0, 0)
        var broken: Set<Int> = []
        for step in 0..<60 {
            for number in broken { try place.put("content/muc/trang-\(number).md", Self.page(number)) }
            broken = []
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let number = Int.random(in: 1...8, using: &random)
                let path = "content/muc/trang-\(number).md"
                switch Int.random(in: 0..<12, using: &random) {
                case 0...2: try place.put("content/stats/thang.csv", Self.rows(Int.random(in: 0..<9, using: &random)))
                case 3: try place.put("content/stats/thang.csv", FigureSite.rows.replacing("00003,20,", with: "00003,\(Int.random(in: 0..<9, using: &random)),"))
                case 4, 5: try place.put("content/stats/khac.csv", "ky,ma,hop\n2026-05,00001,\(number)\n2026-06,00002,\(step)\n")
                case 6: try place.put(path, Self.page(number, title: "Tên \(step)"))
                case 7:
                    try place.put(path, Self.page(number, "[x](khong-co.md)"))
                    broken.insert(number)
                case 8: try place.put(path, Self.page(number, "Có :figure[hop] và [x](trang-1.md#muc-1)."))
                case 9: if number > 6 { try? FileManager.default.removeItem(atPath: place.folder.site + "/" + path) }
                case 10: try place.put("content/loa.yaml", (Self.site["content/loa.yaml"] ?? "").replacing("Thử", with: "Thử \(number)"))
                default: try place.put(path, Self.page(number, "Số \(step)."))
                }
            }
            guard let rendered = try await place.build() else {
                faulty += 1
                continue
            }
            kept += rendered < all - 2 ? 1 : 0
        }
        #expect(kept > 15 && faulty > 5, "\(kept) with kept pages, \(faulty) with faults")
    }
}
