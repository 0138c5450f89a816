internal import LoaMarkup

/// A large file read into a set that has no rows yet, with rows outside of memory from the first to the last.
///
/// It knows files without any fault alone: what is to be said of a fault depends on all rows, so that ``ImportPlan`` must
/// look at the whole. What it writes is what that plan would.
public struct StreamedImport {
    /// What the file is besides its rows.
    public let rows: ImportedRows
    private let runs: RowRuns
    private let schema: StatsSchema
    private let today: CalendarDate

    init(_ rows: ImportedRows, _ runs: RowRuns, schema: StatsSchema, today: CalendarDate) {
        self.rows = rows
        self.runs = runs
        self.schema = schema
        self.today = today
    }

    /// So many rows are looked at and written at once.
    private static let piece = 8192

    /// How many rows the file has.
    public var count: Int { runs.count }

    /// Whether all is right: no cell was refused and no check between rows has anything to say.
    public func isClean() -> Bool {
        guard !runs.failed, !rows.isUnusable, !rows.diagnostics.contains(where: { $0.severity == .error }) else { return false }
        let check = TableCheck(runs.set, schema: schema, today: today, isGrowing: true)
        guard check.periodFindings(in: runs.seen.table).isEmpty else { return false }
        return runs.tables(.series, size: Self.piece, isWhole: true) { check.seriesFindings(in: $0).isEmpty }
    }

    /// Writes the batch for the history and the set's file side by side; false when the rows cannot be read again.
    public func write(batch: ([UInt8]) throws -> Void, state: ([UInt8]) throws -> Void) rethrows -> Bool {
        let set = runs.set
        var (added, whole) = (HistoryBatch.begin(set), CSVWriter())
        whole.row(set.columns.map(\.name))
        let isRead = try runs.tables(.declared, size: Self.piece, isWhole: false) { table in
            let cells = CellWriter(table, set)
            for row in 0..<table.count {
                HistoryBatch.append(row, .added, cells, set, &added)
                for column in set.columns.indices { cells.append(column, row, to: &whole) }
                whole.endRow()
            }
            try batch(added.take())
            try state(whole.take())
            return true
        }
        try batch(added.take())
        try state(whole.take())
        return isRead
    }
}
