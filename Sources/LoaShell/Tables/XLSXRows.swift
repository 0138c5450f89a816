public import LoaMarkup
public import LoaStats

/// The rows of one sheet of a spreadsheet, read from the file as they are asked for.
///
/// Numbers, days (by their format), true and false, errors and text are told apart as the file does; formulas have the
/// results that were saved with them. Hidden rows and columns are read, with a warning. Codes: `table.damaged`,
/// `table.too-large`, `table.formula`, `table.value`, `table.columns`, `table.hidden`, `table.too-many-faults`.
public struct XLSXRows: RowSource, ~Copyable {
    /// The sheet.
    public let sheet: SheetName?
    /// The merged ranges of the sheet, known from the start.
    public let merges: [MergedRange]
    /// The hidden columns, from 1; known after the first row.
    public var hiddenColumns: [ClosedRange<Int>] { handler.hiddenColumns }
    /// The faults found so far.
    public var diagnostics: [Diagnostic] { handler.faults.diagnostics + ending }

    private var parts: XLSXParts
    private var reader: XMLReader
    private let handler: XLSXSheetReader
    private var marker: MergeMarker
    private let path: SourcePath
    private var hiddenRows: [ClosedRange<Int>] = []
    private var ending: [Diagnostic] = []
    private var isPaused = false
    private var isFed = false
    private var isFinished = false
    private var isDone = false

    /// Opens a sheet of a book; nil with the reason when it cannot be read.
    public static func open(_ sheet: XLSXSheet, of book: XLSXBook) -> Result<XLSXRows, TableFault> {
        do throws(TableFault) { return .success(try XLSXRows(sheet, book)) } catch { return .failure(error) }
    }

    private init(_ sheet: XLSXSheet, _ book: XLSXBook) throws(TableFault) {
        let missing = TableFault(
            .tableDamaged, vi: "không thấy nội dung của Sheet ‘\(sheet.name)’ trong tệp — mở bằng Excel và lưu lại",
            en: "the content of Sheet ‘\(sheet.name)’ is not in the file — open it in Excel and save it anew")
        var parts = try XLSXParts(path: book.file, limits: book.limits)
        guard try parts.open(sheet.part, most: book.limits.sheetBytes) else { throw missing }
        let merges = try XLSXMerges.read(&parts)
        guard try parts.open(sheet.part, most: book.limits.sheetBytes) else { throw missing }
        let handler = XLSXSheetReader(book, sheet.name)
        let reader = try XMLReader(handler)
        self.sheet = sheet.name
        self.merges = merges
        self.parts = parts
        self.reader = reader
        self.handler = handler
        path = book.path
        marker = MergeMarker(merges, columns: book.limits.columns)
    }

    /// Reads the next row that the file has; rows that it leaves out are blank.
    public mutating func next(_ row: inout RawRow) -> Bool {
        do throws(TableFault) {
            while !isDone {
                if handler.faults.isFull { break }
                if try advance() {
                    marker.mark(&handler.row)
                    note(handler.row)
                    // The reader goes on with the caller's row: its memory serves again.
                    swap(&handler.row, &row)
                    handler.row.number = row.number
                    return true
                }
            }
        } catch {
            ending.append(error.diagnostic(in: path))
        }
        finish()
        return false
    }

    /// Reads up to the end of a row; false at the end of a piece, or of all.
    private mutating func advance() throws(TableFault) -> Bool {
        if isPaused {
            isPaused = try reader.resume() == .paused
        } else {
            let count = try parts.read()
            isFed = count == 0
            isPaused = try reader.feed(parts.piece, count: count, isLast: isFed) == .paused
        }
        // The last piece, too, may hold several rows.
        isDone = isFed && !isPaused
        defer { handler.hasRow = false }
        return handler.hasRow
    }

    private mutating func note(_ row: borrowing RawRow) {
        guard row.isHidden else { return }
        if let last = hiddenRows.last, last.upperBound + 1 == row.number {
            hiddenRows[hiddenRows.count - 1] = last.lowerBound...row.number
        } else {
            hiddenRows.append(row.number...row.number)
        }
    }

    /// Tells what is hidden, once.
    private mutating func finish() {
        isDone = true
        guard !isFinished else { return }
        isFinished = true
        let name = sheet.map(\.string) ?? ""
        if let first = hiddenRows.first {
            let list = Self.list(hiddenRows) { String($0) }
            ending.append(
                Diagnostic(
                    .warning, .tableHidden, at: SourceSpan(path, line: first.lowerBound),
                    vi: "Sheet ‘\(name)’ có dòng bị ẩn (\(list)), vẫn được đọc — xóa hẳn nếu không muốn nhập",
                    en: "Sheet ‘\(name)’ hides rows (\(list)), which are read all the same — delete them if they are not meant"))
        }
        if !hiddenColumns.isEmpty {
            let list = Self.list(hiddenColumns, CellAddress.letters)
            ending.append(
                Diagnostic(
                    .warning, .tableHidden, at: SourceSpan(path),
                    vi: "Sheet ‘\(name)’ có cột bị ẩn (\(list)), vẫn được đọc — xóa hẳn nếu không muốn nhập",
                    en: "Sheet ‘\(name)’ hides columns (\(list)), which are read all the same — delete them if they are not meant"))
        }
    }

    private static func list(_ ranges: [ClosedRange<Int>], _ name: (Int) -> String) -> String {
        let shown = ranges.prefix(10).map {
            $0.count == 1 ? name($0.lowerBound) : "\(name($0.lowerBound))–\(name($0.upperBound))"
        }
        return shown.joined(separator: ", ") + (ranges.count > shown.count ? ", …" : "")
    }
}
