public import LoaMarkup

extension FigureStore {
    /// The place that a writer means by the code or name of a unit or group: along the figure's cuts, in their order.
    public func place(named name: String, of figure: Int) -> FigurePlace? {
        let single = cuts(figure).filter { $0.count == 1 }.map { $0[0] }
        let folded = Fold.fold(name)
        for cut in single {
            let known = codes(figure, along: cut)
            if let code = known.first(where: { $0.code == name }) ?? known.first(where: { Fold.fold($0.name) == folded }) {
                return FigurePlace([(cut, code.code)])
            }
        }
        return nil
    }

    /// The unit that somebody means who writes the code or name of one that gave its place to another by now, and that other.
    public func former(named name: String, of figure: Int) -> (unit: UnitTable.Unit, now: UnitTable.Unit)? {
        guard let measure = schema.measure(under: figure) else { return nil }
        let folded = Fold.fold(name)
        for cut in Set(measure.cuts.joined()).sorted(by: { $0.column < $1.column }) where cut.grouping == nil {
            guard let table = schema.unitTable(of: schema.sets[measure.set].columns[cut.column]).map({ schema.units[$0] }) else { continue }
            let found = table.units.filter { $0.code == name } + table.units.filter { Fold.fold($0.name) == folded }
            for unit in found {
                let code = table.current(unit.code, on: today)
                if code != unit.code, let now = table[code] { return (unit, now) }
            }
        }
        return nil
    }

    /// All names that ``place(named:of:)`` knows, for suggestions.
    public func placeNames(of figure: Int) -> [String] {
        cuts(figure).filter { $0.count == 1 }.flatMap { codes(figure, along: $0[0]) }.flatMap { [$0.code, $0.name] }
    }

    /// The cut that a writer means by `don_vi_ma` or `don_vi_ma.vung_luong`; nil when the figure is not cut so.
    public func cut(named name: String, of figure: Int) -> FigureDefinition.Cut? {
        cuts(figure).joined().first { self.name(of: $0, figure: figure) == name }
    }

    /// How the schema writes a cut.
    public func name(of cut: FigureDefinition.Cut, figure: Int) -> String {
        guard let measure = schema.measure(under: figure) else { return "" }
        let column = schema.sets[measure.set].columns[cut.column]
        guard let grouping = cut.grouping, let table = schema.unitTable(of: column) else { return column.name }
        return "\(column.name).\(schema.units[table].groupings[grouping].column)"
    }

    /// What a cut is called in words.
    public func title(of cut: FigureDefinition.Cut, figure: Int) -> String {
        guard let measure = schema.measure(under: figure) else { return "" }
        let column = schema.sets[measure.set].columns[cut.column]
        guard let grouping = cut.grouping, let table = schema.unitTable(of: column) else { return column.title }
        return schema.units[table].groupings[grouping].title
    }

    /// The table of the units along a cut; nil when it runs along something else.
    public func units(along cut: FigureDefinition.Cut, of figure: Int) -> UnitTable? {
        guard cut.grouping == nil, let measure = schema.measure(under: figure) else { return nil }
        return schema.unitTable(of: schema.sets[measure.set].columns[cut.column]).map { schema.units[$0] }
    }

    /// A figure as a part of another, or of a target, in hundredths, as readers of a level may see it.
    public func share(
        of figure: Int, in whole: FigureWhole, at period: Period? = nil, in place: FigurePlace = .whole, level: PublicationLevel
    ) -> FigureValue? {
        guard let period = period ?? latest(figure), let part = value(figure, at: period, in: place, level: level) else { return nil }
        switch whole {
        case .figure(let other):
            guard let all = value(other, at: period, in: place, level: level) else { return nil }
            return ratio(of: part, to: all, counted: schema.figures[other].counted, digits: 1, level)
        case .target(let target):
            guard let number = part.number else { return part.blank }
            return part.with(Self.hundredths(number, schema.targets[target].value, digits: 1))
        }
    }

    /// How many days a figure's last number is old, and what the schema says of it.
    public func age(_ figure: Int) -> (days: Int, severity: Severity?)? {
        guard let last = latest(figure) else { return nil }
        let days = last.lastDay.days(until: today)
        let definition = schema.figures[figure]
        if let limit = definition.errorAfter, days > limit { return (days, .error) }
        if let limit = definition.warnAfter, days > limit { return (days, .warning) }
        return (days, nil)
    }

    /// The same place for another figure: columns of other data sets are known by their name.
    public func translated(_ place: FigurePlace, from figure: Int, to other: Int) -> FigurePlace {
        guard figure != other, !place.sides.isEmpty else { return place }
        return FigurePlace(
            place.sides.compactMap { side in
                cut(named: name(of: side.cut, figure: figure), of: other).map { ($0, side.code) }
            })
    }

    /// Where a figure's numbers come from: what it says itself, or the data set under it.
    public func source(of figure: Int) -> String {
        let own = schema.figures[figure].source
        guard own.isEmpty, let measure = schema.measure(under: figure) else { return own }
        return schema.sets[measure.set].source
    }
}

/// What a figure is taken as a part of.
public enum FigureWhole: Hashable, Sendable {
    /// Another figure, by index.
    case figure(Int)
    /// A target, by index.
    case target(Int)
}
