public import LoaMarkup

/// The source line that a diagnostic points at, with a line of carets under the words it is about.
public struct SourceExcerpt: Hashable, Sendable {
    /// The line as shown: tabs as spaces, a window of a long line, harmless.
    public let line: String
    /// Spaces up to the first caret.
    public let indent: String
    /// The carets, at least one.
    public let carets: String

    /// How far apart tab stops are.
    static let tabStop = 4

    /// One scalar of the line, placed.
    private struct Cell {
        var text: String
        var column: Int
        var width: Int
    }

    /// Makes the excerpt of a line.
    ///
    /// - Parameters:
    ///   - source: The line, without its line break.
    ///   - span: The place; columns count scalars.
    ///   - columns: The most columns that the line may take; a longer one is shown in part, around the place.
    public init(_ source: String, _ span: SourceSpan, columns: Int) {
        let cells = Self.cells(source)
        let end = cells.last.map { $0.column + $0.width } ?? 0
        let start = Swift.min(Swift.max(0, span.column - 1), cells.count)
        let stop = Swift.min(start + Swift.max(1, span.length), cells.count)
        var from = start < cells.count ? cells[start].column : end
        // A mark stands over the letter before it.
        if start < cells.count, cells[start].width == 0, start > 0 { from = Swift.max(0, from - 1) }
        let to = Swift.max(from + 1, stop > start ? cells[stop - 1].column + cells[stop - 1].width : from + 1)

        let columns = Swift.max(20, columns)
        guard end > columns else {
            line = cells.map(\.text).joined()
            indent = String(repeating: " ", count: from)
            carets = String(repeating: "^", count: to - from)
            return
        }
        // A window that begins a third before the place, so that the words and what led to them are both seen.
        let room = columns - 2
        let left = Swift.max(0, Swift.min(from - room / 3, end - room))
        let right = left + room
        let shown = cells.filter { $0.column >= left && $0.column + $0.width <= right }
        let first = shown.first?.column ?? left
        let last = shown.last.map { $0.column + $0.width } ?? left
        line = (left > 0 ? "…" : "") + shown.map(\.text).joined() + (right < end ? "…" : "")
        let offset = left > 0 ? 1 : 0
        indent = String(repeating: " ", count: Swift.max(0, from - first + offset))
        carets = String(repeating: "^", count: Swift.max(1, Swift.min(to, last) - from))
    }

    private static func cells(_ source: String) -> [Cell] {
        var (cells, column) = ([Cell](), 0)
        for scalar in source.unicodeScalars {
            if scalar == "\t" {
                let width = tabStop - column % tabStop
                cells.append(Cell(text: String(repeating: " ", count: width), column: column, width: width))
                column += width
            } else if scalar != "\r" {
                let shown = DisplayText.harmless(scalar)
                let width = DisplayText.width(of: shown)
                cells.append(Cell(text: String(Character(shown)), column: column, width: width))
                column += width
            }
        }
        return cells
    }
}
