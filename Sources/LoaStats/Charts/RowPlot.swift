internal import LoaMarkup
/// A chart whose categories stand below each other, for long names: bars, stacks, dots.
struct RowPlot {
    let model: ChartModel
    let sizes: ChartSizes
    let axis: ChartAxis
    let numbers: ChartNumbers
    let hasKey: Bool
    var canvas: ChartCanvas
    /// Where values are drawn.
    var area = DrawingRectangle(x: 0, y: 0, width: 0, height: 0)
    /// The upper edges of rows, below their names on narrow drawings.
    var tops: [Double] = []

    /// Fits the axis to the chart.
    init(_ model: ChartModel, _ sizes: ChartSizes, fromZero: Bool, hasKey: Bool) {
        self.model = model
        self.sizes = sizes
        self.hasKey = hasKey
        axis = .over(model.covered(hasPace: false), steps: sizes.isNarrow ? 3 : 5, startsAtZero: fromZero)
        numbers = ChartNumbers(model)
        canvas = ChartCanvas(sizes)
    }

    var bars: Int { model.kind == .bar ? model.series.count : 1 }
    /// How thick a bar is.
    var thickness: Double { bars > 1 ? sizes.text * 1.2 : sizes.isNarrow ? 15 : 20 }
    var depth: Double { thickness * Double(bars) }

    /// Where a value stands.
    func x(_ value: Double) -> Double { area.x + axis.share(value) * area.width }
    /// Where bars start, and where hidden values are marked.
    var base: Double { axis.hasZero ? x(0) : area.x }

    private var nameWidth: Double { sizes.isNarrow ? sizes.width : sizes.width * 0.34 }

    /// The whole picture.
    mutating func drawing() -> Drawing {
        let header = ChartHeader(
            model: model, sizes: sizes, isCut: !axis.hasZero, hasLegend: model.series.count > 1, hasKey: hasKey)
        let top = header.draw(&canvas) + (model.target == nil ? 4 : sizes.line + 4)
        let names = model.categories.map {
            TextMeasure.wrap($0.short, width: nameWidth, lines: 2, size: sizes.text, weight: .regular)
        }
        let column =
            sizes.isNarrow ? 0 : (names.joined().map { TextMeasure.width($0, size: sizes.text, weight: .regular) }.max() ?? 0) + 12
        let ends = endRoom(column)
        area = DrawingRectangle(
            x: column + ends.left, y: top, width: sizes.width - column - ends.left - ends.right, height: 0)
        let bottom = layRows(names, from: top)
        area.height = bottom - top
        let height = bottom + 8 + sizes.line
        canvas.bottom = height
        drawGrid()
        for (index, lines) in names.enumerated() { writeName(lines, index) }
        drawBreaks()
        model.kind == .dot ? drawDots() : drawBars()
        drawTarget()
        return canvas.drawing(height: height)
    }

    /// The room that values need beyond the longest bar, at both ends.
    private func endRoom(_ column: Double) -> (left: Double, right: Double) {
        let texts = model.kind == .stack ? model.categories.indices.compactMap(model.total) : model.numbers
        func widest(_ list: [DecimalNumber]) -> Double {
            list.map { TextMeasure.width(numbers.value($0), size: sizes.text, weight: .semibold) }.max().map { $0 + 8 } ?? 0
        }
        let hasEstimate = model.series.contains { $0.values.contains(where: \.isEstimate) }
        let words = hasEstimate ? TextMeasure.width(ChartWords(model.language).estimate + " ", size: sizes.text, weight: .semibold) : 0
        let below = model.kind == .dot ? 0 : widest(texts.filter { $0.units < 0 })
        let above = model.kind == .dot && model.series.count > 1 ? 0 : widest(texts.filter { $0.units >= 0 })
        let edge = model.kind == .dot ? sizes.dot * 1.25 + 4 : 1
        // Bars keep half of the width, however long the numbers are.
        let most = (sizes.width - column) / 4
        let left = below > 0 ? Swift.min(below + words, most) : edge
        return (left, Swift.min(Swift.max(above + words, edge, 20), below > 0 ? most : 2 * most))
    }

    /// Gives every category its room and returns where the last one ends.
    private mutating func layRows(_ names: [[String]], from top: Double) -> Double {
        var y = top
        let space = sizes.isNarrow ? 12.0 : bars > 1 ? 16.0 : 9.0
        for (index, lines) in names.enumerated() {
            if model.breaks.contains(where: { $0.index == index }) { y += sizes.line + 4 }
            let height = Double(lines.count) * sizes.line
            if sizes.isNarrow {
                tops.append(y + height + 1)
                y += height + 1 + depth + space
            } else {
                tops.append(y + Swift.max(0, (height - depth) / 2))
                y += Swift.max(height, depth) + space
            }
        }
        return y - space + 8
    }

    private mutating func writeName(_ lines: [String], _ index: Int) {
        let rise = Double(lines.count) * sizes.line
        let top = sizes.isNarrow ? tops[index] - rise - 1 : tops[index] + depth / 2 - rise / 2
        for (row, text) in lines.enumerated() {
            let at = DrawingPoint(0, top + sizes.line * Double(row) + sizes.text * 1.02)
            canvas.write(.label, DrawingText(text, at: at, size: sizes.text))
        }
    }

    /// From where to where upright lines go: on narrow drawings they stop at the names between the bars.
    var guides: [(top: Double, bottom: Double)] {
        guard sizes.isNarrow else { return [(area.y, area.bottom)] }
        return tops.map { ($0 - 1, $0 + depth + 3) }
    }

    private mutating func drawGrid() {
        for (tick, text) in zip(axis.ticks, numbers.axis(axis.ticks)) {
            let at = x(tick.approximate)
            let isBase = tick.units == 0
            for (top, bottom) in guides {
                canvas.draw(isBase ? .axis : .grid, .line(DrawingPoint(at, top), DrawingPoint(at, bottom)), .stroke(isBase ? 1.5 : 1, dash: []))
            }
            let place = DrawingText(text, at: DrawingPoint(at, area.bottom + 4 + sizes.small), anchor: .middle, size: sizes.small)
                .kept(from: 0, to: sizes.width)
            canvas.write(.scale, place)
        }
        if !axis.hasZero {
            for offset in [0.0, 5.0] {
                let from = DrawingPoint(area.x + 4 + offset, area.bottom + 4)
                canvas.draw(.axisCut, .line(from, DrawingPoint(from.x + 4, from.y - 9)), .stroke(1.5, dash: []))
            }
        }
    }
}
