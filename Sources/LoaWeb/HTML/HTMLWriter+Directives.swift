internal import LoaMarkup
internal import LoaSite

extension HTMLWriter {
    /// How a container is written; a new one is one line here.
    enum Frame {
        case callout
        case section
        case plain
        case titledSection(String)
        case fold(String)
    }

    func frame(_ name: String) -> Frame {
        switch name {
        case "table", "instruments": .plain
        case "steps", "hero", "questions", "number", "cards": .section
        case "quick": .titledSection(strings.quick)
        case "action": .titledSection(strings.action)
        case "sources": .fold(site?.law?.uses.isEmpty == false ? strings.moreSources : strings.sources)
        case "more": .fold(strings.more)
        default: .callout
        }
    }

    mutating func container(_ index: Int, _ node: Node) {
        guard site != nil, let directive = document.directive(of: node) else {
            children(index)
            return
        }
        let label = document.firstChild(of: index).flatMap { document.nodes[$0].kind == .label ? $0 : nil }
        line()
        framed += 1
        switch frame(directive.name) {
        case .callout:
            out.add("<aside class=\"callout ")
            out.escape(directive.name)
            out.add("\">\n<p class=\"callout-title\">")
            title(label, strings.callouts[directive.name] ?? directive.name)
            out.add("</p>\n")
            children(index)
            line()
            out.add("</aside>\n")
        case .section: section(index, directive, label, nil)
        case .plain:
            _ = law(node)
            children(index)
        case .titledSection(let standard): section(index, directive, label, standard)
        case .fold(let standard):
            out.add("<details class=\"")
            out.escape(directive.name)
            out.add("\">\n<summary>")
            title(label, standard)
            out.add("</summary>\n")
            children(index)
            line()
            out.add("</details>\n")
        }
        framed -= 1
    }

    mutating func section(_ index: Int, _ directive: Directive, _ label: Int?, _ standard: String?) {
        out.add("<section class=\"")
        out.escape(directive.name)
        out.add("\">\n")
        if label != nil || standard != nil {
            out.add("<p class=\"")
            out.escape(directive.name)
            out.add("-title\">")
            title(label, standard ?? "")
            out.add("</p>\n")
        }
        children(index)
        line()
        out.add("</section>\n")
    }

    mutating func title(_ label: Int?, _ standard: String) {
        if let label { children(label) } else { out.escape(standard) }
    }

    mutating func leaf(_ index: Int, _ node: Node, parent: Int) {
        guard let site, let directive = document.directive(of: node) else { return }
        let link = site.links.ofDirective[Int(node.value)].map { site.links.links[$0] }
        switch directive.name {
        case "rows":
            line()
            out.add("<div class=\"row-list\">\n")
            children(index)
            line()
            out.add("</div>\n")
        case "progress", "chart", "table", "definitions", "reporting": figures(node)
        case "button": button(index, directive, link, parent: parent)
        case "image":
            line()
            out.add("<figure>")
            if let link, let label = document.firstChild(of: index) { picture(link, alt: label, title: nil) }
            caption(directive)
            out.add("</figure>\n")
        case "qr":
            line()
            out.add("<figure class=\"qr\">")
            if let link { QRCode.write(link, directive.label, into: &out) }
            caption(directive)
            out.add("</figure>\n")
        default: break
        }
    }

    mutating func caption(_ directive: Directive) {
        guard let caption = directive.attribute("caption"), !caption.isEmpty else { return }
        out.add("<figcaption>")
        out.escape(caption)
        out.add("</figcaption>")
    }

    /// Buttons that follow each other share one line.
    mutating func button(_ index: Int, _ directive: Directive, _ link: ResolvedLink?, parent: Int) {
        if !(previous.map(isButton) ?? false) {
            line()
            out.add("<p class=\"buttons\">")
        } else {
            out.append(32)
        }
        out.add("<a class=\"button ")
        out.escape(directive.attribute("style") ?? "primary")
        out.add("\" href=\"")
        if let link, link.target != .broken { address(link) }
        out.add("\">")
        if let label = document.firstChild(of: index) { children(label) }
        out.add("</a>")
        let next = Int(document.nodes[index].end)
        if !(next < Int(document.nodes[parent].end) && isButton(next)) { out.add("</p>\n") }
    }

    func isButton(_ index: Int) -> Bool {
        document.nodes[index].kind == .leaf && document.directive(of: document.nodes[index])?.name == "button"
    }

    mutating func span(_ index: Int, _ node: Node) {
        guard site != nil, let directive = document.directive(of: node) else {
            children(index)
            return
        }
        switch directive.name {
        case "figure": figure(index, node)
        case "fact", "calc": lawSpan(index, node)
        case "law": citationSpan(index, node)
        case "missing":
            out.add("<mark class=\"missing\">")
            out.escape(strings.missing)
            out.add(": ")
            children(index)
            out.add("</mark>")
        case "unverified":
            out.add("<span class=\"unverified\">")
            children(index)
            out.add(" <small>(")
            out.escape(strings.unverified)
            out.add(")</small></span>")
        default: children(index)
        }
    }

    mutating func picture(_ link: ResolvedLink, alt: Int, title node: Node?) {
        guard let site, case .file(let path) = link.target else { return }
        out.add("<img src=\"")
        address(link)
        out.append(UInt8(ascii: "\""))
        if let size = site.pictures[path] {
            out.add(" width=\"")
            out.add(size.width)
            out.add("\" height=\"")
            out.add(size.height)
            out.append(UInt8(ascii: "\""))
        }
        out.add(" alt=\"")
        alternative(alt)
        if let node { title(node) }
        out.add("\" loading=\"lazy\" decoding=\"async\" />")
    }
}
