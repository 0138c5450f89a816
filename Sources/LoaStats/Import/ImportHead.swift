internal import LoaMarkup

/// The head of a sender's table: in which rows it stands and what its columns mean.
struct ImportHead {
    /// How far down a head is looked for.
    static let rows = 40
    /// Heads over several rows have at most so many.
    static let depth = 3

    /// Where it begins among the rows looked at.
    let first: Int
    /// How many rows it has.
    let depth: Int
    /// For each column of the file its head in words, rows joined.
    let texts: [String]
    /// For each column of the set the column of the file, from 1.
    private(set) var columns: [Int?]
    /// For each column of the file the column of the set.
    private(set) var meanings: [Int?]

    /// The head under which most columns of the set are found; nil when no row has two of them.
    static func find(in rows: [RawRow], _ set: DataSet, _ mapping: ImportMapping) -> ImportHead? {
        let names = HeadNames(set, mapping)
        var best: ImportHead?
        // Less rows are better, then those above: a title never matches.
        for depth in 1...Self.depth {
            for first in rows.indices where first + depth <= rows.count && !rows[first].isBlank {
                let head = ImportHead(rows, first, depth, set, names)
                if head.count >= 2, head.count > best?.count ?? 0 { best = head }
            }
        }
        return best
    }

    /// How many columns of the set it has.
    var count: Int { columns.count { $0 != nil } }

    private init(_ rows: [RawRow], _ first: Int, _ depth: Int, _ set: DataSet, _ names: HeadNames) {
        self.first = first
        self.depth = depth
        let width = rows[first..<(first + depth)].map(\.cells.count).max() ?? 0
        var joined = [String](repeating: "", count: width)
        var last = joined
        for row in rows[first..<(first + depth)] {
            var carried = ""
            for column in 0..<width {
                var text = (try? CellText.clean(row.string(column + 1)).get()) ?? ""
                if text.isEmpty {
                    // Above a cell with words of its own stand those of a merged cell to the left.
                    let hasBelow = rows[first..<(first + depth)].contains { $0.number > row.number && !$0.string(column + 1).isEmpty }
                    if hasBelow, joined[column].isEmpty { text = carried }
                } else {
                    carried = text
                    last[column] = text
                }
                if !text.isEmpty, !joined[column].hasSuffix(text) { joined[column] += joined[column].isEmpty ? text : " " + text }
            }
        }
        texts = joined
        columns = Array(repeating: nil, count: set.columns.count)
        meanings = Array(repeating: nil, count: width)
        // The whole head first; its last row alone serves where that is clear.
        for pass in [joined, last] {
            for column in 0..<width where meanings[column] == nil {
                guard let index = names.column(pass[column]), columns[index] == nil else { continue }
                columns[index] = column + 1
                meanings[column] = index
            }
        }
    }

    /// The columns of the file that mean one that another means already.
    func doubles(_ names: HeadNames) -> [(column: Int, index: Int)] {
        texts.indices.compactMap { column in
            guard meanings[column] == nil, let index = names.column(texts[column]) else { return nil }
            return (column + 1, index)
        }
    }

    /// Whether a row has the same words in most places: a head that is printed again on each page.
    func isRepeated(in row: borrowing RawRow) -> Bool {
        var (same, different) = (0, 0)
        for column in texts.indices where !texts[column].isEmpty {
            let text = row.string(column + 1)
            if text.isEmpty { continue }
            if CellText.key(texts[column]).hasSuffix(CellText.key(text)), !CellText.key(text).isEmpty { same += 1 } else { different += 1 }
        }
        return same >= 2 && different == 0
    }
}

/// What heads mean: names, titles and other heads of columns, and what a mapping says.
struct HeadNames {
    private var columns: [String: Int] = [:]

    init(_ set: DataSet, _ mapping: ImportMapping) {
        for (index, column) in set.columns.enumerated() {
            for name in [column.name, column.title] + column.heads where columns[CellText.key(name)] == nil {
                columns[CellText.key(name)] = index
            }
        }
        for pair in mapping.columns { columns[CellText.key(pair.name)] = set.column(pair.value) }
        for name in mapping.ignored { columns[CellText.key(name)] = nil }
    }

    /// The column that a head means.
    func column(_ head: String) -> Int? {
        let key = CellText.key(head)
        return key.isEmpty ? nil : columns[key]
    }
}
