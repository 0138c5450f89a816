public import LoaMarkup
public import LoaStats

/// A spreadsheet (.xlsx, .xlsm): its sheets, and what their cells share.
///
/// Nothing of a sheet is read yet; ``XLSXRows`` reads one.
public struct XLSXBook: Sendable {
    /// Where it lies on the disk.
    public let file: String
    /// What it is called in messages.
    public let path: SourcePath
    /// The sheets with cells, in the order of their tabs; charts that fill a tab are left out.
    public let sheets: [XLSXSheet]
    /// Whether days count from 1904, as on old Macs.
    public let is1904: Bool
    /// What is too much.
    public let limits: TableLimits

    let strings: SharedStrings
    let isDate: [Bool]

    /// Opens a file; nil when it is no readable spreadsheet.
    ///
    /// Codes: `table.kind`, `table.damaged`, `table.too-large`; `table.hidden` warns of hidden sheets.
    public static func open(_ file: String, path: SourcePath, limits: TableLimits = TableLimits()) -> Reported<XLSXBook?> {
        do throws(TableFault) {
            let book = try XLSXBook(file, path, limits)
            return Reported(book, book.hiddenSheets)
        } catch {
            return Reported(nil, [error.diagnostic(in: path)])
        }
    }

    private init(_ file: String, _ path: SourcePath, _ limits: TableLimits) throws(TableFault) {
        if let fault = try TableFileKind.of(file: file).refusal { throw fault }
        var parts = try XLSXParts(path: file, limits: limits)
        if let other = TableFileKind.within(parts.archive).refusal { throw other }

        let top = XLSXRelations(folder: "")
        _ = try parts.parse("_rels/.rels", most: limits.partBytes, top)
        let main = top.first("officeDocument") ?? "xl/workbook.xml"
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let last = main.split(separator: "/").last ?? ""

        let reader = XLSXBookReader()
        guard try parts.parse(main, most: limits.partBytes, reader) else { throw Self.noBook }
        let relations = XLSXRelations(folder: folder)
        _ = try parts.parse("\(folder)/_rels/\(last).rels", most: limits.partBytes, relations)

        sheets = reader.entries.compactMap { entry in
            guard let target = relations.targets[entry.id], target.kind == "worksheet" else { return nil }
            return XLSXSheet(name: SheetName(entry.name), visibility: entry.visibility, part: target.name)
        }
        guard !sheets.isEmpty else { throw Self.noBook }
        is1904 = reader.is1904

        let styles = XLSXStyles()
        if let name = relations.first("styles") { _ = try parts.parse(name, most: limits.partBytes, styles) }
        isDate = styles.isDate
        let texts = SharedStringsReader()
        if let name = relations.first("sharedStrings") {
            _ = try parts.parse(name, most: min(limits.sharedStringBytes, 1 << 31), texts)
        }
        strings = texts.strings
        self.file = file
        self.path = path
        self.limits = limits
    }

    private var hiddenSheets: [Diagnostic] {
        sheets.filter { $0.visibility != .shown }.map { sheet in
            Diagnostic(
                .warning, .tableHidden, at: SourceSpan(path),
                vi: "trang tính ‘\(sheet.name)’ bị ẩn — cho hiện lại nếu muốn nhập, xóa nếu không",
                en: "the sheet ‘\(sheet.name)’ is hidden — show it if it is meant, delete it if not")
        }
    }

    private static var noBook: TableFault {
        TableFault(
            .tableDamaged, vi: "không thấy trang tính nào trong tệp — mở bằng Excel và lưu lại thành .xlsx",
            en: "there is no sheet in the file — open it in Excel and save it as .xlsx")
    }
}
