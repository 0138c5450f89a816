extension FragmentMaker {
    /// A table in a width: columns as their cells need them, rows as high as their highest cell.
    func table(_ rows: [PrintBox.Row], _ caption: PrintBox?, width: Double, _ scale: Double) -> (parts: Fragment.Parts, height: Double) {
        let count = rows.map(\.cells.count).max() ?? 0
        guard count > 0 else { return (.none, 0) }
        var least = Array(repeating: 0.0, count: count)
        var full = least
        for row in rows {
            for (column, cell) in row.cells.enumerated() {
                let type = cell.style.size * scale
                let sides = cell.style.padding.left.resolved(type) + cell.style.padding.right.resolved(type)
                // A hair more, so that a line that just fits is not broken by rounding.
                let one = cell.words.text.fullWidth * scale + sides + 0.02
                full[column] = max(full[column], one)
                least[column] = max(least[column], cell.isNumeric ? one : cell.words.text.leastWidth * scale + sides + 0.02)
            }
        }
        let widths = ColumnPlan.widths(least: least, full: full, available: width)
        var result: [Fragment.RowFragment] = []
        var y = 0.0
        for (index, row) in rows.enumerated() {
            var cells: [Fragment.RowFragment.Cell] = []
            var (x, height) = (0.0, 0.0)
            for (column, cell) in row.cells.enumerated() {
                let type = cell.style.size * scale
                let (left, right) = (cell.style.padding.left.resolved(type), cell.style.padding.right.resolved(type))
                let room = max(widths[column] - left - right, 1)
                let (pitch, baseline) = pitch(cell.words, cell.style, scale)
                let (top, bottom) = (cell.style.padding.top.resolved(type), cell.style.padding.bottom.resolved(type))
                if isMeasuring {
                    let count = cell.words.text.lineCount(width: room / scale, wrap: cell.style.wrap, isLoose: false)
                    height = max(height, pitch * Double(count) + top + bottom)
                    continue
                }
                let lines = cell.words.text.lines(width: room / scale, wrap: cell.style.wrap)
                height = max(height, pitch * Double(lines.count) + top + bottom)
                cells.append(
                    .init(index: column, x: x, width: widths[column], lines: lines, pitch: pitch, baseline: baseline, top: top, left: left, room: room))
                x += widths[column]
            }
            if !isMeasuring { result.append(.init(row: index, y: y, height: height, cells: cells, size: scale)) }
            y += height
        }
        return (.rows(result), y)
    }
}
