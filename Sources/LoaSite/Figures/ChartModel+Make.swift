internal import LoaMarkup
public import LoaStats

extension FigureGrid {
    /// The drawing that a page asks for, and the values that it shows.
    public static func chart(
        _ query: FigureQuery, _ chart: FigureQuery.ChartQuery, figures: PageFigures, level: PublicationLevel
    ) -> (model: ChartModel, values: [FigureValue]) {
        let store = figures.store
        let maker = GridMaker(query: query, figures: figures, level: level)
        let definition = store.schema.figures[query.figure]
        let isShare = query.whole != nil && chart.target == nil
        let isMap = chart.kind == "map"
        let isOverTime = !isMap && (chart.by == nil || chart.kind == "line" || chart.kind == "stack")
        let shown = FigureQuery(
            figure: query.figure, period: query.period, place: query.place, whole: isShare ? query.whole : nil, shape: query.shape)
        let grid: FigureGrid
        if isOverTime {
            let columns = chart.by.map { FigureQuery.TableQuery.Columns.cut($0) } ?? .value
            var made = make(
                shown, FigureQuery.TableQuery(rows: nil, columns: columns, from: chart.from, title: nil), figures: figures, level: level)
            // The whole is no part of a stack, and no line among those of its parts.
            if chart.by != nil { made.dropLastColumn() }
            grid = made
        } else {
            var made = make(
                shown, FigureQuery.TableQuery(rows: chart.by, columns: .value, from: nil, title: nil), figures: figures, level: level)
            made.rows.removeAll { $0.isTotal }
            grid = made
        }
        let words = FigureText(maker.language)
        var categories = grid.rows.map { row in
            ChartCategory(row.period?.shortText ?? row.title, long: row.period?.text(in: maker.language) ?? row.title)
        }
        var series = grid.columns.indices.map { column in
            ChartSeries(
                grid.columns.count == 1 ? definition.title(in: maker.language) : grid.columns[column].title,
                grid.rows.map { ChartValue($0.values[column], words) })
        }
        if isMap, let by = chart.by, let table = store.units(along: by, of: query.figure) {
            let day = (query.period ?? store.latest(query.figure))?.lastDay ?? store.today
            (categories, series) = mapped(grid, TileMap(table, on: day), definition.title(in: maker.language), words)
        }
        let values = grid.values
        let model = ChartModel(
            ChartKind(rawValue: chart.kind) ?? .line, title: chart.title ?? definition.title(in: maker.language),
            unit: isShare || definition.isPercent ? "%" : definition.unit(in: maker.language), language: maker.language, categoryTitle: grid.rowTitle,
            categories: categories, series: series,
            target: chart.target.flatMap { target(store, $0, grid, maker.language) }, breaks: isOverTime ? breaks(store, query.figure, grid) : [],
            isIllustrative: values.contains { $0.isIllustrative }, isTimeline: isOverTime)
        return (model, values)
    }

    /// The same values with the places of their units; units that lie on the map and have no value are there, too.
    private static func mapped(_ grid: FigureGrid, _ map: TileMap, _ title: String, _ words: FigureText) -> ([ChartCategory], [ChartSeries]) {
        var rows = grid.rows.map { (code: $0.code, category: map.category($0.code, name: $0.title), value: ChartValue($0.values.first ?? nil, words)) }
        for unit in map.units where !rows.contains(where: { $0.code == unit.code }) {
            rows.append((unit.code, map.category(unit.code, name: unit.name), .missing))
        }
        return (rows.map(\.category), [ChartSeries(title, rows.map(\.value))])
    }

    private mutating func dropLastColumn() {
        columns.removeLast()
        for row in rows.indices { rows[row].values.removeLast() }
    }

    /// The number to be reached, and the way to it from the first period of the target.
    private static func target(_ store: FigureStore, _ index: Int, _ grid: FigureGrid, _ language: TextLanguage) -> ChartTarget? {
        let target = store.schema.targets[index]
        guard let first = grid.rows.first?.period else { return ChartTarget(target.title(in: language), target.value) }
        let length = first.length
        let start = first.count(until: Period(length, of: target.from.firstDay)) - 1
        let end = first.count(until: Period(length, of: target.by.lastDay))
        guard end > max(start, 0), end < 600 else { return ChartTarget(target.title(in: language), target.value) }
        // The way begins with nothing at the start of the target's first period, before the first number.
        let step = target.value.ratio(to: DecimalNumber(end - start), digits: 0) ?? .zero
        let already = DecimalNumber(start < 0 ? step.units * -start : 0)
        return ChartTarget(
            target.title(in: language), target.value,
            pace: ChartTarget.Pace(
                from: max(0, start), already, to: end, target.value, endLabel: target.by.shortText))
    }

    private static func breaks(_ store: FigureStore, _ figure: Int, _ grid: FigureGrid) -> [ChartBreak] {
        guard let measure = store.schema.measure(under: figure) else { return [] }
        return store.schema.sets[measure.set].breaks.compactMap { item in
            grid.rows.firstIndex { $0.period.map { item.at.firstDay <= $0.firstDay } ?? false }.map { ChartBreak(before: $0, note: item.note) }
        }
    }
}

extension ChartValue {
    init(_ value: FigureValue?, _ words: FigureText) {
        guard let value else {
            self = .missing
            return
        }
        switch value.amount {
        case .number(let number): self = .number(number, isEstimate: value.isEstimate)
        case .few(let limit): self = .hidden(words.words.few(below: limit))
        case .veiled: self = .hidden(words.words.veiled)
        case .absent: self = .missing
        }
    }
}
