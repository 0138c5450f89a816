import LoaMarkup
import Testing

@testable import LoaPrint
@testable import LoaSite

@Suite("Content of leaflets")
struct LeafletContentTests {
    /// The blocks of a leaflet without errors, its foot left out.
    private func dump(
        _ body: String, for audience: String = "tho", format: PrintFormat = Formats.one, keys: String = "", files: [String: String] = [:], hasFoot: Bool = false
    ) throws -> String {
        let read = try LeafletSite(body, for: "tho, chu, can-bo", print: format.id, keys: keys, files: files).read(audience, format: format)
        #expect(read.diagnostics.filter { $0.severity == .error } == [])
        let text = ContentDump.text(read.value)
        return text.split(separator: "\n").dropFirst(2).filter { hasFoot || !$0.hasPrefix("footer") }.joined(separator: "\n")
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

    @Test("Links are numbered notes, once each, unless the words are the address")
    func links() throws {
        let text = try dump(
            """
            Xem [luật](https://a.example/x/) và [lại](https://a.example/x/), [a.example/y](https://a.example/y), <https://b.example/>.

            [Gọi](tel:0203123456), [0203 123 456](tel:0203123456), [thư](mailto:a@b.example?subject=x).

            [Trang](../luong.md#muc), [tệp](../don.pdf), [tờ khác](khac.md), [đây](#day)

            ## Đây
            """,
            files: [
                "content/luong.md": "---\ntitle: Lương\nfor: [tho, chu, can-bo]\n---\n## Mục\n",
                "content/leaflets/khac.md": "---\ntitle: Khác\nfor: [tho, chu, can-bo]\nkind: leaflet\nprint: [mot]\n---\nChữ.\n", "content/don.pdf": "x",
            ])
        let expected = """
            p <P> Xem {a(https://a.example/x/) luật}{sup {span(#1) 1}} và {a(https://a.example/x/) lại}{sup {span(#1) 1}}, {a(https://a.example/y) a.example/y}, {a(https://b.example/) https://b.example/}.
            p <P> {a(tel:0203123456) Gọi (0203123456)}, {a(tel:0203123456) 0203·123·456}, {a(mailto:a@b.example?subject=x) thư (a@b.example)}.
            p <P> {a(https://mau.example/tho/luong/#muc) Trang}{sup {span(#2) 2}}, {a(https://mau.example/tho/don.pdf) tệp}{sup {span(#3) 3}}, {a(https://mau.example/tho/print/khac/read.pdf) tờ khác}{sup {span(#4) 4}}, đây
            h2 <H2> Đây
            notes <Div>
              ol <Div> from 1
                li <LI> {a(https://a.example/x/) a.example/x}
                li <LI> {a(https://mau.example/tho/luong/#muc) mau.example/tho/luong/#muc}
                li <LI> {a(https://mau.example/tho/don.pdf) mau.example/tho/don.pdf}
                li <LI> {a(https://mau.example/tho/print/khac/read.pdf) mau.example/tho/print/khac/read.pdf}
            """
        #expect(text == expected)
    }

    @Test("Readers on the intranet get no public addresses")
    func intranet() throws {
        let files = ["content/luong.md": "---\ntitle: Lương\nfor: [tho, chu, can-bo]\n---\nA\n"]
        #expect(try dump("[Trang](../luong.md)", for: "can-bo", files: files) == "p <P> Trang")
    }

    @Test("Notes of all kinds stand in one list in the order of their marks")
    func notes() throws {
        let text = try dump(
            """
            # Lương :fact[ltt.I]

            Phải trả đủ. :fact[ltt.I]{as=note} :fact[phi]{as=note} Chữ[^a] và [nối](https://a.example) và chữ[^a].

            Theo :law[45/2019/QH14 Điều 91], :law[45/2019/QH14 Điều 90]{as=short}, cần :unverified[:fact[so-nguoi]].

            [^a]: Ghi chú có [nối nữa](https://c.example).
            """)
        let expected = """
            h1 <H1> Lương {span.fact 5.310.000·đồng/tháng}
            p <P> Phải trả đủ.{sup {span(#1) 1}}{sup ,{span(#2) 2}} Chữ{sup {span(#3) 3}} và {a(https://a.example) nối}{sup {span(#4) 4}} và chữ{sup {span(#3) 3}}.
            p <P> Theo {span.law Điều·91 Bộ luật Lao động số·45/2019/QH14}, {span.law Điều·90 Bộ luật Lao động}{sup {span(#5) 5}}, cần {span.unverified {span.fact 5·người} (chưa kiểm chứng)}.
            notes <Div>
              ol <Div> from 1
                li <LI> Điều·3 Nghị định·số·293/2025/NĐ-CP ngày·10/11/2025 của Chính phủ
                li <LI> Điều·29 Luật Công đoàn số·50/2024/QH15
                li <LI> Ghi chú có {a(https://c.example) nối nữa}{sup {span(#6) 6}}.
                li <LI> {a(https://a.example) a.example}
                li <LI> {a.law(https://example.org/45) Điều·90 Bộ luật Lao động số·45/2019/QH14}
                li <LI> {a(https://c.example) c.example}
              p.bases <P> Căn cứ: Luật Công đoàn số·50/2024/QH15. Tin C: mới có một nguồn, cần kiểm chứng.
            """
        #expect(text == expected)
    }

    @Test("Call-outs, codes, buttons and pictures are blocks of their own")
    func directives() throws {
        let text = try dump(
            """
            ::: tip Lần *đầu*
            Nói chuyện.
            :::

            ::: warning
            Cẩn thận.
            :::

            ::: action
            ::qr[https://mau.example/a/]{caption="Quét đi"}

            ::button[Tính ngay]{to=https://mau.example/tinh}

            Gọi: :missing[số]
            :::

            ::: steps
            1. Một
            :::

            ![Cây](art/cay.svg)

            Trước ![Hoa](art/hoa.png "Tên hoa") sau.

            ::image[Đá]{src=art/da.png caption="Ở vịnh"}

            ::include[lien-he]

            CĐCS là gì? CĐCS là đây.
            """,
            files: [
                "content/leaflets/art/cay.svg": "", "content/leaflets/art/hoa.png": "", "content/leaflets/art/da.png": "", "content/_snippets/lien-he.md": "Liên hệ.\n",
            ])
        let expected = """
            div.tip <Div>
              p.title <P> Lần {em đầu}
              p <P> Nói chuyện.
            div.warning <Div>
              p.title <P> Cảnh báo
              p <P> Cẩn thận.
            div.action <Div>
              p.title <P> Việc cần làm
              qr <Div>
                svg.code <Figure> (https://mau.example/a/) QR: mau.example/a
                figcaption <P> Quét đi
              p.button <P> {a(https://mau.example/tinh) Tính ngay⏎{span.address mau.example/tinh}}
              p <P> Gọi: {mark.missing chưa có: số}
            div.steps <Div>
              ol <L> from 1
                li <LI> Một
            img <Figure> (content/leaflets/art/cay.svg) Cây
            p <P> Trước  sau.
            figure <Div>
              img <Figure> (content/leaflets/art/hoa.png) Hoa
              figcaption <P> Tên hoa
            figure <Div>
              img <Figure> (content/leaflets/art/da.png) Đá
              figcaption <P> Ở vịnh
            p <P> Liên hệ.
            p <P> công đoàn cơ sở ({abbr=công đoàn cơ sở CĐCS}) là gì? {abbr=công đoàn cơ sở CĐCS} là đây.
            """
        #expect(text == expected)
    }

    @Test("Figures come with their day, source and how they are counted")
    func figures() throws {
        let text = try dump(
            """
            Có :figure[tong].

            ::progress[muc]

            ::table[tong]{rows=ma}

            ::chart[tong]{kind=line}
            """, hasFoot: true)
        let expected = """
            p <P> Có {span.figure 3.415·đoàn viên}{sup {span(#1) 1}} {span.figure-marks (minh họa, tính đến·30/6/2026)}.
            div.progress <Div>
              p.title <P> 5.000 đoàn viên
              p.reached <P> {strong 3.415} / 5.000·đoàn viên
              chart.bar <Figure> (drawing) Đã đạt 68,3%
              p.share <P> Đã đạt 68,3%
              ul.facts <L>
                li <LI> Còn thiếu: 1.585
                li <LI> Cần thêm mỗi tháng, đến hết tháng·12/2026: 265
                li <LI> Mỗi tháng trong 1·tháng qua: 335,0
                li <LI> Với nhịp này sẽ đạt vào: tháng·11/2026
              p.source <P> minh họa, tính đến·30/6/2026 · Nguồn: Ban mẫu · Văn bản: Kế hoạch mẫu
            figure.figures <Div>
              table.figures <Table> Tổng số đoàn viên
                | th Đơn vị | th.num:end Tổng số đoàn viên
                | th Phường·Một | td.num:end 1.200
                | th Phường·Hai | td.num:end 2.215
                | th.total Tổng | td.num.total:end 3.415
              p.source <P> minh họa, tính đến·30/6/2026 · Nguồn: Ban mẫu
            figure.chart <Div>
              figcaption <P> Tổng số đoàn viên
              chart <Figure> (drawing) Từ 3.080 đoàn viên (tháng·5/2026) đến 3.415 đoàn viên (tháng·6/2026), cao nhất 3.415 đoàn viên (tháng·6/2026), thấp nhất 3.080 đoàn viên (tháng·5/2026).
              p.source <P> minh họa, tính đến·30/6/2026 · Nguồn: Ban mẫu
            div.illustrative <Div>
              p <P> SỐ LIỆU MINH HỌA
            notes <Div>
              ol <Div> from 1
                li <LI> Tổng số đoàn viên: Số người cuối kỳ. Nguồn: Ban mẫu
            footer.imprint <P> Số liệu tính đến·30/6/2026 · Công đoàn mẫu · to-mot
            """
        #expect(text == expected)
    }

    @Test("The foot has the days, until when to use it, the issuer and the code")
    func imprint() throws {
        func foot(_ body: String, _ keys: String = "") throws -> String {
            try dump(body, keys: keys, hasFoot: true).split(separator: "\n").last.map { String($0.dropFirst("footer.imprint <P> ".count)) } ?? ""
        }
        #expect(try foot("Chữ.") == "Nội dung ngày·15/7/2026 · Công đoàn mẫu · to-mot")
        #expect(try foot("Chữ.", "date: 2026-07-01\ncode: T1\n") == "Nội dung ngày·01/7/2026 · Công đoàn mẫu · T1")
        #expect(try foot("Lương :fact[ltt.I]{as=note}") == "Quy định tính đến·15/7/2026 · Dùng đến·31/12/2026 · Công đoàn mẫu · to-mot")
        #expect(try foot("Lương :fact[ltt.I], :figure[tong]", "use_until: 2026-09-30\n").hasPrefix("Số liệu tính đến·30/6/2026 · Quy định tính đến·15/7/2026 · Dùng đến·30/9/2026"))
        #expect(try foot("Chữ.", "expires: 2026-08-01\n").contains("Dùng đến·31/7/2026"))
    }

    @Test("Only the words for its readers are there, in any place")
    func canaries() throws {
        let body = """
            # Chung:for[ THỢ1]{tho}:for[ CHỦ1]{chu}

            ::: for tho
            Đoạn THỢ2[^t].
            :::

            ::: for chu
            Đoạn CHỦ2[^c], [CHỦ3](https://chu.example/CHỦ4), ![CHỦ5](a.png)
            :::

            - :for{tho} mục THỢ3
            - :for{chu} mục CHỦ6

            | a | b |
            |---|---|
            | :for{chu} CHỦ7 | x |
            | :for{tho} THỢ4 | x |

            :::: choose
            ::: when chu
            ::: tip CHỦ8
            CHỦ9
            :::
            :::
            ::: otherwise
            THỢ5
            :::
            ::::

            [^t]: Ghi THỢ6
            [^c]: Ghi CHỦ10
            """
        let site = try LeafletSite(body, for: "tho, chu", files: ["content/leaflets/a.png": ""])
        for (own, other, audience) in [("THỢ", "CHỦ", "tho"), ("CHỦ", "THỢ", "chu")] {
            let read = try site.read(audience, format: Formats.one)
            #expect(read.diagnostics.filter { $0.severity == .error } == [])
            let text = String(describing: read.value) + String(decoding: read.value.plainText, as: UTF8.self) + ContentDump.text(read.value)
            #expect(!text.contains(other))
            for number in 1...6 { #expect(ContentDump.text(read.value).contains("\(own)\(number)")) }
        }
    }

    @Test("The words as wanted are all words in the order of reading")
    func plain() throws {
        let read = try LeafletSite("# Đầu\n\nMột **hai**[^1].\n\n| a | b |\n|---|---|\n| c | d |\n\n![Cây](cay.svg)\n\n[^1]: Ba\n", files: ["content/leaflets/cay.svg": ""])
            .read(format: Formats.one)
        let words = String(decoding: read.value.plainText, as: UTF8.self)
        #expect(words == "Đầu\nMột hai1.\na\nb\nc\nd\nCây\nBa\nNội dung ngày\u{A0}15/7/2026 · Công đoàn mẫu · to-mot\n")
    }

    @Test("A page that is no leaflet prints with its title")
    func page() throws {
        let site = try LeafletSite(files: ["content/luong.md": "---\ntitle: Lương\nfor: [tho]\nprint: [chay]\n---\nChữ.\n\n## Mục\n"])
        let text = ContentDump.text(try site.read(format: Formats.flow, path: "content/luong.md").value)
        #expect(text.hasPrefix("Lương [vi]\n== –\nh1 <H1> Lương\np <P> Chữ.\nh2 <H2> Mục\n"))
        #expect(site.site.leaflets.map(\.folder) == ["public/tho/print/luong/"])
    }

    @Test("Words in other languages are of that language")
    func languages() throws {
        let site = try LeafletSite(files: [
            "content/leaflets/to.en.md": "---\ntitle: Sheet\nfor: [tho]\nkind: leaflet\nprint: [mot]\n---\n::: action\nWage :fact[ltt.I]{as=note}\n:::\n"
        ])
        let text = ContentDump.text(try site.read(format: Formats.one, path: "content/leaflets/to.en.md").value)
        #expect(text.contains("p.title <P> What to do"))
        #expect(text.contains("Rules as of·15 Jul 2026 · Use until·31 Dec 2026"))
        #expect(site.site.leaflets.map(\.folder) == ["public/tho/en/print/to/"])
    }
}
