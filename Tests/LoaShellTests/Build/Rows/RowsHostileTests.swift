import LoaMarkup
import TestSupport
import Testing

@testable import LoaShell

/// Whatever stands in a cell is shown as words, and is never markup, a directive or front matter.
@Suite struct RowsHostileTests {
    static let pieces = [
        "*", "**", "_", "`", "``", "[", "]", "(", ")", "[a](b)", "![", ":for[", "]{can-bo}", ":::", "::: for can-bo", "::include[x]", ":figure[x]", "|", "\\", "\\|",
        "{{", "}}", "{{ma}}", "{{ten}}", "\"", "'", "#", "# a", "- a", "1. a", "> a", "---", "===", "~~", "<b>", "</p>", "<!--", "-->", "<script>", "&amp;", "&#93;", "&lt;",
        "https://a.vn/x", "www.a.vn", "javascript:alert(1)", "[!NOTE]", "[^1]", "[ ]", "[x]", ": ", "key: value", "%", "%00", "$&", "chữ", "Hà Tu", "qz", "qraaa",
    ]

    /// A pattern with a value in every kind of place.
    static let pattern = RowsSite.pattern(
        """
        ## Đề mục {{x}}

        Chữ {{x}} giữa **{{x}}** và *{{x}}* và ~~{{x}}~~ và [{{x}}](/noi/_index.md "{{x}}") và :for[trong {{x}} ngoặc]{can-bo} hết.
        {{x}}

        > {{x}}

        - {{x}}
        - [ ] {{x}}

        1. {{x}}

        | {{x}} | B |
        |---|---|
        | {{x}} | cuối |

        ::: note {{x}}
        {{x}}
        :::

        :::: choose
        ::: when can-bo
        {{x}}
        :::
        ::: otherwise
        khác
        :::
        ::::

        ::button[{{x}}]{to=https://a.example/?q={{x}}}

        [^1]: {{x}}

        Cuối[^1].
        """, title: "Tên {{x}}", keys: "summary: 'Tin {{x}}'\nimage_alt: {{x}}\ntags: ['nhãn {{x}}']\n")

    /// The tags of a page, without words and values of attributes.
    static func shape(_ page: String) -> [String] {
        var tags: [String] = []
        for piece in page.split(separator: "<").dropFirst() {
            tags.append(String(piece.prefix { $0 != ">" && $0 != " " }))
        }
        return tags
    }

    static func table(_ cells: [String]) -> String {
        "ma,x\n" + cells.enumerated().map { "\($0.offset + 1000),\(RowsSite.cell($0.element))\n" }.joined()
    }

    @Test func `Hostile cells make the same elements as plain ones`() async throws {
        var random = SeededGenerator(11)
        var cells = ["chữ"] + Self.pieces
        for _ in 0..<60 { cells.append((0..<(1 + random.below(5))).map { _ in random.pick(Self.pieces) }.joined(separator: random.chance(50) ? " " : "")) }
        // Cells are trimmed and their blanks folded, here as there.
        cells = cells.map { $0.split(separator: " ").joined(separator: " ") }
        let built = try await BuiltSite(RowsSite.files(Self.pattern, table: Self.table(cells)))
        #expect(built.errors.isEmpty, "\(built.errorReport)")
        OutputCheck(built.files).expectSound()
        for folder in ["public/cong-nhan", "internal/can-bo"] {
            let plain = Self.shape(RowsSite.body(built.text("\(folder)/noi/1000/index.html")))
            #expect(plain.count > 40)
            for (number, cell) in cells.enumerated() {
                let page = built.text("\(folder)/noi/\(number + 1000)/index.html")
                #expect(Self.shape(RowsSite.body(page)) == plain, "\(cell)")
                #expect(page.contains("<h1>Tên \(RowsSite.escaped(cell).replacing("'", with: "&#39;"))</h1>"), "\(cell)")
                // Typography may hold a space; what is said is the same.
                let words = RowsSite.body(page).replacing("\u{A0}", with: " ").replacing("&#39;", with: "'")
                let wanted = RowsSite.escaped(cell)
                #expect(words.contains("Chữ \(wanted) giữa <strong>\(wanted)</strong>"), "\(cell): \(words)")
            }
        }
        for path in built.files.keys where path.hasPrefix("public/") { #expect(!built.text(path).contains("<script>alert"), "\(path)") }
    }

    @Test func `Broken patterns and tables end in messages, and what is held is never seen`() async throws {
        var random = SeededGenerator(17)
        let own = ["{{x}}", "{{x|a}}", "{{x|:missing[b]}}", "{{x.name}}", "{{y}}", "{", "}", "\n", "\n\n", "---\n", "rows: ", "    ", "```\n", "::rows[mau.md]{group=x}"]
        let pieces = Array(Self.pieces.dropLast()) + own
        for _ in 0..<60 {
            var (pattern, table) = (Array(Self.pattern), Array("ma,x\n1,chữ\n2,\"a, b\"\n"))
            for _ in 0...random.below(3) {
                let piece = Array(random.pick(pieces))
                if random.chance(25) {
                    table.insert(contentsOf: piece, at: random.below(table.count))
                } else {
                    let at = random.below(pattern.count)
                    if random.chance(50) { pattern.removeSubrange(at..<min(pattern.count, at + random.below(12))) }
                    pattern.insert(contentsOf: piece, at: min(at, pattern.count))
                }
            }
            let built = try await BuiltSite(RowsSite.files(String(pattern), table: String(table)))
            // The letters that hold places are the first that are free.
            for fault in built.diagnostics {
                #expect(!fault.message.vi.contains("qraa") && !fault.message.vi.contains("qsaa"), "\(String(pattern)) \(built.report)")
                #expect(!fault.span.path.string.contains("?"), "\(built.report)")
            }
            guard built.errors.isEmpty else { continue }
            for (path, bytes) in built.files where path.hasSuffix(".html") {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains("qraa") && !text.contains("qsaa"), "\(path) \(String(pattern))")
            }
            OutputCheck(built.files).expectSound()
        }
    }

    @Test func `Line breaks in a cell are spaces, and NUL is refused where it stands`() async throws {
        let built = try await BuiltSite(RowsSite.files(RowsSite.pattern("Chữ {{x}} hết.", title: "Tên {{x}}"), table: "ma,x\n1,\"a\n\n# b\n---\n::: for can-bo\"\n"))
        #expect(built.faults == [], "\(built.report)")
        #expect(built.text("public/cong-nhan/noi/1/index.html").contains("Chữ a # b --- ::: for can-bo hết."))
        try await MarkedSite(RowsSite.files(RowsSite.pattern("{{x}}", title: "Tên"), table: "ma,x\n1,a«table.encoding»\u{0}b\n")).check()
    }

    @Test func `A cell cannot give a directive a name, nor open or close one`() async throws {
        for body in ["::: «rows.place»{{x}}\nchữ\n:::", "Chữ :«rows.place»{{x}}[chữ]{can-bo}.", "::«rows.place»{{x}}[chữ]"] {
            let built = try await BuiltSite(RowsSite.files(RowsSite.pattern(body.replacing("«rows.place»", with: ""), title: "Tên"), table: "ma,x\n1,note\n"))
            #expect(built.errors.contains { $0.code.name == "rows.place" }, "\(built.report)")
            #expect(!built.errors.contains { $0.message.vi.contains("qr") }, "\(built.report)")
        }
    }

    @Test func `Addresses made from cells lead where they may`() async throws {
        let others = ["content/noi/kin.md": SiteParts.page("Kín.", for: "can-bo", title: "Kín")]
        for (body, cell, code) in [
            ("[x]({{x}})", "javascript:alert(1)", "link.scheme"), ("[x]({{x}})", "kin.md", "link.hidden"), ("[x](../{{x}})", "noi/kin.md", "link.hidden"),
            ("[x]({{x}})", "../../ngoai.md", "link.broken"), ("[x]({{x}}.md)", "khong", "link.broken"), ("![x]({{x}})", "https://may.example/a.png", "image.external"),
            ("::button[x]{to={{x}}}", "data:text/html,x", "link.scheme"), ("::qr[{{x}}]", "khong", "directive.argument"),
            ("::: for {{x}}\nBIMAT\n:::", "can-bo, ai-do", "audience.unknown"),
        ] {
            let built = try await BuiltSite(RowsSite.files(RowsSite.pattern(body, title: "Tên"), table: "ma,x\n1,\(RowsSite.cell(cell))\n", others: others))
            #expect(built.errors.map(\.code.name) == [code], "\(body) \(cell): \(built.report)")
        }
        let right = try await BuiltSite(
            RowsSite.files(
                RowsSite.pattern("[x]({{x}}) [y](https://a.example/{{y}}?q={{y}}) [z](mau.md?{{ma}})\n\n::qr[https://a.example/{{y}}]", title: "Tên"),
                table: "ma,x,y\na/b?c#d%,https://a.example/?x=1&y=2#z,a b/c?d=e&f\n"))
        #expect(right.faults == [], "\(right.report)")
        let page = right.text("public/cong-nhan/noi/a-b-c-d/index.html")
        #expect(page.contains("href=\"https://a.example/?x=1&amp;y=2#z\"") && page.contains("href=\"https://a.example/a%20b%2Fc%3Fd%3De%26f?q=a%20b%2Fc%3Fd%3De%26f\""), "\(page)")
        OutputCheck(right.files).expectSound()
    }
}
