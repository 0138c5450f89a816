internal import LoaMarkup

/// Reads the cells of one column by its rules, whoever wrote them: `25.000`, `-`, `6652`, `Tháng 10/2026`, `x`.
///
/// A reader remembers the codes that it met, so one is kept for a whole file.
public struct CellReader: Sendable {
    /// The column.
    public let column: Column
    /// How long the periods of the set are.
    let every: Period.Length
    /// The codes, when the column holds codes.
    var codes: CodeFinder?

    /// Makes a reader of one column of a set.
    public init(_ column: Column, of set: DataSet, schema: StatsSchema) {
        self.column = column
        every = set.every
        codes = column.codes.map { CodeFinder($0, schema) }
    }

    /// What a cell means in its column, or why it means nothing.
    ///
    /// - Parameter period: The period of the row, in which a unit's code must hold; nil when it is not known.
    public mutating func read(_ cell: SourceCell, in period: Period? = nil) -> Result<CellValue, CellFault> {
        if case .error(let text) = cell {
            return .failure(
                CellFault(
                    vi: "ô báo lỗi \(CellFault.shortened(text)) của bảng tính; sửa công thức trong tệp gửi đến",
                    en: "the cell shows the spreadsheet's error \(CellFault.shortened(text)); mend the formula in the file"))
        }
        if cell.isBlank { return empty }
        return switch column.kind {
        case .integer, .decimal: number(cell)
        case .period: self.period(cell)
        case .date: date(cell)
        case .code: code(cell, period)
        case .text: word(cell)
        case .flag: flag(cell)
        }
    }

    private var empty: Result<CellValue, CellFault> {
        if column.isOptional { return .success(.empty) }
        return .failure(
            CellFault(
                vi: column.isNumber ? "ô trống; không có gì thì ghi 0 hoặc “-”" : "ô trống; cột này phải có giá trị",
                en: column.isNumber ? "the cell is empty; write 0 or “-” for none" : "the cell is empty; this column needs a value"))
    }

    private func word(_ cell: SourceCell) -> Result<CellValue, CellFault> {
        switch cell {
        case .text(let text): CellText.clean(text).map { .word($0) }
        case .number(let number): .success(.word(Self.plain(number)))
        case .date(let date): .success(.word(date.iso))
        default: .success(.word(cell.shown))
        }
    }

    private func flag(_ cell: SourceCell) -> Result<CellValue, CellFault> {
        switch cell {
        case .flag(let flag): return .success(.flag(flag))
        case .number(let number) where number == 0 || number == 1: return .success(.flag(number == 1))
        case .text(let text):
            switch CellText.key(text) {
            case "1", "co", "x", "yes", "true", "dung": return .success(.flag(true))
            case "0", "khong", "no", "false", "sai": return .success(.flag(false))
            default: if Self.isDash(text) { return .success(.flag(false)) }
            }
        default: break
        }
        return .failure(
            CellFault(
                vi: "“\(cell.shown)” không phải có hay không; ghi 1 hoặc 0", en: "“\(cell.shown)” is neither yes nor no; write 1 or 0"))
    }

    /// A number as code or text: whole numbers without a point.
    static func plain(_ number: DecimalNumber) -> String {
        let number = number.trimmed
        return number.scale == 0 ? String(number.units) : NumberForm(.vi).text(number)
    }

    /// Whether a text is one of the dashes that staff write for nothing.
    static func isDash(_ text: String) -> Bool {
        guard text.utf8.count <= 12 else { return false }
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        return scalars.count == 1 && scalars.first.map(dashes.contains) == true
    }

    private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
}
