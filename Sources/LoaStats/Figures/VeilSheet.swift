/// The part of a ``VeilSystem`` that one data set makes.
struct VeilSheet {
    /// A sum of classes in one column and period.
    struct SumKey: Hashable {
        var slice: RowClasses.Slice
        var classes: [Int]
    }

    let scope: VeilScope
    let classes: RowClasses
    let schema: StatsSchema
    var draft: SystemDraft
    /// The place of each printed sum among the cells.
    var printed: [FigureVeil.Key: Int] = [:]
    /// The cells of whole sums.
    var headlines: Set<Int> = []
    /// The printed sums over longer stretches, by place.
    var spans: [SpanKey: Int] = [:]
    /// The same, by the cells that they sum up.
    var spanOf: [[Int]: Int] = [:]
    private var cells: [SumKey: Int] = [:]
    /// The columns that a rule says to be the same, with the periods from one to the other.
    private let twins: [Int: [(column: Int, shift: Int)]]

    init(_ scope: VeilScope, _ classes: RowClasses, schema: StatsSchema, draft: SystemDraft) {
        self.scope = scope
        self.classes = classes
        self.schema = schema
        self.draft = draft
        var twins: [Int: [(column: Int, shift: Int)]] = [:]
        for rule in scope.rules where rule.relation == .equal {
            let terms = rule.signedTerms
            guard terms.count == 2, terms[0].sign != terms[1].sign else { continue }
            let shift = (terms[0].isPrevious ? 1 : 0) - (terms[1].isPrevious ? 1 : 0)
            twins[terms[0].column, default: []].append((terms[1].column, shift))
            twins[terms[1].column, default: []].append((terms[0].column, -shift))
        }
        self.twins = twins
    }

    /// The classes that have a number in a column and period.
    func present(_ wanted: [Int], _ slice: RowClasses.Slice) -> [Int] {
        guard let sums = classes.sums[slice] else { return [] }
        return wanted.filter { sums[$0] != nil }
    }

    /// What some classes sum up to.
    func total(_ wanted: [Int], _ slice: RowClasses.Slice) -> Cube.Cell {
        var total = Cube.Cell()
        for aClass in wanted {
            guard let one = classes.sums[slice]?[aClass] else { continue }
            total.units &+= one.units
            total.firms += one.firms
            total.largest = max(total.largest, one.largest)
        }
        return total
    }

    /// The cell of a sum, made with all that it is a sum of when it is new; nil when there is nothing to sum up.
    mutating func cell(_ wanted: [Int], _ column: Int, _ period: Int) -> Int? {
        let slice = RowClasses.Slice(column: column, period: period)
        let key = SumKey(slice: slice, classes: present(wanted, slice))
        if key.classes.isEmpty { return nil }
        if let known = cells[key] { return known }
        let value = total(key.classes, slice).units
        for twin in twins[column] ?? [] {
            // Two names of one number are one cell: then both are shown or none.
            let other = RowClasses.Slice(column: twin.column, period: period + twin.shift)
            guard let same = cells[SumKey(slice: other, classes: key.classes)], draft.cells[same].value == value,
                present(wanted, other) == key.classes
            else { continue }
            cells[key] = same
            return same
        }
        let made = draft.add(value)
        cells[key] = made
        if key.classes.count > 1 {
            let parts = partition(key.classes, slice).compactMap { cell($0, column, period) }
            draft.relate([SystemDraft.Term(made, -1)] + parts.map { SystemDraft.Term($0) })
        }
        return made
    }

    /// Smaller sums that make up a larger one: as few as may be, of one layout if it can be.
    private func partition(_ wanted: [Int], _ slice: RowClasses.Slice) -> [[Int]] {
        var best = wanted.map { [$0] }
        for (layout, places) in classes.placeOf.enumerated() {
            var parts: [Int: [Int]] = [:]
            for aClass in wanted { parts[places[aClass], default: []].append(aClass) }
            guard parts.count > 1, parts.count < best.count, parts[-1] == nil else { continue }
            // Only whole places count: a piece of one is no sum that is printed.
            let isWhole = parts.allSatisfy { present(classes.places[layout][$0.key].classes, slice).count == $0.value.count }
            if isWhole { best = parts.sorted { $0.key < $1.key }.map(\.value) }
        }
        return best
    }

    /// All sums of single periods that figures print.
    mutating func printFigures() {
        let last = classes.periods.last?.ordinal ?? 0
        for figure in scope.figures {
            guard let measure = schema.figures[figure].kind.ownMeasure else { continue }
            let shapes = [[]] + measure.cuts
            for (index, shape) in shapes.enumerated() where shapes.firstIndex(of: shape) == index {
                guard let layout = classes.layouts.firstIndex(of: .init(conditions: measure.conditions, shape: shape)) else { continue }
                for period in classes.periods.map(\.ordinal) {
                    let slice = RowClasses.Slice(column: measure.column, period: period)
                    for place in classes.places[layout] {
                        guard let cell = cell(place.classes, measure.column, period) else { continue }
                        draft.publish(
                            cell, Self.threshold(schema.figures[figure].counted), rank: Self.rank(shape), age: last - period,
                            isForced: Self.isDominated(total(place.classes, slice)))
                        if shape.isEmpty { headlines.insert(cell) }
                        let key = Cube.Key(shape: Int32(index), period: Int32(truncatingIfNeeded: period), first: place.first, second: place.second)
                        printed[FigureVeil.Key(figure: figure, cell: key, from: key.period)] = cell
                    }
                }
            }
        }
    }

    static func threshold(_ counted: Column.Counted) -> CellSystem.Threshold {
        switch counted {
        case .persons: .persons
        case .firms: .firms
        case .things: .none
        }
    }

    static func rank(_ shape: [FigureDefinition.Cut]) -> CellSystem.Rank {
        if shape.isEmpty { return .headline }
        return shape.count == 1 && shape[0].grouping != nil ? .subtotal : .detail
    }

    /// Whether what one firm gives is most of a sum, or only two firms stand behind it.
    ///
    /// Source: DOMAIN §3.4.
    static func isDominated(_ cell: Cube.Cell) -> Bool {
        guard cell.firms > 0 else { return false }
        return cell.firms < 3 || CellSystem.Cell.isDominated(largest: cell.largest, of: cell.units)
    }
}
