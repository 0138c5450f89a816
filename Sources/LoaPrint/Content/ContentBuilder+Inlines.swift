internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension ContentBuilder {
    /// Adds the words below an element.
    mutating func inlines(_ index: Int, into builder: inout TextBuilder) {
        for child in document.children(of: index) { inline(child, into: &builder) }
    }

    mutating func inline(_ index: Int, into builder: inout TextBuilder) {
        let node = document.nodes[index]
        let place = document.place(of: node)
        switch node.kind {
        case .text: builder.add(document.bytes(node.text), place)
        case .softBreak: if hasSpaces { builder.add(" ", place) }
        case .lineBreak: builder.add("\n", place)
        case .code: builder.within(.init(StyleElement("code"), parent: nil, role: .code)) { $0.add(document.bytes(node.text), place) }
        case .htmlInline: builder.add(RawHTML.shown(document.bytes(node.text)), place)
        case .emphasis: within(index, .init(StyleElement("em"), parent: nil), into: &builder)
        case .strong: within(index, .init(StyleElement("strong"), parent: nil), into: &builder)
        case .strikethrough: within(index, .init(StyleElement("del"), parent: nil), into: &builder)
        case .link: link(index, node, into: &builder)
        case .image:
            picture(
                prepared.links.links[Int(node.value)], alternative: document.plainText(of: index), caption: node.extra.isEmpty ? nil : document.string(node.extra), place,
                into: &builder.pictures)
        case .footnoteReference: builder.mark([notes.number(of: .footnote(Array(document.bytes(node.text))))], place)
        case .abbreviation: abbreviation(node, into: &builder)
        case .span: span(index, node, into: &builder)
        default: inlines(index, into: &builder)
        }
    }

    private mutating func within(_ index: Int, _ span: PrintText.Span, into builder: inout TextBuilder) {
        builder.within(span) { inlines(index, into: &$0) }
    }

    private func abbreviation(_ node: Node, into builder: inout TextBuilder) {
        let place = document.place(of: node)
        var span = PrintText.Span(StyleElement("abbr"), parent: nil, role: .span)
        span.expansion = document.string(node.extra)
        if node.level == 1 {
            builder.add(document.bytes(node.extra), place)
            builder.add(" (", place)
        }
        builder.within(span) { $0.add(document.bytes(node.text), place) }
        if node.level == 1 { builder.add(")", place) }
    }

    private mutating func span(_ index: Int, _ node: Node, into builder: inout TextBuilder) {
        let place = document.place(of: node)
        switch document.directive(of: node)?.name {
        case "figure": figure(index, node, into: &builder)
        case "fact", "calc", "law": lawSpan(index, node, into: &builder)
        case "missing":
            builder.within(.init(StyleElement("mark", classes: ["missing"]), parent: nil)) {
                $0.add("\(strings.missing): ", place)
                inlines(index, into: &$0)
            }
        case "unverified":
            builder.within(.init(StyleElement("span", classes: ["unverified"]), parent: nil)) {
                inlines(index, into: &$0)
                $0.add(" (\(strings.unverified))", place)
            }
        default: inlines(index, into: &builder)
        }
    }

    // MARK: Links

    private mutating func link(_ index: Int, _ node: Node, into builder: inout TextBuilder) {
        let place = document.place(of: node)
        guard let address = PrintAddress(prepared.links.links[Int(node.value)], bit: bit, site: site) else { return inlines(index, into: &builder) }
        contact.note(address)
        let words = document.plainText(of: index)
        let span = PrintText.Span(StyleElement("a"), parent: nil, link: address.link, role: .link)
        let isEmpty = words.allSatisfy { $0 == " " }
        let first = builder.text.runs.count
        builder.within(span) {
            inlines(index, into: &$0)
            // A picture that leads somewhere says where; so does a name that stands for a number.
            if isEmpty { $0.add(address.shown, place) } else if address.isContact, !address.isSaid(by: words) { $0.add(" (\(address.shown))", place) }
        }
        if address.isContact { hold(&builder, from: first) }
        guard !isEmpty, !address.isContact, !isUnmarked, !address.isSaid(by: words) else { return }
        builder.mark([notes.number(of: .address(address.shown, link: address.link))], place)
    }

    /// Keeps a telephone number on one line.
    private func hold(_ builder: inout TextBuilder, from first: Int) {
        for at in builder.text.runs.indices.dropFirst(first) {
            let words = builder.text.runs[at].text
            guard words.contains(32) else { continue }
            var out: [UInt8] = []
            for (index, byte) in words.enumerated() {
                let isInNumber = byte == 32 && index > 0 && index + 1 < words.count && words[index - 1] < 58 && words[index - 1] > 47 && words[index + 1] < 58 && words[index + 1] > 47
                if isInNumber { out += [0xC2, 0xA0] } else { out.append(byte) }
            }
            builder.text.runs[at].text = out
        }
    }

    // MARK: Law

    /// A fact, a sum or a citation in a sentence: its words, and the marks of what it rests on where the writer asks for them.
    private mutating func lawSpan(_ index: Int, _ node: Node, into builder: inout TextBuilder) {
        let place = document.place(of: node)
        let (entries, isNote) = law?.entries(of: node) ?? ([], false)
        if isNote {
            builder.mark(entries.map { notes.number(of: .basis($0)) }, place)
            return
        }
        let isCitation = document.directive(of: node)?.name == "law"
        builder.within(.init(StyleElement("span", classes: [isCitation ? "law" : "fact"]), parent: nil)) { inlines(index, into: &$0) }
        guard isCitation else { return }
        let words = document.plainText(of: index)
        for entry in entries where law?.isNamed(entry, by: words) == true { law?.named.insert(entry) }
        let rest = entries.filter { law?.named.contains($0) != true }
        if !isUnmarked { builder.mark(rest.map { notes.number(of: .basis($0)) }, place) }
    }

    // MARK: Figures

    private mutating func figure(_ index: Int, _ node: Node, into builder: inout TextBuilder) {
        let place = document.place(of: node)
        guard let figures, let query = figures.page.queries[Int(node.value)], let value = figures.page.value(query, level: figures.level) else {
            return inlines(index, into: &builder)
        }
        self.figures?.note(query.figure, [value])
        state(query, figures)
        if PageFigures.isMarks(node) {
            builder.within(.init(StyleElement("span", classes: ["figure-marks"]), parent: nil)) { inlines(index, into: &$0) }
            return
        }
        builder.within(.init(StyleElement("span", classes: ["figure"]), parent: nil)) { inlines(index, into: &$0) }
        markFigure(query.figure, place, into: &builder)
    }

    /// The mark of how a figure is counted, where it is met first.
    mutating func markFigure(_ figure: Int, _ place: SourcePlace, into builder: inout TextBuilder) {
        guard !isUnmarked, let figures, !figures.definition(of: figure).isEmpty, !notes.contains(.figure(figure)) else { return }
        builder.mark([notes.number(of: .figure(figure))], place)
    }

    // MARK: Pictures

    /// Adds a picture, with its caption below where it has one.
    func picture(_ link: ResolvedLink, alternative: String, caption: String?, _ place: SourcePlace, into out: inout [PrintBlock]) {
        guard case .file(let path) = link.target else { return }
        let image = PrintBlock(StyleElement("img"), role: .figure, .picture(path, alternative: alternative), place: place)
        guard let caption, !caption.isEmpty else {
            out.append(image)
            return
        }
        let words = line(caption, StyleElement("figcaption"), place)
        out.append(PrintBlock(StyleElement("figure"), role: .division, .blocks([image, words]), place: place))
    }
}
