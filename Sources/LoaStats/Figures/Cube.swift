internal import LoaMarkup

/// The sums of one measure: for each period, in all and along each way of cutting it.
struct Cube: Sendable, Equatable {
    /// Where a sum stands: which cut, which period, which codes along it.
    struct Key: Hashable, Sendable {
        /// The index among the cube's shapes; 0 is the whole.
        var shape: Int32
        /// The period's ordinal.
        var period: Int32
        /// The index of the code along the first side, −1 for none.
        var first: Int32 = -1
        /// The index of the code along the second side, −1 for none.
        var second: Int32 = -1
    }

    /// One sum, with what must be known to show it.
    struct Cell: Sendable, Equatable {
        /// The sum at the column's scale.
        var units = 0
        /// The largest part that one firm alone gives.
        var largest = 0
        /// How many firms it sums up, when that is known.
        var firms = 0
        /// Whether an estimate is in it.
        var isEstimate = false
        /// Whether an invented number is in it.
        var isIllustrative = false
        /// Whether a sum went beyond what a number holds.
        var isTooLarge = false

        mutating func add(_ number: Int, firms count: Int, isEstimate: Bool, isIllustrative: Bool) {
            let (sum, overflow) = units.addingReportingOverflow(number)
            units = overflow ? units : sum
            isTooLarge = isTooLarge || overflow
            if count == 1, number.magnitude > largest.magnitude { largest = number }
            if number != 0 { firms += count }
            self.isEstimate = self.isEstimate || isEstimate
            self.isIllustrative = self.isIllustrative || isIllustrative
        }
    }

    /// One side of a cut: its codes in the order of the schema, those that occur.
    struct Side: Sendable, Equatable {
        var codes: [String]
        var names: [String]
        var index: [String: Int32]
    }

    /// How the whole is cut; the first shape is the whole itself.
    let shapes: [[FigureDefinition.Cut]]
    /// The sides of all shapes.
    private(set) var sides: [FigureDefinition.Cut: Side] = [:]
    /// The sums.
    private(set) var cells: [Key: Cell] = [:]
    /// The periods that have rows, in order.
    private(set) var periods: [Int] = []
    /// How long a period is.
    let every: Period.Length
    /// How many digits of the units stand after the point.
    let scale: Int

    /// Adds up all rows that fit the measure's conditions; what is later than the period of `today` is left out.
    init(_ measure: FigureDefinition.Measure, schema: StatsSchema, table: DataTable, today: CalendarDate) {
        let set = schema.sets[measure.set]
        shapes = [[]] + measure.cuts
        every = set.every
        if case .numbers(_, let scale) = table.columns[measure.column] { self.scale = scale } else { scale = 0 }
        var places: [FigureDefinition.Cut: [Int32]] = [:]
        for cut in Set(shapes.joined()) {
            let side = CubeSides.side(cut, set: set, schema: schema, table: table, today: today)
            sides[cut] = side.side
            places[cut] = side.places
        }
        let fits = CubeSides.conditions(measure.conditions, set: set, schema: schema, table: table, today: today)
        fill(measure, fits, set: set, table: table, places: places, through: Period(every, of: today).ordinal)
    }

    private mutating func fill(
        _ measure: FigureDefinition.Measure, _ fits: [CubeSides.Test], set: DataSet, table: DataTable, places: [FigureDefinition.Cut: [Int32]],
        through last: Int
    ) {
        let shapePlaces = shapes.map { shape in shape.map { places[$0] ?? [] } }
        var seen: Set<Int> = []
        for row in 0..<table.count {
            guard let period = table.ordinal(set.period, row), period <= last, fits.allSatisfy({ $0.fits(row, table) }) else { continue }
            seen.insert(period)
            guard let number = table.units(measure.column, row) else { continue }
            let isEstimate = set.isEstimate(row, table)
            let isIllustrative = set.isIllustrative(row, table)
            let firms = set.contributors.flatMap { table.units($0, row) } ?? 0
            for (shape, sides) in shapePlaces.enumerated() {
                var key = Key(shape: Int32(shape), period: Int32(truncatingIfNeeded: period))
                if let first = sides.first { key.first = first[row] }
                if sides.count > 1 { key.second = sides[1][row] }
                cells[key, default: Cell()].add(number, firms: firms, isEstimate: isEstimate, isIllustrative: isIllustrative)
            }
        }
        periods = seen.sorted()
    }
}

extension DataSet {
    /// Whether a row is an estimate.
    func isEstimate(_ row: Int, _ table: DataTable) -> Bool {
        guard let status else { return false }
        return status.estimates.contains(table.word(status.column, row))
    }

    /// Whether a row is invented.
    func isIllustrative(_ row: Int, _ table: DataTable) -> Bool {
        switch illustrative {
        case .never: false
        case .always: true
        case .column(let column): table.units(column, row) == 1
        }
    }
}
