public import LoaMarkup

/// Works out who may see each element of a document.
///
/// Exclusion wins: a child is never seen by an audience that its parent excludes. An unknown audience means
/// nobody. The faults are reported once, whatever the number of audiences.
public struct MaskResolver {
    let document: Document
    let audiences: AudienceList
    let page: AudienceMask
    var masks: [AudienceMask]
    var differs = false
    /// The markers that an item, row or heading has taken as its own.
    var markers: Set<Int> = []
    /// The lines of everything that not all see, for what cmark moves elsewhere.
    var restricted: [(file: UInt16, lines: ClosedRange<Int32>, mask: AudienceMask)] = []
    var diagnostics: [Diagnostic] = []

    /// The mask of every element by index, or nil when all are for all audiences of the page.
    public static func resolve(
        _ document: Document, for page: AudienceMask, audiences: AudienceList
    ) -> Reported<[AudienceMask]?> {
        guard !document.directives.isEmpty else { return Reported(nil) }
        var resolver = MaskResolver(document: document, audiences: audiences, page: page)
        resolver.run()
        return Reported(resolver.differs ? resolver.masks : nil, resolver.diagnostics)
    }

    /// The definitions of link references in parts for some readers, whoever they are: in snippets there may be none.
    static func hiddenReferences(_ document: Document) -> [Diagnostic] {
        guard !document.directives.isEmpty, !document.referenceLines.isEmpty else { return [] }
        // With a list that knows nobody every such part is for nobody.
        var resolver = MaskResolver(document: document, audiences: AudienceList(), page: AudienceMask(bit: 0))
        resolver.run()
        return resolver.diagnostics.filter { $0.code == .audienceReference }
    }

    init(document: Document, audiences: AudienceList, page: AudienceMask) {
        self.document = document
        self.audiences = audiences
        self.page = page
        masks = Array(repeating: page, count: document.nodes.count)
    }

    mutating func run() {
        visit(0, page)
        guard !restricted.isEmpty else { return }
        noteDefinitions()
        checkReferences()
        checkNotes()
    }

    /// Gives a subtree its masks; depth is bounded by the parser.
    mutating func visit(_ index: Int, _ parent: AudienceMask) {
        let node = document.nodes[index]
        var mask = parent
        switch node.kind {
        case .container: mask = container(index, parent)
        case .span: mask = span(index, parent)
        case .item, .tableRow, .heading: mask = marked(index, parent)
        default: break
        }
        if node.kind == .container, document.directives[Int(node.value)].name == "choose" {
            masks[index] = mask
            choose(index, mask)
        } else {
            descend(index, mask, in: parent)
        }
    }

    /// Gives an element its mask and visits what it holds.
    mutating func descend(_ index: Int, _ mask: AudienceMask, in parent: AudienceMask) {
        let node = document.nodes[index]
        masks[index] = mask
        if mask != page { differs = true }
        if mask != parent, !node.kind.isInline {
            restricted.append((node.file, node.line...Swift.max(node.line, lastLine(index)), mask))
        }
        visitSiblings(index + 1, until: Int(node.end), mask, below: nil, in: index)
    }

    /// Visits siblings up to `end` or, below the heading `start`, up to the next one of its level or above; hands back where it stopped.
    @discardableResult
    mutating func visitSiblings(
        _ first: Int, until end: Int, _ mask: AudienceMask, below start: Int?, in parent: Int
    ) -> Int {
        let level = start.map { document.nodes[$0].level } ?? 0
        var child = first
        // A snippet's headings end no section of the page, and its sections end with it.
        let file = document.nodes[start ?? parent].file
        while child < end {
            let node = document.nodes[child]
            // Notes stand at the end of the document, wherever they were written.
            if level > 0, node.kind == .footnoteDefinition { return child }
            if level > 0, node.file != file, !document.isPart(node.file, of: file) { return child }
            if node.kind == .heading, level > 0, node.file == file, node.level <= level { return child }
            visit(child, mask)
            if node.kind == .heading, masks[child] != mask {
                let own = masks[child]
                let next = visitSiblings(Int(node.end), until: end, own, below: child, in: parent)
                restricted.append((node.file, node.line...Swift.max(node.line, lastLine(before: next, end, parent, node.file)), own))
                child = next
            } else {
                child = Int(node.end)
            }
        }
        return end
    }

    /// The last line of a section that ends before a sibling, or with the block that it stands in.
    func lastLine(before next: Int, _ end: Int, _ parent: Int, _ file: UInt16) -> Int32 {
        if next < end, document.nodes[next].kind == .heading, document.nodes[next].file == file {
            return document.nodes[next].line - 1
        }
        return next < end || parent == 0 || document.nodes[parent].file != file ? .max : lastLine(parent)
    }

    mutating func container(_ index: Int, _ parent: AudienceMask) -> AudienceMask {
        // Most containers choose nobody, so only their names are looked at.
        let at = Int(document.nodes[index].value)
        guard MarkerSearch.choosesReaders(document.directives[at].name) else { return parent }
        let directive = document.directives[at]
        switch directive.name {
        case "for": return narrowed(parent, named(directive), directive)
        case "except": return parent.subtracting(named(directive))
        case "when":
            // Only a choose hands out its variants; anywhere else nobody sees them.
            diagnostics.append(
                Diagnostic(
                    .chooseStructure, at: directive.place, words: "when",
                    vi: "“::: when” chỉ dùng ngay trong “:::: choose”", en: "“::: when” stands only directly in “:::: choose”"))
            return []
        case "otherwise":
            diagnostics.append(
                Diagnostic(
                    .chooseStructure, at: directive.place, words: "otherwise",
                    vi: "“::: otherwise” chỉ dùng ngay trong “:::: choose”",
                    en: "“::: otherwise” stands only directly in “:::: choose”"))
            return []
        default: return parent
        }
    }

    mutating func span(_ index: Int, _ parent: AudienceMask) -> AudienceMask {
        let at = Int(document.nodes[index].value)
        guard MarkerSearch.choosesReaders(document.directives[at].name) else { return parent }
        let directive = document.directives[at]
        guard directive.name == "for" || directive.name == "except" else { return parent }
        guard directive.hasLabel else {
            if markers.contains(index) { return parent }
            diagnostics.append(
                Diagnostic(
                    .audienceMark, at: directive.place, words: ":\(directive.name)",
                    vi: "“:\(directive.name){…}” phải đứng đầu mục danh sách, ô đầu của hàng, hoặc đầu tiêu đề; giữa câu thì viết “:\(directive.name)[chữ]{…}”",
                    en: "“:\(directive.name){…}” stands first in a list item, a row's first cell or a heading; in a sentence write “:\(directive.name)[words]{…}”"))
            return []
        }
        if directive.name == "except" { return parent.subtracting(named(directive)) }
        return narrowed(parent, named(directive), directive)
    }

    /// The mask of an item, row or heading that starts with `:for{…}`.
    mutating func marked(_ index: Int, _ parent: AudienceMask) -> AudienceMask {
        var mask = parent
        for marker in MarkerSearch.markers(of: index, in: document) {
            markers.insert(marker)
            let directive = document.directives[Int(document.nodes[marker].value)]
            let named = named(directive)
            mask = directive.name == "except" ? mask.subtracting(named) : narrowed(mask, named, directive)
        }
        return mask
    }

    mutating func narrowed(_ parent: AudienceMask, _ own: AudienceMask, _ directive: Directive) -> AudienceMask {
        let mask = parent.intersection(own)
        // A mask that all of the parent's readers hold on to loses nobody.
        if !own.isEmpty, mask == own { return mask }
        let lost = directive.names.filter { name in
            audiences[name].map { !audiences.isGroup(name) && parent.isDisjoint(with: $0) } ?? false
        }
        // A snippet names everybody whom it may ever be for; that is no mistake of this page.
        let isOwnText = directive.place.path == document.files.first
        if isOwnText, !lost.isEmpty || (mask.isEmpty && !own.isEmpty) {
            let who = lost.isEmpty ? directive.names.joined(separator: ", ") : lost.joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .warning, .audienceExcluded, at: directive.place, words: lost.first ?? directive.name,
                    vi: "“\(who)” không thấy phần bao quanh (hoặc cả trang), nên cũng không thấy phần này",
                    en: "“\(who)” does not see what surrounds this (or the page), so does not see this either"))
        }
        return mask
    }

    mutating func named(_ directive: Directive) -> AudienceMask {
        let names = directive.names
        if names.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .audienceMissing, at: directive.place, words: directive.name,
                    vi: "“\(directive.name)” thiếu tên nhóm độc giả (có: \(audiences.names.joined(separator: ", ")))",
                    en: "“\(directive.name)” names no audience (there are: \(audiences.names.joined(separator: ", ")))"))
            return directive.name == "except" ? page : []
        }
        var failed = false
        var found: [Diagnostic] = []
        let mask = audiences.mask(of: names) { name, vi, en in
            failed = true
            found.append(Diagnostic(.audienceUnknown, at: directive.place, words: name, vi: vi, en: en))
        }
        diagnostics += found
        // Whoever a misspelt exception meant to keep out must stay out: nobody sees it.
        return failed ? (directive.name == "except" ? page : []) : mask
    }

    /// Hands the variants of a choose to their audiences: each gets exactly one.
    mutating func choose(_ index: Int, _ mask: AudienceMask) {
        let directive = document.directives[Int(document.nodes[index].value)]
        var taken = AudienceMask()
        var twice = AudienceMask()
        var otherwise: Int?
        var failed = false
        for child in document.children(of: index) {
            let node = document.nodes[child]
            let inner = node.kind == .container ? document.directives[Int(node.value)] : nil
            switch inner?.name {
            case "when":
                guard let inner else { continue }
                let before = diagnostics.count
                let own = named(inner).intersection(mask)
                failed = failed || diagnostics.count != before
                twice.formUnion(own.intersection(taken))
                taken.formUnion(own)
                descend(child, own, in: mask)
            case "otherwise":
                if otherwise != nil, let inner {
                    diagnostics.append(
                        Diagnostic(
                            .chooseStructure, at: inner.place, words: "otherwise",
                            vi: "“::: otherwise” chỉ viết một lần trong mỗi “choose”",
                            en: "“::: otherwise” stands once in a “choose”"))
                }
                otherwise = child
            case "label": continue
            default:
                if node.kind == .htmlBlock { continue }
                diagnostics.append(
                    Diagnostic(
                        .chooseStructure, at: document.place(of: node),
                        vi: "trong “choose” chỉ được có “::: when …” và “::: otherwise” — đưa phần này vào một trong số đó",
                        en: "a “choose” holds only “::: when …” and “::: otherwise” — move this into one of them"))
                descend(child, [], in: mask)
            }
        }
        if let otherwise { descend(otherwise, mask.subtracting(taken), in: mask) }
        let none = otherwise == nil && !failed ? mask.subtracting(taken) : []
        if !none.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .chooseCoverage, at: directive.place, words: "choose",
                    vi: "“\(audiences.names(of: none))” không có bản nào trong “choose” này — thêm “::: when” hoặc “::: otherwise”",
                    en: "“\(audiences.names(of: none))” gets no variant of this “choose” — add a “::: when” or “::: otherwise”"))
        }
        if !twice.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .chooseCoverage, at: directive.place, words: "choose",
                    vi: "“\(audiences.names(of: twice))” có hai bản trong “choose” này — để lại một",
                    en: "“\(audiences.names(of: twice))” gets two variants of this “choose” — leave one"))
        }
    }
}
