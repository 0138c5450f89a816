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
    /// The numbers that columns of whole numbers take, for those cells that are digits alone; empty for other columns.
    private let quick: [ClosedRange<Int>?]
    /// The text of the period's cell read last: rows of one period mostly stand together.
    private var lastPeriod: [UInt8] = []
    private let period: Int
    /// The values of the row read last, for each column of the set.
    private(set) var values: [CellValue]
    /// The cells of that row that were refused.
    private(set) var refusals: [Refusal] = []

    init(_ set: DataSet, schema: StatsSchema, sources: [Source]) {
        readers = set.columns.map { CellReader($0, of: set, schema: schema) }
        self.sources = sources
        quick = set.columns.map { column in
            guard column.kind == .integer else { return nil }
            // Bounds that are no whole numbers go the long way.
            guard column.least?.trimmed.scale ?? 0 == 0, column.most?.trimmed.scale ?? 0 == 0 else { return nil }
            let (least, most) = (column.least?.trimmed.units ?? Int.min + 1, column.most?.trimmed.units ?? Int.max)
            return least <= most ? least...most : nil
        }
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
            if let range = quick[column], let number = Self.digits(row, at), range.contains(number) {
                values[column] = .number(DecimalNumber(number))
                return
            }
            if column == period, isLastPeriod(row, at) { return }
            let cell = SourceCell(row, at)
            switch readers[column].read(cell, in: when) {
            case .success(let value): values[column] = value
            case .failure(let fault):
                values[column] = .empty
                if column == period { lastPeriod = [] }
                refusals.append(Refusal(column: column, at: at, shown: cell.shown, fault: fault))
            }
        }
    }

    /// Whether the period is written as in the row before, whose value stands there yet; keeps it for the next row.
    private mutating func isLastPeriod(_ row: borrowing RawRow, _ at: Int) -> Bool {
        let cell = row[at]
        guard cell.kind == .text, !cell.isCovered else {
            lastPeriod = []
            return false
        }
        let text = row.bytes[cell.start..<cell.end]
        if lastPeriod.elementsEqual(text) { return true }
        lastPeriod = Array(text)
        return false
    }

    /// The number of a cell that is digits alone, few enough to fit.
    private static func digits(_ row: borrowing RawRow, _ at: Int) -> Int? {
        let cell = row[at]
        guard cell.kind == .text || cell.kind == .number, cell.end - cell.start &- 1 < 18, !cell.isCovered else { return nil }
        var number = 0
        for index in cell.start..<cell.end {
            let digit = row.bytes[index] &- 0x30
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return cell.end > cell.start ? number : nil
    }
}
