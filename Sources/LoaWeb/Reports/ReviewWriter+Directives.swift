internal import LoaMarkup
internal import LoaSite

extension ReviewWriter {
    mutating func container(_ index: Int, _ node: Node, _ mask: AudienceMask) {
        let own = page.masks[index]
        switch document.directive(of: node)?.name {
        case "choose": choose(index, own)
        case "for", "except", "when", "otherwise":
            if own == mask { children(index, own) } else { frame(own, node) { $0.children(index, own) } }
        default: callout(index, node, own)
        }
    }

    /// The variants beside each other, each with its audiences.
    private mutating func choose(_ index: Int, _ mask: AudienceMask) {
        html.raw("<div class=\"choose\">\n")
        isBeside += 1
        for child in document.children(of: index) where document.nodes[child].kind != .htmlBlock {
            let own = page.masks[child]
            let inner = document.directive(of: document.nodes[child])?.name
            frame(own, document.nodes[child], html.say("Bản dành cho", "Variant for")) { writer in
                if inner == "when" || inner == "otherwise" {
                    writer.children(child, own)
                } else {
                    writer.block(child, own)
                }
            }
        }
        isBeside -= 1
        html.raw("</div>\n")
    }

    private mutating func callout(_ index: Int, _ node: Node, _ own: AudienceMask) {
        let name = ElementName.of(index, in: document)
        html.raw("<div class=\"call\(name.key == "unverified" ? " unverified" : "")\"><p class=\"call-name\">")
        number(node)
        html.text(name.words.text(html.language))
        var first = index + 1
        if let label = document.firstChild(of: index), document.nodes[label].kind == .label {
            html.raw(": <strong>")
            inlines(label, own)
            html.raw("</strong>")
            first = Int(document.nodes[label].end)
        }
        html.raw("</p>\n")
        siblings(first, Int(node.end), own)
        html.raw("</div>\n")
    }

    /// A button, picture or code, told in words.
    mutating func leaf(_ index: Int, _ node: Node) {
        guard let directive = document.directive(of: node) else { return }
        if directive.name == "rows" { return callout(index, node, page.masks[index]) }
        html.raw("<p class=\"thing\">")
        number(node)
        html.element(
            "span", "class=\"call-name\"", ElementName.of(index, in: document).words.text(html.language) + ": ")
        if let label = document.firstChild(of: index) {
            inlines(label, page.masks[index])
        } else {
            html.text(directive.label)
        }
        if let caption = directive.attribute("caption"), !caption.isEmpty { html.text(" — “\(caption)”") }
        if let address = directive.attribute("to") ?? directive.attribute("src") {
            html.element("span", "class=\"path\"", " → \(address)")
        }
        html.raw("</p>\n")
    }
}
