public import LoaMarkup

/// Reads a sender's file: finds the table in each sheet, and reads its rows one by one.
///
/// Memory grows with the rows kept and nothing else. Add the sheets in their order, then ``finish()``.
public struct FileImport {
    let set: DataSet
    let schema: StatsSchema
    private(set) var path: SourcePath
    let mapping: ImportMapping
    /// The period that the caller says all rows have.
    let period: Period?
    var builder: DataTableBuilder
    /// Where rows go when they are too many for memory.
    private var runs: RowRuns?
    var result: ImportedRows
    var faults: FaultList
    /// Whether a sheet with the data was found.
    private var isFound = false
    /// The best that could be said of sheets without: what they lack.
    private var others: [String] = []

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: What the file is called in messages.
    ///   - mapping: What is known of the sender.
    ///   - period: The period of all rows, when the caller knows it; the file need not say it then.
    ///   - spill: Room for rows outside of memory; then end with ``finishStream(today:)``.
    public init(
        _ set: DataSet, schema: StatsSchema, path: SourcePath, mapping: ImportMapping = ImportMapping(), period: Period? = nil, spill: RowSpill? = nil
    ) {
        self.set = set
        self.schema = schema
        self.path = path
        self.mapping = mapping
        self.period = period
        builder = DataTableBuilder(set)
        runs = spill.map { RowRuns(set, $0) }
        var learnt = mapping
        learnt.set = set.id
        result = ImportedRows(table: DataTable(set), mapping: learnt)
        faults = FaultList(path)
        if let period, period.length != set.every {
            unusable(
                .statsPeriod, vi: "kỳ \(period.iso) là \(period.length.name.vi), bộ “\(set.id)” theo \(set.every.name.vi)",
                en: "\(period.iso) is a \(period.length.name.en), the set “\(set.id)” goes by the \(set.every.name.en)")
        }
    }

    /// Turns to another file whose rows belong to the same set; what follows is told as its own.
    public mutating func turn(to path: SourcePath) { self.path = path }

    /// Reads one sheet; false when it does not hold data of this set.
    @discardableResult
    public mutating func add<Source: RowSource & ~Copyable>(_ source: inout Source) -> Bool {
        guard !result.isUnusable else { return false }
        var buffered: [RawRow] = []
        var row = RawRow()
        while buffered.count < ImportHead.rows, source.next(&row) { buffered.append(row) }
        let name = source.sheet.map { "‘\($0)’" } ?? ""
        guard let head = ImportHead.find(in: buffered, set, mapping) else {
            others.append(name)
            result.diagnostics += source.diagnostics.filter { $0.severity == .error }
            return false
        }
        isFound = true
        result.sheets.append(ImportedRows.Sheet(name: source.sheet, path: path, first: builder.count))
        if let sources = sources(of: head, buffered, source.sheet) {
            var sheet = SheetImport(self, head, sources, source.sheet)
            for row in buffered[(head.first + head.depth)...] { sheet.read(row, &self) }
            while source.next(&row) { sheet.read(row, &self) }
            sheet.finish(&self)
        }
        result.diagnostics += source.diagnostics
        if source.failed { result.isUnusable = true }
        return true
    }

    /// Takes in that the file cannot be read, or not to its end.
    public mutating func refuse(_ diagnostic: Diagnostic) {
        result.isUnusable = true
        result.diagnostics.append(diagnostic)
    }

    /// All that was read.
    public consuming func finish() -> ImportedRows {
        if !isFound, !result.isUnusable {
            let sheets = others.filter { !$0.isEmpty }.joined(separator: ", ")
            let wanted = set.columns.filter { !$0.isOptional }.prefix(8).map(\.title).joined(separator: ", ")
            unusable(
                .statsHead,
                vi: "không tìm thấy bảng của bộ “\(set.id)” trong 40 dòng đầu\(sheets.isEmpty ? "" : " của \(sheets)"); dòng tiêu đề cần các cột như: \(wanted)",
                en: "no table of the set “\(set.id)” in the first 40 rows\(sheets.isEmpty ? "" : " of \(sheets)"); its head needs columns as: \(wanted)")
        }
        result.table = builder.table
        result.diagnostics += faults.all
        return result
    }

    /// All that was read, with the rows where there is room for them; nil when no room was given.
    public consuming func finishStream(today: CalendarDate) -> StreamedImport? {
        if var runs = runs.take() {
            runs.take(builder.table)
            builder.removeRows()
            let schema = schema
            return StreamedImport(finish(), runs, schema: schema, today: today)
        }
        return nil
    }

    /// Keeps a row.
    mutating func keep(_ values: [CellValue], line: Int) {
        builder.append(values, line: line)
        guard let batch = runs?.batch, builder.count >= batch else { return }
        runs?.take(builder.table)
        builder.removeRows()
    }

    mutating func unusable(_ code: DiagnosticCode, at address: CellAddress? = nil, vi: String, en: String) {
        result.isUnusable = true
        report(code, at: address, vi: vi, en: en)
    }

    mutating func report(_ code: DiagnosticCode, _ severity: Severity = .error, at address: CellAddress?, vi: String, en: String) {
        let place = address.map { ($0.text(.vi) + ": ", $0.text(.en) + ": ") } ?? ("", "")
        let span = SourceSpan(path, line: address?.row ?? 0, column: max(1, address?.column ?? 1))
        faults.add(Diagnostic(severity, code, at: span, vi: place.0 + vi, en: place.1 + en))
    }
}
