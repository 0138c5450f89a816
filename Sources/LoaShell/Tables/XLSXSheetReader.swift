internal import LoaMarkup
internal import LoaStats

/// Reads the cells of a sheet into a row, and pauses after each row.
final class XLSXSheetReader: XMLHandler {
    /// The row that was read last; whoever takes it may put another one here for its memory.
    var row = RawRow()
    /// Whether ``row`` is new since the last pause.
    var hasRow = false
    /// The faults of single cells.
    var faults: TableFaults
    /// The columns that are hidden.
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var fault: TableFault? { didSet { isStopped = fault != nil } }
    private(set) var isStopped = false

    /// What the cell at hand is said to hold.
    private enum Form { case number, shared, text, inline, boolean, error, day }
    /// Whose text is coming.
    private enum Part { case nothing, value, inlineText }

    private let sheet: SheetName
    private let strings: SharedStrings
    private let dateStyles: [Bool]
    private let is1904: Bool
    private let rowLimit: Int
    private let columnLimit: Int
    private var isInCells = false
    private var part = Part.nothing
    private var column = 0
    private var form = Form.number
    private var isDate = false
    private var hasFormula = false
    private var start = 0
    private var phonetic = 0

    init(_ book: XLSXBook, _ sheet: SheetName) {
        self.sheet = sheet
        strings = book.strings
        dateStyles = book.isDate
        is1904 = book.is1904
        rowLimit = book.limits.rowBytes
        columnLimit = book.limits.columns
        faults = TableFaults(book.path, limit: book.limits.faults)
    }

    func start(_ name: Span<UInt8>, _ attributes: XMLAttributes) {
        guard isInCells else {
            if name.isName("sheetData") { isInCells = true } else if name.isName("col") { note(column: attributes) }
            return
        }
        if name.count == 1 {
            switch name[0] {
            case UInt8(ascii: "c"): begin(cell: attributes)
            case UInt8(ascii: "v"): part = .value
            case UInt8(ascii: "f"): hasFormula = true
            case UInt8(ascii: "t"): if form == .inline, phonetic == 0 { part = .inlineText }
            default: break
            }
        } else if name.isName("row") {
            begin(row: attributes)
        } else if name.isName("rPh") {
            phonetic += 1
        }
    }

    func text(_ bytes: Span<UInt8>) {
        guard part != .nothing else { return }
        row.bytes.append(copying: bytes)
        if row.bytes.count > rowLimit { tooLong() }
    }

    func end(_ name: Span<UInt8>) -> Bool {
        guard isInCells else { return false }
        if name.count == 1 {
            switch name[0] {
            case UInt8(ascii: "v"), UInt8(ascii: "t"): part = .nothing
            case UInt8(ascii: "c"): endCell()
            default: break
            }
        } else if name.isName("row") {
            hasRow = true
            return true
        } else if name.isName("rPh") {
            phonetic -= 1
        } else if name.isName("sheetData") {
            isInCells = false
        }
        return false
    }

    private func note(column attributes: XMLAttributes) {
        guard attributes.isTrue("hidden"), let first = attributes.number("min"), let last = attributes.number("max") else { return }
        let end = min(last, columnLimit)
        if first >= 1, first <= end { hiddenColumns.append(first...end) }
    }

    private func begin(row attributes: XMLAttributes) {
        var number = row.number + 1
        if let given = attributes.value("r") {
            guard let read = XMLAttributes.number(given.span), read >= number, read <= CellReference.lastRow else {
                return damage(vi: "số dòng sai thứ tự", en: "row numbers are out of order")
            }
            number = read
        }
        row.restart(number: number, line: number, isHidden: attributes.isTrue("hidden"))
        column = 0
    }

    private func begin(cell attributes: XMLAttributes) {
        let last = column
        column += 1
        form = .number
        isDate = false
        let bytes = attributes.bytes
        for index in 0..<attributes.letters.count {
            let value = attributes.letters[index].value
            switch attributes.letters[index].letter {
            case UInt8(ascii: "r"):
                guard let reference = CellReference(bytes.span.extracting(value)), reference.column > last else {
                    return damage(vi: "ô sai thứ tự", en: "cells are out of order")
                }
                column = reference.column
            case UInt8(ascii: "t"): form = Self.form(bytes.span.extracting(value))
            case UInt8(ascii: "s"):
                let style = XMLAttributes.number(bytes.span.extracting(value)) ?? 0
                isDate = style < dateStyles.count && dateStyles[style]
            default: break
            }
        }
        start = row.bytes.count
        hasFormula = false
        part = .nothing
        phonetic = 0
    }

    private static func form(_ type: borrowing Span<UInt8>) -> Form {
        guard type.count > 0 else { return .number }
        switch type[0] {
        case UInt8(ascii: "s"): return type.count == 1 ? .shared : .text
        case UInt8(ascii: "i"): return .inline
        case UInt8(ascii: "b"): return .boolean
        case UInt8(ascii: "e"): return .error
        case UInt8(ascii: "d"): return .day
        default: return .number
        }
    }

    private func endCell() {
        part = .nothing
        // A formula without a result: programs that write spreadsheets leave it for Excel to calculate.
        if hasFormula, row.bytes.count == start, form != .text {
            put(.error)
            return tell(
                .tableFormula, vi: "công thức chưa có kết quả — mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập",
                en: "the formula has no result — open the file in Excel or LibreOffice, save it, then import")
        }
        let kind = value()
        if row.bytes.count > start || kind != .text { put(row.bytes.count == start ? .empty : kind) }
        if row.bytes.count > rowLimit { tooLong() }
    }

    /// Brings the bytes of the cell at hand into their form; what they are.
    private func value() -> RawCell.Kind {
        guard row.bytes.count > start else { return .text }
        switch form {
        case .number: return number()
        case .shared:
            guard let index = wholeNumber, let range = strings[index] else {
                return refuse(vi: "ô trỏ tới chữ không có trong tệp", en: "the cell points at a text that the file does not have")
            }
            row.bytes.removeLast(row.bytes.count - start)
            let texts = strings.bytes
            row.bytes.append(copying: texts.span.extracting(range))
            return .text
        case .text, .inline:
            EscapedText.unescape(&row.bytes, from: start)
            return .text
        case .boolean:
            let isTrue = row.bytes[start...].elementsEqual("1".utf8) || row.bytes[start...].elementsEqual("true".utf8)
            row.bytes.replaceSubrange(start..., with: [isTrue ? 0x31 : 0x30])
            return .boolean(isTrue)
        case .error: return .error
        case .day:
            guard let day = SpreadsheetDate.day(iso: row.bytes[start...]) else {
                return refuse(vi: "ô ngày không đọc được", en: "the day of the cell cannot be read")
            }
            return .date(day)
        }
    }

    // In both a second name for the bytes is gone before they change, so that they are not copied.
    private var wholeNumber: Int? {
        let bytes = row.bytes
        return XMLAttributes.number(bytes.span.extracting(start...))
    }

    private var isPlainNumber: Bool {
        let bytes = row.bytes
        return DecimalText.isPlain(bytes.span.extracting(start...))
    }

    private func number() -> RawCell.Kind {
        if !isPlainNumber {
            let blanks: (UInt8) -> Bool = { $0 <= 0x20 }
            let tail = row.bytes[start...].drop(while: blanks)
            let end = tail.lastIndex { !blanks($0) } ?? tail.startIndex - 1
            guard let plain = DecimalText.plain(tail[...end]) else {
                return refuse(vi: "ô số không đọc được", en: "the number of the cell cannot be read")
            }
            row.bytes.replaceSubrange(start..., with: plain)
        }
        if isDate, let day = SpreadsheetDate.day(serial: row.bytes[start...], is1904: is1904) { return .date(day) }
        return .number
    }

    /// Adds the cell at hand to the row, with empty ones before it.
    private func put(_ kind: RawCell.Kind) {
        guard kind != .empty else { return }
        guard column <= columnLimit else {
            row.bytes.removeLast(row.bytes.count - start)
            let last = CellAddress.letters(columnLimit)
            return tell(
                .tableColumns, vi: "có giá trị ở quá xa bên phải (sau cột \(last)), không đọc — xóa ô này",
                en: "a value stands too far to the right (after column \(last)) and is not read — delete the cell")
        }
        while row.cells.count < column - 1 { row.cells.append(RawCell()) }
        row.cells.append(RawCell(kind, start: start, end: row.bytes.count))
    }

    private func refuse(vi: String, en: String) -> RawCell.Kind {
        tell(.tableValue, vi: "\(vi) — mở bằng Excel, gõ lại ô", en: "\(en) — open the file in Excel and type the cell anew")
        return .error
    }

    private func tell(_ code: DiagnosticCode, vi: String, en: String) {
        let address = CellAddress(sheet: sheet, row: row.number, column: column).message
        faults.add(
            code, line: row.number, column: column, vi: "\(address.vi): \(vi)", en: "\(address.en): \(en)")
    }

    private func damage(vi: String, en: String) {
        fault = TableFault(
            .tableDamaged, row: row.number, column: max(1, column), vi: "Sheet ‘\(sheet)’: \(vi) — mở bằng Excel và lưu lại",
            en: "Sheet ‘\(sheet)’: \(en) — open the file in Excel and save it anew")
    }

    private func tooLong() {
        let most = rowLimit >> 20
        fault = TableFault(
            .tableTooLarge, row: row.number, column: max(1, column), vi: "Sheet ‘\(sheet)’: dòng dài hơn \(most) MiB — chia nhỏ chữ trong ô",
            en: "Sheet ‘\(sheet)’: the row is over \(most) MiB — split the text of its cells")
    }
}
