public import LoaMarkup
public import LoaSite

extension AudienceDiff {
    /// The differences as one HTML file that needs no other.
    public func html(_ language: MessageLanguage) -> [UInt8] {
        var html = ReportHTML(language)
        let title = html.say("So sánh “\(first.name)” và “\(second.name)”", "“\(first.name)” and “\(second.name)” compared")
        html.open(title: title, style: ReportStyle.matrix + ReportStyle.usage)
        html.raw("<header class=\"top\">\n")
        html.element("h1", "", title)
        html.element(
            "p", "",
            html.say(
                "\(pages.count) trang có chỗ khác, \(same) trang giống hệt nhau, \(onlyFirst.count) trang chỉ “\(first.name)” có, \(onlySecond.count) trang chỉ “\(second.name)” có.",
                "\(pages.count) pages differ, \(same) are the same, \(onlyFirst.count) are only for “\(first.name)”, \(onlySecond.count) only for “\(second.name)”."))
        html.raw("<p>")
        html.element("del", "", html.say("chỉ \(first.name)", "only \(first.name)"))
        html.raw(" ")
        html.element("ins", "", html.say("chỉ \(second.name)", "only \(second.name)"))
        html.raw("</p>\n</header>\n<main>\n")
        for page in pages {
            html.element("h2", "", page.title.isEmpty ? page.path.string : page.title)
            html.element("p", "class=\"path\"", page.path.string)
            for change in page.changes { write(change, &html) }
        }
        lone(onlyFirst, html.say("Trang chỉ “\(first.name)” có", "Pages that only “\(first.name)” has"), &html)
        lone(onlySecond, html.say("Trang chỉ “\(second.name)” có", "Pages that only “\(second.name)” has"), &html)
        html.raw("</main>\n")
        html.close()
        return html.out
    }

    private func write(_ change: Change, _ html: inout ReportHTML) {
        html.raw("<div class=\"change\">\n")
        let language = html.language
        switch change {
        case .onlyFirst(let piece):
            head(piece.place, piece.name.words.text(language), &html)
            lines(piece.lines, "minus", &html)
        case .onlySecond(let piece):
            head(piece.place, piece.name.words.text(language), &html)
            lines(piece.lines, "plus", &html)
        case .variants(let place, let first, let second):
            head(place, html.say("mỗi nhóm một bản", "a variant each"), &html)
            lines(first.flatMap(\.lines), "minus", &html)
            lines(second.flatMap(\.lines), "plus", &html)
        case .words(let name, let place, let segments):
            head(place, name.words.text(language), &html)
            html.raw("<p>")
            for segment in segments {
                switch segment.side {
                case .both: html.text(segment.text)
                case .first: html.element("del", "", segment.text)
                case .second: html.element("ins", "", segment.text)
                }
            }
            html.raw("</p>\n")
        case .heading(let key, let place, let first, let second):
            head(place, key == "title" ? html.say("tiêu đề của trang", "title of the page") : html.say("tóm tắt của trang", "summary of the page"), &html)
            lines([first], "minus", &html)
            lines([second], "plus", &html)
        }
        html.raw("</div>\n")
    }

    private func head(_ place: SourcePlace, _ what: String, _ html: inout ReportHTML) {
        html.raw("<p>")
        html.text(what)
        html.raw(" ")
        html.element("span", "class=\"path\"", html.say("dòng \(place.line)", "line \(place.line)"))
        html.raw("</p>\n")
    }

    private func lines(_ lines: [String], _ style: String, _ html: inout ReportHTML) {
        for line in lines { html.element("p", "class=\"\(style)\"", line) }
    }

    private func lone(_ pages: [LonePage], _ title: String, _ html: inout ReportHTML) {
        guard !pages.isEmpty else { return }
        html.element("h2", "", "\(title) (\(pages.count))")
        html.raw("<ul>\n")
        for page in pages {
            html.raw("<li>")
            html.text(page.title.isEmpty ? page.path.string : page.title)
            html.raw(" ")
            html.element("span", "class=\"path\"", page.path.string)
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
    }
}
