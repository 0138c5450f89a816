/// The rows of a table in the order of their keys, with the keys packed into one number each.
///
/// Words go by the order of their bytes. Twelve bytes a row, besides what sorting needs for a moment.
struct KeyIndex {
    /// Which column of the key counts first.
    enum Order {
        /// The order declared: how files are written.
        case declared
        /// The period last: rows of one series stand together, period by period.
        case series
    }

    /// The key of each row; two rows have one key just when their keys are the same.
    let keys: [UInt64]
    /// The rows, sorted by key; of equal keys the earlier row comes first.
    let order: [Int32]

    init(_ table: DataTable, _ set: DataSet, _ order: Order = .declared) {
        var columns = set.key
        if order == .series { columns = columns.filter { $0 != set.period } + columns.filter { $0 == set.period } }
        var packed = [UInt64](repeating: 0, count: table.count)
        var bits = 0
        for column in columns {
            var (codes, width) = Self.codes(table, column)
            if bits + width > 64 {
                // Too many to stand side by side: what there is so far is counted anew from zero, densely.
                bits = Self.compact(&packed)
                if bits + width > 64 { width = Self.compact(&codes) }
            }
            for row in packed.indices { packed[row] = width == 64 ? codes[row] : packed[row] << UInt64(width) | codes[row] }
            bits += width
        }
        keys = packed
        self.order = Self.sorted(packed)
    }

    /// The rows in the order of their keys.
    private static func sorted(_ keys: [UInt64]) -> [Int32] {
        var order = Array(Int32(0)..<Int32(keys.count))
        var isSorted = true
        for row in 1..<max(1, keys.count) where keys[row] < keys[row - 1] {
            isSorted = false
            break
        }
        if isSorted { return order }
        var pairs = order.map { (key: keys[Int($0)], row: $0) }
        pairs.sort { $0.key == $1.key ? $0.row < $1.row : $0.key < $1.key }
        for index in pairs.indices { order[index] = pairs[index].row }
        return order
    }

    /// Replaces numbers by their place among the different ones; how many bits that takes.
    private static func compact(_ numbers: inout [UInt64]) -> Int {
        let order = sorted(numbers)
        var (rank, last): (UInt64, UInt64?) = (0, nil)
        for row in order {
            let number = numbers[Int(row)]
            if let last, last != number { rank += 1 }
            last = number
            numbers[Int(row)] = rank
        }
        return width(rank)
    }

    /// The cells of a column as numbers from zero that sort as the cells do; how many bits they take.
    private static func codes(_ table: DataTable, _ column: Int) -> ([UInt64], Int) {
        switch table.columns[column] {
        case .numbers(let numbers, _), .ordinals(let numbers):
            let present = numbers.lazy.filter { $0 != DataTable.missing }
            let least = present.min() ?? 0
            let most = present.max() ?? 0
            // An empty cell comes before all others.
            let codes = numbers.map { $0 == DataTable.missing ? 0 : UInt64(bitPattern: Int64($0 &- least)) &+ 1 }
            let span = UInt64(bitPattern: Int64(most &- least))
            return (codes, span == .max ? 64 : width(span + 1))
        case .words(let indices, let words):
            let sorted = words.indices.sorted { words[$0].utf8.lexicographicallyPrecedes(words[$1].utf8) }
            var ranks = [UInt64](repeating: 0, count: words.count)
            for (rank, word) in sorted.enumerated() { ranks[word] = UInt64(rank) }
            return (indices.map { ranks[Int($0)] }, width(UInt64(max(0, words.count - 1))))
        }
    }

    private static func width(_ most: UInt64) -> Int { 64 - most.leadingZeroBitCount }
}
