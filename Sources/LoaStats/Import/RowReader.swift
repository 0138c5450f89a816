internal import LoaMarkup

/// Reads whole rows of a set: each column from a cell of the file, or the same for all rows.
struct RowReader {
    /// Where the value of a column comes from.
    enum Source: Hashable {
        /// A column of the file, from 1.
        case cell(Int)
        /// The same in every row.
        case constant(CellValue)
        /// Nowhere: the column is optional and the file has none.
        case absent
    }

    /// A cell that was refused.
    struct Refusal {
        /// The column of the set.
        var column: Int
        /// The column of the file, from 1; 0 for a constant.
        var at: Int
        /// The cell as people see it.
        var shown: String
        /// Why.
        var fault: CellFault
    }

    private var readers: [CellReader]
    private let sources: [Source]
    private let period: Int
    /// The values of the row read last, for each column of the set.
    private(set) var values: [CellValue]
    /// The cells of that row that were refused.
    private(set) var refusals: [Refusal] = []

    init(_ set: DataSet, schema: StatsSchema, sources: [Source]) {
        readers = set.columns.map { CellReader($0, of: set, schema: schema) }
        self.sources = sources
        period = set.period
        values = Array(repeating: .empty, count: set.columns.count)
    }

    /// Reads a row; whether all of it is right.
    mutating func read(_ row: borrowing RawRow) -> Bool {
        refusals.removeAll(keepingCapacity: true)
        // The period first: units hold in some periods alone.
        read(period, row, nil)
        let when: Period? = if case .period(let period) = values[period] { period } else { nil }
        for column in values.indices where column != period { read(column, row, when) }
        return refusals.isEmpty
    }

    private mutating func read(_ column: Int, _ row: borrowing RawRow, _ when: Period?) {
        switch sources[column] {
        case .constant(let value): values[column] = value
        case .absent: values[column] = .empty
        case .cell(let at):
            let cell = SourceCell(row, at)
            switch readers[column].read(cell, in: when) {
            case .success(let value): values[column] = value
            case .failure(let fault):
                values[column] = .empty
                refusals.append(Refusal(column: column, at: at, shown: cell.shown, fault: fault))
            }
        }
    }
}
