extension UprightPlot {
    private var endSize: Double { sizes.text }
    private var endLine: Double { endSize * 1.25 }

    /// The width that names beside the ends of lines take.
    var endLabelWidth: Double {
        endLabels.joined().map { TextMeasure.width($0, size: endSize, weight: .semibold) }.max() ?? 0
    }

    /// The names and last values of series if they fit beside the ends of their lines; empty when a legend must do.
    func fittingEndLabels() -> [[String]] {
        guard isLine, model.series.count > 1, slots == model.categories.count, !sizes.isNarrow || model.series.count <= 4 else { return [] }
        let rise = sizes.isNarrow ? 190.0 : 280.0
        let hasValues = Double(model.series.count * 2) * endLine + Double(model.series.count) * 4 <= rise
        var labels: [[String]] = []
        for row in model.series {
            guard let last = row.values.prefix(model.categories.count).last(where: { $0.number != nil }), let number = last.number
            else { return [] }
            let value = numbers.value(number)
            let words = last.isEstimate ? "\(ChartWords(model.language).estimate)\u{A0}\(value)" : value
            labels.append(hasValues ? [row.name, words] : [row.name])
        }
        let widest = labels.joined().map { TextMeasure.width($0, size: endSize, weight: .semibold) }.max() ?? 0
        let isFitting = widest <= sizes.width * (sizes.isNarrow ? 0.27 : 0.26) && Double(labels.joined().count) * endLine <= rise
        return isFitting ? labels : []
    }

    /// Writes the names beside the ends, moved apart where lines end close together.
    mutating func writeEndLabels() {
        let ends = model.series.indices.compactMap { series in dots(series).last.map { (series: series, at: $0.at) } }
            .sorted { ($0.at.y, $0.series) < ($1.at.y, $1.series) }
        guard !ends.isEmpty else { return }
        let heights = ends.map { Double(endLabels[$0.series].count) * endLine + 4 }
        var tops = zip(ends, heights).map { $0.at.y - $1 / 2 }
        var floor = area.y - endSize * 0.3
        for index in tops.indices {
            tops[index] = Swift.max(tops[index], floor)
            floor = tops[index] + heights[index]
        }
        var ceiling = area.bottom + 6
        for index in tops.indices.reversed() {
            tops[index] = Swift.min(tops[index], ceiling - heights[index])
            ceiling = tops[index]
        }
        let left = area.right + 12
        for (index, end) in ends.enumerated() {
            let lines = endLabels[end.series]
            let middle = tops[index] + heights[index] / 2
            if (middle - end.at.y).magnitude > endLine / 2 || end.at.x < area.right - 2 * sizes.dot {
                let from = DrawingPoint(end.at.x + sizes.dot + 3, end.at.y)
                canvas.draw(.series(end.series), .line(from, DrawingPoint(left - 3, middle)), .stroke(1, dash: []))
            }
            for (row, text) in lines.enumerated() {
                let at = DrawingPoint(left, tops[index] + 2 + endLine * Double(row) + endSize * 0.97)
                canvas.write(row == 0 ? .label : .value, DrawingText(text, at: at, size: endSize, weight: row == 0 ? .semibold : .regular))
            }
        }
    }
}
