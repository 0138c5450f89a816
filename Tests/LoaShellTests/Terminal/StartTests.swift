import Foundation
import LoaMarkup
import LoaShell
import LoaSite
import Testing

@testable import loa

@Suite struct StartTests {
    private func loa(_ folder: Folder, _ words: String...) async -> CommandLineTool.Ending {
        await CommandLineTool().run(words + ["--site", folder.url.path, "--today", "2026-05-01"])
    }

    @Test func newPageHasCorrectFrontMatter() async throws {
        let folder = try Folder()
        _ = await loa(folder, "init")
        let title = "Lương: “chậm” \"trả\" \\ 50% # không"
        let made = await loa(folder, "new", "luong/cham-luong", "--title", title, "--for", "nguoi-lao-dong, can-bo")
        #expect(made.exitCode == .done)
        let bytes = Array(try folder.text("content/luong/cham-luong.md").utf8)
        let path = SourcePath("content/luong/cham-luong.md")
        let parts = try #require(FrontMatterSplit.split(bytes, path: path).value)
        let front = FrontMatter.read(
            Settings.parse(bytes[parts.yaml], path: path, firstLine: 2).value, at: SourceSpan(path))
        #expect(front.diagnostics.isEmpty)
        #expect(front.value.title?.value == title)
        #expect(front.value.audiences?.map(\.value) == ["nguoi-lao-dong", "can-bo"])
        #expect(front.value.date == CalendarDate(year: 2026, month: 5, day: 1))
    }

    @Test func newPatternsNameTheColumnsOfTheirTable() async throws {
        let folder = try Folder()
        _ = await loa(folder, "init")
        try folder.put("content/noi/bang.csv", "ma,ten\n1,Một\n2,Hai\n")
        try folder.put("content/noi/_index.md", "---\ntitle: Nơi\nfor: [can-bo]\n---\n")
        let made = await loa(folder, "new", "noi/mau", "--title", "Nơi {{ten}}", "--rows", "bang.csv")
        #expect(made.exitCode == .done, "\(made.errors)")
        let text = try folder.text("content/noi/mau.md")
        #expect(text.contains("rows: \"bang.csv\"\n") || text.contains("rows: bang.csv\n"), "\(text)")
        #expect(text.contains("{{ma}} {{ten}}") && text.contains("{{ten}}\"\n"))
        let checked = await loa(folder, "check")
        #expect(checked.exitCode == .done, "\(checked.errors)")
        for (path, table) in [("noi/hai", "khong.csv"), ("noi/hai", "stats:khong"), ("noi/hai/", "bang.csv"), ("noi/hai", "_index.md")] {
            #expect(await loa(folder, "new", path, "--title", "x", "--for", "can-bo", "--rows", table).exitCode == .usage, "\(path) \(table)")
        }
    }

    @Test func nothingIsOverwritten() async throws {
        let folder = try Folder()
        _ = await loa(folder, "init")
        try folder.put("content/a.md", "của tôi")
        try folder.put("content/b/_index.md", "của tôi")
        for path in ["a", "a.md", "content/a.md", "a/", "b", "b/", "./b/_index.md"] {
            let ending = await loa(folder, "new", path, "--title", "x", "--for", "can-bo")
            #expect(ending.exitCode == .usage, "\(path)")
            #expect(ending.errors.contains("đã có"))
        }
        #expect(try folder.text("content/a.md") == "của tôi")
        let again = await loa(folder, "init")
        #expect(again.exitCode == .usage)
    }

    @Test(arguments: ["../a", "/etc/a", "_snippets/a", "a/../../b", ".an", "…", "content", "content/", ""])
    func impossiblePlacesAreRefused(path: String) async throws {
        let folder = try Folder()
        _ = await loa(folder, "init")
        let ending = await loa(folder, "new", path, "--title", "x", "--for", "can-bo")
        #expect(ending.exitCode == .usage)
    }

    @Test func namesAreWrittenAsTheirAddress() async throws {
        let folder = try Folder()
        _ = await loa(folder, "init")
        try folder.put("content/Tiền lương/_index.md", "---\ntitle: a\nfor: [can-bo]\n---\n")
        // The section names the audiences, so that the page need not.
        let inherited = await loa(folder, "new", "Tiền lương/Chậm Lương", "--title", "x")
        #expect(inherited.exitCode == .done)
        #expect(!inherited.errors.contains("_index.md"))
        #expect(folder.has("content/Tiền lương/cham-luong.md"))
        #expect(await loa(folder, "new", "mới/trang", "--title", "x").exitCode == .usage)
        #expect(await loa(folder, "new", "mới/trang", "--for", "can-bo").exitCode == .usage)
        let unknown = await loa(folder, "new", "mới/trang", "--title", "x", "--for", "can-bô")
        #expect(unknown.errors.contains("ý bạn là “can-bo”"))
        #expect(!folder.has("content/moi"))
    }

    @Test func siteIsNeeded() async throws {
        let folder = try Folder()
        let ending = await loa(folder, "new", "a", "--title", "x", "--for", "b")
        #expect(ending.exitCode == .usage)
        #expect(ending.errors.contains("loa init"))
        try folder.put("content/loa.yaml", "format: 1\ntitle: a\naudienecs: {}\n")
        let broken = await loa(folder, "new", "a", "--title", "x", "--for", "b")
        #expect(broken.exitCode == .content)
        #expect(broken.errors.contains("audienecs: {}"))
    }

    @Test(arguments: ["vi", "en"]) func starterSiteIsRight(language: String) async throws {
        let folder = try Folder()
        try folder.put(".git/config", "")
        let site = folder.url.path
        let tool = CommandLineTool(languageVariable: language)
        #expect(await tool.run(["init", site, "--title", "A: \"b\""]).exitCode == .done)
        let config = SiteConfig.read(Array(try folder.text("content/loa.yaml").utf8), knownCodes: [])
        #expect(config.diagnostics.isEmpty)
        #expect(config.value.title == "A: \"b\"")
        let doctor = await tool.run(["doctor", "--site", site])
        #expect(doctor.exitCode == .done)
        #expect(doctor.output.hasPrefix("✓ loa "))
        #expect(!doctor.output.contains("✗"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site).sorted() == [".git", "content"])
    }

    @Test func doctorTellsWhatToDo() async throws {
        let folder = try Folder()
        let empty = await loa(folder, "doctor")
        #expect(empty.exitCode == .content)
        #expect(empty.output.contains("✗ không đọc được"))
        _ = await loa(folder, "init")
        try folder.put("khac/cua-toi.txt", "x")
        try folder.put("tep", "x")
        for (output, code) in [("khac", ExitCode.usage), ("tep", .usage), (".", .usage), ("content/x", .usage)] {
            let ending = await loa(folder, "doctor", "--output", folder.url.path + "/" + output)
            #expect(ending.exitCode == code, "\(output)")
            #expect(ending.output.contains("✗"))
        }
        try folder.put("content/loa.yaml", "format: 1\ntitle: a\ntimezone: Asia/Hanoi\naudiences: { a: { name: A } }\n")
        let zone = await loa(folder, "doctor", "--json")
        #expect(zone.exitCode == .machine)
        #expect(zone.output.contains("tzdata"))
    }

    @Test(arguments: [
        ("Asia/Ho_Chi_Minh", true), ("UTC", true), ("Asia/Hanoi", false), ("", false), ("../zoneinfo/UTC", false),
        ("/etc/passwd", false), ("Asia", false),
    ])
    func zonesAreNames(name: String, known: Bool) { #expect(SiteClock.knows(name) == known) }
}
