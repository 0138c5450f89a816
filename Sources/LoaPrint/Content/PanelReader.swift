internal import LoaMarkup
internal import LoaSite

/// Shares the blocks of a document out over the panels of a format, and says what does not go.
struct PanelReader {
    var builder: ContentBuilder
    let format: PrintFormat
    private(set) var panels: [PanelContent] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// What is stated, once the end was added.
    private(set) var statements = PrintStatements()

    init(_ builder: ContentBuilder, _ format: PrintFormat) {
        self.builder = builder
        self.format = format
    }

    private var document: Document { builder.document }
    private var meta: Page { builder.site.pages[builder.prepared.page] }

    /// Reads the panels.
    mutating func read() {
        let top = Array(document.children(of: 0)).filter { document.nodes[$0].kind != .footnoteDefinition }
        let named = top.filter { isPanel($0) }
        switch format.filling {
        case .named where !named.isEmpty: byName(top)
        case .headings where !named.isEmpty && named.allSatisfy({ place(of: name($0)) != nil }): byName(top)
        case .named:
            let needed = format.panels.filter { !$0.isOptional }
            guard needed.count == 1 || format.panels.count == 1, let only = needed.first ?? format.panels.first else {
                report(
                    at: head, vi: "chưa có “::: panel …” nào; khổ “\(format.id)” có các mặt: \(names)",
                    en: "there is no “::: panel …”; the format “\(format.id)” has the panels \(names)")
                return
            }
            whole(top, panel: only.name)
        case .headings: byHeadings(top)
        case .flow: whole(top, panel: "")
        }
    }

    private func isPanel(_ index: Int) -> Bool {
        document.nodes[index].kind == .container && document.directive(of: document.nodes[index])?.name == "panel"
    }

    private func name(_ index: Int) -> String { document.directive(of: document.nodes[index])?.argument ?? "" }
    private func place(of name: String) -> PrintPanel? { format.panels.first { $0.name == name } }
    private var names: String { format.panels.map(\.name).joined(separator: ", ") }

    // MARK: Ways of filling

    /// All in one; of a page that is no leaflet the title stands first.
    private mutating func whole(_ top: [Int], panel: String) {
        var blocks: [PrintBlock] = []
        let hasTitle = document.nodes.contains { $0.kind == .heading && $0.level == 1 }
        let title = meta.title.text(for: builder.bit)
        if !meta.isLeaflet, !hasTitle, !title.isEmpty {
            blocks.append(builder.line(title, StyleElement("h1"), role: .heading1, start))
        }
        builder.blocks(top, parent: 0, into: &blocks)
        add(panel, top.first.map { document.place(of: document.nodes[$0]) } ?? start, blocks)
        if blocks.isEmpty { empty(format.panels.first { $0.name == panel } ?? format.panels.first) }
    }

    private mutating func byName(_ top: [Int]) {
        var seen: Set<String> = []
        var isStrayTold = false
        for index in top {
            guard isPanel(index), let directive = document.directive(of: document.nodes[index]) else {
                var stray: [PrintBlock] = []
                builder.blocks([index], parent: 0, into: &stray)
                if !stray.isEmpty, !isStrayTold {
                    isStrayTold = true
                    report(
                        at: document.place(of: document.nodes[index]), vi: "chữ ở đây không nằm trong mặt nào nên không in được — đưa vào một “::: panel …” (có: \(names))",
                        en: "the words here stand in no panel and cannot be printed — put them into a “::: panel …” (there are: \(names))")
                }
                continue
            }
            let name = directive.argument
            guard let panel = place(of: name) else {
                let near = Suggestion.phrase(for: name, in: format.panels.map(\.name))
                report(
                    at: directive.place, words: name, vi: "khổ “\(format.id)” không có mặt “\(name)”\(near.vi) (có: \(names))",
                    en: "the format “\(format.id)” has no panel “\(name)”\(near.en) (there are: \(names))")
                continue
            }
            guard seen.insert(name).inserted else {
                report(
                    at: directive.place, words: name, vi: "mặt “\(name)” đã có chữ ở trên — gộp hai khối làm một, hoặc đổi tên mặt",
                    en: "the panel “\(name)” has its text above — make one block of both, or name another panel")
                continue
            }
            let blocks = builder.children(of: index)
            if blocks.isEmpty { empty(panel, at: directive.place) }
            add(name, directive.place, blocks)
        }
        guard diagnostics.isEmpty else { return }
        for panel in format.panels where !panel.isOptional && !seen.contains(panel.name) { empty(panel) }
    }

    private mutating func byHeadings(_ top: [Int]) {
        var parts: [[Int]] = []
        for index in top {
            let begins = document.nodes[index].kind == .heading && document.nodes[index].level == 2
            if parts.isEmpty || begins { parts.append([index]) } else { parts[parts.count - 1].append(index) }
        }
        for (number, part) in parts.enumerated() {
            let place = document.place(of: document.nodes[part[0]])
            guard number < format.panels.count else {
                report(
                    at: place, vi: "khổ “\(format.id)” chỉ có \(format.panels.count) mặt mà bài có \(parts.count) phần — gộp bớt mục “##”",
                    en: "the format “\(format.id)” has \(format.panels.count) panels and the text \(parts.count) parts — join some headings “##”")
                return
            }
            var blocks: [PrintBlock] = []
            builder.blocks(part, parent: 0, into: &blocks)
            add(format.panels[number].name, place, blocks)
        }
        for panel in format.panels.dropFirst(parts.count) where !panel.isOptional { empty(panel) }
    }

    private mutating func add(_ name: String, _ place: SourcePlace, _ blocks: [PrintBlock]) {
        guard !blocks.isEmpty else { return }
        var panel = PanelContent(name: name, place: place, blocks: blocks)
        if builder.figures?.isIllustrative == true {
            builder.figures?.isIllustrative = false
            let band = builder.illustrativeBand(place)
            // A panel’s first line is part of its design, and on paper the foot is seen as soon as the head.
            if name.isEmpty { panel.blocks.insert(band, at: 0) } else { panel.blocks.append(band) }
        }
        panels.append(panel)
    }

    /// Adds the notes and the line of days and issuer to the panels that take them.
    mutating func addEnd() {
        guard !panels.isEmpty else { return }
        let code = meta.front.print?.code ?? "\(meta.segments.last ?? "")-\(format.id)"
        let imprint = ImprintLine(builder: builder, meta: meta, code: code)
        for block in builder.noteBlocks(panels[panels.count - 1].place) { panels[target(\.takesNotes)].blocks.append(block) }
        statements = builder.finalStatements
        statements.until = imprint.until
        let at = target(\.takesImprint)
        panels[at].blocks.append(imprint.block(panels[at].place))
        guard diagnostics.isEmpty else { return }
        diagnostics += imprint.faults(panels, at: head)
        if let law = builder.law, let fault = LawAge(law, months: builder.site.config.lawRecheck).fault(at: firstFormat) { diagnostics.append(fault) }
    }

    /// The panel with text that takes something; the last of the format that has text where none says so.
    private func target(_ takes: KeyPath<PrintPanel, Bool>) -> Int {
        if let wanted = format.panels.first(where: { $0[keyPath: takes] }), let found = panels.firstIndex(where: { $0.name == wanted.name }) { return found }
        let last = format.panels.lazy.reversed().compactMap { panel in panels.firstIndex { $0.name == panel.name } }.first
        return last ?? panels.count - 1
    }

    // MARK: Faults

    private var start: SourcePlace { SourcePlace(path: meta.path, line: document.nodes.first.map { max(1, Int($0.line)) } ?? 1) }

    /// Where the page names its formats: what holds for all of them is told once.
    private var firstFormat: SourcePlace {
        guard let first = meta.front.print?.formats.first else { return start }
        return SourcePlace(path: first.span.path, line: first.span.line, byteColumn: first.span.column)
    }

    /// Where the page names the format.
    private var head: SourcePlace {
        guard let named = meta.front.print?.formats.first(where: { $0.value == format.id }) else { return start }
        return SourcePlace(path: named.span.path, line: named.span.line, byteColumn: named.span.column)
    }

    private mutating func empty(_ panel: PrintPanel?, at place: SourcePlace? = nil) {
        guard let panel, !panel.isOptional else { return }
        let isWritten = builder.prepared.document.directives.contains { $0.name == "panel" && $0.argument == panel.name }
        let audience = builder.site.config.audiences.audiences[builder.bit].id
        let (vi, en) = isWritten && builder.prepared.masks != nil ? (" với nhóm “\(audience)”", " for “\(audience)”") : ("", "")
        report(
            at: place ?? head, words: place == nil ? format.id : panel.name, vi: "mặt “\(panel.name)” của khổ “\(format.id)” không có chữ nào\(vi)",
            en: "the panel “\(panel.name)” of the format “\(format.id)” has no words\(en)")
    }

    private mutating func report(at place: SourcePlace, words: String = "", vi: String, en: String) {
        diagnostics.append(Diagnostic(.leafletPanel, at: place, words: words, vi: vi, en: en))
    }
}
