/// Marks the merged cells of rows that come from top to bottom, and gives covered cells the value of their anchor.
public struct MergeMarker: Sendable {
    /// A merged range that reaches into the row at hand, with the anchor's value.
    private struct Active {
        var range: MergedRange
        var kind: RawCell.Kind
        var text: [UInt8]
    }

    /// Ranges still to come, the topmost last.
    private var waiting: [MergedRange]
    private var active: [Active] = []
    private let columns: Int

    /// Takes the ranges of a sheet; columns after `columns` are not marked.
    public init(_ ranges: [MergedRange], columns: Int) {
        self.columns = columns
        waiting = ranges.filter { $0.first.column <= columns }.sorted {
            ($1.first.row, $1.first.column) < ($0.first.row, $0.first.column)
        }
    }

    /// Marks a row; rows must come in order.
    public mutating func mark(_ row: inout RawRow) {
        if active.isEmpty, waiting.last.map({ $0.first.row > row.number }) ?? true { return }
        active.removeAll { $0.range.last.row < row.number }
        while let next = waiting.last, next.first.row <= row.number {
            waiting.removeLast()
            // Spreadsheets do not let ranges overlap; of a file that does, the first one counts.
            let isFree = active.allSatisfy {
                $0.range.last.column < next.first.column || next.last.column < $0.range.first.column
            }
            guard next.last.row >= row.number, isFree else { continue }
            // The anchor's row may be missing from the file; its value is empty then.
            let anchor = next.first.row == row.number ? row[next.first.column] : RawCell()
            active.append(Active(range: next, kind: anchor.kind, text: Array(row.text(anchor))))
        }
        for item in active { cover(item, in: &row) }
    }

    private func cover(_ item: Active, in row: inout RawRow) {
        let range = item.range
        let last = min(range.last.column, columns)
        while row.cells.count < last { row.cells.append(RawCell()) }
        var cell = row[range.first.column]
        if range.first.row == row.number {
            cell.merge = .anchor
        } else {
            // One copy of the anchor's text serves all cells of the row.
            cell = RawCell(item.kind, start: row.bytes.count, end: row.bytes.count + item.text.count)
            row.bytes += item.text
            cell.merge = .covered(by: range.first)
        }
        row.cells[range.first.column - 1] = cell
        cell.merge = .covered(by: range.first)
        for column in range.first.column..<last { row.cells[column] = cell }
    }
}
