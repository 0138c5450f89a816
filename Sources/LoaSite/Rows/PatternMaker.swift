internal import LoaMarkup
internal import LoaStats

/// Reads a file with `rows` above its body: the table, which of its rows become pages, and what is filled in each.
struct PatternMaker {
    let path: SourcePath
    let reader: PageReader
    private(set) var slots: PatternSlots
    private(set) var settings: Settings?
    private(set) var firstLine = 1
    private(set) var hasText = false
    private(set) var template: PatternTemplate
    private(set) var table: RowTable?
    private(set) var rows: [PagePattern.Row] = []
    private(set) var columns: [Int?] = []
    private(set) var isBroken = false
    private(set) var diagnostics: [Diagnostic] = []
    private let held: [UInt8]

    init(_ path: SourcePath, text: [UInt8], reader: PageReader) {
        self.path = path
        self.reader = reader
        (slots, held) = PatternSlots.hold(text, path: path)
        template = PatternTemplate(Document(), slots, noBreaks: false)
    }

    /// Reads everything; what is wrong for all rows is told here, once.
    mutating func run(_ tables: RowTables, _ snippets: Snippets) {
        let split = FrontMatterSplit.split(held, path: path)
        diagnostics += split.diagnostics
        guard let parts = split.value else { return }
        firstLine = parts.yamlFirstLine
        hasText = held[parts.body].contains { $0 > 32 }
        let parsed = Settings.parse(held[parts.yaml], path: path, firstLine: firstLine)
        diagnostics += parsed.diagnostics
        settings = parsed.value
        let front = FrontMatter.read(parsed.value, at: SourceSpan(path, line: firstLine))
        // What rows say is read row by row; what the pattern itself says is told here.
        diagnostics += front.diagnostics.filter { $0.code == .directivePlace || !slots.isIn($0.message.vi) }
        readBody(parts, front.value, snippets)
        if let setting = front.value.rows {
            readTable(setting, tables)
            checkSlots()
        } else {
            isBroken = true
        }
        diagnostics = diagnostics.map(restored)
    }

    /// A fault with what was written in the place of held letters.
    private func restored(_ fault: Diagnostic) -> Diagnostic { PatternMaker.restored(fault, slots) }

    /// A fault with what was written in the place of held letters.
    static func restored(_ fault: Diagnostic, _ slots: PatternSlots) -> Diagnostic {
        var fault = fault
        fault.message = Message(vi: slots.restored(fault.message.vi), en: slots.restored(fault.message.en))
        if let refinement = fault.refinement { fault.refinement?.words = slots.restored(refinement.words) }
        return fault
    }

    // MARK: The body

    private mutating func readBody(_ parts: FrontMatterSplit, _ front: FrontMatter, _ snippets: Snippets) {
        var ignored: [Diagnostic] = []
        let suffix = reader.baseName(path.parts.last ?? "").language
        var options = PreparedPage.options(language: reader.language(front, suffix, &ignored))
        let noBreaks = options.noBreaks
        // Spaces are held once values stand beside them.
        options.noBreaks = false
        let parsed = MarkdownParser.parse(held, body: parts.body, path: path, firstLine: parts.bodyFirstLine, options: options)
        let assembled = Assembly.assemble(parsed, snippets: snippets, options: options)
        // What a directive may be given is known once its values are.
        diagnostics += assembled.diagnostics.filter { $0.code != .directiveArgument || !slots.isIn($0.refinement?.words ?? "") }
        template = PatternTemplate(assembled.value, slots, noBreaks: noBreaks)
        diagnostics += LinkResolver.titleFaults(assembled.value)
        checkBraces()
        for directive in template.names {
            report(
                .rowsPlace, directive.place, directive.name, vi: "tên lệnh không lấy từ bảng được — viết thẳng tên lệnh",
                en: "the name of a directive cannot come from the table — write it")
        }
    }

    /// Braces that open no place and would be shown as they are.
    private mutating func checkBraces() {
        let braces: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "{")]
        var lines: Set<Int> = []
        for node in template.document.nodes where node.kind == .text && node.file == 0 {
            if template.document.bytes(node.text).firstRange(of: braces) != nil { lines.formUnion(Int(node.line)...max(Int(node.line), Int(node.endLine))) }
        }
        for place in slots.open where lines.contains(place.line) {
            report(
                .rowsPlace, place, "{{", vi: "“{{” không có “}}” hoặc không có tên cột — viết {{tên-cột}}, muốn in dấu thì viết \\{{",
                en: "“{{” has no “}}” or no column — write {{column}}, or \\{{ to print the braces")
        }
    }

    // MARK: The table

    private mutating func readTable(_ setting: RowsSetting, _ tables: RowTables) {
        let read = tables.table(setting.from, of: path)
        diagnostics += read.diagnostics
        guard let table = read.value else {
            isBroken = true
            return
        }
        self.table = table
        columns = slots.slots.map { slot in table.columns.firstIndex(of: slot.column) }
        guard let key = setting.key.map({ column($0, $0.value, table) }) ?? table.keyColumn else {
            isBroken = true
            return
        }
        let name = nameColumn(table, key)
        let sort = setting.sort.flatMap { column($0, $0.value, table) }
        var chosen = table.rows
        for condition in setting.conditions { choose(&chosen, condition, table) }
        var taken: [String: Int] = [:]
        for number in chosen {
            let text = table.text(number, key)
            guard checkKey(text, number, key, table, &taken) else { continue }
            let label = name.map { table.text(number, $0) } ?? ""
            rows.append(
                PagePattern.Row(
                    key: text, name: label.isEmpty || label == text ? text : "\(text) \(label)",
                    path: PagePattern.path(path, key: text), line: table.cells.rows[number].line, number: number,
                    order: sort.map { VietnameseCollation.sortKey(VietnameseCollation.placeName(table.words(number, $0))) }))
        }
        rows.sort { $0.path < $1.path }
        if rows.isEmpty, !read.failed, !isBroken {
            report(
                .rowsTable, SourcePlace(setting.from.span), setting.from.value, vi: "không dòng nào của bảng “\(setting.from.value)” thành trang",
                en: "no row of the table “\(setting.from.value)” becomes a page")
        }
        isBroken = isBroken || read.failed
    }

    private mutating func checkKey(_ text: String, _ number: Int, _ key: Int, _ table: RowTable, _ taken: inout [String: Int]) -> Bool {
        let place = table.cells.place(number, key)
        if text.isEmpty {
            report(
                .rowsKey, place, "", vi: "ô “\(table.columns[key])” trống, mà cột này phân biệt các dòng — điền ô này",
                en: "the cell “\(table.columns[key])” is empty, but tells the rows apart — fill it in")
            return false
        }
        if let first = taken[text] {
            report(
                .rowsKey, place, text, vi: "“\(text)” đã có ở dòng \(first) — mỗi dòng cần một “\(table.columns[key])” riêng",
                en: "“\(text)” is in line \(first) already — each row needs a “\(table.columns[key])” of its own")
            return false
        }
        taken[text] = table.cells.rows[number].line
        return true
    }

    /// The column that says what a row is called: of units their name, otherwise the first that the title shows.
    private func nameColumn(_ table: RowTable, _ key: Int) -> Int? {
        if let own = table.nameColumn { return own }
        let title = settings?["title"]?.text ?? ""
        return slots.found(in: Array(title.utf8)[...]).compactMap { columns[$0] }.first { $0 != key }
    }

    private mutating func column(_ written: Spanned<String>, _ name: String, _ table: RowTable) -> Int? {
        if let found = table.columns.firstIndex(of: name) { return found }
        let near = Suggestion.phrase(for: name, in: table.columns)
        report(
            .rowsColumn, SourcePlace(written.span), name,
            vi: "bảng không có cột “\(name)”\(near.vi) (có: \(table.columns.joined(separator: ", ")))",
            en: "the table has no column “\(name)”\(near.en) (there are: \(table.columns.joined(separator: ", ")))")
        return nil
    }

    private mutating func choose(_ chosen: inout [Int], _ written: Spanned<String>, _ table: RowTable) {
        guard let condition = RowCondition(written.value) else {
            return report(
                .rowsTable, SourcePlace(written.span), written.value,
                vi: "không hiểu điều kiện “\(written.value)” — viết cột = giá trị, cột != giá trị, hoặc cột in (giá trị, giá trị)",
                en: "the condition “\(written.value)” is not understood — write column = value, column != value, or column in (value, value)")
        }
        guard let at = column(written, condition.column, table) else { return }
        let known = Set(table.cells.rows.map { $0.cells[at] })
        for value in condition.values where !known.contains(value) {
            let near = Suggestion.phrase(for: value, in: known.sorted())
            report(
                .rowsTable, SourcePlace(written.span), value, vi: "cột “\(condition.column)” không có ô nào là “\(value)”\(near.vi)",
                en: "no cell of the column “\(condition.column)” is “\(value)”\(near.en)")
        }
        chosen = chosen.filter { condition.holds(table.text($0, at)) }
    }

    // MARK: The places

    private mutating func checkSlots() {
        guard let table else { return }
        var inFront: Set<Int> = []
        if let settings { collect(settings, into: &inFront) }
        let used = template.used.union(inFront).sorted()
        if let place = slots.firstNotHeld {
            report(
                .rowsPlace, place, "{{", vi: "mẫu có quá \(PatternSlots.limit) chỗ {{…}} — tách ra",
                en: "the pattern has over \(PatternSlots.limit) places {{…}} — split it")
        }
        var lacking: [Int: PatternSlots.Slot] = [:]
        for number in used {
            let slot = slots.slots[number]
            guard let at = columns[number] else {
                let near = Suggestion.phrase(for: slot.column, in: table.columns)
                report(
                    .rowsColumn, slot.place, slot.column,
                    vi: "bảng \(table.path) không có cột “\(slot.column)”\(near.vi) (có: \(table.columns.joined(separator: ", ")))",
                    en: "the table \(table.path) has no column “\(slot.column)”\(near.en) (there are: \(table.columns.joined(separator: ", ")))")
                continue
            }
            if slot.otherwise == nil, lacking[at] == nil { lacking[at] = slot }
            if case .missing? = slot.otherwise, inFront.contains(number) || template.plain.contains(number) {
                report(
                    .rowsPlace, slot.place, ":missing", vi: "ở đây chỉ dùng được chữ thường sau “|”, không dùng :missing",
                    en: "only plain words may follow the “|” here, not :missing")
            }
        }
        for (column, slot) in lacking.sorted(by: { $0.key < $1.key }) { checkCells(column, slot, table) }
    }

    private func collect(_ settings: Settings, into found: inout Set<Int>) {
        switch settings.content {
        case .empty: break
        case .scalar(let text, _): found.formUnion(slots.found(in: Array(text.utf8)[...]))
        case .sequence(let items): for item in items { collect(item, into: &found) }
        case .mapping(let entries): for entry in entries where entry.key != "rows" { collect(entry.value, into: &found) }
        }
    }

    /// At most so many empty cells of one column are told one by one.
    static let toldCells = 10

    /// Cells that the pattern shows must say something.
    private mutating func checkCells(_ column: Int, _ slot: PatternSlots.Slot, _ table: RowTable) {
        let empty = rows.filter { table.text($0.number, column).isEmpty }
        for row in empty.prefix(Self.toldCells) {
            let more = row.path == empty.prefix(Self.toldCells).last?.path ? empty.count - Self.toldCells : 0
            report(
                .rowsEmpty, table.cells.place(row.number, column), "",
                vi: "ô “\(table.columns[column])” của dòng \(row.name) trống mà \(path) dòng \(slot.place.line) dùng đến — điền ô này, hoặc viết {{\(slot.column)|chữ thay}}"
                    + (more > 0 ? "; cột này còn \(more) ô trống nữa" : ""),
                en: "the cell “\(table.columns[column])” of the row \(row.name) is empty, but line \(slot.place.line) of \(path) uses it — fill it in, or write {{\(slot.column)|words instead}}"
                    + (more > 0 ? "; \(more) more cells of this column are empty" : ""))
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ place: SourcePlace, _ words: String, vi: String, en: String) {
        diagnostics.append(Diagnostic(code, at: place, words: words, vi: vi, en: en))
    }
}

extension SourcePlace {
    /// The place where a span starts.
    fileprivate init(_ span: SourceSpan) { self.init(path: span.path, line: span.line, byteColumn: span.column) }
}
