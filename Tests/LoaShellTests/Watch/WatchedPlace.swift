import Foundation
import LoaMarkup

@testable import LoaShell

/// A small site on disk that is watched and built.
final class WatchedPlace {
    static let today = CalendarDate(year: 2026, month: 11, day: 23)

    private let folder: TestFolder
    var root: String { folder.site }

    init() throws {
        folder = try TestFolder()
        for (path, text) in StarterFiles.vietnamese("Thử") { try put(path, text) }
        for number in 1...6 { try put("content/muc/trang-\(number).md", Self.page(number, "Đoạn một.")) }
        try put("content/muc/_index.md", "---\ntitle: Mục\nfor: [moi-nguoi]\n---\n")
    }

    static func page(_ number: Int, _ body: String, title: String? = nil) -> String {
        "---\ntitle: \(title ?? "Trang \(number)")\nfor: [moi-nguoi]\n---\n\(body)\n\n[Trang đầu](../_index.md)\n\n## Mục \(number)\n\nHết.\n"
    }

    func put(_ path: String, _ text: String) throws { try folder.put("site/" + path, text) }

    /// Saves as editors do: beside, then over.
    func replace(_ path: String, _ text: String) throws {
        let url = URL(filePath: root + "/" + path)
        let draft = url.deletingLastPathComponent().appending(path: "." + url.lastPathComponent + ".swp")
        try Data(text.utf8).write(to: draft)
        guard unsafe rename(draft.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: root + "/" + path) }

    func move(_ path: String, _ other: String) throws { try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/" + other) }

    /// What a build of the files as they are gives.
    func built(on day: CalendarDate? = today) async throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
        let sink = MemorySink()
        let result = try await SiteBuild.run(DiskReader(root: root), today: day, jobs: 1, sink: sink)
        return (result.failed ? [:] : sink.all, result.diagnostics)
    }
}
