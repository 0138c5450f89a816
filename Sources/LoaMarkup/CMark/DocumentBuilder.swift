internal import CCMark

/// Turns cmark's tree into a document: C memory ends here.
struct DocumentBuilder {
    let numbers: CMarkLibrary.Numbers
    let path: SourcePath
    let firstLine: Int
    let options: MarkdownParser.Options
    var document = Document()
    var diagnostics: [Diagnostic] = []
    /// The start of the text run that later pieces are still joined to, or −1.
    var run = -1
    var scratch: [UInt8] = []
    var hasMarkers = false
    /// Whether there is raw HTML to report, and whether there are quotations that may be alerts.
    var hasHTML = false
    var hasQuotes = false

    /// Deeper than this no person writes; every later walk may rely on it.
    static let depthLimit = 100
    /// More faults of one kind than this in one text nobody reads.
    static let faultLimit = 100

    init(
        numbers: CMarkLibrary.Numbers, size: Int, path: SourcePath, firstLine: Int, options: MarkdownParser.Options
    ) {
        self.numbers = numbers
        self.path = path
        self.firstLine = firstLine
        self.options = options
        document.files = [path]
        document.text.reserveCapacity(size + size / 8)
        document.nodes.reserveCapacity(size / 16 + 8)
    }

    /// Copies the tree under `root`, without recursion.
    mutating func build(_ root: UnsafeMutablePointer<cmark_node>) {
        var open: [Int] = []
        var at = unsafe root
        while true {
            let index = unsafe enter(at)
            if let child = unsafe at.pointee.first_child {
                if open.count < Self.depthLimit {
                    open.append(index)
                    unsafe at = child
                    continue
                }
                tooDeep(index)
            }
            document.nodes[index].end = Int32(document.nodes.count)
            while unsafe at != root, unsafe at.pointee.next == nil, let parent = unsafe at.pointee.parent {
                unsafe at = parent
                flushRun()
                if let done = open.popLast() { document.nodes[done].end = Int32(document.nodes.count) }
            }
            guard unsafe at != root, let next = unsafe at.pointee.next else { break }
            unsafe at = next
        }
        flushRun()
    }

    mutating func tooDeep(_ index: Int) {
        guard !diagnostics.contains(where: { $0.code == .markupDepth }) else { return }
        diagnostics.append(
            Diagnostic(
                .markupDepth, at: document.place(of: document.nodes[index]),
                vi: "các khối lồng nhau quá \(Self.depthLimit) lớp — hãy viết phẳng hơn",
                en: "blocks nest more than \(Self.depthLimit) deep — write it flatter"))
    }

    mutating func enter(_ node: UnsafeMutablePointer<cmark_node>) -> Int {
        let type = unsafe node.pointee.type
        if type == UInt16(truncatingIfNeeded: CMARK_NODE_TEXT.rawValue) { return unsafe enterText(node) }
        flushRun()
        var made = Node(.document)
        unsafe made.line = Int32(Int(node.pointee.start_line) + firstLine - 1)
        unsafe made.endLine = Int32(Int(node.pointee.end_line) + firstLine - 1)
        unsafe made.column = node.pointee.start_column
        unsafe fill(&made, from: node, type: type)
        document.nodes.append(made)
        return document.nodes.count - 1
    }

    mutating func enterText(_ node: UnsafeMutablePointer<cmark_node>) -> Int {
        let literal = unsafe node.pointee.as.literal
        if run >= 0, let last = document.nodes.indices.last {
            unsafe append(literal)
            document.nodes[last].text.count = Int32(document.text.count - run)
            return last
        }
        var made = Node(.text)
        unsafe made.line = Int32(Int(node.pointee.start_line) + firstLine - 1)
        made.endLine = made.line
        unsafe made.column = node.pointee.start_column
        run = document.text.count
        unsafe append(literal)
        made.text = TextRange(start: run, count: document.text.count - run)
        document.nodes.append(made)
        return document.nodes.count - 1
    }

    /// Ends a run of text: typography is applied to it as a whole.
    mutating func flushRun() {
        guard run >= 0 else { return }
        if options.noBreaks, let last = document.nodes.indices.last, document.nodes[last].kind == .text {
            let hit = NoBreak.firstHit(document.text.span.extracting(run...))
            if run + hit < document.text.count {
                var joined: [UInt8] = []
                swap(&joined, &scratch)
                joined.removeAll(keepingCapacity: true)
                NoBreak.append(document.text.span.extracting(run...), firstHit: hit, into: &joined)
                swap(&joined, &scratch)
                document.text.removeSubrange(run...)
                document.text += scratch
                document.nodes[last].text.count = Int32(document.text.count - run)
            }
        }
        run = -1
    }

    mutating func append(_ chunk: cmark_chunk) {
        unsafe document.text.append(contentsOf: UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len)))
    }

    mutating func range(_ chunk: cmark_chunk) -> TextRange {
        let start = document.text.count
        unsafe append(chunk)
        return TextRange(start: start, count: document.text.count - start)
    }

    mutating func fill(_ made: inout Node, from node: UnsafeMutablePointer<cmark_node>, type: UInt16) {
        switch cmark_node_type(rawValue: UInt32(type)) {
        case CMARK_NODE_DOCUMENT: made.kind = .document
        case CMARK_NODE_PARAGRAPH: made.kind = .paragraph
        case CMARK_NODE_HEADING:
            made.kind = .heading
            unsafe made.level = UInt8(truncatingIfNeeded: node.pointee.as.heading.level)
        case CMARK_NODE_BLOCK_QUOTE:
            made.kind = .blockQuote
            hasQuotes = true
        case CMARK_NODE_LIST:
            made.kind = .list
            let list = unsafe node.pointee.as.list
            made.level = (list.list_type == CMARK_ORDERED_LIST ? ListFlags.ordered : 0) | (list.tight ? ListFlags.tight : 0)
            made.value = list.start
        case CMARK_NODE_ITEM:
            made.kind = .item
            if unsafe node.pointee.extension != nil { unsafe made.level = node.pointee.as.list.checked ? 2 : 1 }
        case CMARK_NODE_CODE_BLOCK:
            made.kind = .codeBlock
            unsafe made.extra = range(node.pointee.as.code.info)
            unsafe made.text = range(node.pointee.as.code.literal)
        case CMARK_NODE_HTML_BLOCK:
            made.kind = .htmlBlock
            hasHTML = true
            unsafe made.text = range(node.pointee.as.literal)
        case CMARK_NODE_THEMATIC_BREAK: made.kind = .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            made.kind = .footnoteDefinition
            unsafe made.text = range(node.pointee.as.literal)
        case CMARK_NODE_SOFTBREAK: made.kind = .softBreak
        case CMARK_NODE_LINEBREAK: made.kind = .lineBreak
        case CMARK_NODE_CODE:
            made.kind = .code
            unsafe made.text = range(node.pointee.as.literal)
        case CMARK_NODE_HTML_INLINE:
            made.kind = .htmlInline
            unsafe made.text = range(node.pointee.as.literal)
            if unsafe node.pointee.extension != nil {
                made.level = 1
                hasMarkers = true
            } else {
                hasHTML = true
            }
        case CMARK_NODE_EMPH: made.kind = .emphasis
        case CMARK_NODE_STRONG: made.kind = .strong
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            made.kind = type == UInt16(truncatingIfNeeded: CMARK_NODE_LINK.rawValue) ? .link : .image
            unsafe made.text = range(node.pointee.as.link.url)
            unsafe made.extra = range(node.pointee.as.link.title)
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            made.kind = .footnoteReference
            // A reference's own text is its number; the label is that of its definition.
            if let definition = unsafe node.pointee.parent_footnote_def {
                unsafe made.text = range(definition.pointee.as.literal)
            } else {
                unsafe made.text = range(node.pointee.as.literal)
            }
        default: unsafe fillExtension(&made, from: node, type: type)
        }
    }

    mutating func fillExtension(_ made: inout Node, from node: UnsafeMutablePointer<cmark_node>, type: UInt16) {
        if type == numbers.table {
            made.kind = .table
        } else if type == numbers.tableRow {
            made.kind = .tableRow
            unsafe made.level = cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0
        } else if type == numbers.tableCell {
            made.kind = .tableCell
            unsafe made.level = alignment(of: node)
        } else if type == numbers.strikethrough {
            made.kind = .strikethrough
        } else if type == numbers.directive {
            unsafe fillDirective(&made, from: node)
        } else {
            made.kind = .text
        }
    }

    /// The alignment that the delimiter row gives to a cell's column: 0, or 1 left, 2 centre, 3 right.
    func alignment(of cell: UnsafeMutablePointer<cmark_node>) -> UInt8 {
        guard let row = unsafe cell.pointee.parent, let table = unsafe row.pointee.parent else { return 0 }
        var column = 0
        var before = unsafe cell.pointee.prev
        while let node = unsafe before {
            column += 1
            unsafe before = node.pointee.prev
        }
        let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(table))
        guard column < columns, let list = unsafe cmark_gfm_extensions_get_table_alignments(table) else { return 0 }
        switch unsafe list[column] {
        case UInt8(ascii: "l"): return 1
        case UInt8(ascii: "c"): return 2
        case UInt8(ascii: "r"): return 3
        default: return 0
        }
    }

    mutating func fillDirective(_ made: inout Node, from node: UnsafeMutablePointer<cmark_node>) {
        guard let record = unsafe DirectiveExtension.record(node)?.pointee else { return }
        let text = unsafe record.text
        let place = SourcePlace(path: path, line: Int(made.line), byteColumn: unsafe Int(record.offset) + 1)
        unsafe made.column = record.offset + 1
        switch unsafe record.role {
        case .stray:
            made.kind = .htmlBlock
            hasHTML = true
            report(
                Diagnostic(
                    .directiveStray, at: place, words: ":::",
                    vi: "dấu đóng “:::” không đóng khối nào — xóa dòng này, hoặc thêm dòng mở “::: …” ở trên",
                    en: "this “:::” closes nothing — delete the line, or open a block above it"))
        case .leaf:
            made.kind = .leaf
            unsafe add(DirectiveGrammar.leaf(text, place: place), to: &made)
        case .container:
            made.kind = .container
            unsafe add(DirectiveGrammar.container(text, place: place), to: &made)
            let index = document.directives.count - 1
            let closingLine = unsafe Int(record.closingLine)
            document.directives[index].closingLine = closingLine == 0 ? 0 : closingLine + firstLine - 1
            if closingLine == 0 {
                let name = document.directives[index].name
                report(
                    Diagnostic(
                        .directiveOpen, at: place, words: ":::",
                        vi: "khối “::: \(name)” mở ở đây nhưng không có dòng “:::” đóng lại",
                        en: "the block “::: \(name)” opened here is never closed with “:::”"))
            } else {
                made.endLine = Int32(document.directives[index].closingLine)
            }
        }
    }

    mutating func add(_ read: (Directive, DirectiveGrammar.Fault?), to made: inout Node) {
        made.value = Int32(document.directives.count)
        document.directives.append(read.0)
        if let fault = read.1 { report(.directiveFault(fault, in: read.0)) }
    }

    mutating func report(_ fault: @autoclosure () -> Diagnostic) {
        if diagnostics.count < Self.faultLimit { diagnostics.append(fault()) }
    }

    /// The finished document: markers paired, alerts made, raw HTML reported.
    mutating func finish(_ before: [Diagnostic]) -> Reported<Document> {
        if document.nodes.isEmpty {
            document.nodes = [Node(.document)]
            document.nodes[0].end = 1
        }
        if hasMarkers {
            var pairing = InlinePairing(document)
            document = pairing.paired()
            diagnostics += pairing.diagnostics
        }
        if options.directives, hasQuotes { Alerts.convert(&document) }
        // A marker without its name is left as HTML.
        if options.warnsOfHTML, hasHTML || hasMarkers { RawHTML.report(document, into: &diagnostics) }
        return Reported(document, before + diagnostics)
    }
}
