public import LoaMarkup

/// A CSV file read as a table whose columns go by the names in its first line.
///
/// Cells are clean text on one line: NFC, single spaces, no blanks at the ends. Nothing is typed.
public struct NamedTable: Sendable {
    /// One row below the head.
    public struct Row: Sendable {
        /// The line of the file where it begins, from 1.
        public let line: Int
        /// The text of each column.
        public let cells: [String]
        /// Where each cell begins, in bytes from 1: exact where no cell before it stands in quotes.
        let starts: [Int]
    }

    /// The file.
    public let path: SourcePath
    /// The names of the columns, in the order of the file.
    public private(set) var columns: [String] = []
    /// Where the name of each column begins.
    private var headStarts: [Int] = []
    private var headLine = 1
    /// The rows, in the order of the file; blank ones are left out.
    public private(set) var rows: [Row] = []

    /// Reads a file with every fault at its line and column.
    ///
    /// Codes: those of ``CSVRows``, and `table.head`, `table.cell`. Rows of another width than the head are left out.
    public static func read(_ bytes: [UInt8], path: SourcePath) -> Reported<NamedTable> {
        var source = CSVRows(path: path, bytes: bytes)
        var row = RawRow()
        var table = NamedTable(path)
        guard FileHead.find(&source, &row) else {
            let empty = Diagnostic(
                .tableHead, at: SourceSpan(path, line: 1), vi: "tệp trống; dòng đầu phải là tên các cột, ví dụ: ma,ten",
                en: "the file is empty; its first line must name the columns, as: ma,ten")
            return Reported(table, source.diagnostics.isEmpty ? [empty] : source.diagnostics)
        }
        var faults = TableFaults(path, limit: TableLimits().faults)
        table.readHead(row, &faults)
        while source.next(&row) {
            if !row.isBlank, row.cells.count == table.columns.count { table.add(row, &faults) }
        }
        return Reported(table, source.diagnostics + faults.diagnostics)
    }

    private init(_ path: SourcePath) { self.path = path }

    private mutating func readHead(_ row: borrowing RawRow, _ faults: inout TableFaults) {
        headLine = row.line
        for at in 1..<(row.cells.count + 1) {
            let name = text(at, row, &faults)
            let place = SourcePlace(path: path, line: row.line, byteColumn: row[at].start + 1)
            if name.isEmpty {
                faults.add(Diagnostic(.tableHead, at: place, vi: "cột thứ \(at) không có tên", en: "column \(at) has no name"))
            } else if columns.contains(name) {
                faults.add(
                    Diagnostic(
                        .tableHead, at: place, words: name, vi: "cột “\(name)” có hai lần — đổi tên một cột",
                        en: "the column “\(name)” is there twice — rename one"))
            }
            columns.append(name)
            headStarts.append(row[at].start + 1)
        }
    }

    private mutating func add(_ row: borrowing RawRow, _ faults: inout TableFaults) {
        var cells: [String] = []
        var starts: [Int] = []
        cells.reserveCapacity(columns.count)
        starts.reserveCapacity(columns.count)
        for at in 1..<(columns.count + 1) {
            cells.append(text(at, row, &faults))
            starts.append(row[at].start + 1)
        }
        rows.append(Row(line: row.line, cells: cells, starts: starts))
    }

    private func text(_ column: Int, _ row: borrowing RawRow, _ faults: inout TableFaults) -> String {
        switch CellText.clean(row.string(column)) {
        case .success(let text): return text
        case .failure(let fault):
            faults.add(
                Diagnostic(
                    .tableCell, at: SourcePlace(path: path, line: row.line, byteColumn: row[column].start + 1), vi: fault.message.vi,
                    en: fault.message.en))
            return ""
        }
    }

    /// Where a cell stands.
    public func place(_ row: Int, _ column: Int) -> SourcePlace {
        SourcePlace(path: path, line: rows[row].line, byteColumn: rows[row].starts[column])
    }

    /// Where the name of a column stands.
    public func place(ofColumn column: Int) -> SourcePlace {
        SourcePlace(path: path, line: headLine, byteColumn: headStarts[column])
    }
}
