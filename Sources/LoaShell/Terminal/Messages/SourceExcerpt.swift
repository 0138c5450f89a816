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
        let columns = Swift.max(20, columns)
        let near = Self.neighbourhood(source, column: span.column, columns: columns)
        let cells = Self.cells(near.scalars)
        let end = cells.last.map { $0.column + $0.width } ?? 0
        let start = Swift.min(Swift.max(0, near.column - 1), cells.count)
        let stop = Swift.min(start + Swift.max(1, span.length), cells.count)
        var from = start < cells.count ? cells[start].column : end
        // A mark stands over the letter before it.
        if start < cells.count, cells[start].width == 0, start > 0 { from = Swift.max(0, from - 1) }
        let to = Swift.max(from + 1, stop > start ? cells[stop - 1].column + cells[stop - 1].width : from + 1)

        // A window that begins a third before the place, so that the words and what led to them are both seen.
        let fits = end <= columns - (near.cutLeft ? 1 : 0) - (near.cutRight ? 1 : 0)
        let room = fits ? end : columns - 2
        let left = fits ? 0 : Swift.max(0, Swift.min(from - room / 3, end - room))
        let right = left + room
        let shown = cells.filter { $0.column >= left && $0.column + $0.width <= right }
        let first = shown.first?.column ?? left
        let last = shown.last.map { $0.column + $0.width } ?? left
        let cutLeft = near.cutLeft || left > 0
        line = (cutLeft ? "…" : "") + shown.map(\.text).joined() + (near.cutRight || right < end ? "…" : "")
        indent = String(repeating: " ", count: Swift.max(0, from - first + (cutLeft ? 1 : 0)))
        carets = String(repeating: "^", count: fits ? to - from : Swift.max(1, Swift.min(to, last) - from))
    }

    /// The part of a very long line that can be seen at all, with the place counted from its beginning: a line of a
    /// megabyte with a thousand faults is not laid out a thousand times.
    private static func neighbourhood(
        _ source: String, column: Int, columns: Int
    ) -> (scalars: Substring.UnicodeScalarView, column: Int, cutLeft: Bool, cutRight: Bool) {
        let all = source[...].unicodeScalars
        guard source.utf8.count > 16 * columns else { return (all, column, false, false) }
        let before = Swift.max(0, column - 1 - 2 * columns)
        guard let from = all.index(all.startIndex, offsetBy: before, limitedBy: all.endIndex), from < all.endIndex
        else {
            let tail = all.index(all.endIndex, offsetBy: -2 * columns, limitedBy: all.startIndex) ?? all.startIndex
            return (all[tail...], Int.max, true, false)
        }
        let to = all.index(from, offsetBy: 4 * columns, limitedBy: all.endIndex) ?? all.endIndex
        return (all[from..<to], column - before, before > 0, to < all.endIndex)
    }

    private static func cells(_ scalars: Substring.UnicodeScalarView) -> [Cell] {
        var (cells, column) = ([Cell](), 0)
        for scalar in scalars {
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
