import Foundation
import LoaMarkup
import Testing

@testable import LoaShell

/// The content of this repository with its own theme.
@Suite struct OwnContentTests {
    @Test func `Every address leads somewhere, and nothing internal is public`() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL.path
        let sink = MemorySink()
        let result = try await SiteBuild.run(DiskReader(root: root), today: CalendarDate(year: 2026, month: 11, day: 22), jobs: 2, sink: sink)
        #expect(!result.failed, "\(result.diagnostics.prefix(5))")
        let files = sink.all
        #expect(files.count > 200)
        OutputCheck(files).expectSound()
        for (home, style) in [
            ("public/nguoi-lao-dong", "worker"), ("public/nong-cot", "activist"), ("public/doanh-nghiep", "employer"), ("internal/can-bo", "officer"),
        ] {
            let page = String(decoding: files["\(home)/index.html"] ?? [], as: UTF8.self)
            #expect(page.contains("/styles/\(style).css\"") && page.split(separator: "/styles/").count == 2, "\(home) loads the sheet of its own style alone")
        }
        for (path, bytes) in files where path.hasPrefix("public/") {
            #expect(!path.contains("can-bo"))
            // Whatever the theme itself carries for its styles is the same for every site.
            if !path.contains("/assets/") {
                let names = String(decoding: bytes, as: UTF8.self).contains("can-bo/")
                #expect(!names, "\(path)")
            }
        }
    }
}
