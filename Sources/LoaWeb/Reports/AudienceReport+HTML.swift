public import LoaMarkup
public import LoaSite

extension AudienceReport {
    /// The report as one HTML file that needs no other.
    public func html(_ language: MessageLanguage) -> [UInt8] {
        var writer = ReportPageWriter(report: self, language: language)
        return writer.run()
    }
}

/// Writes the report of who gets what.
struct ReportPageWriter {
    let report: AudienceReport
    var html: ReportHTML

    init(report: AudienceReport, language: MessageLanguage) {
        self.report = report
        html = ReportHTML(language)
    }

    mutating func run() -> [UInt8] {
        let title = html.say("Báo cáo độc giả", "Audience report")
        html.open(title: "\(title) — \(report.site)", style: ReportStyle.matrix)
        html.raw("<header class=\"top\">\n")
        html.element("h1", "", title)
        html.element("p", "", "\(report.site), \(html.date(report.today))")
        html.raw("\n</header>\n<main>\n")
        totals()
        overview()
        html.element("h2", "", html.say("Từng trang", "Page by page"))
        html.element(
            "p", "class=\"hush\"",
            html.say(
                "● thấy đủ, ◐ thấy một phần, – không thấy. Phần thụt vào là mục, hàng hoặc chữ mà không phải ai cũng thấy.",
                "● gets it, ◐ gets a part, – does not get it. What is indented is an item, row or words that not all get."
            ))
        for page in report.pages { self.page(page) }
        html.raw("\n</main>\n")
        let speed = AudienceReport.syllablesPerMinute
        html.element(
            "footer", "",
            html.say(
                "Số phút đọc tính \(speed) tiếng một phút, mỗi trang ít nhất 1 phút. “Chung” là phần tiếng mà mọi nhóm độc giả của trang cùng thấy. Trang chưa đăng không tính vào tổng.",
                "Reading time is reckoned at \(speed) syllables a minute, at least 1 minute a page. “Shared” is the part of the syllables that all audiences of a page get. Pages not published are in no total."
            ))
        html.close()
        return html.out
    }

    private mutating func totals() {
        html.raw("<ul class=\"totals\">\n")
        for (place, audience) in report.audiences.enumerated() {
            guard let total = report.totals.first(where: { $0.bit == audience.bit }) else { continue }
            html.raw("<li>")
            html.badge(place, audience.name)
            html.element(
                "strong", "",
                html.say(
                    "\(html.number(total.pages)) trang",
                    "\(html.number(total.pages)) \(total.pages == 1 ? "page" : "pages")"))
            html.element(
                "small", "",
                html.say(
                    "\(html.number(total.syllables)) tiếng, đọc hết \(html.number(total.minutes)) phút",
                    "\(html.number(total.syllables)) syllables, \(html.number(total.minutes)) minutes in all"))
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
    }

    private mutating func overview() {
        html.element("h2", "id=\"pages\"", html.say("Các trang", "Pages"))
        html.raw(
            "\n<div class=\"scroll\(report.audiences.count > 6 ? "" : " free")\" role=\"region\" aria-labelledby=\"pages\" tabindex=\"0\">\n<table class=\"overview\">\n"
        )
        html.raw("<thead><tr>")
        html.element("th", "scope=\"col\"", html.say("Trang", "Page"))
        html.element("th", "scope=\"col\" class=\"share\"", html.say("Chung", "Shared"))
        for (place, audience) in report.audiences.enumerated() {
            html.raw("<th scope=\"col\" class=\"amount\">")
            html.badge(place, audience.name)
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n<tbody>\n")
        for (number, page) in report.pages.enumerated() {
            html.raw("<tr><th scope=\"row\"><a href=\"#p\(number + 1)\">")
            html.text(page.title.isEmpty ? page.path.string : page.title)
            html.raw("</a>")
            state(page)
            html.raw("<br>")
            html.element("span", "class=\"path\"", page.path.string)
            html.raw("</th><td class=\"share\">\(page.sharedPercent)%")
            html.raw("<meter min=\"0\" max=\"100\" value=\"\(page.sharedPercent)\" aria-hidden=\"true\"></meter></td>")
            for audience in report.audiences { amount(page, audience) }
            html.raw("</tr>\n")
        }
        html.raw("</tbody>\n</table>\n</div>\n")
    }

    private mutating func state(_ page: AudienceReport.PageShare) {
        guard let hidden = page.hidden else { return }
        html.raw(" ")
        html.element("span", "class=\"state\"", "(\(html.hidden(hidden)))")
    }

    private mutating func amount(_ page: AudienceReport.PageShare, _ audience: Audience) {
        guard let amount = page.amounts.first(where: { $0.bit == audience.bit }) else {
            html.raw("<td class=\"amount none\"><span aria-hidden=\"true\">–</span>")
            html.element("span", "class=\"sr\"", html.say("không dành cho nhóm này", "not for this audience"))
            html.raw("</td>")
            return
        }
        html.raw("<td class=\"amount\">\(html.number(amount.syllables)) ")
        html.element("span", "class=\"sr\"", html.say("tiếng,", "syllables,"))
        html.element("small", "", html.say("\(amount.minutes) phút", "\(amount.minutes) min"))
        html.raw("</td>")
    }
}
