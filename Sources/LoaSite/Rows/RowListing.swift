public import LoaMarkup

/// `::rows[pattern.md]{group=column text=column}`: a list of the pages that a pattern makes, each for those who may see it.
public struct RowListing {
    /// A list that stands on a page.
    public struct Use: Sendable {
        /// The pattern whose pages are listed.
        public let pattern: SourcePath
        /// Who sees the list.
        public let readers: AudienceMask
    }

    private let site: SiteIndex
    private let old: Document
    private let oldMasks: [AudienceMask]
    private var document: Document
    private var masks: [AudienceMask] = []
    private var level: UInt8 = 1
    /// The column that links are called by; nil for the pages' titles.
    private var name: String?
    private var uses: [Use] = []
    private var diagnostics: [Diagnostic] = []

    /// Puts the lists into a document, before its links are looked at.
    static func expand(
        _ document: inout Document, masks: inout [AudienceMask]?, readers: AudienceMask, site: SiteIndex
    ) -> Reported<[Use]> {
        guard document.directives.contains(where: { $0.name == "rows" && $0.form == .leaf }) else { return Reported([]) }
        var listing = RowListing(document, masks ?? Array(repeating: readers, count: document.nodes.count), site)
        listing.copy(0)
        document = listing.document
        if masks != nil || listing.masks.contains(where: { $0 != readers }) { masks = listing.masks }
        return Reported(listing.uses, listing.diagnostics)
    }

    private init(_ document: Document, _ masks: [AudienceMask], _ site: SiteIndex) {
        self.site = site
        old = document
        oldMasks = masks
        self.document = document
        self.document.nodes = []
    }

    private mutating func copy(_ index: Int) {
        let node = old.nodes[index]
        if node.kind == .heading { level = node.level }
        open(node, oldMasks[index]) { listing in
            if node.kind == .leaf, let directive = listing.old.directive(of: node), directive.name == "rows" {
                listing.list(directive, node, listing.oldMasks[index])
            }
            var child = index + 1
            while child < Int(node.end) {
                listing.copy(child)
                child = Int(listing.old.nodes[child].end)
            }
        }
    }

    /// Adds an element with what `inner` puts into it.
    private mutating func open(_ node: Node, _ mask: AudienceMask, _ inner: (inout RowListing) -> Void) {
        let at = document.nodes.count
        document.nodes.append(node)
        masks.append(mask)
        inner(&self)
        document.nodes[at].end = Int32(document.nodes.count)
    }

    private mutating func list(_ directive: Directive, _ leaf: Node, _ readers: AudienceMask) {
        let file = document.files[Int(leaf.file)]
        guard let path = LinkPath.resolve(directive.label, from: file), let pattern = site.patterns[path] else {
            let near = Suggestion.phrase(for: directive.label, in: site.patterns.keys.map { Self.seen($0, from: file) }.sorted())
            return report(
                .rowsLink, directive, directive.label, vi: "“\(directive.label)” không phải trang mẫu (trang có “rows”)\(near.vi)",
                en: "“\(directive.label)” is no pattern (a page with “rows”)\(near.en)")
        }
        uses.append(Use(pattern: path, readers: readers))
        guard !pattern.isBroken else { return }
        let pages = site.pages(of: pattern)
        name = directive.attribute("text")
        if let name, !pattern.columnNames.contains(name) { return unknown(name, directive, pattern) }
        guard let group = directive.attribute("group") else { return items(pages, leaf, readers) }
        guard let groups = pattern.groups(group) else { return unknown(group, directive, pattern) }
        for (words, rows) in groups {
            let own = pages.filter { page in site.pages[page].row.map { rows.contains($0.number) } ?? false }
            let seen = own.reduce(AudienceMask()) { $0.union(site.pages[$1].mask) }.intersection(readers)
            heading(words, leaf, seen)
            items(own, leaf, readers)
        }
    }

    private mutating func unknown(_ column: String, _ directive: Directive, _ pattern: PagePattern) {
        let near = Suggestion.phrase(for: column, in: pattern.columnNames)
        let all = pattern.columnNames.joined(separator: ", ")
        report(
            .rowsColumn, directive, column, vi: "bảng không có cột “\(column)”\(near.vi) (có: \(all))",
            en: "the table has no column “\(column)”\(near.en) (there are: \(all))")
    }

    /// The file of a pattern as a page beside it would write it.
    private static func seen(_ pattern: SourcePath, from file: SourcePath) -> String {
        let folder = SiteIndex.folder(of: file) + "/"
        return pattern.string.hasPrefix(folder) ? String(pattern.string.dropFirst(folder.utf8.count)) : String(pattern.string.dropFirst("content".utf8.count))
    }

    private mutating func heading(_ words: String, _ leaf: Node, _ mask: AudienceMask) {
        var node = made(.heading, leaf)
        node.level = Swift.min(6, level + 1)
        let text = text(words.isEmpty ? "–" : words, leaf)
        open(node, mask) { $0.open(text, mask) { _ in } }
    }

    private mutating func items(_ pages: [Int], _ leaf: Node, _ readers: AudienceMask) {
        guard !pages.isEmpty else { return }
        var list = made(.list, leaf)
        list.level = ListFlags.tight
        let seen = pages.reduce(AudienceMask()) { $0.union(site.pages[$1].mask) }.intersection(readers)
        open(list, seen) { listing in
            for page in pages { listing.item(page, leaf, readers) }
        }
    }

    /// A page in the list; one whose title differs stands there once for each title.
    private mutating func item(_ page: Int, _ leaf: Node, _ readers: AudienceMask) {
        let meta = site.pages[page]
        let mask = meta.mask.intersection(readers)
        var titles: [(title: String, mask: AudienceMask)] = []
        if let name, let words = meta.row?.words(name), !words.isEmpty {
            titles = [(words, mask)]
        } else if meta.title.variants.isEmpty {
            titles = [(meta.title.common, mask)]
        } else {
            for bit in mask.bits {
                let title = meta.title.text(for: bit)
                if let known = titles.firstIndex(where: { $0.title == title }) {
                    titles[known].mask.formUnion(AudienceMask(bit: bit))
                } else {
                    titles.append((title, AudienceMask(bit: bit)))
                }
            }
        }
        for (title, mask) in titles where !mask.isEmpty {
            var link = made(.link, leaf)
            link.text = append(Array(Self.address(meta.path).utf8))
            let text = text(title, leaf)
            open(made(.item, leaf), mask) {
                $0.open($0.made(.paragraph, leaf), mask) { $0.open(link, mask) { $0.open(text, mask) { _ in } } }
            }
        }
    }

    /// A page's path as a link from anywhere: `/don-vi/mau.md?06652`, what has a meaning in links encoded.
    private static func address(_ path: SourcePath) -> String {
        guard let mark = path.string.utf8.firstIndex(of: UInt8(ascii: "?")) else { return path.string }
        let file = path.string[..<mark].dropFirst("content".utf8.count)
        return AddressPart.escaped(String(file)) + String(path.string[mark...])
    }

    private func made(_ kind: NodeKind, _ leaf: Node) -> Node {
        var node = Node(kind)
        (node.file, node.line, node.endLine, node.column) = (leaf.file, leaf.line, leaf.line, leaf.column)
        return node
    }

    private mutating func text(_ words: String, _ leaf: Node) -> Node {
        var node = made(.text, leaf)
        node.text = append(Array(words.utf8))
        return node
    }

    private mutating func append(_ bytes: [UInt8]) -> TextRange {
        defer { document.text += bytes }
        return TextRange(start: document.text.count, count: bytes.count)
    }

    private mutating func report(_ code: DiagnosticCode, _ directive: Directive, _ words: String, vi: String, en: String) {
        diagnostics.append(Diagnostic(code, at: directive.place, words: words, vi: vi, en: en))
    }
}
