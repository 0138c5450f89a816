public import LoaMarkup

/// The file that holds the rows of a data set: a CSV file whose first line has the names of the columns.
///
/// Written, it is canonical: columns in the order declared, rows in the order of the key, the same bytes for the same
/// data. Read, any dialect and any order will do.
public enum DataSetFile {
    /// Where the file of a set stands.
    public static func path(_ set: DataSet) -> SourcePath { SourcePath("\(StatsSchema.folder)/\(set.file.value)") }

    /// Reads the rows of a set, with every fault at its line and column.
    ///
    /// Rows with a fault are left out of the table.
    public static func read(_ bytes: [UInt8], _ set: DataSet, schema: StatsSchema) -> Reported<DataTable> {
        let path = path(set)
        var source = CSVRows(path: path, bytes: bytes)
        var row = RawRow()
        guard FileHead.find(&source, &row) else {
            let empty = Diagnostic(
                .statsHead, at: SourceSpan(path, line: 1), vi: "tệp trống; dòng đầu phải là: \(names(set))",
                en: "the file is empty; its first line must be: \(names(set))")
            return Reported(DataTable(set), source.diagnostics.isEmpty ? [empty] : source.diagnostics)
        }
        let head = FileHead(row, set.columns.map { .init($0.name, isOptional: $0.isOptional) }, path)
        guard head.faults.isEmpty else { return Reported(DataTable(set), source.diagnostics + head.faults) }
        var reader = RowReader(
            set, schema: schema, sources: head.columns.map { $0.map { .cell($0) } ?? .absent })
        var builder = DataTableBuilder(set)
        var faults = FaultList(path)
        while source.next(&row) {
            // A row of another width has been told by the reader of the file.
            if row.isBlank || row.cells.count != head.width { continue }
            if reader.read(row) {
                builder.append(reader.values, line: row.line)
                continue
            }
            for refusal in reader.refusals {
                let name = set.columns[refusal.column].name
                faults.add(
                    refusal.fault.code, at: head.place(refusal.at, in: row, path), words: row.string(refusal.at),
                    vi: "cột \(name): \(refusal.fault.message.vi)", en: "column \(name): \(refusal.fault.message.en)")
            }
        }
        return Reported(builder.table, source.diagnostics + faults.all)
    }

    /// The canonical file of a table.
    public static func bytes(_ table: DataTable, _ set: DataSet) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(set.columns.map(\.name))
        let cells = CellWriter(table, set)
        for row in KeyIndex(table, set).order {
            for column in set.columns.indices { cells.append(column, Int(row), to: &writer) }
            writer.endRow()
        }
        return writer.bytes
    }

    private static func names(_ set: DataSet) -> String { set.columns.map(\.name).joined(separator: ",") }
}
