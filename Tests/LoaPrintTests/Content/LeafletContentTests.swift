import LoaMarkup
import Testing

@testable import LoaPrint

@Suite("Content of leaflets")
struct LeafletContentTests {
    private func dump(_ body: String, format: PrintFormat = Formats.one, files: [String: String] = [:]) throws -> String {
        let read = try LeafletSite(body, print: format.id, files: files).read(format: format)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let text = ContentDump.text(read.value)
        return text.split(separator: "\n").dropFirst(2).filter { !$0.hasPrefix("footer") }.joined(separator: "\n")
    }

    @Test("The elements of Markdown keep their words and their meaning")
    func markdown() throws {
        let text = try dump(
            """
            # Đầu *đề*

            Một **đậm _nghiêng_** và ~~bỏ~~ và `mã`,
            dòng sau\\
            dòng nữa.

            - một
              - hai
            - [x] xong

            3. ba

               đoạn hai
            4. bốn

            > Trích

            | A | B |
            |---|--:|
            | x | 1 |

            ***

                mã
                  thụt

            <b>thô</b> <!-- kín -->

            """)
        let expected = """
            h1 <H1> Đầu {em đề}
            p <P> Một {strong đậm {em nghiêng}} và {del bỏ} và {code mã}, dòng sau⏎dòng nữa.
            ul <L>
              li <LI>
                p.tight <P> một
                ul <L>
                  li <LI> hai
              li.task.done <LI> xong
            ol <L> from 3
              li <LI>
                p <P> ba
                p <P> đoạn hai
              li <LI>
                p <P> bốn
            blockquote <BlockQuote>
              p <P> Trích
            table <Table>
              | th A | th.num:end B
              | td x | td.num:end 1
            hr
            pre <Code> mã⏎··thụt
            p <P> <b>thô</b>
            """
        #expect(text == expected)
    }
}
