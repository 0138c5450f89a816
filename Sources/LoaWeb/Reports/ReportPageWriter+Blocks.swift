internal import LoaMarkup
internal import LoaSite

extension ReportPageWriter {
    /// One page: a row for each block, a column for each of its audiences.
    mutating func page(_ page: AudienceReport.PageShare) {
        guard let number = report.pages.firstIndex(where: { $0.page == page.page }).map({ $0 + 1 }) else { return }
        let readers = Array(report.audiences.enumerated()).filter { page.readers.contains($0.element.mask) }
        html.raw("<section class=\"page\">\n")
        html.element("h3", "id=\"p\(number)\"", page.title.isEmpty ? page.path.string : page.title)
        html.raw("\n<p>")
        // Pages may share a title; with its file each table has a name of its own.
        html.element("span", "id=\"f\(number)\" class=\"path\"", page.path.string)
        if let hidden = page.hidden {
            html.raw(" ")
            html.element("span", "class=\"state\"", "(\(html.hidden(hidden)))")
        }
        html.raw(" · ")
        html.text(html.say("chung \(page.sharedPercent)%", "shared \(page.sharedPercent)%"))
        html.raw("</p>\n")
        plain(page)
        if page.blocks.isEmpty {
            html.element(
                "p", "class=\"hush\"",
                html.say("Trang này không có nội dung riêng.", "The page has no text of its own."))
        } else {
            html.raw(
                "<div class=\"scroll\(readers.count > 6 ? "" : " free")\" role=\"region\" aria-labelledby=\"p\(number) f\(number)\" tabindex=\"0\">\n<table>\n<thead><tr>"
            )
            html.element("th", "scope=\"col\" class=\"line\"", html.say("Dòng", "Line"))
            html.element("th", "scope=\"col\"", html.say("Loại", "Kind"))
            html.element("th", "scope=\"col\"", html.say("Nội dung", "Text"))
            for reader in readers {
                html.raw("<th scope=\"col\" class=\"mark\">")
                html.badge(reader.offset, reader.element.name)
                html.raw("</th>")
            }
            html.raw("</tr></thead>\n<tbody>\n")
            for block in page.blocks { row(block, 0, page, readers.map(\.element)) }
            html.raw("</tbody>\n</table>\n</div>\n")
        }
        html.raw("</section>\n")
    }

    /// How plain the page is, a line for each text that some audience gets.
    private mutating func plain(_ page: AudienceReport.PageShare) {
        guard !page.plain.isEmpty else { return }
        html.raw("<ul class=\"plain\">\n")
        for line in page.plain {
            html.raw("<li>")
            for (place, audience) in report.audiences.enumerated() where line.readers.contains(audience.mask) {
                html.badge(place, audience.name)
                html.raw(" ")
            }
            html.text(line.words(html.language))
            if let over = line.over(html.language) {
                html.raw(" ")
                html.element("strong", "class=\"over\"", over)
            }
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
    }

    private mutating func row(
        _ block: AudienceReport.Block, _ depth: Int, _ page: AudienceReport.PageShare, _ readers: [Audience]
    ) {
        var classes: [String] = []
        if depth > 0 { classes += ["part", "d\(min(3, depth))"] }
        if block.seen.isEmpty { classes.append("nobody") }
        html.raw(classes.isEmpty ? "<tr>" : "<tr class=\"\(classes.joined(separator: " "))\">")
        html.element("td", "class=\"line\"", String(block.place.line))
        html.element("td", "class=\"kind\"", (depth > 0 ? "↳ " : "") + block.name.words.text(html.language))
        html.raw("<td class=\"words\">")
        if let choose = block.choose {
            html.element(
                "span", "class=\"variant\"", html.say("một bản của dòng \(choose)", "variant of line \(choose)"))
            html.raw(" ")
        }
        if block.seen.isEmpty {
            html.element("strong", "", html.say("Không ai thấy: ", "Nobody gets this: "))
        }
        html.text(ReportHTML.excerpt(block.text))
        if block.place.path != page.path {
            html.raw(" ")
            html.element("span", "class=\"path\"", block.place.path.string)
        }
        html.raw("</td>")
        for reader in readers { mark(block, reader) }
        html.raw("</tr>\n")
        for part in block.parts { row(part, depth + 1, page, readers) }
    }

    private mutating func mark(_ block: AudienceReport.Block, _ reader: Audience) {
        let isSeen = block.seen.contains(reader.mask)
        let (sign, words) =
            !isSeen
            ? ("–", html.say("không thấy", "does not get it"))
            : block.partial.contains(reader.mask)
                ? ("◐", html.say("thấy một phần", "gets a part")) : ("●", html.say("thấy đủ", "gets it"))
        html.raw("<td class=\"mark\(isSeen ? "" : " no")\"><span aria-hidden=\"true\">\(sign)</span>")
        html.element("span", "class=\"sr\"", words)
        html.raw("</td>")
    }
}
