internal import LoaMarkup

/// A chart whose categories stand side by side: lines, bars, stacks.
struct UprightPlot {
    let model: ChartModel
    let sizes: ChartSizes
    let axis: ChartAxis
    let numbers: ChartNumbers
    let hasKey: Bool
    var canvas: ChartCanvas
    /// Where values are drawn.
    var area = DrawingRectangle(x: 0, y: 0, width: 0, height: 0)
    /// Names of series at the right of their lines: each with its height, or none.
    var endLabels: [[String]] = []

    /// Fits the axis to the chart.
    init(_ model: ChartModel, _ sizes: ChartSizes, fromZero: Bool, hasKey: Bool) {
        self.model = model
        self.sizes = sizes
        self.hasKey = hasKey
        axis = .over(model.covered(hasPace: true), steps: sizes.isNarrow ? 4 : 5, startsAtZero: fromZero || model.kind != .line)
        numbers = ChartNumbers(model)
        canvas = ChartCanvas(sizes)
    }

    /// How many places there are for categories: those of the chart, and on to the end of the pace line.
    ///
    /// A pace line that would leave the values less than a fifth of the width is cut there.
    static func slots(_ model: ChartModel) -> Int {
        let count = Swift.max(1, model.categories.count)
        guard let pace = model.target?.pace, pace.end >= count else { return count }
        return Swift.min(pace.end + 1, count * 5)
    }

    var slots: Int { Self.slots(model) }
    var isLine: Bool { model.kind == .line }
    var band: Double { area.width / Double(slots) }

    /// The middle of a category.
    func x(_ index: Int) -> Double {
        if isLine {
            guard slots > 1 else { return area.x + area.width / 2 }
            return area.x + sizes.dot + (area.width - 2 * sizes.dot) * Double(index) / Double(slots - 1)
        }
        return area.x + band * (Double(index) + 0.5)
    }

    /// Where a value stands.
    func y(_ value: Double) -> Double { area.bottom - axis.share(value) * area.height }

    /// Where bars start, and where hidden values are marked.
    var base: Double { y(0) }

    /// The whole picture.
    mutating func drawing() -> Drawing {
        endLabels = fittingEndLabels()
        let hasLegend = model.series.count > 1 && endLabels.isEmpty
        let header = ChartHeader(model: model, sizes: sizes, isCut: !axis.hasZero, hasLegend: hasLegend, hasKey: hasKey)
        let top = header.draw(&canvas)
        let texts = numbers.axis(axis.ticks)
        let left = (texts.map { TextMeasure.width($0, size: sizes.small, weight: .regular) }.max() ?? 0) + 8
        let right = endLabels.isEmpty ? sizes.dot + 2 : endLabelWidth + 14
        let air = sizes.line * (isLine ? 1.3 : 1) + (model.breaks.isEmpty ? 0 : sizes.line)
        let rise = sizes.isNarrow ? 190.0 : 280.0
        area = DrawingRectangle(x: left, y: top + air, width: sizes.width - left - right, height: rise)
        let labels = categoryLabels()
        let height = area.bottom + 10 + Double(labels.lines) * sizes.line
        canvas.bottom = height
        drawAxis(texts)
        for text in labels.texts { canvas.write(.label, text) }
        drawBreaks(from: top)
        isLine ? drawLines() : drawBars()
        drawPace()
        drawTarget()
        isLine ? writeLineValues() : writeBarValues()
        return canvas.drawing(height: height)
    }

    private mutating func drawAxis(_ texts: [String]) {
        for (tick, text) in zip(axis.ticks, texts) {
            let at = y(tick.approximate)
            let isBase = tick.units == 0
            if !isBase {
                canvas.draw(.grid, .line(DrawingPoint(area.x, at), DrawingPoint(area.right, at)), .stroke(1, dash: []))
            }
            canvas.write(.scale, DrawingText(text, at: DrawingPoint(area.x - 8, at + sizes.small * 0.34), anchor: .end, size: sizes.small))
        }
        let foot = axis.hasZero ? base : area.bottom
        canvas.draw(.axis, .line(DrawingPoint(area.x, foot), DrawingPoint(area.right, foot)), .stroke(1.5, dash: []))
        canvas.avoid(DrawingRectangle(x: area.x, y: foot - 1, width: area.width, height: 2))
        if !axis.hasZero {
            for offset in [0.0, 5.0] {
                let from = DrawingPoint(area.x - 5, area.bottom - 6 - offset)
                canvas.draw(.axisCut, .line(from, DrawingPoint(from.x + 10, from.y - 5)), .stroke(1.5, dash: []))
            }
        }
    }

    /// The labels of categories that fit side by side, the last one always among them.
    private func categoryLabels() -> (texts: [DrawingText], lines: Int) {
        let count = model.categories.count
        var best: [DrawingText] = []
        for stride in [1, 2, 3, 4, 6, 12, 24, 48] + [Swift.max(1, count)] where stride <= count {
            best = labels(every: stride)
            let rooms = best.map(\.box)
            if zip(rooms, rooms.dropFirst()).allSatisfy({ $0.right + sizes.gap <= $1.x }) { break }
        }
        guard let pace = model.target?.pace, slots > count, pace.end < slots, !pace.endLabel.isEmpty else { return (best, 1) }
        return (best + [label(pace.endLabel, slots - 1)], 1)
    }

    private func labels(every stride: Int) -> [DrawingText] {
        let count = model.categories.count
        return (0..<count).filter { (count - 1 - $0).isMultiple(of: stride) }.map { label(model.categories[$0].short, $0) }
    }

    private func label(_ text: String, _ index: Int) -> DrawingText {
        let fitted = TextMeasure.fit(text, width: sizes.width * 0.6, size: sizes.small, weight: .regular)
        let place = DrawingPoint(x(index), area.bottom + 9 + sizes.small)
        return DrawingText(fitted, at: place, anchor: .middle, size: sizes.small).kept(from: 0, to: sizes.width)
    }
}
