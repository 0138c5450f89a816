internal import LoaMarkup

extension VeilSheet {
    /// A sum over a longer stretch at a place.
    struct SpanKey: Hashable {
        var column: Int
        var layout: Int
        var place: Int
        var periods: [Int]
    }

    /// Adds longer periods and running totals of the whole and of groups.
    ///
    /// They are sums of their own, shown where their months may not be. Those of single units are never printed.
    mutating func relateSpans() {
        for figure in scope.figures {
            guard let measure = schema.figures[figure].kind.ownMeasure else { continue }
            for (layout, index) in classes.layouts(of: measure) {
                let shape = classes.layouts[layout].shape
                // Printed for each unit, longer periods would cost more hidden months than they are worth.
                guard shape.allSatisfy({ $0.grouping != nil }) else { continue }
                for stretch in stretches(of: figure, measure, classes.periods(of: layout)) {
                    for place in classes.places[layout].indices {
                        let key = SpanKey(column: measure.column, layout: layout, place: place, periods: stretch)
                        printSpan(key, figure, Int32(index), Self.rank(shape))
                    }
                }
            }
        }
        guardSpans()
    }

    /// The stretches of more than one period that a figure's numbers are summed over.
    private func stretches(of figure: Int, _ measure: FigureDefinition.Measure, _ periods: [Int]) -> [[Int]] {
        let every = schema.sets[scope.set].every
        var result: [[Int]] = []
        if measure.over != .last {
            for length in Period.Length.allCases where length.months > every.months {
                let groups = Dictionary(grouping: periods) { Period(length, of: Period(every, ordinal: $0).firstDay).ordinal }
                // A quarter was printed with its first months before its last came.
                for group in groups.sorted(by: { $0.key < $1.key }) { result += group.value.indices.map { Array(group.value[...$0]) } }
            }
        }
        for case .cumulated(figure, let since) in schema.figures.map(\.kind) {
            let inside = periods.filter { since.firstDay <= Period(every, ordinal: $0).firstDay }
            result += inside.indices.map { Array(inside[...$0]) }
        }
        return result.filter { $0.count > 1 }
    }

    private mutating func printSpan(_ key: SpanKey, _ figure: Int, _ shape: Int32, _ rank: CellSystem.Rank) {
        let place = classes.places[key.layout][key.place]
        guard let first = key.periods.first, let last = key.periods.last, let cell = span(key) else { return }
        let months = key.periods.map { total(place.classes, .init(column: key.column, period: $0)) }.filter { $0.units != 0 }
        var all = Cube.Cell()
        for month in months {
            all.units &+= month.units
            // It may be the same firms each time.
            all.firms = max(all.firms, month.firms)
            all.largest += month.largest
        }
        draft.publish(
            cell, Self.threshold(schema.figures[figure].counted), rank: rank, isForced: Self.isDominated(all), isHeadline: place.first < 0,
            from: day(last))
        spans[key] = cell
        if classes.layouts[key.layout].isFormer { return }
        let own = Cube.Key(shape: shape, period: Int32(truncatingIfNeeded: last), first: place.first, second: place.second)
        printed[FigureVeil.Key(figure: figure, cell: own, from: Int32(truncatingIfNeeded: first))] = cell
    }

    /// The cell of a sum over several periods; one that has a single part is that part.
    private mutating func span(_ key: SpanKey) -> Int? {
        let wanted = classes.places[key.layout][key.place].classes
        guard let made = span(key.periods.compactMap({ cell(wanted, key.column, $0) }), on: day(key.periods.last ?? 0)) else { return nil }
        identify(made, wanted, key.periods.map { .init(column: key.column, period: $0) })
        return made
    }

    private mutating func span(_ parts: [Int], on day: CalendarDate) -> Int? {
        guard parts.count > 1 else { return parts.first }
        if let known = spanOf[parts] { return known }
        let made = draft.add(parts.reduce(0) { $0 &+ draft.cells[$1].value }, on: day)
        spanOf[parts] = made
        // A running total is the one before and a month.
        let before = spanOf[Array(parts.dropLast())]
        let sum = before.map { [$0, parts[parts.count - 1]] } ?? parts
        draft.relate([Term(made, -1)] + sum.map { Term($0) })
        return made
    }

    /// What printed longer sums give away of others that nobody prints.
    private mutating func guardSpans() {
        let known = spans.keys.sorted { left, right in
            let places = [left, right].map { (($0.column, $0.layout, $0.place), ($0.periods.count, $0.periods[0])) }
            return places[0].0 == places[1].0 ? places[0].1 < places[1].1 : places[0].0 < places[1].0
        }
        for key in known {
            for column in scope.ruledColumns where column != key.column {
                let other = SpanKey(column: column, layout: key.layout, place: key.place, periods: key.periods)
                let threshold = Self.threshold(schema.sets[scope.set].columns[column].counted)
                guard spans[other] == nil, Self.isSmall(value(other), threshold), let cell = span(other), !draft.cells[cell].isPublished
                else { continue }
                draft.guardCell(cell, threshold)
            }
            for rule in scope.rules where rule.relation != .equal && !rule.looksBack && rule.columns.min() == key.column {
                let terms = rule.signedTerms.map { term in
                    (SpanKey(column: term.column, layout: key.layout, place: key.place, periods: key.periods), term.sign)
                }
                guardRest(terms, restThreshold(rule))
            }
        }
        for pair in nested() {
            for key in known where key.column == pair.column && key.layout == pair.part.layout && key.place == pair.part.place {
                let whole = SpanKey(column: key.column, layout: pair.whole.layout, place: pair.whole.place, periods: key.periods)
                guardRest([(whole, 1), (key, -1)], pair.threshold)
            }
        }
    }

    /// What one printed longer sum has more than others.
    private mutating func guardRest(_ terms: [(key: SpanKey, sign: Int)], _ threshold: CellSystem.Threshold) {
        let rest = terms.reduce(0) { $0 + $1.sign * value($1.key) }
        guard Self.isSmall(rest, threshold), rest > 0 else { return }
        let cells = terms.compactMap { term in spans[term.key].map { Term($0, term.sign) } }
        guard cells.count == terms.count else { return }
        let left = draft.add(rest, on: day(terms.first?.key.periods.last ?? 0))
        draft.guardCell(left, threshold)
        draft.relate(cells + [Term(left, -1)])
    }

    private func value(_ key: SpanKey) -> Int {
        let wanted = classes.places[key.layout][key.place].classes
        return key.periods.reduce(0) { $0 &+ total(wanted, .init(column: key.column, period: $1)).units }
    }
}
