import LoaMarkup
import Testing

/// Each fault stands marked in the source where it happens: line, column in characters, code.
@Suite struct DirectiveFaultTests {
    @Test(arguments: [
        """
        Đoạn văn
        :::
        //! 2:1 directive.stray
        """,
        """
        ::: note
        a
        :::
        b
          ::::
        //! 5:3 directive.stray
        """,
        """
        ::: note
        ::: tip
        x
        :::
        //! 1:1 directive.open
        """,
        """
        - mục
          ::: note
          x

        hết
        //! 2:3 directive.open
        """,
        """
        > đoạn
        > > ::: note
        > > x

        hết
        //! 2:5 directive.open
        """,
        """
        - a
          ::: note
        b
        :::
        //! 2:3 directive.open
        //! 4:1 directive.stray
        """,
        """
        :::: choose
        ::: when a
        x
        ::::
        //! 2:1 directive.open
        """,
        """
        ::: {a}
        :::
        //! 1:1 directive.syntax
        """,
        """
        :: note
        //! 1:1 directive.syntax
        """,
        """
        ::button[Gọi]{to=tel:1} thừa
        ::button[Gọi
        ::button[Gọi]{to=
        ::button[Gọi]{to="a
        ::button[Gọi]{to=a to=b}
        //! 1:3 directive.syntax
        //! 2:3 directive.syntax
        //! 3:3 directive.syntax
        //! 4:3 directive.syntax
        //! 5:3 directive.syntax
        """,
        """
        ::: note A {a=b} sau
        :::
        ::: note {a=b
        :::
        //! 1:5 directive.syntax
        //! 3:5 directive.syntax
        """,
        """
        Người lao động :for[gọi ngay{worker} đi
        //! 1:17 directive.syntax
        """,
        """
        Dòng một ở đây
        và đoàn viên :for[gọi]{worker rồi
        thôi
        //! 2:15 directive.syntax
        """,
        """
        Chữ [thường]{worker} và *:for[chữ* đậm]{a}
        //! 1:13 directive.syntax
        //! 1:27 directive.syntax
        //! 1:40 directive.syntax
        """,
        """
        | cột |
        |-----|
        | đầu :for[x |
        //! 3:8 directive.syntax
        """,
        """
        Xem <b>đây</b> <!-- ghi chú --> nhé

        <div class="x">
        y
        </div>
        //! 1:5 html.raw
        //! 1:11 html.raw
        //! 3:1 html.raw
        """,
    ])
    func places(_ marked: String) {
        let source = MarkedSource(marked)
        #expect(source.found == source.expected, "\(source.text)")
    }

    @Test(arguments: [
        "::: note\nx\n:::", "a: b :: c", "`:for[` `]{`", "    :::", "<!-- ::: -->", "<!--\n:::\n-->", "12:30 {x}",
        "[a](b){c}", "\\:for[a]\\{b}",
    ])
    func faultless(_ source: String) { #expect(MarkedSource(source).found == []) }

    /// Each says in both languages what is wrong, and none goes on for ever.
    @Test func manyFaultsAreCut() {
        for unit in [":::\n\n", ":a[", "]{x", "<b>", "::: x\n:::{\n\n", "::a[\n"] {
            let text = String(repeating: unit, count: 1_000)
            let bytes = Array(text.utf8)
            let found = MarkdownParser.parse(bytes, body: 0..<bytes.count, path: SourcePath("a.md")).diagnostics
            #expect((1...300).contains(found.count), "\(unit): \(found.count)")
        }
    }
}
