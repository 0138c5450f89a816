import Foundation
import LoaMarkup
import LoaWeb
import TestSupport
import Testing

@testable import LoaSite

/// No text makes the program stop, however it is damaged, and what comes out is always whole HTML.
@Suite struct DirectiveFuzzTests {
    /// `LOA_FUZZ` says how many damaged texts are tried; release builds try 50,000.
    static var count: Int {
        if let written = ProcessInfo.processInfo.environment["LOA_FUZZ"], let count = Int(written) { return count }
        #if DEBUG
            return 5_000
        #else
            return 50_000
        #endif
    }

    static let sources = [
        "# :for{tho} Tiêu đề\n\nĐoạn :for[chữ **đậm**]{tho, chu} và :missing[số].[^1]\n\n[^1]: Ghi :except[chú]{tho}\n",
        "::: for tho\n- :for{tho} mục\n  ::: note Tên\n  chữ\n  :::\n- [x] :except{chu} b\n:::\n\n> [!TIP]\n> mách\n",
        ":::: choose\n::: when tho\na\n:::\n::: otherwise\nb ~~c~~ www.a.vn\n:::\n::::\n",
        "| a | b |\n|---|--:|\n| :for{tho} c | :for[d]{chu} |\n| `:::` | ![ảnh :for[x]{tho}](a.png \"t\") |\n",
        "::button[Gọi :for[ngay]{tho}]{to=tel:1 style=primary}\n::button[b]{to=/x}\n\n::qr[https://a.vn/?x=1&y=2]{caption=\"q\"}\n",
        "::include[doan]\n\n::: more Xem\n::include[doan]\n:::\n\n::image[mô tả]{src=a.png caption=“chú thích”}\n",
        "1. a\n   > ::: warning\n   > ```\n   > :::\n   > ```\n   > :::\n2. [x]: /y 'z'\n\n[x] [:for[a \\] b]{tho}](/u) *:for[c]{chu}*\n",
        "::: quick\n::: steps\n1. một[^a][^a]\n:::\n:::\n\n<b>thẻ</b> <!-- ghi --> &amp; \\:x[y]\n\n[^a]: hai\n\n    ba\n",
        "## m\n\n::: hero A {a=b}\n### :except{chu} n\n:::\n\n::: questions\n:::\n::: number\n5\n:::\n::: cards\n- a\n:::\n---\n",
    ]
    static let tokens = [
        ":::", "\n:::\n", "::: for tho\n", "::: note ", ":for[", ":for{tho}", "]{tho}", "]{", "{", "}", "[", "]", "(", ")", "\\",
        "[^1]", "[^1]: ", "\n", "\n\n", "> ", "- ", "  ", "    ", "|", "|---|\n", "*", "**", "~~", "`", "```\n", "![", "<b>",
        "<!--", "-->", "&", "\"", "“", "”", "'", "=", ",", "# ", "[!NOTE]", "[x] ", "::include[doan]\n", "::qr[a]\n", "::button[",
        "đ", "\u{301}", "\u{1}", "\u{80}", "\u{81}", "\u{A0}", "\u{FEFF}", "\u{2028}", "😀", "\t", "---\n", "www.a.vn", "a@b.vn", "tho",
    ]

    /// A page of a site of two audiences; its snippet is damaged along with it.
    static func html(_ body: String, _ snippet: String) throws -> [[UInt8]] {
        let text = Array("---\ntitle: a\nfor: [tho, chu]\n---\n\(body)".utf8)
        var config = SiteConfig()
        config.audiences = AudienceList(
            ["tho", "chu"].enumerated().map { bit, id in
                Audience(
                    id: id, name: id, description: "", style: id, isInternal: false, languages: [], actions: [], bit: bit)
            })
        let path = SourcePath("content/a.md")
        let day = try #require(CalendarDate(year: 2026, month: 7, day: 1))
        let page = try #require(PageReader(config: config, today: day).read(path, text: text).value)
        var snippets = Snippets()
        let options = PreparedPage.options(language: "vi")
        _ = snippets.add("doan", text: Array(snippet.utf8), path: SourcePath("content/_snippets/doan.md"), options: options)
        let site = SiteIndex.build(
            config: config, glossary: Glossary(), snippets: snippets, today: try #require(CalendarDate(year: 2026, month: 7, day: 1)),
            pages: [page], files: [SourcePath("content/a.png")]
        ).value
        let prepared = PreparedPage.prepare(0, text: text, site: site).value
        try check(prepared.document)
        return try [0, 1].flatMap { bit -> [[UInt8]] in
            let document = prepared.tailored(for: bit).document
            try check(document)
            var plain = HTMLWriter(document)
            var full = HTMLWriter(
                document, site: HTMLWriter.Site(links: prepared.links, language: "vi", lowersHeadings: true, pictures: [:]))
            return [plain.write(), full.write()]
        }
    }

    struct Broken: Error { var what: String }

    /// Whether the elements are nested and their texts in the buffer.
    static func check(_ document: Document) throws {
        var ends: [Int] = []
        for (index, node) in document.nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            guard Int(node.end) > index, Int(node.end) <= (ends.last ?? document.nodes.count) else { throw Broken(what: "end of \(index)") }
            guard ends.count < 1_000 else { throw Broken(what: "depth") }
            ends.append(Int(node.end))
            for range in [node.text.range, node.extra.range] where range.upperBound > document.text.count {
                throw Broken(what: "text of \(index)")
            }
        }
    }

    static func damaged(_ source: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(source.unicodeScalars)
        for _ in 0...random.below(4) {
            let at = random.below(scalars.count + 1)
            switch random.below(6) {
            case 0, 1, 2: scalars.insert(contentsOf: tokens[random.below(tokens.count)].unicodeScalars, at: at)
            case 3: scalars.removeSubrange(at..<min(scalars.count, at + 1 + random.below(8)))
            case 4:
                let end = min(scalars.count, at + random.below(40))
                scalars.insert(contentsOf: Array(scalars[at..<end]), at: random.below(scalars.count + 1))
            default: if at < scalars.count { scalars[at] = Array(tokens[random.below(tokens.count)].unicodeScalars)[0] }
            }
        }
        return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    @Test func damagedTextsGiveWholePages() throws {
        var random = SeededGenerator(2026)
        for number in 0..<Self.count {
            let body = Self.damaged(
                Self.sources[random.below(Self.sources.count)] + "\n" + Self.sources[random.below(Self.sources.count)], &random)
            let snippet = Self.damaged("Đoạn :for[x]{chu}\n\n::: note\ny\n:::\n", &random)
            do {
                for html in try Self.html(body, snippet) {
                    let fault = String(validating: html, as: UTF8.self) == nil ? "not UTF-8" : HTMLShape.fault(in: html)
                    if let fault { throw Broken(what: fault) }
                }
            } catch {
                Issue.record("text \(number): \(error)\n\(body)\n--- snippet\n\(snippet)")
                return
            }
        }
    }
}
