public import LoaMarkup
public import LoaSite

/// A copy of one page for the people who check it: all variants in reading order, each with its audiences.
///
/// It holds text for everybody at once, so it is never part of a site; it says so on every sheet.
public enum AudienceReview {
    /// The review copy as one HTML file that needs no other; pictures are told, not shown.
    public static func html(_ page: SeenPage, site: SiteIndex, language: MessageLanguage) -> [UInt8] {
        var writer = ReviewWriter(page: page, site: site, language: language)
        return writer.run()
    }
}

/// Writes a review copy; the body's blocks and words are in extensions.
struct ReviewWriter {
    let page: SeenPage
    let site: SiteIndex
    let document: Document
    var html: ReportHTML
    /// Side by side there is no room for the numbers of lines.
    var isBeside = 0

    init(page: SeenPage, site: SiteIndex, language: MessageLanguage) {
        self.page = page
        self.site = site
        document = page.document
        html = ReportHTML(language)
    }

    var audiences: [Audience] { site.config.audiences.audiences }
    var banner: String { html.say("BẢN RÀ SOÁT NỘI BỘ — không phát hành", "INTERNAL REVIEW COPY — not for release") }

    mutating func run() -> [UInt8] {
        html.open(title: "\(banner): \(page.fullTitle)", style: ReportStyle.review + sheets)
        html.element("p", "class=\"banner\"", banner)
        html.raw("\n<main>\n")
        head()
        readers()
        openPoints()
        html.raw("<article class=\"body\" lang=\"\(ReportHTML.attribute(page.language))\">\n")
        siblings(1, Int(document.nodes.first?.end ?? 1), page.readers)
        html.raw("</article>\n")
        signature()
        html.raw("</main>\n")
        html.close()
        return html.out
    }

    /// What stands on the margin of every printed sheet.
    private var sheets: String {
        """
        @media print {
          @page {
            @top-center { content: "\(ReportHTML.styleString(banner))"; font: 700 9pt "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; color: #9b1c1c; }
            @bottom-left { content: "\(ReportHTML.styleString(page.path.string))"; font: 8pt "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; color: #444; }
            @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; color: #444; }
          }
        }

        """
    }

    private mutating func head() {
        html.raw("<header>\n")
        variants(page.title, "h1")
        variants(page.summary, "p class=\"lead\"")
        html.raw("<dl class=\"facts\">")
        fact(html.say("Tệp", "File"), page.path.string)
        fact(html.say("Ngày của bản này", "Day of this copy"), html.date(site.today))
        if let hidden = page.hidden { fact(html.say("Trạng thái", "State"), html.hidden(hidden)) }
        let front = site.pages[page.page].front
        if let day = front.asOf {
            fact(html.say("Nêu luật và số liệu đến", "States law and figures of"), html.date(day))
        }
        if let day = front.reviewedOn {
            fact(
                html.say("Lần kiểm tra trước", "Checked before"),
                html.date(day) + (front.reviewedBy.map { ", " + $0 } ?? ""))
        }
        html.raw("</dl>\n</header>\n")
    }

    private mutating func fact(_ name: String, _ value: String) {
        html.raw("<div>")
        html.element("dt", "", name)
        html.element("dd", "", value)
        html.raw("</div>")
    }

    /// A title or summary; where audiences have different ones, each with its readers.
    private mutating func variants(_ text: TailoredText, _ element: String) {
        let name = String(element.prefix { $0 != " " })
        guard !text.variants.isEmpty else {
            guard !text.common.isEmpty else { return }
            html.raw("<\(element)>")
            html.text(text.common)
            html.raw("</\(name)>\n")
            return
        }
        var byText: [(text: String, mask: AudienceMask)] = []
        for bit in text.variants.keys.sorted() {
            let words = text.variants[bit] ?? ""
            if let known = byText.firstIndex(where: { $0.text == words }) {
                byText[known].mask.formUnion(AudienceMask(bit: bit))
            } else {
                byText.append((words, AudienceMask(bit: bit)))
            }
        }
        html.raw("<\(element)>")
        for (place, variant) in byText.enumerated() {
            if place > 0 { html.raw("<br>") }
            if variant.mask != page.readers {
                html.raw("<small class=\"flag\">")
                html.text(html.say("Bản dành cho ", "Variant for "))
                badges(variant.mask)
                html.raw("</small> ")
            }
            html.text(variant.text)
        }
        html.raw("</\(name)>\n")
    }

    /// The audiences with how much each gets.
    private mutating func readers() {
        let share = AudienceReport.make([page], site: site).pages[0]
        html.raw("<table class=\"readers\"><caption>")
        html.text(html.say("Dành cho ai, dài bao nhiêu", "For whom, and how long"))
        html.raw("</caption><thead><tr>")
        for title in [
            html.say("Nhóm độc giả", "Audience"), html.say("Số tiếng", "Syllables"), html.say("Phút đọc", "Minutes"),
        ] {
            html.element("th", "scope=\"col\"", title)
        }
        html.raw("</tr></thead><tbody>\n")
        for (place, audience) in audiences.enumerated() {
            guard let amount = share.amounts.first(where: { $0.bit == audience.bit }) else { continue }
            html.raw("<tr><th scope=\"row\">")
            html.badge(place, audience.name)
            html.raw("</th><td>\(html.number(amount.syllables))</td><td>\(amount.minutes)</td></tr>\n")
        }
        html.raw("</tbody></table>\n")
        let others = audiences.filter { !page.readers.contains($0.mask) }.map(\.name)
        let known =
            others.isEmpty
            ? ""
            : html.say(
                " Trang không dành cho: \(others.joined(separator: ", ")).",
                " Not for: \(others.joined(separator: ", ")).")
        html.element(
            "p", "class=\"hush\"",
            html.say(
                "Phần không có khung là phần mọi nhóm trên đây cùng thấy (\(share.sharedPercent)% số tiếng). Phần có khung ghi rõ dành cho nhóm nào. Số bên lề là số dòng trong tệp.",
                "What has no frame is what all these audiences get (\(share.sharedPercent)% of the syllables). A frame names the audiences it is for. The numbers in the margin are lines of the file."
            )
                + known)
    }

    /// What is missing or not verified, so that nobody has to look for it.
    private mutating func openPoints() {
        let points = document.nodes.indices.filter {
            ["missing", "unverified"].contains(document.directive(of: document.nodes[$0])?.name)
        }
        guard !points.isEmpty else { return }
        html.raw("<section class=\"open\">")
        html.element(
            "h2", "",
            html.say("Cần xong trước khi đăng (\(points.count))", "To settle before publishing (\(points.count))"))
        html.raw("<ul>\n")
        for index in points {
            let node = document.nodes[index]
            let isMissing = document.directive(of: node)?.name == "missing"
            html.raw("<li>")
            html.element(
                "strong", "", isMissing ? html.say("Còn thiếu", "Missing") : html.say("Chưa kiểm chứng", "Not verified")
            )
            html.text(": \(ReportHTML.excerpt(PlainWords.of(index, in: document))) ")
            html.element("span", "class=\"path\"", line(node))
            html.raw("</li>\n")
        }
        html.raw("</ul></section>\n")
    }

    /// “dòng 12”, with the file when it is a snippet's.
    func line(_ node: Node) -> String {
        let words = html.say("dòng \(node.line)", "line \(node.line)")
        return node.file == 0 ? words : "\(document.files[Int(node.file)].string), \(words)"
    }

    private mutating func signature() {
        html.raw("<section class=\"sign\">")
        html.element("h2", "", html.say("Ý kiến rà soát", "Review"))
        html.raw("<p class=\"choices\">")
        for choice in [
            html.say("Đồng ý", "Agreed"), html.say("Đồng ý sau khi sửa", "Agreed once mended"),
            html.say("Chưa đồng ý", "Not agreed"),
        ] {
            html.raw("<span><span class=\"box\" aria-hidden=\"true\"></span>")
            html.text(choice)
            html.raw("</span>")
        }
        html.raw("</p><div class=\"remarks\">")
        html.text(html.say("Nhận xét (ghi số dòng):", "Remarks (with line numbers):"))
        html.raw("</div><div class=\"names\">")
        for name in [
            html.say("Người rà soát", "Reviewer"), html.say("Đơn vị", "Unit"), html.say("Ngày", "Day"),
            html.say("Chữ ký", "Signature"),
        ] { html.element("div", "", name) }
        html.raw("</div></section>\n")
    }
}
