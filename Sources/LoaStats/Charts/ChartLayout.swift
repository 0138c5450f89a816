/// Turns a chart into a drawing of a given width; the height follows from what there is to show.
public struct ChartLayout: Hashable, Sendable {
    /// The width in points: 320 for telephones and columns, 720 for wide pages.
    public let width: Double

    /// A layout of a width; below 160 points nothing could be read.
    public init(width: Double) { self.width = Swift.max(160, width) }

    /// The drawing of a chart; the same for the same chart, always.
    public func drawing(_ model: ChartModel) -> Drawing {
        let sizes = ChartSizes(width: width)
        let hasMarks = model.series.contains { row in
            row.values.prefix(model.categories.count).contains { $0 != .missing }
        }
        guard hasMarks else { return empty(model, sizes) }
        let form = resolved(model, sizes)
        // The second time with a key, when the words of a mark found no room beside it.
        let fromZero = model.kind == .bar || model.kind == .stack
        let first = draw(form.model, inRows: form.isRows, sizes, fromZero: fromZero, hasKey: false)
        // The edge of an estimate on a map says nothing by itself.
        guard first.lacksKey || model.kind == .map && model.isPartlyEstimated else { return first.drawing }
        return draw(form.model, inRows: form.isRows, sizes, fromZero: fromZero, hasKey: true).drawing
    }

    private func draw(
        _ model: ChartModel, inRows: Bool, _ sizes: ChartSizes, fromZero: Bool, hasKey: Bool
    ) -> (drawing: Drawing, lacksKey: Bool) {
        if model.kind == .map {
            var plot = MapPlot(model, sizes, hasKey: hasKey)
            let drawing = plot.drawing()
            return (drawing, plot.canvas.lacksKey)
        }
        if inRows {
            var plot = RowPlot(model, sizes, fromZero: fromZero, hasKey: hasKey)
            let drawing = plot.drawing()
            return (drawing, plot.canvas.lacksKey)
        }
        var plot = UprightPlot(model, sizes, fromZero: fromZero, hasKey: hasKey)
        let drawing = plot.drawing()
        return (drawing, plot.canvas.lacksKey)
    }

    /// The kind that can be read at this width, and whether categories stand below each other.
    private func resolved(_ model: ChartModel, _ sizes: ChartSizes) -> (model: ChartModel, isRows: Bool) {
        switch model.kind {
        case .line, .map: return (model, false)
        case .dot: return (model, true)
        case .bar, .stack:
            let rows = model.kind == .stack ? 1 : model.series.count
            let band = (width - 48) / Double(UprightPlot.slots(model))
            let names = model.categories.map { TextMeasure.width($0.short, size: sizes.small, weight: .regular) }
            let isNamed = !model.isTimeline && (names.max() ?? 0) + sizes.gap > band
            if isNamed { return rows > 4 ? (model.with(kind: .dot), true) : (model, true) }
            // Bars thinner than a thick line are a line drawn badly, and nobody compares seven beside each other.
            if band * 0.78 / Double(rows) < 3 || rows > 6 {
                if model.kind == .bar, model.isTimeline { return (model.with(kind: .line), false) }
                return model.isTimeline ? (model, false) : (model.with(kind: .dot), true)
            }
            return (model, false)
        }
    }

    private func empty(_ model: ChartModel, _ sizes: ChartSizes) -> Drawing {
        var canvas = ChartCanvas(sizes)
        let header = ChartHeader(model: model, sizes: sizes, isCut: false, hasLegend: false, hasKey: false)
        let top = header.draw(&canvas)
        let height = top + 96
        let frame = DrawingRectangle(x: 1, y: top + 2, width: width - 2, height: 92)
        canvas.draw(.grid, .rectangle(frame), .stroke(1, dash: [4, 4]))
        canvas.write(
            .label,
            DrawingText(
                ChartWords(model.language).noData, at: DrawingPoint(width / 2, top + 53), anchor: .middle, size: sizes.text,
                weight: .semibold))
        return canvas.drawing(height: height)
    }
}
