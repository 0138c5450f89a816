import Foundation
import LoaMarkup
import LoaShell
import LoaStats

/// A sheet as lines of text, one a row: `4 | text | #12 | @2025-07-01 | (covered)`.
struct SheetText {
    var lines: [String] = []
    var faults: [String] = []
    var messages: [String] = []

    /// Reads a sheet of a file; the faults as `code row:column`.
    init(_ file: String, sheet index: Int = 0, limits: TableLimits = TableLimits()) {
        let book = XLSXBook.open(file, path: SourcePath("a.xlsx"), limits: limits)
        note(book.diagnostics)
        guard let value = book.value, index < value.sheets.count else { return }
        switch XLSXRows.open(value.sheets[index], of: value) {
        case .failure(let fault): note([fault.diagnostic(in: value.path)])
        case .success(var source):
            source.forEachRow { row in
                lines.append("\(row.number)\(row.isHidden ? " hidden" : "") | " + row.cells.map { Self.text($0, row) }.joined(separator: " | "))
                return true
            }
            note(source.diagnostics)
        }
    }

    private mutating func note(_ diagnostics: [Diagnostic]) {
        faults += diagnostics.map { "\($0.code.name) \($0.span.line):\($0.span.column)" }
        messages += diagnostics.map(\.message.vi)
    }

    private static func text(_ cell: RawCell, _ row: RawRow) -> String {
        let bytes = String(decoding: row.text(cell), as: UTF8.self)
        let value =
            switch cell.kind {
            case .empty: ""
            case .text: bytes
            case .number: "#\(bytes)"
            case .date(let day): "@\(day.iso)"
            case .boolean(let isTrue): isTrue ? "yes" : "no"
            case .error: "!\(bytes)"
            }
        return switch cell.merge {
        case .none: value
        case .anchor: "*\(value)"
        case .covered: "(\(value))"
        }
    }

    /// The path of a file beside the tests.
    static func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
    }
}
