import Foundation
import LoaMarkup
import LoaWeb
import Testing

@testable import LoaShell

/// Broken input of every kind ends in messages or output, never in a crash or a hang.
@Suite struct BuildFuzzTests {
    /// A small site that uses everything.
    static let site: [String: [UInt8]] = {
        var files = SiteParts.site(
            SiteParts.page(
                """
                ## Mục :for[riêng]{can-bo}

                ::: for can-bo
                Chữ :for[a]{can-bo}[^1] **đậm** `mã` CĐCS.
                :::

                :::: choose
                ::: when can-bo
                một
                :::
                ::: otherwise
                hai
                :::
                ::::

                - :for{can-bo} mục
                - [x](_index.md)

                | A | B |
                |---|---|
                | :for{cong-khai} a | b |

                ::include[mau]

                ::button[Gọi]{to=tel:1900}

                [^1]: Ghi chú.
                """, title: "'Trang :for[x]{can-bo}'",
                keys: "date: 2026-01-01\npublish: 01/05/2026\nexpires: 2027-01-01\ntags: [a, b]\naliases: [/cu]\nreview: { by: Ai, on: 2026-01-01 }\nsummary: Về\nweight: 3\nslug: trang\nlang: vi\n")
        )
        files["content/loa.yaml"] = SiteParts.config + "theme: m\nfooter: |\n  Chân [x](trang.md)\nmenus:\n  cong-nhan: [trang.md]\nsilence:\n  html.raw: lý do\n"
        files["content/glossary.yaml"] = "abbreviations:\n  CĐCS: công đoàn cơ sở\n  BHXH: { text: bảo hiểm xã hội, also: [bảo hiểm] }\n"
        files["content/_snippets/mau.md"] = "Đoạn :for[dùng]{can-bo} chung.\n"
        var bytes = files.mapValues { Array($0.utf8) }
        for file in BuiltinTheme.files { bytes["themes/m/\(file.path)"] = file.bytes }
        return bytes
    }()

    static let pieces: [[UInt8]] = [
        ":::", "::: for ", ":for[", "]{", "}", "{", "[", "]", "---\n", ": ", "- ", "\n", "\n\n", "  ", "\t", "\"", "'", "|", "&a ", "*a", "!!", "#", "{{", "}}", "{{#", "{{/",
        "{{>", "{{<", "{{{", "{{=", "can-bo", "cong-nhna", "2026-02-30", "<!--", "-->", "<div>", "\u{0}", "\u{FEFF}", "\u{301}", "😀", "[^1]", "![", "](", "```", "~~~",
        "> ", "1. ", "=", "true", "null", "9999999999999999999", "-1", "%", "../", "http://", "javascript:", "\r", "\r\n",
    ].map { Array($0.utf8) }

    static func mutate(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<1 + random.below(4) {
            let at = random.below(bytes.count + 1)
            let end = min(bytes.count, at + random.below(12))
            switch random.below(7) {
            case 0: bytes.removeSubrange(at..<end)
            case 1, 2: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: at)
            case 3: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
            case 4: bytes.insert(contentsOf: bytes[at..<end], at: random.below(bytes.count + 1))
            case 5: bytes.removeSubrange(at...)
            default: bytes.replaceSubrange(at..<end, with: pieces[random.below(pieces.count)])
            }
        }
        return bytes
    }

    static let targets = [
        "content/loa.yaml", "content/trang.md", "content/_index.md", "content/glossary.yaml", "content/_snippets/mau.md", "themes/m/theme.yaml",
        "themes/m/web/page.mustache", "themes/m/web/layout.mustache", "themes/m/web/tags.mustache", "themes/m/web/chooser.mustache",
    ]

    /// How many broken sites each of the eight runs builds; `LOA_FUZZ=2500` makes the 20,000 of the full proof.
    static let count = ProcessInfo.processInfo.environment["LOA_FUZZ"].flatMap { Int($0) } ?? 150

    @Test(arguments: 0..<8) func `Mutated sites end with messages or output`(run: Int) async throws {
        let whole = try await BuiltSite(bytes: Self.site)
        try #require(whole.faults == [], "\(whole.report)")
        var random = SeededRandom(UInt64(900 + run))
        var built = 0
        for _ in 0..<Self.count {
            var site = Self.site
            let target = Self.targets[random.below(Self.targets.count)]
            site[target] = Self.mutate(site[target] ?? [], &random)
            let result = try await BuiltSite(bytes: site, jobs: 1)
            #expect(!result.diagnostics.isEmpty || !result.files.isEmpty, "\(target)")
            if result.errors.isEmpty {
                built += 1
                #expect(result.files["public/cong-nhan/index.html"] != nil || target == "content/loa.yaml")
            }
        }
        #expect(built > Self.count / 20)
    }
}
