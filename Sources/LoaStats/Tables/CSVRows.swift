public import LoaMarkup

/// The rows of a CSV file, in any dialect that spreadsheets write.
///
/// Delimiter, encoding (UTF-8, UTF-16) and line ends are found out. Every field that is not empty is text. Faults are
/// told with line and column, and reading goes on: a quotation mark that is never closed is then an ordinary character,
/// text after a closing one belongs to the field. Codes: `table.encoding`, `table.unclosed-quote`, `table.after-quote`,
/// `table.width`, `table.row-too-long`, `table.too-many-faults`.
public struct CSVRows: RowSource {
    /// A CSV file has no sheets.
    public var sheet: SheetName? { nil }
    /// The faults found so far.
    public var diagnostics: [Diagnostic] { faults.diagnostics }
    /// The delimiter; known after the first row.
    public private(set) var delimiter: UInt8

    var input: CSVInput
    var faults: TableFaults
    let options: CSVOptions
    var scanner: CSVScanner
    private var position = 0
    private var number = 0
    private var line = 1
    private var width: CSVOptions.Width
    private var isBegun = false
    private var isDone = false

    /// Takes a file whose pieces a closure adds to the array that it is given, of any size.
    public init(path: SourcePath, options: CSVOptions = CSVOptions(), chunks: @escaping (inout [UInt8]) -> TableChunk) {
        input = CSVInput(step: options.limits.windowBytes, chunks: chunks)
        faults = TableFaults(path, limit: options.limits.faults)
        self.options = options
        width = options.width
        delimiter = options.delimiter ?? UInt8(ascii: ",")
        scanner = CSVScanner(delimiter: delimiter)
    }

    /// Takes a file that is in memory.
    public init(path: SourcePath, bytes: [UInt8], options: CSVOptions = CSVOptions()) {
        self.init(path: path, options: options) { buffer in
            if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
            return .end
        }
    }

    /// Reads the next row; a blank line is a row without cells.
    public mutating func next(_ row: inout RawRow) -> Bool {
        if !isBegun { begin() }
        while !isDone, isReadable() {
            row.restart(number: number + 1, line: line)
            switch scan(into: &row) {
            case .row(let next, let lines):
                guard next - position <= options.limits.rowBytes else { return stopAtLongRow() }
                check(row, end: next)
                (number, line, position) = (number + 1, line + lines, next)
                // An old mark must not meet a byte of a later window.
                scanner.literalQuote = -1
                return true
            case .unfinished(let quote):
                if !goOn(openQuote: quote) { return false }
            case .end: isDone = true
            }
        }
        return false
    }

    /// Demands so many fields of the rows to come: for callers who have found the header.
    public mutating func expect(width: CSVOptions.Width) { self.width = width }

    private mutating func scan(into row: inout RawRow) -> CSVScanner.Step {
        // A second name for the same bytes: nothing is copied, and it is gone before they change.
        let bytes = input.buffer
        return scanner.scan(bytes.span, from: position, isLast: input.isLast, into: &row)
    }

    private mutating func begin() {
        isBegun = true
        input.begin()
        if let declared = CSVSniffer.declared(input.buffer.span) {
            delimiter = declared.delimiter
            (position, line) = (declared.next, 2)
        } else if options.delimiter == nil {
            delimiter = CSVSniffer.delimiter(of: input.buffer.span, isLast: input.isLast)
        }
        scanner = CSVScanner(delimiter: delimiter)
    }

    /// Makes more bytes available, or takes an open quotation mark for a character; false when the row is hopeless.
    private mutating func goOn(openQuote: Int?) -> Bool {
        let length = input.buffer.count - position
        if !input.isLast, length <= options.limits.rowBytes {
            if scanner.literalQuote >= 0 { scanner.literalQuote -= position }
            input.fill(from: position)
            position = 0
            return true
        }
        // Each time a later one, so that this comes to an end.
        guard let openQuote, openQuote > scanner.literalQuote else { return stopAtLongRow() }
        unclosedQuote(at: openQuote, rowAt: position, line: line)
        scanner.literalQuote = openQuote
        return true
    }

    private mutating func isReadable() -> Bool {
        if let failure = input.failure {
            faults.add(failure)
            isDone = true
        } else if let invalid = input.invalid {
            notText(at: invalid, from: position, line: line)
            isDone = true
        } else if faults.isFull {
            isDone = true
        } else if input.isLast, input.isDamaged {
            damaged()
            isDone = true
        }
        return !isDone
    }

    private mutating func stopAtLongRow() -> Bool {
        isDone = true
        rowTooLong(line: line)
        return false
    }

    /// Tells the faults of a row that was read.
    private mutating func check(_ row: RawRow, end: Int) {
        for slip in scanner.slips { textAfterQuote(at: slip, rowAt: position, line: line) }
        guard !row.cells.isEmpty else { return }
        switch width {
        case .any: break
        case .firstRow: width = .fixed(row.cells.count)
        case .fixed(let count):
            if row.cells.count != count { wrongWidth(row, expected: count, rowAt: position, end: end) }
        }
    }
}
