public import LoaMarkup
public import LoaSite
public import LoaStats

/// Writes a document as HTML.
///
/// Two ways: of the site, with anchors, tables that read as cards, call-outs and our directives; and plain, which
/// gives the bytes of the reference program and serves to prove the parser.
public struct HTMLWriter {
    /// What a page of a site needs besides its document.
    public final class Site: Sendable {
        /// The links of the document.
        public let links: DocumentLinks
        /// The language of the words.
        public let language: String
        /// Headings are moved down by one when the body has its own of the first level and the page shows a title.
        public let lowersHeadings: Bool
        /// Sizes of pictures by their files.
        public let pictures: [SourcePath: PictureSize]
        /// What the page shows of the figures, and to whom; nil when it shows none.
        public let figures: (page: PageFigures, level: PublicationLevel)?
        /// What the page states of the law; nil when it states nothing.
        public let law: PageLaw?
        /// Whether the list of what the page rests on is folded.
        public let foldsBases: Bool

        /// Puts the parts together.
        public init(
            links: DocumentLinks, language: String, lowersHeadings: Bool, pictures: [SourcePath: PictureSize],
            figures: (page: PageFigures, level: PublicationLevel)? = nil, law: PageLaw? = nil, foldsBases: Bool = false
        ) {
            self.law = law
            self.foldsBases = foldsBases
            self.figures = figures
            self.links = links
            self.language = language
            self.lowersHeadings = lowersHeadings
            self.pictures = pictures
        }
    }

    let document: Document
    let site: Site?
    let strings: ContentStrings
    var out: [UInt8] = []
    /// The headings with their anchors, in order.
    public private(set) var outline = Outline()
    var noteNumbers: [[UInt8]: Int] = [:]
    var noteUses: [[UInt8]: Int] = [:]
    var hasNotes = false
    /// Whether each list that is open is tight, the innermost last.
    var tightness: [Bool] = []
    var tables = 0
    var tableLabels: [[UInt8]] = []
    /// Inside these, headings are no parts of the page.
    var framed = 0
    /// The figures of the page, with those shown so far.
    var notes: FigureNotes?
    /// The words of each figure in a sentence, by what it is known by.
    public var liveFigures: [String: String] { notes?.live ?? [:] }
    /// What the page rests on in law, as far as written.
    var bases: BasisList?
    /// What the page states of the law, by directive.
    let uses: [Int: PageLaw.Use]
    /// How many drawings were written.
    var charts = 0
    /// The sibling before the element that is about to be written.
    var previous: Int?

    /// Makes a writer; without `site` it writes plain HTML.
    public init(_ document: Document, site: Site? = nil) {
        self.document = document
        self.site = site
        strings = ContentStrings.of(site?.language ?? "en")
        notes = site?.figures.map { FigureNotes($0.page, level: $0.level) }
        bases = site?.law.map { _ in BasisList() }
        uses = site?.law?.uses ?? [:]
        out.reserveCapacity(document.text.count * 2 + 256)
    }

    /// Writes the whole document.
    public mutating func write() -> [UInt8] {
        guard !document.nodes.isEmpty else { return [] }
        children(0)
        writeBases()
        figureSources()
        pinnedBand()
        illustrativeBand()
        return out
    }

    mutating func children(_ index: Int) {
        var child = index + 1
        var before: Int?
        let end = Int(document.nodes[index].end)
        while child < end {
            previous = before
            let node = document.nodes[child]
            if node.kind == .text {
                // By far the most.
                out.escape(document.text, node.text.range)
            } else if node.kind.isInline {
                inline(child, node)
            } else {
                block(child, node, parent: index)
            }
            before = child
            child = Int(node.end)
        }
    }

    mutating func node(_ index: Int, parent: Int) {
        let node = document.nodes[index]
        if node.kind.isInline { inline(index, node) } else { block(index, node, parent: parent) }
    }

    /// Starts a block on a line of its own.
    mutating func line() {
        if let last = out.last, last != 10 { out.append(10) }
    }

    // MARK: Blocks

    mutating func block(_ index: Int, _ node: Node, parent: Int) {
        switch node.kind {
        case .document: children(index)
        case .paragraph: paragraph(index, parent: parent)
        case .heading: heading(index, node)
        case .blockQuote: wrap(index, "<blockquote>\n", "</blockquote>\n")
        case .list: list(index, node)
        case .item: item(index, node)
        case .codeBlock: codeBlock(node)
        case .htmlBlock: rawHTML(node, isBlock: true)
        case .thematicBreak:
            line()
            out.add("<hr />\n")
        case .table: table(index)
        case .tableRow: row(index, node, parent: parent)
        case .tableCell: children(index)
        case .footnoteDefinition: footnote(index, node)
        case .container: container(index, node)
        case .leaf: leaf(index, node, parent: parent)
        case .label: break
        default: break
        }
    }

    mutating func wrap(_ index: Int, _ open: StaticString, _ close: StaticString) {
        line()
        out.add(open)
        children(index)
        line()
        out.add(close)
    }

    mutating func paragraph(_ index: Int, parent: Int) {
        if isTight(parent) {
            children(index)
            return
        }
        line()
        out.add("<p>")
        children(index)
        if document.nodes[parent].kind == .footnoteDefinition, document.nodes[index].end == document.nodes[parent].end {
            out.append(32)
            backReferences(document.nodes[parent])
        }
        out.add("</p>\n")
    }

    /// Whether a parent is an item of a tight list, whose paragraphs are not marked.
    func isTight(_ parent: Int) -> Bool {
        document.nodes[parent].kind == .item && (tightness.last ?? false)
    }

    mutating func heading(_ index: Int, _ node: Node) {
        line()
        var level = Int(node.level)
        guard let site else {
            out.add("<h")
            out.add(level)
            out.append(UInt8(ascii: ">"))
            children(index)
            out.add("</h")
            out.add(level)
            out.add(">\n")
            return
        }
        if site.lowersHeadings { level = min(6, level + 1) }
        let anchor = outline.add(document, index, level: level, isPart: framed == 0)
        out.add("<h")
        out.add(level)
        out.add(" id=\"")
        out.escape(anchor)
        out.add("\">")
        children(index)
        out.add("</h")
        out.add(level)
        out.add(">\n")
    }

    mutating func list(_ index: Int, _ node: Node) {
        line()
        if node.level & ListFlags.ordered != 0 {
            if node.value == 1 {
                out.add("<ol>\n")
            } else {
                out.add("<ol start=\"")
                out.add(Int(node.value))
                out.add("\">\n")
            }
        } else if site != nil, document.firstChild(of: index).map({ document.nodes[$0].level > 0 }) ?? false {
            out.add("<ul class=\"tasks\">\n")
        } else {
            out.add("<ul>\n")
        }
        tightness.append(node.level & ListFlags.tight != 0)
        children(index)
        tightness.removeLast()
        line()
        out.add(node.level & ListFlags.ordered != 0 ? "</ol>\n" : "</ul>\n")
    }

    mutating func item(_ index: Int, _ node: Node) {
        line()
        out.add("<li>")
        if node.level > 0 {
            out.add(node.level == 2 ? "<input type=\"checkbox\" checked=\"\" disabled=\"\"" : "<input type=\"checkbox\" disabled=\"\"")
            if site != nil {
                out.add(" aria-label=\"")
                out.escape(node.level == 2 ? strings.taskDone : strings.taskOpen)
                out.append(UInt8(ascii: "\""))
            }
            out.add(" /> ")
        }
        children(index)
        out.add("</li>\n")
    }

    mutating func codeBlock(_ node: Node) {
        line()
        let info = document.bytes(node.extra)
        // Long lines scroll, which those without a mouse must be able to do, too.
        out.add(site == nil ? "<pre>" : "<pre tabindex=\"0\">")
        if info.isEmpty {
            out.add("<code>")
        } else {
            let end = info.firstIndex { $0 == 32 || $0 == 9 || $0 == 10 } ?? info.endIndex
            out.add("<code class=\"language-")
            out.escape(info[..<end])
            out.add("\">")
        }
        out.escape(document.text, node.text.range)
        out.add("</code></pre>\n")
    }

    /// Raw HTML is never passed through: comments go, the rest is shown as text.
    mutating func rawHTML(_ node: Node, isBlock: Bool) {
        let shown = RawHTML.shown(document.bytes(node.text))
        let text = shown[...]
        guard !text.allSatisfy({ $0 <= 32 }) else { return }
        if isBlock {
            line()
            out.add("<p>")
            var end = text.endIndex
            while end > text.startIndex, text[end - 1] == 10 { end -= 1 }
            out.escape(text[..<end])
            out.add("</p>\n")
        } else {
            out.escape(text)
        }
    }

    // MARK: Inlines

    mutating func inline(_ index: Int, _ node: Node) {
        switch node.kind {
        case .text: out.escape(document.text, node.text.range)
        case .softBreak: out.append(10)
        case .lineBreak: out.add("<br />\n")
        case .code:
            out.add("<code>")
            out.escape(document.text, node.text.range)
            out.add("</code>")
        case .htmlInline: rawHTML(node, isBlock: false)
        case .emphasis: wrapInline(index, "<em>", "</em>")
        case .strong: wrapInline(index, "<strong>", "</strong>")
        case .strikethrough: wrapInline(index, "<del>", "</del>")
        case .link: link(index, node)
        case .image: image(index, node)
        case .footnoteReference: footnoteReference(node)
        case .abbreviation: abbreviation(node)
        case .span: span(index, node)
        default: break
        }
    }

    mutating func wrapInline(_ index: Int, _ open: StaticString, _ close: StaticString) {
        out.add(open)
        children(index)
        out.add(close)
    }

    mutating func link(_ index: Int, _ node: Node) {
        guard let site else {
            out.add("<a href=\"")
            out.escapeAddress(document.bytes(node.text))
            title(node)
            out.add("\">")
            children(index)
            out.add("</a>")
            return
        }
        let at = Int(node.value)
        let isExternal: Bool
        switch site.links.links[at].target {
        case .broken:
            children(index)
            return
        case .external: isExternal = true
        default: isExternal = false
        }
        out.add("<a href=\"")
        if isExternal { out.escapeAddress(site.links.links[at].href[...]) } else { out.escape(site.links.links[at].href[...]) }
        title(node)
        out.add(isExternal && isWeb(site.links.links[at].href) ? "\" rel=\"external noopener\">" : "\">")
        children(index)
        out.add("</a>")
    }

    func isWeb(_ href: [UInt8]) -> Bool { href.starts(with: "http".utf8) }

    mutating func address(_ link: ResolvedLink) {
        if link.target == .external { out.escapeAddress(link.href[...]) } else { out.escape(link.href[...]) }
    }

    mutating func title(_ node: Node) {
        guard !node.extra.isEmpty else { return }
        out.add("\" title=\"")
        out.escape(document.text, node.extra.range)
    }

    mutating func image(_ index: Int, _ node: Node) {
        guard let site else {
            out.add("<img src=\"")
            out.escapeAddress(document.bytes(node.text))
            out.add("\" alt=\"")
            alternative(index)
            title(node)
            out.add("\" />")
            return
        }
        picture(site.links.links[Int(node.value)], alt: index, title: node)
    }

    mutating func alternative(_ index: Int) {
        var text: [UInt8] = []
        document.plainText(of: index, into: &text)
        out.escape(text[...])
    }

    mutating func abbreviation(_ node: Node) {
        if node.level == 1 {
            out.escape(document.text, node.extra.range)
            out.add(" (<abbr title=\"")
        } else {
            out.add("<abbr title=\"")
        }
        out.escape(document.text, node.extra.range)
        out.add("\">")
        out.escape(document.text, node.text.range)
        out.add(node.level == 1 ? "</abbr>)" : "</abbr>")
    }
}
