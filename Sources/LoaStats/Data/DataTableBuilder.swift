internal import LoaMarkup

/// Puts rows of typed cells together into a ``DataTable``.
public struct DataTableBuilder: Sendable {
    private let empty: DataTable
    /// The numbers and ordinals of each column; empty for columns of words.
    private var numbers: [[Int]]
    /// The places of words in their list; empty for other columns.
    private var places: [[Int32]]
    private var words: [[String]]
    private var index: [[String: Int32]]
    /// The word read last in each column: neighbours often share it.
    private var last: [(word: String, place: Int32)?]
    private var lines: [Int32] = []
    /// How the cells of each column are kept.
    private let forms: [Form]

    private enum Form {
        case number(scale: Int)
        case ordinal
        case word
    }

    /// Begins an empty table.
    public init(_ set: DataSet) {
        empty = DataTable(set)
        forms = empty.columns.map { cells in
            switch cells {
            case .numbers(_, let scale): .number(scale: scale)
            case .ordinals: .ordinal
            case .words: .word
            }
        }
        numbers = Array(repeating: [], count: forms.count)
        places = Array(repeating: [], count: forms.count)
        words = Array(repeating: [], count: forms.count)
        index = Array(repeating: [:], count: forms.count)
        last = Array(repeating: nil, count: forms.count)
    }

    /// How many rows there are so far.
    public var count: Int { lines.count }

    /// The rows so far.
    public var table: DataTable {
        var table = empty
        for column in forms.indices {
            switch forms[column] {
            case .number(let scale): table.columns[column] = .numbers(numbers[column], scale: scale)
            case .ordinal: table.columns[column] = .ordinals(numbers[column])
            case .word: table.columns[column] = .words(places[column], words[column])
            }
        }
        table.count = lines.count
        table.lines = lines
        return table
    }

    /// Adds a row: a cell for each column of the set, in its order.
    public mutating func append(_ row: [CellValue], line: Int) {
        for column in row.indices {
            switch forms[column] {
            case .number(let scale): numbers[column].append(Self.units(row[column], scale))
            case .ordinal: numbers[column].append(Self.ordinal(row[column]))
            case .word: places[column].append(place(row[column], column))
            }
        }
        lines.append(Int32(truncatingIfNeeded: line))
    }

    private mutating func place(_ value: CellValue, _ column: Int) -> Int32 {
        let word = if case .word(let word) = value { word } else { "" }
        if let last = last[column], last.word == word { return last.place }
        let place = index[column][word] ?? Int32(words[column].count)
        if place == words[column].count {
            words[column].append(word)
            index[column][word] = place
        }
        last[column] = (word, place)
        return place
    }

    /// Forgets the rows, but not the words: those of later rows go on in the same list.
    mutating func removeRows() {
        for column in forms.indices {
            numbers[column].removeAll(keepingCapacity: true)
            places[column].removeAll(keepingCapacity: true)
        }
        lines.removeAll(keepingCapacity: true)
    }

    private static func ordinal(_ value: CellValue) -> Int {
        switch value {
        case .period(let period): period.ordinal
        case .date(let date): date.daysSinceEpoch
        default: DataTable.missing
        }
    }

    private static func units(_ value: CellValue, _ scale: Int) -> Int {
        switch value {
        case .number(let number): number.scale == scale ? number.units : number.rounded(to: scale)?.units ?? DataTable.missing
        case .flag(let flag): flag ? 1 : 0
        default: DataTable.missing
        }
    }
}
