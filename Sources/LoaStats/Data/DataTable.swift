public import LoaMarkup
/// The rows of a data set, column by column.
public struct DataTable: Sendable {
    /// The cells of one column, row by row.
    public enum Cells: Sendable {
        /// Numbers; ``DataTable/missing`` where the cell is empty. All have the scale of the column.
        case numbers([Int], scale: Int)
        /// Periods by ordinal, or days since 1970; ``DataTable/missing`` where empty.
        case ordinals([Int])
        /// Words: for each row an index into the list of different ones; the empty text where empty.
        case words([Int32], [String])
    }

    /// What stands for an empty cell among numbers.
    public static let missing = Int.min

    /// How many decimals columns of decimal numbers keep.
    public static let decimals = 6

    /// The cells of each column, in the order of the schema.
    public var columns: [Cells]
    /// How many rows.
    public var count: Int
    /// The line of the file on which each row stands.
    public var lines: [Int32]

    /// Makes an empty table with room for the columns of a set.
    public init(_ set: DataSet) {
        columns = set.columns.map { column in
            switch column.kind {
            case .integer: .numbers([], scale: 0)
            case .decimal: .numbers([], scale: Self.decimals)
            case .flag: .numbers([], scale: 0)
            case .period, .date: .ordinals([])
            case .code, .text: .words([], [])
            }
        }
        count = 0
        lines = []
    }

    /// The number of a cell; nil when it is empty or holds none.
    public func number(_ column: Int, _ row: Int) -> DecimalNumber? {
        guard case .numbers(let units, let scale) = columns[column], units[row] != Self.missing else { return nil }
        return DecimalNumber(units[row], scale: scale)
    }

    /// The whole units of a cell's number at the column's scale; nil when it is empty or holds none.
    public func units(_ column: Int, _ row: Int) -> Int? {
        guard case .numbers(let units, _) = columns[column], units[row] != Self.missing else { return nil }
        return units[row]
    }

    /// The ordinal of a cell's period or day; nil when it is empty or holds none.
    public func ordinal(_ column: Int, _ row: Int) -> Int? {
        guard case .ordinals(let ordinals) = columns[column], ordinals[row] != Self.missing else { return nil }
        return ordinals[row]
    }

    /// The words of a cell; empty when it holds none.
    public func word(_ column: Int, _ row: Int) -> String {
        guard case .words(let indices, let words) = columns[column] else { return "" }
        return words[Int(indices[row])]
    }
}
