internal import LoaMarkup

/// Reads the rows below the head of one sheet.
struct SheetImport {
    private let head: ImportHead
    private let sheet: SheetName?
    private var reader: RowReader
    private var totals: TotalRows
    /// The columns of the file with codes of the key, and those with numbers.
    private let codes: [Int]
    private let numbers: [Int]
    private let names: CodeFinder?
    private var isFirst = true
    private var refused = 0
    /// The first cell with something in it in a column without a head.
    private var stray: CellAddress?

    init(_ file: FileImport, _ head: ImportHead, _ sources: [RowReader.Source], _ sheet: SheetName?) {
        self.head = head
        self.sheet = sheet
        reader = RowReader(file.set, schema: file.schema, sources: sources)
        totals = TotalRows(file.set, file.schema, sources)
        var (codes, numbers) = ([Int](), [Int]())
        for (index, column) in file.set.columns.enumerated() {
            guard case .cell(let at) = sources[index] else { continue }
            if column.isNumber { numbers.append(at) } else if column.kind == .code, file.set.key.contains(index) { codes.append(at) }
        }
        (self.codes, self.numbers) = (codes, numbers)
        names = codes.first.flatMap { head.meanings[$0 - 1] }.flatMap { file.set.columns[$0].codes }.map { CodeFinder($0, file.schema) }
    }

    mutating func read(_ row: borrowing RawRow, _ file: inout FileImport) {
        if row.isBlank { return }
        defer { isFirst = false }
        if isFirst, isNumbering(row) || head.isRepeated(in: row) { return }
        if isTotal(row) {
            file.result.totals += 1
            totals.note(row, &file, sheet)
            return
        }
        if reader.read(row) {
            checkStray(row)
            totals.add(reader.values)
            file.keep(reader.values, line: row.number)
            return
        }
        if isNote(row) || head.isRepeated(in: row) {
            file.result.notes += 1
            return
        }
        refused += 1
        file.result.refusedRows += 1
        for refusal in reader.refusals { refuse(refusal, row.number, &file) }
    }

    /// Checks the totals once all rows are known.
    mutating func finish(_ file: inout FileImport) {
        // A row that was refused is missing in every sum.
        if refused == 0 { totals.check(&file, sheet) }
        if let stray {
            file.report(
                .statsHead, .warning, at: stray, vi: "có giá trị ở cột không có tên; giá trị này không được nhập",
                en: "a value stands in a column without a head; it is not imported")
        }
    }

    private func refuse(_ refusal: RowReader.Refusal, _ row: Int, _ file: inout FileImport) {
        let column = file.set.columns[refusal.column]
        let header = refusal.at > 0 ? head.texts[refusal.at - 1] : column.title
        let address = CellAddress(sheet: sheet, row: row, column: refusal.at, header: header)
        if file.result.refusals.count < FaultList.limit {
            file.result.refusals.append(.init(address: address, column: column.name, value: refusal.shown, fault: refusal.fault))
        }
        file.report(refusal.fault.code, at: address, vi: refusal.fault.message.vi, en: refusal.fault.message.en)
    }

    /// Whether the row below the head numbers the columns: (1), (2), (3) or A, B, 1, 2.
    private func isNumbering(_ row: borrowing RawRow) -> Bool {
        var last = 0
        var count = 0
        for column in 1..<(row.cells.count + 1) {
            let text = CellText.key(row.string(column))
            if text.isEmpty { continue }
            count += 1
            if let number = Int(text.split(separator: " ").first ?? "") {
                guard number == last + 1 else { return false }
                last = number
            } else if text.utf8.count > 1 || last > 0 {
                return false
            }
        }
        return last >= 2 && count >= 3
    }

    /// Whether a row is a sum: the word for it stands in a column of codes or of words.
    private mutating func isTotal(_ row: borrowing RawRow) -> Bool {
        for column in 1..<(row.cells.count + 1) where !numbers.contains(column) {
            let cell = row[column]
            guard cell.kind == .text, !cell.isCovered, cell.end - cell.start >= 4 else { continue }
            // Most cells are codes in digits: those need no closer look.
            let first = row.bytes[cell.start]
            if first &- 0x30 < 10 { continue }
            guard let text = try? CellText.clean(row.string(column)).get(), TotalRows.isTotal(text) else { continue }
            if codes.first == column, names?.exact(text) != nil { continue }
            return true
        }
        return false
    }

    /// Whether a row below the table is no data: it has no number at all, and no code that is known.
    private func isNote(_ row: borrowing RawRow) -> Bool {
        guard !numbers.isEmpty, let code = codes.first else { return false }
        let unit = SourceCell(row, code)
        for column in numbers {
            let cell = SourceCell(row, column)
            if cell.isBlank { continue }
            // Words for a signature may stand in any column; beside a unit they stand where its number belongs.
            guard unit.isBlank, case .text(let text) = cell, !CellReader.isDash(text), !text.utf8.contains(where: { $0 &- 0x30 < 10 }) else {
                return false
            }
        }
        guard case .text(let text) = unit, let clean = try? CellText.clean(text).get() else { return unit.isBlank }
        var names = names
        guard case .failure = names?.find(clean, in: nil) else { return false }
        return true
    }

    private mutating func checkStray(_ row: borrowing RawRow) {
        guard stray == nil else { return }
        for column in 1..<(row.cells.count + 1) where column > head.texts.count || head.texts[column - 1].isEmpty {
            if row[column].kind != .empty, !row[column].isCovered, !SourceCell(row, column).isBlank {
                stray = CellAddress(sheet: sheet, row: row.number, column: column)
                return
            }
        }
    }
}
