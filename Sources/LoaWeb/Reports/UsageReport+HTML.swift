public import LoaMarkup
public import LoaSite

extension UsageReport {
    /// The report as one HTML file that needs no other.
    ///
    /// - Parameter address: Where a page stands for an audience, for links.
    public func html(_ language: MessageLanguage, address: (_ page: Int, _ audience: Audience) -> String) -> [UInt8] {
        var html = ReportHTML(language)
        html.open(title: html.say("Dùng ở đâu", "Where used"), style: ReportStyle.matrix + ReportStyle.usage)
        html.raw("<header class=\"top\">\n")
        html.element("h1", "", html.say("Dùng ở đâu", "Where used"))
        html.element(
            "p", "",
            html.say(
                "Mỗi số liệu, dữ kiện, văn bản, đoạn dùng chung và ảnh: trang nào dùng, nhóm nào thấy, ở dòng nào.",
                "Each figure, fact, instrument, snippet and picture: the pages that use it, who gets it, on which lines."))
        html.raw("\n</header>\n<main>\n")
        for kind in Kind.allCases {
            let own = items.filter { $0.kind == kind }
            guard !own.isEmpty else { continue }
            html.element("h2", "id=\"\(kind.rawValue)\"", "\(Self.name(kind).text(language)) (\(own.count))")
            for item in own where !item.uses.isEmpty { Self.write(item, site, &html, address) }
            let idle = own.filter(\.uses.isEmpty)
            if !idle.isEmpty {
                html.raw("<p class=\"idle\">")
                html.element("strong", "", html.say("Chưa trang nào dùng: ", "No page uses: "))
                html.text(idle.map(\.id).joined(separator: ", "))
                html.raw("</p>\n")
            }
        }
        if items.isEmpty { html.element("p", "", html.say("Trang này chưa có gì để tra.", "There is nothing to look up yet.")) }
        html.raw("</main>\n")
        html.close()
        return html.out
    }

    private static func name(_ kind: Kind) -> Message {
        switch kind {
        case .figure: Message(vi: "Số liệu", en: "Figures")
        case .fact: Message(vi: "Dữ kiện pháp luật", en: "Facts of law")
        case .instrument: Message(vi: "Văn bản", en: "Legal instruments")
        case .snippet: Message(vi: "Đoạn dùng chung", en: "Snippets")
        case .file: Message(vi: "Ảnh và tệp tải về", en: "Pictures and downloads")
        }
    }

    private static func write(_ item: Item, _ site: SiteIndex, _ html: inout ReportHTML, _ address: (Int, Audience) -> String) {
        html.raw("<details><summary>")
        html.element("code", "", item.id)
        if !item.title.isEmpty, item.title != item.id {
            html.raw(" ")
            html.text(item.title)
        }
        html.raw(" ")
        html.element("small", "", html.say("\(item.uses.count) trang", item.uses.count == 1 ? "1 page" : "\(item.uses.count) pages"))
        html.raw("</summary>\n<ul>\n")
        for use in item.uses {
            let page = site.pages[use.page]
            html.raw("<li>")
            html.element("b", "", page.title.common.isEmpty ? page.path.string : page.title.common)
            html.raw(" ")
            html.element("span", "class=\"path\"", Self.lines(use, page.path, html))
            html.raw("<br>")
            for (place, audience) in site.config.audiences.audiences.enumerated() where use.readers.contains(audience.mask) {
                let isShown = page.mask.contains(audience.mask)
                if isShown { html.raw("<a href=\"\(ReportHTML.attribute(address(use.page, audience)))\">") }
                html.badge(place, audience.name)
                if isShown { html.raw("</a>") }
                html.raw(" ")
            }
            if let hidden = page.hidden { html.element("span", "class=\"state\"", "(\(html.hidden(hidden)))") }
            html.raw("</li>\n")
        }
        html.raw("</ul></details>\n")
    }

    private static func lines(_ use: Use, _ path: SourcePath, _ html: ReportHTML) -> String {
        var seen: [String] = []
        for place in use.places.prefix(12) {
            let text = place.path == path ? "\(place.line)" : "\(place.path):\(place.line)"
            if !seen.contains(text) { seen.append(text) }
        }
        return path.string + (seen.isEmpty ? "" : html.say(", dòng ", ", lines ") + seen.joined(separator: ", "))
    }
}

extension ReportStyle {
    /// The report of uses, and that of differences.
    static let usage = """
        details { border-top: 1px solid var(--line); padding: .45rem 0; }
        summary { cursor: pointer; }
        summary small { color: var(--soft); }
        details ul { margin: .5rem 0 .6rem; padding-left: 1.2rem; }
        details li { margin: .35rem 0; }
        .idle { color: var(--soft); }
        code { font-size: .92em; overflow-wrap: anywhere; }
        ins, .plus { background: #dcefdc; color: #0f3d1f; text-decoration: none; }
        del, .minus { background: #f8dfdc; color: #6d1414; text-decoration: none; }
        @media (prefers-color-scheme: dark) { ins, .plus { background: #173a22; color: #b9e6c6; } del, .minus { background: #47191a; color: #ffc9c4; } }
        .change { border-left: 3px solid var(--line); padding: .1rem 0 .1rem .9rem; margin: .8rem 0; }
        .change p { margin: .25rem 0; max-width: 46rem; }
        .plus, .minus { padding: .1rem .4rem; display: block; }
        ins::before, .plus::before { content: "+ "; } del::before, .minus::before { content: "− "; }

        """
}
