internal import LoaMarkup
internal import LoaSite

extension ContentBuilder {
    /// A call-out or another frame: a `div` with its name as class, its title line first.
    mutating func container(_ index: Int, _ node: Node, into out: inout [PrintBlock]) {
        guard let directive = document.directive(of: node) else {
            out += children(of: index)
            return
        }
        // What a fact or a list of instruments rests on counts like that of words.
        _ = law?.entries(of: node)
        let standard: String?
        switch directive.name {
        case "panel", "table", "instruments":
            out += children(of: index)
            return
        case "steps", "hero", "questions", "number", "cards": standard = nil
        case "quick": standard = strings.quick
        case "action":
            standard = strings.action
            contact.hasAction = true
        case "sources": standard = prepared.law?.uses.isEmpty == false ? strings.moreSources : strings.sources
        case "more": standard = strings.more
        default: standard = strings.callouts[directive.name] ?? directive.name
        }
        var inner: [PrintBlock] = []
        if let title = title(index, standard, directive.place) { inner.append(title) }
        inner += children(of: index)
        out.append(PrintBlock(StyleElement("div", classes: [directive.name]), role: .division, .blocks(inner), place: directive.place))
    }

    private mutating func title(_ index: Int, _ standard: String?, _ place: SourcePlace) -> PrintBlock? {
        let element = StyleElement("p", classes: ["title"])
        var builder = TextBuilder(element)
        if let label = document.firstChild(of: index), document.nodes[label].kind == .label {
            inlines(label, into: &builder)
        } else if let standard {
            builder.add(standard, place)
        }
        builder.trim()
        return builder.text.isBlank ? nil : PrintBlock(element, role: .paragraph, .text(builder.text), place: place)
    }

    /// A directive on a line of its own.
    mutating func leaf(_ index: Int, _ node: Node, into out: inout [PrintBlock]) {
        guard let directive = document.directive(of: node) else { return }
        _ = law?.entries(of: node)
        let link = prepared.links.ofDirective[Int(node.value)].map { prepared.links.links[$0] }
        switch directive.name {
        case "rows":
            // So many addresses would fill the paper; the names are there to be found.
            let outer = isUnmarked
            isUnmarked = true
            out += children(of: index)
            isUnmarked = outer
        case "progress", "chart", "table", "definitions", "reporting": figures(node, into: &out)
        case "button": button(index, link, directive, into: &out)
        case "image":
            guard let link else { return }
            picture(
                link, alternative: document.firstChild(of: index).map { document.plainText(of: $0) } ?? "", caption: directive.attribute("caption"), directive.place,
                into: &out)
        case "qr": code(link, directive, into: &out)
        default: out += children(of: index)
        }
    }

    /// What a screen would offer to press: its words, and below them where it leads.
    private mutating func button(_ index: Int, _ link: ResolvedLink?, _ directive: Directive, into out: inout [PrintBlock]) {
        let element = StyleElement("p", classes: ["button"])
        let address = link.flatMap { PrintAddress($0, bit: bit, site: site) }
        var builder = TextBuilder(element)
        let words = document.firstChild(of: index).map { document.plainText(of: $0) } ?? ""
        builder.within(.init(StyleElement("a"), parent: nil, link: address?.link, role: address == nil ? nil : .link)) {
            if let label = document.firstChild(of: index) { inlines(label, into: &$0) }
            guard let address, !address.isSaid(by: words) else { return }
            $0.add("\n", directive.place)
            $0.within(.init(StyleElement("span", classes: ["address"]), parent: nil)) { $0.add(address.shown, directive.place) }
        }
        if let address {
            contact.note(address)
            contact.hasAction = true
        }
        put(builder, element, role: .paragraph, directive.place, into: &out)
    }

    /// A code in its frame, with what it is for below.
    private mutating func code(_ link: ResolvedLink?, _ directive: Directive, into out: inout [PrintBlock]) {
        guard let link, let address = PrintAddress(link, bit: bit, site: site) else { return }
        contact.note(address)
        contact.hasAction = true
        let payload = statements.payload(of: address.link, on: site.pages[prepared.page], bit: bit, site.config)
        statements.add(target: payload)
        let content = QRContent(payload: payload, alternative: "QR: \(address.shown)")
        var inner = [PrintBlock(StyleElement("svg", classes: ["code"]), role: .figure, .code(content), place: directive.place)]
        if let caption = directive.attribute("caption"), !caption.isEmpty {
            inner.append(line(caption, StyleElement("figcaption"), directive.place))
        }
        out.append(PrintBlock(StyleElement("qr"), role: .division, .blocks(inner), place: directive.place))
    }
}
