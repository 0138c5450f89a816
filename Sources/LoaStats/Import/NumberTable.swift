/// A piece of a merged table, put together from rows as plain numbers.
struct NumberTable {
    private let empty: DataTable
    private let words: [[String]]
    private var cells: [[Int]]
    private(set) var count = 0

    init(_ set: DataSet, words: [[String]]) {
        empty = DataTable(set)
        self.words = words
        cells = Array(repeating: [], count: set.columns.count)
    }

    /// The number of a column in the last row.
    func last(_ column: Int) -> Int? { cells[column].last }

    mutating func append(_ row: borrowing RunMerge) {
        for column in cells.indices { cells[column].append(row.cell(column)) }
        count += 1
    }

    mutating func removeAll() {
        for column in cells.indices { cells[column].removeAll(keepingCapacity: true) }
        count = 0
    }

    /// The rows so far.
    var table: DataTable {
        var table = empty
        for column in cells.indices {
            switch empty.columns[column] {
            case .numbers(_, let scale): table.columns[column] = .numbers(cells[column], scale: scale)
            case .ordinals: table.columns[column] = .ordinals(cells[column])
            case .words: table.columns[column] = .words(cells[column].map { Int32(truncatingIfNeeded: $0) }, words[column])
            }
        }
        table.count = count
        table.lines = Array(repeating: 0, count: count)
        return table
    }
}
