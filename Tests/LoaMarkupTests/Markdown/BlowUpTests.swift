import LoaMarkup
import Testing

/// Inputs that make parsers take minutes or gigabytes are refused, or done within a second for a MiB.
///
/// In debug builds, which are some ten times slower, an eighth of it must be done within three.
@Suite struct BlowUpTests {
    #if DEBUG
        static let size = 1 << 17
        static let seconds = 3.0
    #else
        static let size = 1 << 20
        static let seconds = 1.0
    #endif

    static func times(_ unit: String, _ bytes: Int = size) -> String {
        String(repeating: unit, count: max(1, bytes / unit.utf8.count))
    }

    func check(_ text: String, _ name: String) {
        let bytes = Array(text.utf8)
        var result = Reported(Document())
        let seconds = threadSeconds {
            result = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("a.md"))
        }
        #expect(seconds < Self.seconds, "\(name) took \(seconds) s")
        #expect(result.value.nodes.count <= 2 * bytes.count + 2, "\(name)")
        #expect(result.value.text.count <= 3 * bytes.count + (1 << 20), "\(name)")
        #expect(result.diagnostics.count <= 310, "\(name)")
    }

    /// Every sign of ASCII: alone, with a space, a letter, a line or a paragraph after it.
    @Test func everySign() {
        for sign in UInt8(33)...126 where !Character(UnicodeScalar(sign)).isLetter {
            let sign = String(UnicodeScalar(sign))
            for unit in [sign, sign + " ", sign + "a", sign + "\n", sign + "\n\n"] { check(Self.times(unit, Self.size / 4), unit) }
            #if !DEBUG
                check(Self.times(sign), sign)
            #endif
        }
    }

    @Test(arguments: [
        "![", "<!", "<!A", "<![CDATA[", "<?", "<!--", "<!--a-->", "<a", "<a ", "</a", "<a b='", "![[]()", "[[]()", "[](",
        "[a](b", "[a](<b", "**x [a](b", "]{", "]{x}", ":a[", ":a[x]", ":a{", ":a{x}", "::a\n", "::a[\n", "::: a\n",
        "::: a\n:::\n", ":::\n\n", ":::: a\n::: b\n", "*a **a ", "_a __a ", "a**b", "*a_ ", "~a ~~b ", "a~", "~~a~~ ",
        "> ", "- ", "1. ", "> - ", "- a\n", "* a\n  * b\n", "[a]: b\n", "[a]: b\n\n", "[^a]: b\n\n", "[^a]", "[^a] ", "a@",
        "a@b.", "@a.b ", "a@b.c ", "www.", "www.a ", "http://", "http://a ", "mailto:", "w", "&", "&amp;", "&#1", "`a",
        "`a``b", "```\n", "|\n", "| a\n", "a|b\n-|-\n", "|a|\n|-|\n|b|\n\n", "\t", " ", "\n", " \n", "a\n", "a  \n", "# a\n",
        "a\n===\n", "[a](((((", "[x](y \"", "> [!NOTE]\n\n", "<b>", "<b>\n\n", "- :for{a} b\n", "` ``", "[a][", "[[[[a]",
        "![a", "](", "\u{1}", "ộ", "a", "đ@", "\\", "\\\n", "&#x110000;", "[a](", "**a *a ",
    ])
    func repeated(_ unit: String) { check(Self.times(unit), unit) }

    @Test func nested() {
        let half = Self.size / 2
        check(Self.times("[", half) + "a" + Self.times("]", half), "brackets")
        check(Self.times("[", half / 4) + "a" + Self.times("](b)", half), "links")
        check(Self.times("![", half) + "a" + Self.times("](b)", half), "pictures")
        check(Self.times("*a **a ", half) + "b" + Self.times(" a** a*", half), "emphasis")
        check(Self.times(":a[", half) + "x" + Self.times("]", half / 3), "directives")
        check(Self.times(":a[", 20_000) + "x" + Self.times("]", 6_000), "some directives")
        for prefix in [Self.times(">", 90), Self.times("- ", 90), Self.times("::: a\n", 90 * 6)] {
            for line in ["\n", "a\n", ":::\n", "- a\n", "```\n:::\n"] { check(prefix + "a\n" + Self.times(line), prefix + line) }
        }
        check(Self.times("::: a\n", 90 * 6) + "```\n" + Self.times(":::\n"), "fences in code")
        check((0..<98).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined() + Self.times("\n"), "list, blank")
        check((0..<400).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined(), "deep list")
    }

    @Test func tables() {
        let head = Self.times("|a", 128) + "|\n" + Self.times("|-", 128) + "|\n"
        check(head + Self.times("a\n"), "short rows")
        check("> " + Self.times("|a", 128) + "|\n> " + Self.times("|-", 128) + "|\n" + Self.times("> a\n"), "in a quotation")
        check(Self.times("|a", 20_000) + "|\n" + Self.times("|-", 20_000) + "|\n" + Self.times("|\n"), "wide")
        check(Self.times("|a|b|\n|-|-|\n\n"), "many")
        check(Self.times("|a\n") + "|-\n", "long head")
    }

    @Test func referencesAndNotes() {
        let count = Self.size / 50
        check((0..<count).map { "[a\($0)]: /b\n" }.joined() + "\n" + (0..<count).map { "[a\($0)] " }.joined(), "references")
        check("[a]: /" + Self.times("b", 2_000) + "\n\n" + Self.times("[a] "), "expanding")
        check("[a]: b '\n" + Self.times("b\n", 4_000) + "'\n\n" + Self.times("[a] "), "expanding titles")
        check(Self.times("[a]: b\n") + Self.times("[a] "), "one label")
        check((0..<count).map { "a[^\($0)]\n\n" }.joined() + (0..<count).map { "[^\($0)]: b\n\n" }.joined(), "notes")
        check((0..<900).map { "a[^\($0)]\n\n" }.joined() + (0..<900).map { "[^\($0)]: b\n\n" }.joined(), "900 notes")
        check(Self.times("a[^1]\n\n") + "\n\n[^1]: b\n", "one note")
    }

    @Test func longLines() {
        check("::: note " + Self.times("*a "), "title")
        check("::: note {" + (0..<Self.size / 8).map { "a\($0)=b " }.joined() + "}\n:::", "braces")
        check(":a[" + Self.times("x ") + "]{b}", "label")
        check(":a{" + Self.times("x ") + "}", "inline braces")
        check((1...500).map { String(repeating: "`", count: $0) + " " }.joined(), "backticks")
    }
}
