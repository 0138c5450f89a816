internal import LoaMarkup

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
    /// The printed sums over longer stretches, by place.
    var spans: [SpanKey: Int] = [:]
    /// The cells by what they are sums of, where that is asked for; a cell may have several names.
    var identities: [CellIdentity: Int] = [:]
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

    /// The last day of a period, on which its numbers are there.
    func day(_ period: Int) -> CalendarDate { Period(schema.sets[scope.set].every, ordinal: period).lastDay }

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
            draft.name(same, [scope.set, period, column] + key.classes, on: day(period))
            identify(same, key.classes, [slice])
            relateParts(of: same, key.classes, slice)
            return same
        }
        let made = draft.add(value, on: day(period))
        cells[key] = made
        draft.name(made, [scope.set, period, column] + key.classes, on: day(period))
        identify(made, key.classes, [slice])
        relateParts(of: made, key.classes, slice)
        return made
    }

    /// Binds a sum to those that make it up, by each of its names: one of them may be there before the other.
    private mutating func relateParts(of whole: Int, _ wanted: [Int], _ slice: RowClasses.Slice) {
        guard wanted.count > 1 else { return }
        let parts = partition(wanted, slice).compactMap { cell($0, slice.column, slice.period) }
        draft.relate([SystemDraft.Term(whole, -1)] + parts.map { SystemDraft.Term($0) })
    }

    /// Notes what a cell is the sum of: the rows of some classes in some slices of one column.
    mutating func identify(_ cell: Int, _ wanted: [Int], _ slices: [RowClasses.Slice]) {
        guard let column = slices.first?.column, !classes.prints.isEmpty else { return }
        let rows = slices.reduce(UInt64(0)) { sum, slice in
            present(wanted, slice).reduce(sum) { $0 &+ (classes.prints[slice]?[$1] ?? 0) }
        }
        identities[CellIdentity(set: scope.set, column: column, rows: rows)] = cell
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
        for figure in scope.figures {
            guard let measure = schema.figures[figure].kind.ownMeasure else { continue }
            for (layout, index) in classes.layouts(of: measure) {
                let shape = classes.layouts[layout].shape
                for period in classes.periods.map(\.ordinal) {
                    let slice = RowClasses.Slice(column: measure.column, period: period)
                    for place in classes.places[layout] {
                        guard let cell = cell(place.classes, measure.column, period) else { continue }
                        draft.publish(
                            cell, Self.threshold(schema.figures[figure].counted), rank: Self.rank(shape),
                            isForced: Self.isDominated(total(place.classes, slice)), isHeadline: shape.isEmpty, from: day(period))
                        if classes.layouts[layout].isFormer { continue }
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
