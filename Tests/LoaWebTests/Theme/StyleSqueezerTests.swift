import Testing

@testable import LoaWeb

@Suite struct StyleSqueezerTests {
    @Test(arguments: [
        ("a { color: red; }\n\nb,\n  c { margin: 0 auto }\n", "a{color:red}b,c{margin:0 auto}\n"),
        ("/* words */ a{b:c} /* more */", "a{b:c}\n"),
        ("/*! licence */\na { b: c; }", "/*! licence */ a{b:c}\n"),
        ("a :hover { b: c }", "a :hover{b:c}\n"),
        ("a > * + b { width: calc(1px + 2px) }", "a > * + b{width:calc(1px + 2px)}\n"),
        (#"a::before { content: ":\a0  ;}" ; }"#, #"a::before{content:":\a0  ;}"}"# + "\n"),
        (#"a { content: "\"  { " }"#, #"a{content:"\"  { "}"# + "\n"),
        ("a { b: url( x  y.svg ) 50% }", "a{b:url( x  y.svg ) 50%}\n"),
        (
            "@media screen and (min-width: 1em) { a { --x: ; b: c } }",
            "@media screen and (min-width:1em){a{--x:;b:c}}\n"
        ),
        (":is(.a, .b) .c { d: e }", ":is(.a,.b) .c{d:e}\n"),
        ("a /* between */ b { c: d }", "a b{c:d}\n"),
        ("a { b: c } /* never closed", "a{b:c}\n"),
        ("", "\n"),
    ])
    func keepsTheMeaning(_ sheet: String, _ squeezed: String) {
        #expect(String(decoding: StyleSqueezer.squeeze(Array(sheet.utf8)), as: UTF8.self) == squeezed)
    }

    @Test func twiceIsOnce() {
        let once = StyleSqueezer.squeeze(Array("a { b: c, d ; }\n@media print { e { f: g } }".utf8))
        #expect(StyleSqueezer.squeeze(once) == once)
    }
}
