public import LoaMarkup
internal import LoaStats

/// The table that pages are made from: a CSV file, or a table of units with the words of its groups.
public struct RowTable: Sendable {
    let cells: NamedTable
    /// The column that tells rows apart unless the pattern names another.
    let keyColumn: Int
    /// The column of the units' names; nil for a file.
    let nameColumn: Int?
    /// The rows that there are on the day of the build.
    let rows: [Int]
    /// For each column the words of its codes.
    private let words: [[String: String]]

    /// A file beside a page.
    init(_ cells: NamedTable) {
        self.cells = cells
        keyColumn = 0
        nameColumn = nil
        rows = Array(cells.rows.indices)
        words = cells.columns.map { _ in [:] }
    }

    /// A table of units; only those that hold on a day.
    init(_ cells: NamedTable, units: UnitTable, today: CalendarDate) {
        self.cells = cells
        let key = cells.columns.firstIndex(of: units.codeColumn) ?? 0
        keyColumn = key
        nameColumn = cells.columns.firstIndex(of: units.nameColumn)
        rows = cells.rows.indices.filter { units[cells.rows[$0].cells[key]]?.holds(on: today) ?? false }
        words = Self.words(cells, units)
    }

    /// A file in place of a table of units, with the words of its codes; every row counts.
    init(_ cells: NamedTable, codes units: UnitTable) {
        self.cells = cells
        keyColumn = cells.columns.firstIndex(of: units.codeColumn) ?? 0
        nameColumn = cells.columns.firstIndex(of: units.nameColumn)
        rows = Array(cells.rows.indices)
        words = Self.words(cells, units)
    }

    private static func words(_ cells: NamedTable, _ units: UnitTable) -> [[String: String]] {
        cells.columns.map { column in
            let names = units.groupings.first { $0.column == column }?.names ?? []
            return Dictionary(names.map { ($0.code, $0.name) }) { first, _ in first }
        }
    }

    /// The file.
    public var path: SourcePath { cells.path }

    /// The names of the columns.
    var columns: [String] { cells.columns }

    /// What a cell says.
    func text(_ row: Int, _ column: Int) -> String { cells.rows[row].cells[column] }

    /// What a cell says to people: the words of a code, where the table has some.
    func words(_ row: Int, _ column: Int) -> String {
        let text = text(row, column)
        return words[column][text] ?? text
    }
}
