import LoaMarkup
import Testing

/// Directives in a line, in every element of a line and among its brackets.
@Suite struct InlineDirectiveTests {
    @Test(arguments: [
        (":for[x]{a} y", "p(:for{a}(“x”) “ y”)"),
        ("x:for[y]{a}z", "p(“x” :for{a}(“y”) “z”)"),
        (":for{a} x", "p(:for{a} “ x”)"),
        ("# :for{a} B :for[c]{d}", "h1(:for{a} “ B ” :for{d}(“c”))"),
        ("- :for{a} b\n- c", "list(li(p(:for{a} “ b”)) li(p(“c”)))"),
        ("> :for[x]{a}", "quote(p(:for{a}(“x”)))"),
        ("| a | b |\n|---|---|\n| :for{x} c | :for[d]{y} |", "table(tr(td(“a”) td(“b”)) tr(td(:for{x} “ c”) td(:for{y}(“d”))))"),
        ("| :for[a \\| b]{y} |\n|---|", "table(tr(td(:for{y}(“a | b”))))"),
        ("[a :for[x]{w} b](c)", "p(link<c>(“a ” :for{w}(“x”) “ b”))"),
        ("![a :for[x]{w} b](c)", "p(image<c>(“a ” :for{w}(“x”) “ b”))"),
        ("*a :for[x]{w}* **:for[y]{z}** ~~:for[q]{r}~~", "p(em(“a ” :for{w}(“x”)) “ ” strong(:for{z}(“y”)) “ ” del(:for{r}(“q”)))"),
        (":Đúng-chỗ[x]{y}", "p(:Đúng-chỗ{y}(“x”))"),
        (":a[x]:b[y]{z}", "p(:a(“x”) :b{z}(“y”))"),
        ("::: note\n:for[x]{a}\n:::", ":::note(p(:for{a}(“x”)))"),
    ])
    func placed(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    /// Labels hold whatever stands in a line, brackets and escapes too, over several lines.
    @Test(arguments: [
        (":for[x {y} **z [q](r) w**]{a}", "p(:for{a}(“x {y} ” strong(“z ” link<r>(“q”) “ w”)))"),
        (":for[[a](b)]{c}", "p(:for{c}(link<b>(“a”)))"),
        (":for[a [b] c]{d}", "p(:for{d}(“a [b] c”))"),
        (":for[a \\] b]{x} \\]", "p(:for{x}(“a ] b”) “ ]”)"),
        (":for[a \\[ b `\\]` [q\\]](z\\])]{x}", "p(:for{x}(“a [ b ” `\\]` “ ” link<z]>(“q]”)))"),
        (":for[a ![x \\] y](b) ]{c}", "p(:for{c}(“a ” image<b>(“x ] y”) “ ”))"),
        (":for[a `]` b]{x}", "p(:for{x}(“a ” `]` “ b”))"),
        (":for[a\nb]{x}", "p(:for{x}(“a” / “b”))"),
        (":a[:b[:c[x]{1}]{2} y]{3} z", "p(:a{3}(:b{2}(:c{1}(“x”)) “ y”) “ z”)"),
        (":for[]{x}", "p(:for{x}())"),
        (":for[a]{b=\"}\" c='}'} d", "p(:for{b=},c=}}(“a”) “ d”)"),
        (":for[x]{don't, y}", "p(:for{don't,y}(“x”))"),
    ])
    func labels(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    /// What people write with colons and brackets without meaning a directive.
    @Test(arguments: [
        ("12:30 [x](y)", "p(“12:30 ” link<y>(“x”))"),
        ("Gồm: [a], {b}", "p(“Gồm: [a], {b}”)"),
        ("12:30[x] :1a[x] :-a[x] :a.b[x]", "p(“12:30[x] :1a[x] :-a[x] :a.b[x]”)"),
        ("http://a.vn:80[x]", "p(“” link<http://a.vn:80[x]>(“http://a.vn:80[x]”))"),
        ("\\:for[a] :for\\[a]", "p(“:for[a] :for[a]”)"),
        (":for[a]\\{x}", "p(:for(“a”) “{x}”)"),
        (":for [a] {x}", "p(“:for [a] {x}”)"),
        (":smile: :x:", "p(“:smile: :x:”)"),
    ])
    func plainWords(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    /// Footnotes and reference definitions are cmark's: a label may use both.
    @Test(arguments: [
        (":for[x[^1]]{y}\n\n[^1]: :for[n]{z}", "p(:for{y}(“x” [^1])) note^1(p(:for{z}(“n”)))"),
        ("[a]: /u\n\n:for[a]{x} :for[[a]]{x} :for[x [b][a]]{y}", "p(:for{x}(link</u>(“a”)) “ ” :for{x}(link</u>(“a”)) “ ” :for{y}(“x ” link</u>(“b”)))"),
        ("::: for a\n[^1]: n\n:::\nx[^1]", ":::for a() p(“x” [^1]) note^1(p(“n”))"),
        ("::: for a\n[r]: /u \"t\"\n:::\n[r]", ":::for a() p(link</u “t”>(“r”))"),
    ])
    func notesAndReferences(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test func directivesCanBeTurnedOff() {
        var options = MarkdownParser.Options()
        options.directives = false
        let source = Array("::: note\n:for[x]{y} > \n:::\n\n> [!NOTE]\n> a".utf8)
        let parsed = MarkdownParser.parse(source, body: 0..<source.count, path: SourcePath("a.md"), options: options)
        #expect(parsed.value.directives.isEmpty && parsed.diagnostics.isEmpty)
        #expect(parsed.value.plainText(of: 0) == "::: note :for[x]{y} > :::[!NOTE] a")
    }
}
