/// What stands above a chart: sign of invented numbers, unit, legend, key of marks.
struct ChartHeader {
    /// A mark with its words.
    private struct Item {
        var role: DrawingRole
        var text: String
        var weight = DrawingText.Weight.regular
        var series: Int?
        var mark: Mark = .none
    }

    private enum Mark { case none, line, area, dot, estimate, hidden, shade(Int) }

    let model: ChartModel
    let sizes: ChartSizes
    /// Whether the axis does not start at zero.
    let isCut: Bool
    /// Whether the series are named here.
    let hasLegend: Bool
    /// Whether the marks of estimates and hidden values are explained here.
    let hasKey: Bool
    /// The classes of a map, which are told by their shades.
    var classes: ChartClasses?

    /// Draws it from the top and returns where it ends.
    func draw(_ canvas: inout ChartCanvas) -> Double {
        var y = 2.0
        let words = ChartWords(model.language)
        var scale: [Item] = []
        if model.isIllustrative { scale.append(Item(role: .illustrative, text: words.illustrative, weight: .bold)) }
        // A percent sign stands after each number anyway.
        if !model.unit.isEmpty, model.unit != "%" { scale.append(Item(role: .scale, text: model.unit)) }
        if model.kind == .map, model.isAllEstimated { scale.append(Item(role: .scale, text: words.estimate)) }
        if isCut { scale.append(Item(role: .scale, text: words.cutAxis, weight: .semibold)) }
        flow(scale, &y, &canvas)
        if hasLegend {
            let mark: Mark =
                switch model.kind {
                case .line: .line
                case .dot: .dot
                case .bar, .stack, .map: .area
                }
            flow(model.series.enumerated().map { Item(role: .label, text: $1.name, weight: .semibold, series: $0, mark: mark) }, &y, &canvas)
        }
        if let classes, !classes.limits.isEmpty { flow(shades(classes, words), &y, &canvas) }
        if hasKey { flow(keys(words), &y, &canvas) }
        return y + 3
    }

    private func shades(_ classes: ChartClasses, _ words: ChartWords) -> [Item] {
        let texts = ([classes.least].compactMap { $0 } + classes.limits).map { words.from(ChartNumbers(model).value($0)) }
        return texts.enumerated().map { Item(role: .scale, text: $1, series: 0, mark: .shade(classes.shade($0))) }
    }

    private func keys(_ words: ChartWords) -> [Item] {
        let values = model.series.flatMap { $0.values.prefix(model.categories.count) }
        var items: [Item] = []
        if values.contains(where: \.isEstimate), model.kind != .map || !model.isAllEstimated { items.append(Item(role: .scale, text: words.estimate, series: 0, mark: .estimate)) }
        for text in values.compactMap(\.hiddenWords) where !items.contains(where: { $0.text == text }) {
            items.append(Item(role: .scale, text: text, series: 0, mark: .hidden))
        }
        return items
    }

    /// Writes items one after the other, in as many lines as they need.
    private func flow(_ items: [Item], _ y: inout Double, _ canvas: inout ChartCanvas) {
        guard !items.isEmpty else { return }
        let pieces = items.map { item in
            let lead: Double =
                switch item.mark {
                case .none: 0.0
                case .line: 32
                default: 20
                }
            let size = item.role == .label ? sizes.text : sizes.small
            let text = TextMeasure.fit(item.text, width: sizes.width - lead, size: size, weight: item.weight)
            return (item: item, lead: lead, size: size, text: text, width: lead + TextMeasure.width(text, size: size, weight: item.weight))
        }
        // Several lines stand in columns.
        let widest = pieces.map(\.width).max() ?? 0
        let sum = pieces.reduce(0) { $0 + $1.width + 2 * sizes.gap }
        let isGrid = sum > sizes.width && items.count > 2 && widest * 2 + 2 * sizes.gap <= sizes.width
        var x = 0.0
        for (item, lead, size, text, own) in pieces {
            let width = isGrid ? widest : own
            if x > 0, x + width > sizes.width {
                x = 0
                y += sizes.line
            }
            mark(item, DrawingPoint(x, y + sizes.line / 2), &canvas)
            canvas.write(
                item.role, DrawingText(text, at: DrawingPoint(x + lead, y + sizes.line / 2 + size * 0.34), size: size, weight: item.weight))
            x += width + 2 * sizes.gap
        }
        y += sizes.line + 2
    }

    private func mark(_ item: Item, _ at: DrawingPoint, _ canvas: inout ChartCanvas) {
        let series = item.series ?? 0
        let middle = DrawingPoint(at.x + 8, at.y)
        let area = DrawingRectangle(x: at.x + 1, y: at.y - 6, width: 13, height: 12)
        switch item.mark {
        case .none: break
        case .line:
            let ends = [DrawingPoint(at.x, at.y), DrawingPoint(at.x + 26, at.y)]
            canvas.draw(.series(series), .line(ends[0], ends[1]), .stroke(sizes.stroke, dash: ChartMarks.dashes(series)))
            canvas.draw(.series(series), ChartMarks.dot(series, at: DrawingPoint(at.x + 13, at.y), radius: sizes.dot))
        case .dot: canvas.draw(.series(series), ChartMarks.dot(series, at: middle, radius: sizes.dot + 1.5))
        case .area: canvas.draw(.series(series), .rectangle(area), .patterned)
        case .shade(let shade): canvas.draw(.shade(shade), .rectangle(area))
        case .estimate where model.kind == .map: canvas.draw(.estimate(series), .rectangle(area), .stroke(1.5, dash: [5, 3]))
        case .estimate where model.kind == .line || model.kind == .dot:
            canvas.draw(.estimate(series), ChartMarks.dot(series, at: middle, radius: sizes.dot + 1), .hollow(2))
        case .estimate: canvas.draw(.estimate(series), .rectangle(area), .hatched(1.5))
        case .hidden:
            canvas.draw(
                .hidden(series), .rectangle(DrawingRectangle(x: at.x + 2, y: at.y - sizes.stub / 2, width: 12, height: sizes.stub)),
                .hollow(1.5))
        }
    }
}
