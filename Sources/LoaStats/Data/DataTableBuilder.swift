internal import LoaMarkup

/// Puts rows of typed cells together into a ``DataTable``.
public struct DataTableBuilder: Sendable {
    /// The rows so far.
    public private(set) var table: DataTable
    private var wordIndex: [[String: Int32]]

    /// Begins an empty table.
    public init(_ set: DataSet) {
        table = DataTable(set)
        wordIndex = Array(repeating: [:], count: set.columns.count)
    }

    /// Adds a row: a cell for each column of the set, in its order.
    public mutating func append(_ row: [CellValue], line: Int) {
        for (column, value) in row.enumerated() { append(value, to: column) }
        table.count += 1
        table.lines.append(Int32(truncatingIfNeeded: line))
    }

    private mutating func append(_ value: CellValue, to column: Int) {
        switch table.columns[column] {
        case .numbers(var units, let scale):
            // The array is taken out while it grows, or each row would copy it.
            table.columns[column] = .ordinals([])
            units.append(Self.units(value, scale))
            table.columns[column] = .numbers(units, scale: scale)
        case .ordinals(var ordinals):
            table.columns[column] = .numbers([], scale: 0)
            switch value {
            case .period(let period): ordinals.append(period.ordinal)
            case .date(let date): ordinals.append(date.daysSinceEpoch)
            default: ordinals.append(DataTable.missing)
            }
            table.columns[column] = .ordinals(ordinals)
        case .words(var indices, var words):
            table.columns[column] = .ordinals([])
            let word = if case .word(let word) = value { word } else { "" }
            if let known = wordIndex[column][word] {
                indices.append(known)
            } else {
                let index = Int32(words.count)
                wordIndex[column][word] = index
                words.append(word)
                indices.append(index)
            }
            table.columns[column] = .words(indices, words)
        }
    }

    private static func units(_ value: CellValue, _ scale: Int) -> Int {
        switch value {
        case .number(let number): number.rounded(to: scale)?.units ?? DataTable.missing
        case .flag(let flag): flag ? 1 : 0
        default: DataTable.missing
        }
    }
}
