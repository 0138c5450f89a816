internal import LoaMarkup

/// Makes boxes of content: styles them, shapes their words once, and notes the reading order.
struct BoxBuilder {
    let memory: LayoutMemory
    let stock: any PrintStock
    let panelTitle: String
    var structure: StructureTree
    var diagnostics: [Diagnostic] = []
    private var links = 0
    /// The elements of the notes, by number, and the marks that lead to each.
    private(set) var notes = NoteLinks()
    private var told: Set<UInt32> = []
    /// Whether what is made now is text for reading, and not a note or the imprint.
    private var isBody = true

    init(memory: LayoutMemory, stock: any PrintStock, structure: StructureTree, panelTitle: String, links: Int, notes: NoteLinks = NoteLinks()) {
        self.memory = memory
        self.stock = stock
        self.structure = structure
        self.panelTitle = panelTitle
        self.links = links
        self.notes = notes
    }

    /// How many links were numbered, for the builder of the next panel.
    var linkCount: Int { links }

    /// Boxes of blocks in a parent.
    mutating func boxes(_ blocks: [PrintBlock], in parent: StyleNode, at node: StructureNode.ID) -> [PrintBox] {
        var result: [PrintBox] = []
        for (index, block) in blocks.enumerated() {
            var element = block.element
            element.index = index
            element.isLast = index == blocks.count - 1
            let styled = memory.node(element, in: parent)
            guard styled.style.display != .none else { continue }
            if let box = box(block, styled, at: node) { result.append(box) }
        }
        return result
    }

    private mutating func box(_ block: PrintBlock, _ node: StyleNode, at parent: StructureNode.ID) -> PrintBox? {
        let own = block.role.map { structure.add($0, to: parent) } ?? parent
        let wasBody = isBody
        if Self.asides.contains(block.element.name) { isBody = false }
        defer { isBody = wasBody }
        let box: PrintBox
        switch block.content {
        case .text(let text):
            box = PrintBox(block, node, .words(words(text, node, at: own)))
            if let role = block.role, let level = Self.level(role) { box.heading = (level, text.plain) }
        case .blocks(let blocks): box = PrintBox(block, node, .boxes(boxes(blocks, in: node, at: own)))
        case .list(let items, let start): box = PrintBox(block, node, .boxes(list(items, start, node, at: own)))
        case .table(let table): box = PrintBox(block, node, self.table(table, node, at: own, place: block.place))
        case .picture(let path, let alternative):
            guard let art = stock.art(path) else { return nil }
            structure[own].alternative = alternative
            box = PrintBox(block, node, .art(art, structure.addSlot(to: own)))
            (box.name, box.alternative) = (path.string, alternative)
        case .code(let code):
            structure[own].alternative = code.alternative
            box = PrintBox(block, node, .code(code, structure.addSlot(to: own)))
        case .drawing(let drawing, let alternative):
            structure[own].alternative = alternative
            box = PrintBox(block, node, .drawing(drawing, structure.addSlot(to: own), stock.fonts(node.style)))
            (box.name, box.alternative) = (alternative, alternative)
        case .rule: box = PrintBox(block, node, .rule)
        }
        box.isBody = box.heading == nil && isBody
        if let path = node.style.backdrop { box.backdrop = stock.themeArt(path) }
        return box
    }

    /// What may be smaller than text for reading.
    private static let asides: Set<String> = ["footer", "notes", "qr", "caption", "figcaption"]

    private static func level(_ role: StructureRole) -> Int? {
        switch role {
        case .heading1: 1
        case .heading2: 2
        case .heading3: 3
        case .heading4: 4
        case .heading5: 5
        case .heading6: 6
        default: nil
        }
    }

    // MARK: Lists and tables

    private mutating func list(_ items: [PrintBlock], _ start: Int?, _ list: StyleNode, at node: StructureNode.ID) -> [PrintBox] {
        if structure[node].role == .list { structure[node].numbering = start == nil ? StructureNode.Numbering.bullet : .decimal }
        var result: [PrintBox] = []
        for (index, item) in items.enumerated() {
            var element = item.element
            element.index = index
            element.isLast = index == items.count - 1
            let styled = memory.node(element, in: list)
            guard styled.style.display != .none else { continue }
            let own = structure.add(item.note == nil ? .listItem : .note, to: node)
            let marker = marker(styled, number: (start ?? 1) + index, isNumbered: start != nil, isTask: isTask(styled, in: list), at: own, item)
            let body = self.body(of: item, in: own)
            let box: PrintBox
            switch item.content {
            case .text(let text): box = PrintBox(item, styled, .words(words(text, styled, at: body)))
            case .blocks(let blocks): box = PrintBox(item, styled, .boxes(boxes(blocks, in: styled, at: body)))
            default: box = PrintBox(item, styled, .boxes(boxes([item], in: list, at: body)))
            }
            box.marker = marker
            box.note = item.note
            box.isBody = isBody
            result.append(box)
        }
        return result
    }

    /// The element of the words of an item; a note has its blocks right in it.
    private mutating func body(of item: PrintBlock, in own: StructureNode.ID) -> StructureNode.ID {
        guard let note = item.note else { return structure.add(.listBody, to: own) }
        notes.elements[note] = own
        if case .text = item.content { return structure.add(.paragraph, to: own) }
        return own
    }

    /// Whether an item gets the box of a task: as all items tasks would look alike, but a theme may give them a marker of
    /// their own, or all items none.
    private func isTask(_ item: StyleNode, in list: StyleNode) -> Bool {
        guard item.element.classes.contains("task"), item.style.marker != .none else { return false }
        var plain = item.element
        plain.classes.removeAll { ["task", "open", "done"].contains($0) }
        return memory.node(plain, in: list).style.marker == item.style.marker
    }

    private mutating func marker(
        _ item: StyleNode, number: Int, isNumbered: Bool, isTask: Bool, at node: StructureNode.ID, _ block: PrintBlock
    ) -> PrintBox.Marker? {
        let text: String
        let place = block.place
        if isTask, let label = block.label {
            let own = structure.add(.label, to: node)
            structure[own].alternative = label
            return .tick(isDone: block.element.classes.contains("done"), structure.addSlot(to: own))
        }
        switch item.style.marker {
        case .none: return nil
        case .picture(let path):
            let slot = structure.addSlot(to: structure.add(.label, to: node))
            return stock.themeArt(path).map { .art($0, slot) }
        case .disc: text = isNumbered ? "\(number)." : "•"
        case .decimal: text = "\(number)."
        case .text(let words): text = words
        }
        let styled = memory.node(StyleElement("::marker"), in: item)
        var content = PrintText()
        content.spans = [.init(styled.element, parent: nil)]
        content.runs = [.init(Array(text.utf8), span: 0, place: place)]
        return .words(words(content, styled, at: structure.add(.label, to: node)))
    }

    private mutating func table(_ table: PrintTable, _ styled: StyleNode, at node: StructureNode.ID, place: SourcePlace) -> PrintBox.Body {
        var caption: PrintBox?
        if let text = table.caption {
            let head = memory.node(StyleElement("caption"), in: styled)
            caption = PrintBox(
                element: head.element, style: head.style, place: place,
                body: .words(words(text, head, at: structure.add(.caption, to: node))))
        }
        var rows: [PrintBox.Row] = []
        for (isHead, group) in [(true, table.heads), (false, table.rows)] where !group.isEmpty {
            let part = structure.add(isHead ? .tableHead : .tableBody, to: node)
            for (index, cells) in group.enumerated() {
                let row = memory.node(StyleElement("tr", classes: isHead ? ["head"] : [], index: index, isLast: index == group.count - 1), in: styled)
                let line = structure.add(.tableRow, to: part)
                var made: [PrintBox.Cell] = []
                for (column, cell) in cells.enumerated() {
                    var element = cell.element
                    element.index = column
                    element.isLast = column == cells.count - 1
                    let own = memory.node(element, in: row)
                    let id = structure.add(cell.scope == nil ? .tableData : .tableHeader, to: line)
                    structure[id].scope = cell.scope
                    made.append(
                        PrintBox.Cell(
                            style: own.style, words: words(cell.text, own, at: id), align: cell.align,
                            isNumeric: ColumnPlan.isNumeric(cell.text.runs.flatMap(\.text)[...]), place: cell.place))
                }
                rows.append(PrintBox.Row(style: row.style, cells: made, isHead: isHead))
            }
        }
        // A column of numbers stands on its right side, its head too.
        for column in 0..<(rows.map(\.cells.count).max() ?? 0) {
            let cells = rows.filter { !$0.isHead && column < $0.cells.count }.map { $0.cells[column] }.filter { !$0.words.source.runs.isEmpty }
            guard !cells.isEmpty, cells.allSatisfy(\.isNumeric) else { continue }
            for row in rows.indices where column < rows[row].cells.count && rows[row].cells[column].align == nil {
                rows[row].cells[column].align = .end
            }
        }
        return .table(rows, caption: caption)
    }

    // MARK: Words

    private mutating func words(_ text: PrintText, _ block: StyleNode, at node: StructureNode.ID) -> PrintBox.Words {
        var nodes: [StyleNode] = []
        for (index, span) in text.spans.enumerated() {
            nodes.append(index == 0 ? block : memory.node(span.element, in: nodes[min(span.parent ?? 0, index - 1)]))
        }
        if nodes.isEmpty { nodes = [block] }
        var styles: [TextStyle] = []
        for (index, node) in nodes.enumerated() {
            let around = index == 0 ? nil : nodes[min(text.spans[index].parent ?? 0, index - 1)]
            let outer = index == 0 ? nil : styles[min(text.spans[index].parent ?? 0, index - 1)]
            styles.append(memory.style(node, isInside: around != nil) { style(node, around: around, raised: outer?.rise ?? 0) })
        }
        var reading = ReadingOrder(text, at: node)
        var runs: [StyledText.Run] = []
        var stretches: [PrintBox.Stretch] = []
        var before: Int?
        if let words = block.style.before {
            runs.append(.init(Array(words.utf8), style: 0, span: 0, place: text.runs.first?.place ?? SourcePlace(path: SourcePath(""), line: 0)))
            stretches.append(.init(slot: reading.slot(of: 0, in: &structure, links: &links).slot, link: nil))
            before = 0
        }
        for run in text.runs where !run.text.isEmpty {
            let span = min(run.span, nodes.count - 1)
            guard nodes[span].style.display != .none else { continue }
            if span != before || stretches.isEmpty {
                let found = reading.slot(of: span, in: &structure, links: &links)
                stretches.append(.init(slot: found.slot, link: found.link))
                if let link = found.link, case .note(let number) = link.goal { notes.marks.append((link.node, number)) }
                if let words = nodes[span].style.before, span != 0 {
                    runs.append(.init(Array(words.utf8), style: span, span: stretches.count - 1, place: run.place))
                }
                before = span
            }
            runs.append(.init(run.text, style: span, span: stretches.count - 1, place: run.place))
        }
        let shaped = memory.shape(StyledText(runs: runs, styles: styles), nodes)
        for missing in shaped.missing where told.insert(missing.missing.scalar.value).inserted {
            diagnostics.append(
                Diagnostic(
                    .fontGlyph, at: missing.place, words: String(Character(missing.missing.scalar)),
                    vi: "mặt “\(panelTitle)”: phông chữ không có \(missing.missing.name); đổi ký tự này hoặc thêm phông vào print.css",
                    en: "panel “\(panelTitle)”: no font has \(missing.missing.name); change the character or add a font to print.css"))
        }
        return PrintBox.Words(text: shaped, styles: styles, stretches: stretches, source: text)
    }

    /// How words look in an element; what stands in raised words is raised with them.
    private func style(_ node: StyleNode, around: StyleNode?, raised: Double) -> TextStyle {
        var style = TextStyle(fonts: stock.fonts(node.style), size: node.style.size, paint: node.style.color)
        style.tracking = node.style.tracking
        style.rise = node.style.rise * (around?.style.size ?? node.style.size) + raised
        style.options.tabularFigures = node.style.hasTabularFigures
        style.isUnderlined = node.style.isUnderlined
        style.isStruck = node.style.isStruck
        return style
    }
}

extension PrintText {
    /// The words alone.
    var plain: String { String(decoding: runs.flatMap(\.text).map { $0 == 10 ? 32 : $0 }, as: UTF8.self) }
}
