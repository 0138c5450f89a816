import LoaWeb

/// A small site for search tests: pages of a title, headings and text, tokenised and indexed.
struct SearchSite {
    struct Page {
        var url: String
        var title: String
        var section = ""
        var kind = "page"
        /// Headings begin with `# `.
        var blocks: [String]
    }

    var pages: [Page]
    var abbreviations: [(short: String, long: String)] = []

    /// The index, the pages spread over so many collectors, in turn or in the order of `deal`.
    func index(collectors count: Int = 1, deal: (Int) -> Int = { $0 }) -> [UInt8] {
        let collectors = (0..<count).map { _ in SearchCollector() }
        var documents = pages.map {
            SearchDocument(url: $0.url, title: $0.title, section: $0.section, kind: $0.kind, collector: 0, runs: [])
        }
        for place in pages.indices {
            let number = deal(place)
            documents[number].collector = number % count
            for block in pages[number].blocks {
                let isHeading = block.hasPrefix("# ")
                let text = Array(block.utf8.dropFirst(isHeading ? 2 : 0))
                let run = collectors[number % count].tokenize(text.span, kind: isHeading ? .heading : .body)
                documents[number].runs.append(run)
            }
        }
        return SearchIndex.build(
            documents: documents, collectors: collectors.map { $0.finish() }, abbreviations: abbreviations)
    }

    /// The bytes of the text that readers see.
    var textSize: Int {
        pages.reduce(0) { sum, page in
            page.blocks.reduce(sum + page.title.utf8.count + 1) { $0 + $1.utf8.count + 1 }
        }
    }

    /// A site that has each thing that the queries of the tests look for.
    static let examples = SearchSite(
        pages: [
            Page(
                url: "index.html", title: "Công đoàn Quảng Ninh", kind: "home",
                blocks: ["Gọi đường dây nóng khi bị nợ lương.", "Công ty phải đóng bảo hiểm."]),
            Page(
                url: "doan-vien/quyen/index.html", title: "Quyền của đoàn viên", section: "Đoàn viên",
                blocks: ["# Được hỗ trợ", "Mỗi người được tư vấn pháp luật miễn phí, và được khám sức khỏe."]),
            Page(
                url: "doan-vien/gia-nhap/index.html", title: "Gia nhập công đoàn", section: "Đoàn viên",
                blocks: ["# Ai là đoàn viên?", "Người lao động gửi đơn cho ban chấp hành."]),
            Page(
                url: "doan-vien/doan-phi/index.html", title: "Đóng bao nhiêu", section: "Đoàn viên",
                blocks: ["Mức đóng là 0,5% lương; đoàn viên nghỉ sinh được miễn. Lương 25.000 đồng một giờ."]),
            Page(
                url: "hop-dong/vien-chuc/index.html", title: "Hợp đồng của viên chức", section: "Hợp đồng",
                blocks: ["Sư đoàn cũ tiếp nhận. Sau đó viên chức ký hợp đồng với đơn vị."]),
            Page(
                url: "hop-dong/doan-vien-tau/index.html", title: "Đoạn viền tàu", section: "Hợp đồng",
                blocks: ["Công nhân sơn đoạn viền theo ca."]),
            Page(
                url: "co-so/thanh-lap/index.html", title: "Thành lập công đoàn cơ sở", section: "Cơ sở",
                blocks: ["Chỉ cần năm người tán thành.", "Hoà giải khi tranh chấp; hòa nhã khi nói."]),
            Page(
                url: "co-so/bau/index.html", title: "Bầu ban chấp hành", section: "Cơ sở",
                blocks: ["Đại hội CĐCS bầu ban chấp hành năm năm một lần. UBKT giám sát.", "Tham khảo 中文说明 và 3号楼."]),
            Page(
                url: "co-so/nong/index.html", title: "Đường đi làm mùa nóng", section: "Cơ sở",
                blocks: ["Bố trí ca sớm. Buộc dây an toàn khi lên cao."]),
        ],
        abbreviations: [
            ("CĐCS", "công đoàn cơ sở"), ("UBKT", "ủy ban kiểm tra"), ("NLĐ", "người lao động"),
            ("TLĐ", "Tổng Liên đoàn mật"), ("ATVSV", "an toàn, vệ sinh viên"),
        ])
}
