import Testing

/// Containers and leaves in every place where a block may stand.
@Suite struct BlockDirectiveTests {
    @Test(arguments: [
        ("::: note A\nx\n:::\ny", ":::note A(p(“x”)) p(“y”)"),
        (":::note\nx\n:::", ":::note(p(“x”))"),
        ("- ::: note A\n  x\n  :::\n- y", "list(li(:::note A(p(“x”))) li(p(“y”)))"),
        ("1. a\n   ::: note\n   b\n   :::\n   c\n2. d", "list(li(p(“a”) :::note(p(“b”)) p(“c”)) li(p(“d”)))"),
        ("> ::: note\n> x\n> :::\n> y", "quote(:::note(p(“x”)) p(“y”))"),
        ("> - ::: note\n>   x\n>   :::\n>   y", "quote(list(li(:::note(p(“x”)) p(“y”))))"),
        ("::: note\n- a\n- b\n:::\n- c", ":::note(list(li(p(“a”)) li(p(“b”)))) list(li(p(“c”)))"),
        ("::: note\n> q\n:::\nx", ":::note(quote(p(“q”))) p(“x”)"),
        ("::: note\n| a |\n|---|\n| b |\n:::\n| c |", ":::note(table(tr(td(“a”)) tr(td(“b”)))) p(“| c |”)"),
        ("   ::: note\n   b\n   :::", ":::note(p(“b”))"),
        ("::: note\n# a\n::button[b]{to=c}\n:::", ":::note(h1(“a”) ::button[b]{to=c})"),
        ("- ::button[b]{to=c}\n> ::qr[https://a.vn]", "list(li(::button[b]{to=c})) quote(::qr[https://a.vn])"),
    ])
    func placed(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    /// A directive's line ends a paragraph, and what follows the closing fence is a new one.
    @Test(arguments: [
        ("a\n::: note\nx\n:::\nb", "p(“a”) :::note(p(“x”)) p(“b”)"),
        ("> a\n::: note\nx\n:::", "quote(p(“a”)) :::note(p(“x”))"),
        ("- a\n::: note\nb\n:::\n- c", "list(li(p(“a”))) :::note(p(“b”)) list(li(p(“c”)))"),
        ("a\n::button[b]{to=c}\nd", "p(“a”) ::button[b]{to=c} p(“d”)"),
        ("::: note\na\n:::\nb\n:::\n", ":::note(p(“a”)) p(“b”) html“”"),
    ])
    func interrupting(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    /// Fences of one length close from the inside out; a longer one closes the block that it opened.
    @Test(arguments: [
        ("::: note\na\n::: tip\nb\n:::\nc\n:::\nd", ":::note(p(“a”) :::tip(p(“b”)) p(“c”)) p(“d”)"),
        (":::: note\n::: tip\nb\n:::\n::::\nd", ":::note(:::tip(p(“b”))) p(“d”)"),
        ("::: note\n:::: tip\nb\n::::\nc\n:::\nd", ":::note(:::tip(p(“b”)) p(“c”)) p(“d”)"),
        ("::: note\n:::: tip\nb\n:::\nc\n::::\nd", ":::note(:::tip(p(“b”)) p(“c”)) p(“d”)"),
        (":::: choose\n::: when a\nx\n:::\n::: otherwise\ny\n:::\n::::", ":::choose(:::when a(p(“x”)) :::otherwise(p(“y”)))"),
        ("::::: a\n:::: b\n::: c\nx\n:::::\ny", ":::a(:::b(:::c(p(“x”)))) p(“y”)"),
    ])
    func nested(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("```\n::: note\n:::\n:for[x]{y}\n```", "code“::: note\n:::\n:for[x]{y}”"),
        ("    ::: note\n    :::", "code“::: note\n:::”"),
        ("::: note\n```\n:::\n```\n:::\nx", ":::note(code“:::”) p(“x”)"),
        ("::: note\n~~~~\n:::\n~~~\n:::\n~~~~\n:::\nx", ":::note(code“:::\n~~~\n:::”) p(“x”)"),
        ("- ```\n  :::\n  ```\n  `:::`", "list(li(code“:::” p(`:::`)))"),
        ("`:for[x]{y}` ``:a[`]{b}``", "p(`:for[x]{y}` “ ” `:a[`]{b}`)"),
    ])
    func codeIsUntouched(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("> [!NOTE]\n> abc", ":::note(p(“abc”))"),
        ("> [!tip]\n>\n> - abc", ":::tip(list(li(p(“abc”))))"),
        ("> [!WARNING]", ":::warning()"),
        ("> [!IMPORTANT]\\\n> abc", ":::important(p(“abc”))"),
        ("> [!NOTE]\n> a\n\n> [!TIP]\n> d\n> > [!NOTE]\n> > e\n\nx", ":::note(p(“a”)) :::tip(p(“d”) :::note(p(“e”))) p(“x”)"),
        ("> [!NOTE]\n> :for[a]{b} [^1]\n\n[^1]: c", ":::note(p(:for{b}(“a”) “ ” [^1])) note^1(p(“c”))"),
        ("> [!NOTE] abc", "quote(p(“[!NOTE] abc”))"),
        ("> [!XYZ]\n> abc", "quote(p(“[!XYZ]” / “abc”))"),
        ("> a [!NOTE]\n> abc", "quote(p(“a [!NOTE]” / “abc”))"),
        ("[!NOTE]\nabc", "p(“[!NOTE]” / “abc”)"),
    ])
    func alerts(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }

    @Test(arguments: [
        ("::button[a [b] \\] c]{to='x y' style=“z”}", "::button[a [b] \\] c]{to=x y,style=z}"),
        ("::: note “Tên” {a=b c d=\"e f\"}\n:::", ":::note “Tên”{c,a=b,d=e f}()"),
        ("::: note A {b} :for[c]{d} {e=f}\n:::", ":::note A {b} :for[c]{d}{e=f}()"),
        ("::: for a, b c\n:::", ":::for a, b c()"),
        ("::: for {a, b}\n:::", ":::for{a,b}()"),
        ("::button[a]", "::button[a]"),
        ("::a{b='}'}", "::a{b=}}"),
        ("::", "p(“::”)"),
        ("a :: b ::: c", "p(“a :: b ::: c”)"),
    ])
    func grammar(_ source: String, _ tree: String) { #expect(TreeText.of(source) == tree) }
}
