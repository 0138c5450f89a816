internal import LoaMarkup

/// The rows of a data set put into classes: rows that no decided figure tells apart are in one class.
///
/// So each sum that a figure prints is a sum of whole classes, whatever its conditions and cuts, and all that holds
/// between such sums follows from their being sums of the same numbers.
struct RowClasses {
    /// A way in which a figure sums up: its conditions and one of its cuts.
    struct Layout: Hashable {
        var conditions: [FigureDefinition.Condition]
        var shape: [FigureDefinition.Cut]
        /// Whether units that gave their place to others stand for themselves: what was said of them is not forgotten.
        var isFormer = false
        /// Whether its cuts do so.
        var hasFormerCuts = false

        /// Whether another layout has the same cuts, whatever rows it counts.
        func isAlike(_ other: Layout) -> Bool { shape == other.shape && hasFormerCuts == other.hasFormerCuts }
    }

    /// A place along a layout, with the classes that it sums up.
    struct Place {
        /// The index of the code along the first side, −1 for none, as in ``Cube/Key``.
        var first: Int32
        /// The index of the code along the second side, −1 for none.
        var second: Int32
        var classes: [Int]
    }

    /// One column in one period.
    struct Slice: Hashable {
        var column: Int
        var period: Int
    }

    let layouts: [Layout]
    /// The places of each layout, in order.
    private(set) var places: [[Place]] = []
    /// For each layout and class the place that it belongs to, −1 for none.
    private(set) var placeOf: [[Int]] = []
    /// How many classes there are.
    private(set) var count = 0
    /// The periods that have rows, in order, with the classes that have some.
    private(set) var periods: [(ordinal: Int, classes: Set<Int>)] = []
    /// The sums of each class; nil where no row has a number.
    private(set) var sums: [Slice: [Cube.Cell?]] = [:]
    /// For each class what tells its rows from all others, where that is asked for.
    private(set) var prints: [Slice: [UInt64]] = [:]

    init(_ scope: VeilScope, schema: StatsSchema, table: DataTable, today: CalendarDate, isIdentified: Bool) {
        let set = schema.sets[scope.set]
        var layouts: [Layout] = []
        for measure in scope.figures.compactMap({ schema.figures[$0].kind.ownMeasure }) {
            for shape in [[]] + measure.cuts {
                let layout = Layout(conditions: measure.conditions, shape: shape)
                if !layouts.contains(layout) { layouts.append(layout) }
            }
        }
        let columns = Set(layouts.flatMap { $0.shape.map(\.column) + $0.conditions.map(\.column) })
        let changed = columns.filter { CubeSides.hasFormer($0, set: set, schema: schema, table: table, today: today) }
        self.layouts =
            layouts
            + layouts.compactMap { layout in
                let cuts = layout.shape.contains { changed.contains($0.column) }
                guard cuts || layout.conditions.contains(where: { changed.contains($0.column) }) else { return nil }
                return Layout(conditions: layout.conditions, shape: layout.shape, isFormer: true, hasFormerCuts: cuts)
            }
        let classOf = classify(set, schema, table, today)
        sum(scope.columns, set, table, classOf, through: Period(set.every, of: today).ordinal, isIdentified: isIdentified)
    }

    /// Whether a class counts in a layout.
    func fits(_ layout: Int, _ aClass: Int) -> Bool { placeOf[layout][aClass] >= 0 }

    /// The layouts in which a figure's numbers are printed, or once were, with the place of the cut among its own.
    func layouts(of measure: FigureDefinition.Measure) -> [(layout: Int, shape: Int)] {
        let shapes = [[]] + measure.cuts
        return layouts.indices.compactMap { at in
            guard layouts[at].conditions == measure.conditions else { return nil }
            return shapes.firstIndex(of: layouts[at].shape).map { (at, $0) }
        }
    }

    /// The periods in which a layout has rows.
    func periods(of layout: Int) -> [Int] {
        periods.filter { $0.classes.contains { fits(layout, $0) } }.map(\.ordinal)
    }

    /// For each row its class; nil where no layout counts it.
    private mutating func classify(_ set: DataSet, _ schema: StatsSchema, _ table: DataTable, _ today: CalendarDate) -> [Int?] {
        var sides: [Bool: [FigureDefinition.Cut: [Int32]]] = [:]
        for layout in layouts {
            for cut in layout.shape where sides[layout.isFormer]?[cut] == nil {
                let side = CubeSides.side(cut, set: set, schema: schema, table: table, today: today, isFormer: layout.isFormer)
                sides[layout.isFormer, default: [:]][cut] = side.places
            }
        }
        let conditions = Array(Set(layouts.map { Layout(conditions: $0.conditions, shape: [], isFormer: $0.isFormer) }))
        let tests = conditions.map { CubeSides.conditions($0.conditions, set: set, schema: schema, table: table, today: today, isFormer: $0.isFormer) }
        let ways = layouts.map { layout in
            (
                test: conditions.firstIndex { $0.conditions == layout.conditions && $0.isFormer == layout.isFormer } ?? 0,
                sides: layout.shape.map { sides[layout.isFormer]?[$0] ?? [] }
            )
        }
        var known: [[Int32]: Int] = [:]
        let classOf = (0..<table.count).map { row -> Int? in
            let fits = tests.map { $0.allSatisfy { $0.fits(row, table) } }
            guard fits.contains(true) else { return nil }
            var signature: [Int32] = []
            for way in ways {
                signature.append(!fits[way.test] ? -2 : way.sides.first?[row] ?? -1)
                signature.append(!fits[way.test] || way.sides.count < 2 ? -1 : way.sides[1][row])
            }
            if let old = known[signature] { return old }
            known[signature] = known.count
            return known.count - 1
        }
        count = known.count
        fillPlaces(known)
        return classOf
    }

    private mutating func fillPlaces(_ signatures: [[Int32]: Int]) {
        for layout in layouts.indices {
            var found: [[Int32]: [Int]] = [:]
            for (signature, aClass) in signatures where signature[2 * layout] > -2 {
                found[[signature[2 * layout], signature[2 * layout + 1]], default: []].append(aClass)
            }
            let sorted = found.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }
            places.append(sorted.map { Place(first: $0.key[0], second: $0.key[1], classes: $0.value.sorted()) })
            var of = Array(repeating: -1, count: count)
            for (place, entry) in sorted.enumerated() { for aClass in entry.value { of[aClass] = place } }
            placeOf.append(of)
        }
    }

    private mutating func sum(
        _ columns: [Int], _ set: DataSet, _ table: DataTable, _ classOf: [Int?], through last: Int, isIdentified: Bool
    ) {
        var present: [Int: Set<Int>] = [:]
        for row in 0..<table.count {
            guard let aClass = classOf[row], let period = table.ordinal(set.period, row), period <= last else { continue }
            present[period, default: []].insert(aClass)
            let firms = set.contributors.flatMap { table.units($0, row) } ?? 0
            for column in columns {
                guard let number = table.units(column, row) else { continue }
                let slice = Slice(column: column, period: period)
                sums[slice, default: Array(repeating: nil, count: count)][aClass][default: Cube.Cell()]
                    .add(number, firms: firms, isEstimate: false, isIllustrative: false)
                if isIdentified { prints[slice, default: Array(repeating: 0, count: count)][aClass] &+= Self.tag(of: row) }
            }
        }
        periods = present.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// A number for each row; those of several rows added up tell which rows they are.
    ///
    /// SplitMix64, from the public domain.
    private static func tag(of row: Int) -> UInt64 {
        var number = UInt64(row) &* 0x9E37_79B9_7F4A_7C15 &+ 0x9E37_79B9_7F4A_7C15
        number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}

extension Optional {
    /// The value, put in when there is none.
    fileprivate subscript(default value: Wrapped) -> Wrapped {
        get { self ?? value }
        set { self = newValue }
    }
}
