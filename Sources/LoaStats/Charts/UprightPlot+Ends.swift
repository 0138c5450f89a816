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
        let wished = zip(ends, heights).map { $0.at.y - $1 / 2 }
        let apart = Self.apart(wished, heights)
        let tops = Self.spread(Self.spread(apart, heights, from: area.y - endSize * 0.3), heights, to: area.bottom + 6)
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

    /// Upper edges moved as little as possible until nothing overlaps: neighbours that touch move as one.
    private static func apart(_ wished: [Double], _ heights: [Double]) -> [Double] {
        var groups: [(sum: Double, count: Int)] = []
        var above = 0.0
        for (top, height) in zip(wished, heights) {
            // Less the room of those above, edges only have to rise.
            groups.append((top - above, 1))
            above += height
            while groups.count > 1, let last = groups.last {
                let before = groups[groups.count - 2]
                guard last.sum / Double(last.count) < before.sum / Double(before.count) else { break }
                groups.removeLast(2)
                groups.append((before.sum + last.sum, before.count + last.count))
            }
        }
        above = 0
        let rising = groups.flatMap { group in Array(repeating: group.sum / Double(group.count), count: group.count) }
        return zip(rising, heights).map { top, height in
            defer { above += height }
            return top + above
        }
    }

    /// Upper edges moved down until nothing overlaps.
    private static func spread(_ tops: [Double], _ heights: [Double], from start: Double) -> [Double] {
        var floor = start
        return zip(tops, heights).map { top, height in
            let moved = Swift.max(top, floor)
            floor = moved + height
            return moved
        }
    }

    /// Upper edges moved up until nothing overlaps.
    private static func spread(_ tops: [Double], _ heights: [Double], to end: Double) -> [Double] {
        var ceiling = end
        return zip(tops, heights).reversed().map { top, height in
            ceiling = Swift.min(top, ceiling - height)
            return ceiling
        }.reversed()
    }
}
