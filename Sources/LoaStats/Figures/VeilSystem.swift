internal import LoaMarkup

/// Gathers all sums that public figures can print, and what readers know to hold between them.
struct VeilSystem {
    let schema: StatsSchema
    let tables: [DataTable]
    let today: CalendarDate
    /// The sums and what binds them.
    var system = CellSystem()
    /// The figures whose small numbers point at somebody.
    var guarded: Set<Int> = []
    /// The place of each printed sum in the system.
    var printed: [FigureVeil.Key: Int] = [:]

    /// The same numbers, whichever figures show them.
    struct Space: Hashable {
        var set: Int
        var column: Int
        var conditions: [FigureDefinition.Condition]
    }

    /// One sum of a space.
    struct Place: Hashable {
        var space: Space
        var cell: Cube.Key
        var from: Int32
    }

    /// The spaces of one data set under the same conditions, cut alike.
    struct Family {
        var set: Int
        var conditions: [FigureDefinition.Condition]
        var cuts: [[FigureDefinition.Cut]]
        var cubes: [Int: Cube] = [:]
    }

    var places: [Place: Int] = [:]
    var families: [Family] = []
    /// The public figures of each space.
    var figures: [Space: [Int]] = [:]

    init(schema: StatsSchema, tables: [DataTable], today: CalendarDate) {
        self.schema = schema
        self.today = today
        self.tables = tables
    }

    mutating func build() {
        collect()
        for index in families.indices { fill(&families[index]) }
        for family in families { addCells(family) }
        for family in families {
            relateSums(family)
            relateRules(family)
        }
        relateConditions()
        relateSpans()
    }

    /// The public figures that count persons or firms, by what they count.
    private mutating func collect() {
        for (index, figure) in schema.figures.enumerated() {
            guard case .measure(let measure) = figure.kind, figure.level == .public, figure.counted != .things else { continue }
            guarded.insert(index)
            figures[Space(set: measure.set, column: measure.column, conditions: measure.conditions), default: []].append(index)
            let at = families.firstIndex { $0.set == measure.set && $0.conditions == measure.conditions }
            if let at {
                for cut in measure.cuts where !families[at].cuts.contains(cut) { families[at].cuts.append(cut) }
            } else {
                families.append(Family(set: measure.set, conditions: measure.conditions, cuts: measure.cuts))
            }
        }
    }

    /// Adds up every column that matters: those printed, and those bound to two printed ones by a rule.
    private func fill(_ family: inout Family) {
        let set = schema.sets[family.set]
        var cuts = family.cuts
        // A table of two sides prints the sums of its sides with it, and a grouping is made of its units.
        for cut in family.cuts.joined() {
            if !cuts.contains([cut]) { cuts.append([cut]) }
            let codes = FigureDefinition.Cut(column: cut.column)
            if cut.grouping != nil, !cuts.contains([codes]) { cuts.append([codes]) }
        }
        family.cuts = cuts
        var columns = Set(set.columns.indices.filter { isPrinted($0, family) })
        for rule in set.rules where isTelling(rule, family) { columns.formUnion((rule.left + rule.right).map(\.column)) }
        for column in columns {
            let measure = FigureDefinition.Measure(
                set: family.set, column: column, over: .sum, conditions: family.conditions, cuts: cuts)
            family.cubes[column] = Cube(measure, schema: schema, table: tables[family.set], today: today)
        }
    }

    func isPrinted(_ column: Int, _ family: Family) -> Bool {
        figures[Space(set: family.set, column: column, conditions: family.conditions)] != nil
    }

    /// Whether a rule ties printed numbers to each other.
    func isTelling(_ rule: IntegrityRule, _ family: Family) -> Bool {
        let columns = Set((rule.left + rule.right).map(\.column))
        let printed = columns.count { isPrinted($0, family) }
        return rule.relation == .equal ? printed >= 2 || (printed == 1 && columns.count == 1) : printed == columns.count
    }

    private mutating func addCells(_ family: Family) {
        let set = schema.sets[family.set]
        for (column, cube) in family.cubes.sorted(by: { $0.key < $1.key }) {
            let space = Space(set: family.set, column: column, conditions: family.conditions)
            let owners = figures[space] ?? []
            let counted = owners.map { schema.figures[$0].counted }.first ?? set.columns[column].counted
            for key in cube.cells.keys.sorted(by: Self.precedes) {
                guard let cell = cube.cells[key] else { continue }
                let shape = cube.shapes[Int(key.shape)]
                let shown = owners.filter { prints($0, shape) }
                let age = cube.periods.last.map { $0 - Int(key.period) } ?? 0
                let at = system.add(
                    CellSystem.Cell(
                        cell.units, Self.threshold(counted), rank: Self.rank(shape), age: age, isPublished: !shown.isEmpty,
                        isForced: Self.isDominated(cell), mayBeNegative: cell.units < 0))
                places[Place(space: space, cell: key, from: key.period)] = at
                for figure in shown {
                    if let own = ownKey(figure, key, cube) {
                        printed[FigureVeil.Key(figure: figure, cell: own, from: key.period)] = at
                    }
                }
            }
        }
    }

    /// Whether a figure prints sums of a shape.
    func prints(_ figure: Int, _ shape: [FigureDefinition.Cut]) -> Bool {
        guard case .measure(let measure) = schema.figures[figure].kind else { return false }
        return shape.isEmpty || measure.cuts.contains(shape)
    }

    /// The key of a family's sum in the figure's own cube: the shapes are numbered otherwise there.
    func ownKey(_ figure: Int, _ key: Cube.Key, _ cube: Cube) -> Cube.Key? {
        guard case .measure(let measure) = schema.figures[figure].kind else { return nil }
        let shape = cube.shapes[Int(key.shape)]
        guard let index = ([[]] + measure.cuts).firstIndex(of: shape) else { return nil }
        var own = key
        own.shape = Int32(index)
        return own
    }

    static func threshold(_ counted: Column.Counted) -> CellSystem.Threshold {
        switch counted {
        case .persons: .persons
        case .firms: .firms
        case .things: .none
        }
    }

    private static func rank(_ shape: [FigureDefinition.Cut]) -> CellSystem.Rank {
        if shape.isEmpty { return .headline }
        return shape.count == 1 && shape[0].grouping != nil ? .subtotal : .detail
    }

    /// Whether what one firm gives is most of a sum, or only two firms stand behind it.
    ///
    /// Source of the rule: DOMAIN §3.4.
    private static func isDominated(_ cell: Cube.Cell) -> Bool {
        guard cell.firms > 0 else { return false }
        return cell.firms < 3 || CellSystem.Cell.isDominated(largest: cell.largest, of: cell.units)
    }

    private static func precedes(_ left: Cube.Key, _ right: Cube.Key) -> Bool {
        (left.shape, left.period, left.first, left.second) < (right.shape, right.period, right.first, right.second)
    }
}
