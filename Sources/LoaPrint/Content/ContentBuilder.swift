internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// Turns the document of one audience into blocks for print, and gathers what they lead to.
struct ContentBuilder {
    let document: Document
    let prepared: PreparedPage
    let site: SiteIndex
    let bit: Int
    let strings: ContentStrings
    /// The width that a chart is drawn for, in points.
    let chartWidth: Double
    /// Whether a line break of the source is a space; it is none between ideographs.
    let hasSpaces: Bool
    private let isVietnamese: Bool
    var notes = NoteList()
    var law: LawNotes?
    var figures: FigureRecord?
    var contact = ContactRecord()
    /// The figures and codes met so far, for the ledger.
    var statements = PrintStatements()
    var diagnostics: [Diagnostic] = []
    /// Whether each list that is open is tight, the innermost last.
    var tightness: [Bool] = []
    /// Whether what is written has no marks of notes: headings of figures, lists of pages.
    var isUnmarked = false

    init(_ document: Document, _ prepared: PreparedPage, bit: Int, site: SiteIndex, chartWidth: Double) {
        self.document = document
        self.prepared = prepared
        self.bit = bit
        self.site = site
        self.chartWidth = chartWidth
        let language = site.pages[prepared.page].language
        strings = ContentStrings.of(language)
        let short = String(language.prefix { $0 != "-" })
        hasSpaces = !["zh", "ja"].contains(short)
        isVietnamese = short == "vi"
        law = prepared.law.map { LawNotes($0) }
        figures = prepared.figures.map { FigureRecord($0, level: $0.level(of: bit)) }
    }

    /// The blocks below an element.
    mutating func children(of index: Int) -> [PrintBlock] {
        var out: [PrintBlock] = []
        blocks(document.children(of: index), parent: index, into: &out)
        return out
    }

    /// The blocks of some elements that follow each other.
    mutating func blocks(_ elements: some Sequence<Int>, parent: Int, into out: inout [PrintBlock]) {
        var loose: [Int] = []
        for child in elements {
            let node = document.nodes[child]
            if node.kind.isInline {
                loose.append(child)
                continue
            }
            flush(&loose, parent: parent, into: &out)
            block(child, node, parent: parent, into: &out)
        }
        flush(&loose, parent: parent, into: &out)
    }

    /// Words that stand among blocks are a paragraph.
    private mutating func flush(_ loose: inout [Int], parent: Int, into out: inout [PrintBlock]) {
        guard let first = loose.first else { return }
        let place = document.place(of: document.nodes[first])
        var builder = TextBuilder(StyleElement("p"))
        for index in loose { inline(index, into: &builder) }
        loose = []
        put(builder, StyleElement("p"), role: .paragraph, place, into: &out)
    }

    mutating func block(_ index: Int, _ node: Node, parent: Int, into out: inout [PrintBlock]) {
        let place = document.place(of: node)
        switch node.kind {
        case .document: out += children(of: index)
        case .paragraph: text(index, StyleElement("p"), role: .paragraph, into: &out)
        case .heading:
            let level = min(max(Int(node.level), 1), 6)
            text(index, StyleElement("h\(level)"), role: .heading(level), into: &out)
        case .blockQuote: frame(index, StyleElement("blockquote"), role: .blockQuote, into: &out)
        case .list: list(index, node, into: &out)
        case .item, .tableRow, .tableCell: out += children(of: index)
        case .codeBlock: code(node, into: &out)
        case .htmlBlock:
            var builder = TextBuilder(StyleElement("p"))
            builder.add(RawHTML.shown(document.bytes(node.text)), place)
            put(builder, StyleElement("p"), role: .paragraph, place, into: &out)
        case .thematicBreak: out.append(PrintBlock(StyleElement("hr"), role: nil, .rule, place: place))
        case .table: table(index, node, into: &out)
        case .container: container(index, node, into: &out)
        case .leaf: leaf(index, node, into: &out)
        // The notes of the writer stand with the others, the title of a call-out with its frame.
        case .footnoteDefinition, .label: break
        default: break
        }
    }

    /// A block with the words of an element, and the pictures that stood among them.
    mutating func text(_ index: Int, _ element: StyleElement, role: StructureRole?, into out: inout [PrintBlock]) {
        var builder = TextBuilder(element)
        let outer = isUnmarked
        inlines(index, into: &builder)
        isUnmarked = outer
        put(builder, element, role: role, document.place(of: document.nodes[index]), into: &out)
    }

    /// Adds collected words as a block, pictures behind; nothing where there are no words.
    func put(_ builder: TextBuilder, _ element: StyleElement, role: StructureRole?, _ place: SourcePlace, into out: inout [PrintBlock]) {
        var builder = builder
        builder.trim()
        if !builder.text.isBlank { out.append(PrintBlock(element, role: role, .text(builder.text), place: place)) }
        out += builder.pictures
    }

    /// Words that did not come from a page's text, with numbers and their units held together as there.
    func held(_ words: String) -> String { isVietnamese ? NoBreak.text(words) : words }

    /// A paragraph of plain words.
    func line(_ words: String, _ element: StyleElement, role: StructureRole? = .paragraph, _ place: SourcePlace) -> PrintBlock {
        var builder = TextBuilder(element)
        builder.add(held(words), place)
        return PrintBlock(element, role: role, .text(builder.text), place: place)
    }

    /// A block that holds the blocks of an element; nothing where there are none.
    mutating func frame(_ index: Int, _ element: StyleElement, role: StructureRole?, into out: inout [PrintBlock]) {
        let inner = children(of: index)
        guard !inner.isEmpty else { return }
        out.append(PrintBlock(element, role: role, .blocks(inner), place: document.place(of: document.nodes[index])))
    }

    private mutating func list(_ index: Int, _ node: Node, into out: inout [PrintBlock]) {
        let isOrdered = node.level & ListFlags.ordered != 0
        let hasTasks = document.firstChild(of: index).map { document.nodes[$0].level > 0 } ?? false
        tightness.append(node.level & ListFlags.tight != 0)
        var items: [PrintBlock] = []
        for child in document.children(of: index) { items.append(item(child)) }
        tightness.removeLast()
        guard !items.isEmpty else { return }
        let element = StyleElement(isOrdered ? "ol" : "ul", classes: hasTasks && !isOrdered ? ["tasks"] : [])
        out.append(
            PrintBlock(element, role: .list, .list(items, start: isOrdered ? Int(node.value) : nil), place: document.place(of: node)))
    }

    private mutating func item(_ index: Int) -> PrintBlock {
        let node = document.nodes[index]
        var block = bareItem(index, node)
        if node.level > 0 { block.label = node.level == 2 ? strings.taskDone : strings.taskOpen }
        return block
    }

    private mutating func bareItem(_ index: Int, _ node: Node) -> PrintBlock {
        let classes = node.level == 0 ? [] : ["task", node.level == 2 ? "done" : "open"]
        var inner = children(of: index)
        let place = document.place(of: node)
        let element = StyleElement("li", classes: classes)
        // A tight item is its words, without the room of a paragraph.
        if tightness.last ?? false, inner.count == 1, inner[0].element.name == "p", inner[0].element.classes.isEmpty, case .text(var text) = inner[0].content {
            text.spans[0].element = element
            return PrintBlock(element, role: .listItem, .text(text), place: place)
        }
        if tightness.last ?? false {
            for at in inner.indices where inner[at].element == StyleElement("p") { inner[at].element.classes = ["tight"] }
        }
        return PrintBlock(element, role: .listItem, .blocks(inner), place: place)
    }

    private func code(_ node: Node, into out: inout [PrintBlock]) {
        var words = Array(document.bytes(node.text))
        while words.last == 10 { words.removeLast() }
        guard !words.isEmpty else { return }
        var kept: [UInt8] = []
        var isStart = true
        for byte in words {
            // Indents are part of what is shown, and spaces at the start of a line would go.
            if byte == 32, isStart { kept += [0xC2, 0xA0] } else if byte == 9 { kept += [0xC2, 0xA0, 0xC2, 0xA0] } else { kept.append(byte) }
            isStart = byte == 10 || (isStart && (byte == 32 || byte == 9))
        }
        let place = document.place(of: node)
        var text = PrintText()
        text.spans = [.init(StyleElement("pre"), parent: nil)]
        text.runs = [.init(kept, span: 0, place: place)]
        out.append(PrintBlock(StyleElement("pre"), role: .code, .text(text), place: place))
    }

    private mutating func table(_ index: Int, _ node: Node, into out: inout [PrintBlock]) {
        var table = PrintTable()
        for row in document.children(of: index) {
            let isHead = document.nodes[row].level == 1
            var cells: [PrintTable.Cell] = []
            for cell in document.children(of: row) { cells.append(self.cell(cell, isHead: isHead)) }
            if isHead { table.heads.append(cells) } else { table.rows.append(cells) }
        }
        // A head without a word only takes room.
        if table.heads.allSatisfy({ $0.allSatisfy { $0.text.isBlank } }) { table.heads = [] }
        out.append(PrintBlock(StyleElement("table"), role: .table, .table(table), place: document.place(of: node)))
    }

    private mutating func cell(_ index: Int, isHead: Bool) -> PrintTable.Cell {
        let node = document.nodes[index]
        let align: PrintStyle.Align? =
            switch node.level {
            case 1: .start
            case 2: .center
            case 3: .end
            default: nil
            }
        let element = StyleElement(isHead ? "th" : "td", classes: node.level == 3 ? ["num"] : node.level == 2 ? ["center"] : [])
        var builder = TextBuilder(element)
        inlines(index, into: &builder)
        for picture in builder.pictures {
            guard case .picture(_, let alternative) = picture.content else { continue }
            builder.add(alternative, picture.place)
            diagnostics.append(
                Diagnostic(
                    .warning, .leafletPicture, at: picture.place, words: "![", vi: "ô của bảng in được mô tả “\(alternative)”, không in được ảnh — đặt ảnh ra ngoài bảng",
                    en: "the cell can print the description “\(alternative)” but no picture — put the picture outside the table"))
        }
        builder.trim()
        return PrintTable.Cell(element, text: builder.text, scope: isHead ? .column : nil, align: align, place: document.place(of: node))
    }
}
