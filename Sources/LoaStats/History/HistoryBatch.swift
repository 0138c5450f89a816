internal import LoaMarkup

/// The rows that one import added, corrected or removed, as they stand in the history for good.
public enum HistoryBatch {
    /// What happened to a row.
    public enum Change: String, Sendable {
        /// It is new.
        case added
        /// It has other values than before.
        case corrected
        /// It is gone; the batch holds what it was.
        case removed
    }

    /// The name of a batch's file, as `0007.csv`.
    public static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ".csv"
    }

    /// The batch of an import: complete new rows in the order of the key, with what happened to each in front.
    public static func bytes(_ plan: ImportPlan, _ set: DataSet) -> [UInt8] {
        var writer = begin(set)
        let (now, before) = (CellWriter(plan.table, set), CellWriter(plan.stored, set))
        // Rows of the table stand in the order of the key already; removed ones follow.
        var changes = plan.added.map { ($0, Change.added) } + plan.corrected.map { ($0.row, Change.corrected) }
        changes.sort { $0.0 < $1.0 }
        for (row, change) in changes { append(row, change, now, set, &writer) }
        for row in plan.removed { append(row, .removed, before, set, &writer) }
        return writer.bytes
    }

    /// The batch of rows that were there before the first import.
    public static func bytes(asFound table: DataTable, _ set: DataSet) -> [UInt8] {
        var writer = begin(set)
        let cells = CellWriter(table, set)
        for row in KeyIndex(table, set).order { append(Int(row), .added, cells, set, &writer) }
        return writer.bytes
    }

    /// Reads a batch: its rows with what happened to each.
    ///
    /// Columns that the set no longer has are left out, those that it has got since are empty. Old rows are taken as
    /// they are: units that ended, and ranges that were narrowed since, do not make them wrong.
    static func read(_ bytes: [UInt8], _ set: DataSet, path: SourcePath) -> Reported<(table: DataTable, changes: [Change])> {
        var rows = CSVRows(path: path, bytes: bytes, options: CSVOptions(delimiter: UInt8(ascii: ",")))
        var row = RawRow()
        var changes: [Change] = []
        var old = set
        for index in old.columns.indices {
            (old.columns[index].codes, old.columns[index].least, old.columns[index].most) = (nil, nil, nil)
            old.columns[index].isOptional = true
        }
        var builder = DataTableBuilder(old)
        guard rows.next(&row), row.string(1) == "change" else { return Reported((builder.table, []), [damaged(path, 1)]) }
        let names = (1..<(row.cells.count + 1)).map { row.string($0) }
        let sources = old.columns.map { column in names.firstIndex(of: column.name).map { RowReader.Source.cell($0 + 1) } ?? .absent }
        var reader = RowReader(old, schema: StatsSchema(), sources: sources)
        var faults: [Diagnostic] = []
        while rows.next(&row) {
            guard row.cells.count == names.count, let change = Change(rawValue: row.string(1)), reader.read(row) else {
                faults.append(damaged(path, row.line))
                continue
            }
            builder.append(reader.values, line: row.line)
            changes.append(change)
        }
        return Reported((builder.table, changes), rows.diagnostics + faults)
    }

    static func begin(_ set: DataSet) -> CSVWriter {
        var writer = CSVWriter()
        writer.row(["change"] + set.columns.map(\.name))
        return writer
    }

    static func append(_ row: Int, _ change: Change, _ cells: CellWriter, _ set: DataSet, _ writer: inout CSVWriter) {
        writer.cell(change.rawValue)
        for column in set.columns.indices { cells.append(column, row, to: &writer) }
        writer.endRow()
    }

    private static func damaged(_ path: SourcePath, _ line: Int) -> Diagnostic {
        Diagnostic(
            .statsHistory, at: SourceSpan(path, line: line), vi: "dòng của lần nhập cũ bị sửa hoặc cụt; khôi phục tệp này từ bản sao lưu",
            en: "a row of an old import was edited or cut off; restore this file from a backup")
    }
}
