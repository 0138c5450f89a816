public import LoaMarkup

/// Reads rows that a machine made, from a database, JSON or CSV: the head is the first row, every other row is data.
///
/// Unlike ``FileImport`` it looks for no titles, totals or signatures: nothing is left out in silence. Columns that the
/// set does not know are refused unless the source's `columns` leaves them out.
public struct LiveRows: Sendable {
    private let set: DataSet
    private let schema: StatsSchema
    private let path: SourcePath
    private let mapping: ImportMapping

    /// Makes a reader of one source of a set; `path` is what it is called in messages.
    public init(_ set: DataSet, schema: StatsSchema, path: SourcePath, mapping: ImportMapping) {
        self.set = set
        self.schema = schema
        self.path = path
        self.mapping = mapping
    }

    /// All rows, with every refused value told by row and column.
    public func read<Source: RowSource & ~Copyable>(_ source: inout Source) -> ImportedRows {
        var result = ImportedRows(DataTable(set))
        var row = RawRow()
        repeat {
            guard source.next(&row) else {
                result.isUnusable = true
                result.diagnostics = source.diagnostics
                if !source.failed { result.diagnostics.append(fault(.statsHead, vi: "nguồn không trả dòng nào", en: "the source gave no rows")) }
                return result
            }
        } while row.isBlank
        let texts = (1..<(row.cells.count + 1)).map { (try? CellText.clean(row.string($0)).get()) ?? "" }
        var sources = [RowReader.Source?](repeating: nil, count: set.columns.count)
        let faults = head(texts, line: row.line, &sources)
        guard faults.isEmpty else {
            result.isUnusable = true
            result.diagnostics = source.diagnostics.filter { $0.severity == .error } + faults
            return result
        }
        for index in sources.indices where sources[index] == nil { result.absent.insert(index) }
        body(&source, texts, RowReader(set, schema: schema, sources: sources.map { $0 ?? .absent }), &result)
        return result
    }

    private func body<Source: RowSource & ~Copyable>(_ source: inout Source, _ heads: [String], _ reader: RowReader, _ result: inout ImportedRows) {
        var (row, reader, builder, faults) = (RawRow(), reader, DataTableBuilder(set), FaultList(path))
        while source.next(&row) {
            // A row of another width has been told by the reader of the text.
            if row.cells.isEmpty || row.cells.count != heads.count { continue }
            if reader.read(row) {
                builder.append(reader.values, line: row.line)
                continue
            }
            result.refusedRows += 1
            for refusal in reader.refusals {
                let column = set.columns[refusal.column].name
                let address = CellAddress(row: row.number, column: refusal.at, header: refusal.at > 0 ? heads[refusal.at - 1] : column)
                if result.refusals.count < FaultList.limit {
                    result.refusals.append(.init(address: address, column: column, value: refusal.shown, fault: refusal.fault))
                }
                let span = SourceSpan(path, line: row.line, column: max(1, refusal.at))
                faults.add(
                    Diagnostic(
                        refusal.fault.code, at: span, vi: "dòng \(row.number), cột \(column): \(refusal.fault.message.vi)",
                        en: "row \(row.number), column \(column): \(refusal.fault.message.en)"))
            }
        }
        result.table = builder.table
        result.diagnostics = source.diagnostics + faults.all
        if source.failed { result.isUnusable = true }
        if result.table.count == 0, result.refusedRows == 0, !source.failed {
            result.isUnusable = true
            result.diagnostics.append(fault(.statsHead, vi: "nguồn không trả dòng nào", en: "the source gave no rows"))
        }
    }

    /// What the columns mean, and what is wrong with them.
    private func head(_ texts: [String], line: Int, _ sources: inout [RowReader.Source?]) -> [Diagnostic] {
        let names = HeadNames(set, mapping)
        let ignored = Set(mapping.ignored.map { CellText.key($0) })
        var faults: [Diagnostic] = []
        for (at, text) in texts.enumerated() where !ignored.contains(CellText.key(text)) {
            if let kind = PersonalData.kind(of: text) {
                faults.append(
                    fault(
                        .statsPersonal, line, at + 1, vi: "cột “\(text)” có vẻ là \(kind.vi) của từng người; bỏ cột này ở nguồn",
                        en: "the column “\(text)” looks like \(kind.en) of single persons; leave it out at the source"))
            } else if let index = names.column(text) {
                if sources[index] != nil {
                    faults.append(
                        fault(
                            .statsHead, line, at + 1, vi: "cột “\(text)” và một cột khác cùng là “\(set.columns[index].name)”",
                            en: "the column “\(text)” and another one are both “\(set.columns[index].name)”"))
                }
                sources[index] = .cell(at + 1)
            } else {
                let near = Suggestion.phrase(for: text, in: set.columns.map(\.name))
                faults.append(
                    fault(
                        .statsHead, line, at + 1, vi: "không biết cột “\(text)” của nguồn\(near.vi); không cần thì ghi “columns: { \(text): }” trong stats.yaml",
                        en: "the column “\(text)” of the source is unknown\(near.en); if it is not needed, write “columns: { \(text): }” in stats.yaml"))
            }
        }
        for (index, column) in set.columns.enumerated() where sources[index] == nil && !column.isOptional {
            faults.append(
                fault(
                    .statsHead, line, vi: "nguồn thiếu cột “\(column.name)”; tên khác thì ghi vào “columns” của nguồn trong stats.yaml",
                    en: "the source lacks the column “\(column.name)”; if it has another name, say so in “columns” of the source in stats.yaml"))
        }
        return faults
    }

    private func fault(_ code: DiagnosticCode, _ line: Int = 0, _ column: Int = 1, vi: String, en: String) -> Diagnostic {
        Diagnostic(code, at: SourceSpan(path, line: line, column: column), vi: vi, en: en)
    }
}
