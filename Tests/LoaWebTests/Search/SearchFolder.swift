import Foundation
import LoaWeb
import Testing

/// A site as files, by hand: a box on every page, a page of results, the pages; opens from a disk under a strict policy.
enum SearchFolder {
    /// The files by path.
    static func files(_ site: SearchSite) -> [String: [UInt8]] {
        var files = ["search.js": SearchScript.bytes, "search-index.js": site.index()]
        for page in site.pages {
            let text = page.blocks.map {
                $0.hasPrefix("# ") ? "<h2>\(escape($0.dropFirst(2)))</h2>" : "<p>\(escape($0))</p>"
            }
            let body = "<h1>\(escape(page.title))</h1>\n" + text.joined(separator: "\n")
            files[page.url] = html(page.title, depth: page.url.utf8.count { $0 == 0x2F }, body)
        }
        files["tim-kiem/index.html"] = html(
            "Tìm kiếm", depth: 1,
            """
            <h1>Tìm kiếm</h1>
            <form data-search action="index.html"><input type="search" name="q" aria-label="Tìm trong trang này"></form>
            <div data-search-results></div>
            """)
        return files
    }

    private static func html(_ title: String, depth: Int, _ body: String) -> [UInt8] {
        let root = depth == 0 ? "./" : String(repeating: "../", count: depth)
        return Array(
            """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
            <meta name="viewport" content="width=device-width">
            <title>\(escape(title))</title>
            <script defer src="\(root)search.js"></script>
            </head>
            <body data-root="\(root)" data-search-index="\(root)search-index.js">
            <header>
            <form data-search action="\(root)tim-kiem/index.html"><input type="search" name="q" aria-label="Tìm kiếm"></form>
            </header>
            <main>
            \(body)
            </main>
            </body>
            </html>
            """.utf8)
    }

    private static func escape(_ text: some StringProtocol) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }

    /// Writes the files, for looking at them in a browser.
    static func write(_ files: [String: [UInt8]], to folder: URL) throws {
        for (path, bytes) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }
}

struct SearchFolderTests {
    @Test func hasWhatTheScriptBindsTo() throws {
        var text = SearchCorpusText(seed: 9)
        var site = SearchSite.examples
        site.pages += text.pages(1000, syllables: 600)
        let files = SearchFolder.files(site)
        #expect(files.count == site.pages.count + 3)
        // `LOA_SEARCH_FOLDER=… swift test --filter SearchFolderTests` leaves the site there.
        if let folder = ProcessInfo.processInfo.environment["LOA_SEARCH_FOLDER"] {
            try SearchFolder.write(files, to: URL(fileURLWithPath: folder))
        }
    }
}
