internal import LoaMarkup

/// Says which row is meant, by the words of its key: “tháng 10/2026, 06652 Phường Hà Tu, ngoài nhà nước”.
struct RowNames {
    private let table: DataTable
    private let set: DataSet
    private let schema: StatsSchema
    private let cells: CellWriter

    init(_ table: DataTable, _ set: DataSet, schema: StatsSchema) {
        self.table = table
        self.set = set
        self.schema = schema
        cells = CellWriter(table, set)
    }

    /// The key of a row in words, without empty parts.
    func text(_ row: Int, without column: Int? = nil) -> String {
        set.key.filter { $0 != column }.map { word($0, row) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A cell of the key in words.
    private func word(_ column: Int, _ row: Int) -> String {
        let text = cells.text(column, row)
        switch set.columns[column].codes {
        case .units(let table): return schema.units[table][text].map { "\(text) \($0.name)" } ?? text
        case .list(let codes): return codes.first { $0.code == text }.map { $0.name } ?? text
        case nil: return set.columns[column].kind == .flag ? "\(set.columns[column].title): \(text)" : text
        }
    }
}
