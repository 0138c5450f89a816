internal import LoaMarkup
internal import LoaSite

extension ReviewWriter {
    /// Writes the words of an element; `mask` is who gets what surrounds them.
    mutating func inlines(_ index: Int, _ mask: AudienceMask) {
        for child in document.children(of: index) { inline(child, mask) }
    }

    private mutating func inline(_ index: Int, _ mask: AudienceMask) {
        let node = document.nodes[index]
        switch node.kind {
        case .text, .abbreviation: html.text(document.string(node.text))
        case .softBreak: html.raw("\n")
        case .lineBreak: html.raw("<br>\n")
        case .code: html.element("code", "", document.string(node.text))
        case .htmlInline:
            if !RawHTML.isComment(document.bytes(node.text)) { html.element("code", "", document.string(node.text)) }
        case .emphasis: wrap(index, "em", mask)
        case .strong: wrap(index, "strong", mask)
        case .strikethrough: wrap(index, "del", mask)
        case .link: link(index, node, mask)
        case .image:
            html.raw("<span class=\"thing\">")
            html.element(
                "span", "class=\"call-name\"", ElementName.of(index, in: document).words.text(html.language) + ": ")
            inlines(index, mask)
            html.element("span", "class=\"path\"", " → \(document.string(node.text))")
            html.raw("</span>")
        case .footnoteReference: html.element("sup", "", "[\(document.string(node.text))]")
        case .span: span(index, node, mask)
        default: inlines(index, mask)
        }
    }

    private mutating func wrap(_ index: Int, _ name: String, _ mask: AudienceMask) {
        html.raw("<\(name)>")
        inlines(index, mask)
        html.raw("</\(name)>")
    }

    /// Only addresses outside the site are followed: the copy stands nowhere in it.
    private mutating func link(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        let address = document.string(node.text)
        let isOutside = ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
        if isOutside {
            html.raw("<a href=\"\(ReportHTML.attribute(address))\">")
            inlines(index, mask)
            html.raw("</a>")
        } else {
            html.raw("<span class=\"link\">")
            inlines(index, mask)
            html.raw("</span>")
            html.element("span", "class=\"path\"", " (→ \(address))")
        }
    }

    private mutating func span(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        let directive = document.directive(of: node)
        switch directive?.name {
        case "for", "except":
            // The mark of an item, row or heading has no words: its frame tells who.
            guard directive?.hasLabel == true else { return }
            let own = page.masks[index]
            guard own != mask else { return inlines(index, mask) }
            html.raw("<span class=\"words\">")
            flag(own)
            inlines(index, own)
            html.raw("</span>")
        case "missing":
            html.raw("<mark class=\"missing\">")
            html.text(html.say("còn thiếu: ", "missing: "))
            inlines(index, mask)
            html.raw("</mark>")
        case "unverified":
            html.raw("<mark class=\"unverified\">")
            inlines(index, mask)
            html.element("small", "", html.say(" (chưa kiểm chứng)", " (not verified)"))
            html.raw("</mark>")
        default: inlines(index, mask)
        }
    }
}

/// The words of an element with a space between its paragraphs.
enum PlainWords {
    static func of(_ index: Int, in document: Document) -> String {
        var words: [String] = []
        for at in index..<Int(document.nodes[index].end) {
            switch document.nodes[at].kind {
            case .paragraph, .heading, .tableCell, .label: words.append(document.plainText(of: at))
            default: break
            }
        }
        return words.isEmpty ? document.plainText(of: index) : words.joined(separator: " ")
    }
}
