public import LoaMarkup

/// What a sender's file holds, read by the rules of a set; nothing is compared with what is stored yet.
public struct ImportedRows: Sendable {
    /// A cell that was refused.
    public struct Refusal: Hashable, Sendable {
        /// Where it is.
        public var address: CellAddress
        /// The column's name in the schema.
        public var column: String
        /// The value as people see it.
        public var value: String
        /// Why.
        public var fault: CellFault
    }

    /// A sheet that rows came from.
    public struct Sheet: Hashable, Sendable {
        /// Its name; nil in files that have none.
        public var name: SheetName?
        /// Its file; nil when there is but one.
        public var path: SourcePath?
        /// The first of its rows in the table.
        public var first: Int
    }

    /// The rows without a refused cell; their lines are rows of the sheet.
    public internal(set) var table: DataTable
    /// The sheets in order.
    public internal(set) var sheets: [Sheet] = []
    /// The cells refused, at most a thousand.
    public internal(set) var refusals: [Refusal] = []
    /// How many rows were refused for a cell in them.
    public internal(set) var refusedRows = 0
    /// How many rows of totals were checked and left out.
    public internal(set) var totals = 0
    /// Rows below the table that are no data, as those for signatures.
    public internal(set) var notes = 0
    /// Everything to be told, refused cells among it.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The optional columns of the set that the file does not have.
    public internal(set) var absent: Set<Int> = []
    /// What was found out about the file, for the sender's next one.
    public internal(set) var mapping: ImportMapping
    /// Whether the head or the file as a whole is wrong, so that no row of it can be used.
    public internal(set) var isUnusable = false

    /// Nothing but rows, as those of a set's own file.
    public init(_ table: DataTable, _ diagnostics: [Diagnostic] = []) {
        self.init(table: table, mapping: ImportMapping())
        self.diagnostics = diagnostics
        sheets = [Sheet(name: nil, first: 0)]
    }

    init(table: DataTable, mapping: ImportMapping) {
        self.table = table
        self.mapping = mapping
    }

    /// The file that a row of the table came from, when there are several.
    func path(of row: Int) -> SourcePath? { sheets.last { $0.first <= row }?.path }

    /// Where a row of the table stands.
    public func address(of row: Int) -> CellAddress {
        CellAddress(sheet: sheets.last { $0.first <= row }?.name, row: Int(table.lines[row]))
    }
}
