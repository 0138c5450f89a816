internal import LoaMarkup

/// The rows of a large file in sorted runs, outside of memory, in two orders: as files are written and by series.
///
/// Only the different words of the file stay in memory, besides one batch of rows.
struct RowRuns {
    /// A run: where its numbers are.
    typealias Run = Range<Int>

    let set: DataSet
    private let spill: RowSpill
    private var declared: [Run] = []
    private var series: [Run] = []
    private var end = 0
    /// How many rows there are.
    private(set) var count = 0
    /// Whether there was no more room; then the runs are of no use.
    private(set) var failed = false
    /// The different words of each column so far, in the order in which they came.
    private var words: [[String]]
    /// A row for each period, or for each period and code where a set says that all codes must be there.
    private(set) var seen: DataTableBuilder
    private var pairs: Set<Pair> = []

    private struct Pair: Hashable {
        var when: Int
        var word: Int
    }

    init(_ set: DataSet, _ spill: RowSpill) {
        self.set = set
        self.spill = spill
        words = Array(repeating: [], count: set.columns.count)
        seen = DataTableBuilder(set)
    }

    /// So many rows are taken at once.
    var batch: Int { spill.batch }

    /// Takes a batch, whose words begin with those of the batch before.
    mutating func take(_ table: DataTable) {
        guard !failed, table.count > 0 else { return }
        for column in table.columns.indices { if case .words(_, let all) = table.columns[column] { words[column] = all } }
        note(table)
        declared.append(write(table, .declared))
        series.append(write(table, .series))
        count += table.count
    }

    private mutating func write(_ table: DataTable, _ order: KeyIndex.Order) -> Run {
        let width = table.columns.count
        let rows = KeyIndex(table, set, order).order
        var numbers = [Int](repeating: 0, count: rows.count * width)
        for column in table.columns.indices {
            var at = column
            switch table.columns[column] {
            case .numbers(let cells, _), .ordinals(let cells):
                for row in rows {
                    numbers[at] = cells[Int(row)]
                    at += width
                }
            case .words(let cells, _):
                for row in rows {
                    numbers[at] = Int(cells[Int(row)])
                    at += width
                }
            }
        }
        failed = !spill.append(numbers) || failed
        defer { end += numbers.count }
        return end..<end + numbers.count
    }

    /// Remembers which periods there are, and which codes in them.
    private mutating func note(_ table: DataTable) {
        guard case .ordinals(let when) = table.columns[set.period] else { return }
        var codes: ([Int32], [String])?
        if let column = set.complete, case .words(let indices, let words) = table.columns[column] { codes = (indices, words) }
        var last: Pair?
        for row in when.indices {
            let pair = Pair(when: when[row], word: codes.map { Int($0.0[row]) } ?? 0)
            if pair == last { continue }
            last = pair
            guard pairs.insert(pair).inserted else { continue }
            var values = [CellValue](repeating: .empty, count: set.columns.count)
            if pair.when != DataTable.missing { values[set.period] = .period(Period(set.every, ordinal: pair.when)) }
            if let column = set.complete, let codes { values[column] = .word(codes.1[pair.word]) }
            seen.append(values, line: 0)
        }
    }

    /// Goes through all rows in an order, in tables of about so many; false when they cannot be read.
    ///
    /// - Parameter isWhole: Whether rows of one series are kept together.
    func tables(_ order: KeyIndex.Order, size: Int, isWhole: Bool, _ body: (DataTable) throws -> Bool) rethrows -> Bool {
        guard !failed else { return false }
        let others = set.key.filter { $0 != set.period }
        let key = order == .declared ? set.key : others + set.key.filter { $0 == set.period }
        var pages = RunMerge(order == .declared ? declared : series, width: set.columns.count, key: key, ranks: ranks, spill)
        var table = NumberTable(set, words: sortedWords)
        while pages.next() {
            if table.count >= size, !isWhole || others.contains(where: { table.last($0) != pages.cell($0) }) {
                guard try body(table.table) else { return false }
                table.removeAll()
            }
            table.append(pages)
        }
        guard !pages.failed else { return false }
        return try table.count == 0 || body(table.table)
    }

    private var sortedWords: [[String]] {
        words.map { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// For each column of words, the place of each word among them sorted; empty for other columns.
    private var ranks: [[Int]] {
        words.map { words in
            let order = words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
            var ranks = [Int](repeating: 0, count: words.count)
            for (rank, word) in order.enumerated() { ranks[word] = rank }
            return ranks
        }
    }
}
