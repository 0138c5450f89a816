internal import LoaMarkup
internal import LoaSite

extension ReviewWriter {
    /// Writes siblings; what a heading with its own readers opens is framed as one section.
    mutating func siblings(_ first: Int, _ end: Int, _ mask: AudienceMask) {
        var child = first
        while child < end {
            let node = document.nodes[child]
            if node.kind == .heading, page.masks[child] != mask {
                let own = page.masks[child]
                let next = Int(node.end)
                var stop = next
                while stop < end, document.nodes[stop].kind != .heading || document.nodes[stop].level > node.level {
                    stop = Int(document.nodes[stop].end)
                }
                frame(own, node) { writer in
                    writer.block(child, own)
                    writer.siblings(next, stop, own)
                }
                child = stop
            } else {
                block(child, mask)
                child = Int(node.end)
            }
        }
    }

    mutating func children(_ index: Int, _ mask: AudienceMask) {
        siblings(index + 1, Int(document.nodes[index].end), mask)
    }

    /// Writes a block; `mask` is who gets what surrounds it.
    mutating func block(_ index: Int, _ mask: AudienceMask) {
        let node = document.nodes[index]
        switch node.kind {
        case .paragraph: wrap(index, node, "p")
        case .heading: wrap(index, node, "h\(min(6, max(2, Int(node.level))))")
        case .blockQuote: html.raw("<blockquote>"); children(index, mask); html.raw("</blockquote>\n")
        case .list: list(index, node, mask)
        case .table: table(index, node, mask)
        case .codeBlock:
            number(node)
            html.element("pre", "", document.string(node.text))
        case .htmlBlock:
            guard !RawHTML.isComment(document.bytes(node.text)), !node.text.isEmpty else { return }
            number(node)
            html.element("pre", "", document.string(node.text))
        case .thematicBreak: html.raw("<hr>\n")
        case .footnoteDefinition: note(index, node, mask)
        case .container: container(index, node, mask)
        case .leaf: leaf(index, node)
        default: children(index, page.masks[index])
        }
    }

    private mutating func wrap(_ index: Int, _ node: Node, _ name: String) {
        html.raw("<\(name)>")
        number(node)
        inlines(index, page.masks[index])
        html.raw("</\(name)>\n")
    }

    /// The line in the margin.
    mutating func number(_ node: Node) {
        guard isBeside == 0 else { return }
        let stem = node.file == 0 ? "" : ReportWords.stem(document.files[Int(node.file)]) + " "
        html.element("span", "class=\"ln\" aria-hidden=\"true\"", "\(stem)\(node.line)")
    }

    /// A frame round what only some get, with their names in words.
    mutating func frame(
        _ mask: AudienceMask, _ node: Node, _ title: String? = nil, _ inside: (inout ReviewWriter) -> Void
    ) {
        let names = audiences.filter { mask.contains($0.mask) }.map(\.name)
        let nobody = html.say("KHÔNG AI THẤY", "NOBODY GETS THIS")
        let label =
            names.isEmpty
            ? nobody : (title ?? html.say("Chỉ dành cho", "Only for")) + " " + names.joined(separator: ", ")
        html.raw(
            "<div class=\"part\(names.isEmpty ? " nobody" : "")\" role=\"group\" aria-label=\"\(ReportHTML.attribute(label))\">"
        )
        html.raw("<div class=\"rail\" aria-hidden=\"true\">")
        for (place, audience) in audiences.enumerated() where mask.contains(audience.mask) {
            html.raw("<span class=\"\(ReportHTML.tone(place))\"></span>")
        }
        html.raw("</div><div class=\"inside\">\n<p class=\"flag\">")
        if names.isEmpty { html.text(nobody) } else { html.text((title ?? html.say("Chỉ dành cho", "Only for")) + " ") }
        badges(mask)
        html.element("span", "class=\"path\"", " " + line(node))
        html.raw("</p>\n")
        inside(&self)
        html.raw("</div></div>\n")
    }

    mutating func badges(_ mask: AudienceMask) {
        var isFirst = true
        for (place, audience) in audiences.enumerated() where mask.contains(audience.mask) {
            if !isFirst { html.raw(", ") }
            html.badge(place, audience.name)
            isFirst = false
        }
    }

    private mutating func list(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        let isOrdered = node.level & ListFlags.ordered != 0
        let tight = node.level & ListFlags.tight != 0 ? " class=\"tight\"" : ""
        html.raw(isOrdered ? "<ol\(tight)\(node.value > 1 ? " start=\"\(node.value)\"" : "")>\n" : "<ul\(tight)>\n")
        for child in document.children(of: index) {
            let item = document.nodes[child]
            let own = page.masks[child]
            html.raw("<li>")
            if item.level > 0 { html.raw(item.level == 2 ? "☑ " : "☐ ") }
            if own != mask {
                frame(own, item) { $0.children(child, own) }
            } else {
                children(child, own)
            }
            html.raw("</li>\n")
        }
        html.raw(isOrdered ? "</ol>\n" : "</ul>\n")
    }

    private mutating func table(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        number(node)
        html.raw(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(ReportHTML.attribute(html.say("Bảng, ", "Table, ") + line(node)))\"><table>\n"
        )
        for row in document.children(of: index) {
            let own = page.masks[row]
            let isHead = document.nodes[row].level == 1
            html.raw(own == mask ? "<tr>" : "<tr class=\"some\">")
            for (place, cell) in document.children(of: row).enumerated() {
                let name = isHead ? "th" : "td"
                let align = ["", " class=\"l\"", " class=\"c\"", " class=\"r\""][
                    min(3, Int(document.nodes[cell].level))]
                html.raw("<\(name)\(isHead ? " scope=\"col\"" : "")\(align)>")
                if place == 0, own != mask { flag(own) }
                inlines(cell, own)
                html.raw("</\(name)>")
            }
            html.raw("</tr>\n")
        }
        html.raw("</table></div>\n")
    }

    /// A flag in a line: for rows and words.
    mutating func flag(_ mask: AudienceMask) {
        html.raw("<span class=\"flag\">")
        if mask.isEmpty {
            html.text(html.say("không ai thấy", "nobody gets this"))
        } else {
            html.text(html.say("chỉ ", "only "))
        }
        badges(mask)
        html.raw(":</span> ")
    }

    private mutating func note(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        let own = page.masks[index]
        let title = html.say("Ghi chú", "Note") + " [\(document.string(node.text))]"
        func write(_ writer: inout ReviewWriter) {
            writer.html.raw("<div class=\"note\">")
            writer.html.element("strong", "", title)
            writer.children(index, own)
            writer.html.raw("</div>\n")
        }
        if own == mask { write(&self) } else { frame(own, node) { write(&$0) } }
    }
}
