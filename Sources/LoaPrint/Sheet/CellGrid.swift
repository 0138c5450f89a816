/// Where the cells of an imposition lie on its sheet, in points, in the middle of it.
struct CellGrid {
    /// The sheet.
    let sheet: (width: Double, height: Double)
    private let cell: (width: Double, height: Double)
    private let gap: Double
    private let columns: Int
    private let rows: Int
    /// Whether every second pair of columns is one piece that is folded between them.
    private let isFolded: Bool

    /// The grid of an imposition for pages of a size in points.
    init(_ imposition: Imposition, width: Double, height: Double) {
        let unit = PageUnit.millimetre
        isFolded = imposition.kind == .saddle
        sheet = (imposition.sheet.width * unit, imposition.sheet.height * unit)
        cell = (width, height)
        gap = max(imposition.gap, 0) * unit
        // A booklet needs its two pages, whatever was declared.
        columns = isFolded ? max(imposition.columns / 2, 1) * 2 : max(imposition.columns, 1)
        rows = max(imposition.rows, 1)
    }

    /// All cells together.
    var frame: PageRect {
        let gaps = isFolded ? columns / 2 - 1 : columns - 1
        let width = Double(columns) * cell.width + Double(gaps) * gap
        let height = Double(rows) * cell.height + Double(rows - 1) * gap
        return PageRect(x: (sheet.width - width) / 2, y: (sheet.height - height) / 2, width: width, height: height)
    }

    /// The top left corner of a cell.
    func origin(column: Int, row: Int) -> PagePoint {
        let gaps = isFolded ? column / 2 : column
        return PagePoint(frame.x + Double(column) * cell.width + Double(gaps) * gap, frame.y + Double(row) * (cell.height + gap))
    }

    /// Where the sheet is cut from top to bottom, and from left to right.
    var cuts: (upright: [Double], level: [Double]) {
        let step = isFolded ? 2 : 1
        let lefts = stride(from: 0, to: columns, by: step).map { origin(column: $0, row: 0).x }
        let tops = (0..<rows).map { origin(column: 0, row: $0).y }
        return (
            Self.apart(lefts.flatMap { [$0, $0 + Double(step) * cell.width] }), Self.apart(tops.flatMap { [$0, $0 + cell.height] })
        )
    }

    /// Where pieces are folded, from top to bottom.
    var folds: [Double] { isFolded ? stride(from: 1, to: columns, by: 2).map { origin(column: $0, row: 0).x } : [] }

    /// What lies between pieces and around them: from where to where, along one direction.
    func spaces(along frame: (start: Double, end: Double), cuts: [Double], sheet: Double) -> [ClosedRange<Double>] {
        var spaces = [0...max(frame.start, 0), min(frame.end, sheet)...sheet]
        for (from, to) in zip(cuts, cuts.dropFirst()) where abs(to - from - gap) < SheetFace.hair { spaces.append(from...to) }
        return spaces
    }

    /// Sorted, each place once.
    private static func apart(_ values: [Double]) -> [Double] {
        values.sorted().reduce(into: []) { result, value in
            if let last = result.last, value - last < SheetFace.hair { return }
            result.append(value)
        }
    }
}
