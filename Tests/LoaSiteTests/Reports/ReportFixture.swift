import LoaMarkup
import Testing

@testable import LoaSite

/// A small site held in memory, with every way of choosing readers in it.
struct ReportFixture {
    var site: SiteIndex
    var pages: [SeenPage]

    subscript(path: String) -> SeenPage? { pages.first { $0.path.string == path } }

    /// Builds a site of files by path; `content/loa.yaml` is the fixture's own.
    init(_ files: [String: String], day: CalendarDate? = CalendarDate(year: 2026, month: 7, day: 1)) throws {
        let config = SiteConfig.read(Array(Self.config.utf8), knownCodes: []).value
        let reader = PageReader(config: config, today: try #require(CalendarDate(year: 2026, month: 7, day: 15)))
        var snippets = Snippets()
        var pages: [PageDraft] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            if path.hasPrefix(Snippets.folder) {
                let name = String(path.dropFirst(Snippets.folder.count).dropLast(3))
                let options = PreparedPage.options(language: config.language)
                _ = snippets.add(name, text: Array(text.utf8), path: SourcePath(path), options: options)
            } else {
                pages.append(try #require(reader.read(SourcePath(path), text: Array(text.utf8)).value))
            }
        }
        let site = SiteIndex.build(
            config: config, glossary: Glossary(), snippets: snippets, today: try #require(day), pages: pages, files: []
        ).value
        self.site = site
        self.pages = site.pages.indices.map { number in
            let text = files[site.pages[number].path.string] ?? ""
            return SeenPage.read(number, text: Array(text.utf8), site: site).value
        }
    }

    static func small() throws -> ReportFixture { try ReportFixture(files) }

    func audience(_ id: String) throws -> Audience {
        try #require(site.config.audiences.audiences.first { $0.id == id })
    }

    static let config = """
        format: 1
        title: Công đoàn Thử Nghiệm
        language: vi
        url: https://example.org/
        audiences:
          tho: { name: Người lao động }
          chu: { name: Người sử dụng lao động }
          can-bo: { name: Cán bộ công đoàn, access: internal }
        groups:
          moi-nguoi: [tho, chu, can-bo]
        """

    static let files = [
        "content/_index.md": """
        ---
        title: Trang đầu
        for: [moi-nguoi]
        ---
        Một câu cho tất cả mọi người.
        """,
        "content/luong/_index.md": """
        ---
        title: Lương
        for: [moi-nguoi]
        ---
        """,
        "content/luong/cham-luong.md": chamLuong,
        "content/luong/rieng-cua-tho.md": """
        ---
        title: Sổ tay riêng của người lao động khi bị chậm lương quá ba mươi ngày, có mẫu đơn và số điện thoại của từng cụm
        for: [tho]
        ---
        # Mẫu đơn

        Tôi tên là …
        """,
        "content/luong/quy-che.md": """
        ---
        title: Quy chế trả lương
        for: [chu, can-bo]
        ---
        Doanh nghiệp ban hành quy chế trả lương.

        - Công khai tại nơi làm việc.
        - :for{can-bo} Cán bộ góp ý trong 15 ngày.
        """,
        "content/nhap.md": """
        ---
        title: Bản nháp
        for: [tho, chu]
        draft: true
        ---
        Chưa xong.
        """,
        "content/_snippets/lien-he.md": """
        Gọi :missing[số điện thoại].

        - :for{can-bo} Số nội bộ.
        - Số chung.
        """,
    ]

    static let chamLuong = """
        ---
        title: Chậm lương:for[, bạn làm gì?]{tho}:for[, xử lý thế nào?]{chu, can-bo}
        for: [moi-nguoi]
        summary: Ba việc cần làm.
        ---
        Lương phải trả đúng hạn. :for[Bạn giữ bảng lương lại.]{tho} :for[Doanh nghiệp báo trước cho người lao động.]{chu} Hạn là *ngày 05* hằng tháng.[^1]

        ::: quick Đọc nhanh **20 giây**
        :::: choose
        ::: when tho
        - Bạn gọi công đoàn.
        - Bạn ghi lại ngày bị chậm.
        :::
        ::: otherwise
        Trả đủ, kèm tiền lãi.
        :::
        ::::
        :::::

        ## Các bước

        1. Xem bảng lương.
        2. :for{tho, can-bo} Hỏi tổ trưởng.
        3. :except{tho} Kiểm tra quỹ lương.
        4. Ghi lại kết quả.

        ## :for{can-bo} Phần của cán bộ

        Cán bộ lập biên bản.[^2]

        ### Mẫu biên bản

        ```
        Biên bản số …
        ```

        ## Mức phạt

        | Hành vi | Mức phạt |
        |---|---:|
        | Chậm 15 ngày | 5.000.000 đồng |
        | :for{chu} Chậm 30 ngày | 10.000.000 đồng |

        ::: warning
        Đừng ký giấy trắng.

        ::: for tho
        Bạn có quyền từ chối <b>.
        :::
        :::

        ::: for chu
        Doanh nghiệp xem thêm [bộ luật](https://example.org/luat?a=1&b=2).

        ::button[Tính tiền lãi]{to=quy-che.md}
        :::

        :::: choose
        ::: when tho
        Gọi ngay.
        :::
        ::: when chu
        Đặt lịch gặp.
        :::
        ::: when can-bo
        ::: unverified
        Báo cáo trong ngày.
        :::
        :::
        ::::

        > Câu trích. :unverified[Chưa rõ nguồn.]

        ::image[Phiếu lương]{src=../hinh/phieu.svg caption="Một phiếu lương"}

        - [x] Đã hỏi
        - [ ] Chưa trả

        ::include[lien-he]

        [^1]: Theo Điều 97.
        [^2]: Mẫu số 3.
        """
}
