internal import Glibc
internal import LoaMarkup
internal import LoaStats

/// A sender's file on the disk, CSV or XLSX.
struct SenderTable {
    /// Where it lies.
    let file: String
    /// What it is called in messages.
    let path: SourcePath
    /// The spreadsheet, when it is one.
    let book: XLSXBook?
    /// What was found out on opening.
    let diagnostics: [Diagnostic]

    /// Opens a file by what it is, not by its name.
    static func open(_ file: String) -> SenderTable {
        let path = SourcePath(file)
        if case .failure = CSVFile.open(file, path: path) {
            let book = XLSXBook.open(file, path: path)
            return SenderTable(file: file, path: path, book: book.value, diagnostics: book.diagnostics)
        }
        return SenderTable(file: file, path: path, book: nil, diagnostics: [])
    }

    /// Whether nothing of it can be read.
    var isUnusable: Bool { diagnostics.contains { $0.severity == .error } }

    /// The names of its sheets.
    var sheets: [String] { book?.sheets.map(\.name.string) ?? [] }

    /// Reads its rows by a set, from one sheet or from all that look so.
    func read(
        _ set: DataSet, schema: StatsSchema, mapping: ImportMapping, period: Period?, sheet: String?
    ) -> ImportedRows {
        var result = FileImport(set, schema: schema, path: path, mapping: mapping, period: period)
        add(to: &result, sheet)
        return result.finish()
    }

    /// Reads its rows into room outside of memory.
    func stream(
        _ set: DataSet, schema: StatsSchema, mapping: ImportMapping, period: Period?, sheet: String?, to spill: RowSpill, today: CalendarDate
    ) -> StreamedImport? {
        var result = FileImport(set, schema: schema, path: path, mapping: mapping, period: period, spill: spill)
        add(to: &result, sheet)
        return result.finishStream(today: today)
    }

    /// How many bytes a file has; 0 when it is not there.
    static func size(_ file: String) -> Int {
        guard let descriptor = try? Descriptor(file, in: AT_FDCWD, O_RDONLY), let status = try? descriptor.status() else { return 0 }
        return Int(status.st_size)
    }

    private func add(to result: inout FileImport, _ sheet: String?) {
        guard let book else {
            switch CSVFile.open(file, path: path, options: CSVOptions(width: .any)) {
            case .success(var rows): result.add(&rows)
            case .failure(let fault): result.refuse(fault.diagnostic(in: path))
            }
            return
        }
        for one in book.sheets where sheet == nil || one.name.string == sheet {
            do {
                var rows = try XLSXRows.open(one, of: book).get()
                result.add(&rows)
            } catch {
                result.refuse(error.diagnostic(in: path))
            }
        }
    }

    /// The SHA-256 of the file's bytes.
    func digest() throws(SystemFault) -> String {
        let descriptor = try Descriptor(file, in: AT_FDCWD, O_RDONLY)
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var offset = 0
        while true {
            let count = try descriptor.read(&piece, at: offset)
            hash.update(count == piece.count ? piece : Array(piece[..<count]))
            offset += count
            if count < piece.count { return hash.hex() }
        }
    }
}
