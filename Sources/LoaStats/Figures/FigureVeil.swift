internal import LoaMarkup

/// Which sums are hidden in public, decided once for the whole site, whatever its pages show.
///
/// All that public figures could ever print counts as printed: every cut, every period, every longer period. So no
/// page, drawing or file of today or of an earlier day adds to what readers know.
struct FigureVeil: Sendable {
    /// A sum: of one period, or of all from a first one on.
    struct Key: Hashable, Sendable {
        var figure: Int
        var cell: Cube.Key
        /// The first period of a longer stretch; that of the cell for one period.
        var from: Int32
    }

    /// The figures whose small numbers point at somebody.
    private let guarded: Set<Int>
    /// What stands in place of each sum of those that was decided on; nil where it is shown.
    private let decided: [Key: FigureValue.Amount?]
    /// How many of the sums are hidden.
    let hiddenCount: Int
    /// Whether no proof was found that hidden numbers stay so, and all that is new is hidden therefore.
    let isSealed: Bool

    /// Decides for all public figures.
    ///
    /// Readers keep what they got: what was shown when a period was the last one stays shown, what was hidden stays
    /// hidden. So the decisions are made in the order in which the periods came.
    init(schema: StatsSchema, tables: [DataTable], today: CalendarDate) {
        var known: [CellIdentity: CellSystem.Earlier] = [:]
        let changes = Self.changes(schema, today)
        var begin: CalendarDate?
        for change in changes {
            // Until then each unit stood for itself.
            let system = VeilSystem(schema: schema, tables: tables, today: change.adding(days: -1), isIdentified: true)
            var seen = system.seen(known)
            _ = Self.decide(system, from: begin, until: change.adding(days: -1), &seen)
            system.pass(seen, to: &known)
            begin = change
        }
        let system = VeilSystem(schema: schema, tables: tables, today: today, isIdentified: !changes.isEmpty)
        guarded = system.guarded
        var earlier = system.seen(known)
        let last = Self.decide(system, from: begin, until: nil, &earlier)
        isSealed = last == nil && !system.printed.isEmpty
        // Without a proof nothing is shown that readers have not seen before.
        let outcomes = last?.cells ?? system.kept(from: earlier)
        var decided: [Key: FigureValue.Amount?] = [:]
        decided.reserveCapacity(system.printed.count)
        for (key, cell) in system.printed {
            switch outcomes[cell] {
            case .shown: decided[key] = .some(nil)
            case .below(let limit): decided[key] = .few(below: limit)
            case .withheld, .unpublished: decided[key] = .veiled
            }
        }
        self.decided = decided
        hiddenCount = outcomes.count(where: \.isHidden)
    }

    /// The days on which units took the place of others.
    private static func changes(_ schema: StatsSchema, _ today: CalendarDate) -> [CalendarDate] {
        let ends = schema.units.flatMap { table in table.units.filter { $0.successor != nil }.compactMap(\.until) }
        return Set(ends).filter { $0 < today }.map { $0.adding(days: 1) }.sorted()
    }

    /// Decides edition by edition; the plan of the last, or nil when no proof was found for it.
    ///
    /// - Parameters:
    ///   - begin: The day on which the system came to be; what was printed before is printed anew by its names.
    ///   - end: Its last day, or nil for the one that holds.
    ///   - seen: What readers have seen of each cell.
    private static func decide(
        _ system: VeilSystem, from begin: CalendarDate?, until end: CalendarDate?, _ seen: inout [CellSystem.Earlier]
    ) -> SuppressionPlan? {
        let days = system.editions.filter { day in (begin.map { $0 < day } ?? true) && (end.map { day <= $0 } ?? true) }
        var witnesses: [SuppressionPlan.Witness] = []
        var last: SuppressionPlan?
        for day in [begin].compactMap({ $0 }) + days {
            last = plan(system, on: day, after: seen, knowing: witnesses)
            guard let plan = last else { continue }
            system.remember(plan, in: &seen)
            witnesses = plan.witnesses
        }
        return last
    }

    /// What is hidden on a day, with whole sums shown if it can be; nil when no proof was found.
    private static func plan(
        _ system: VeilSystem, on day: CalendarDate, after earlier: [CellSystem.Earlier], knowing witnesses: [SuppressionPlan.Witness]
    ) -> SuppressionPlan? {
        for isShowing in [true, false] {
            let cells = system.system(on: day, after: earlier, showingHeadlines: isShowing)
            let plan = Suppressor.solve(cells, knowing: witnesses)
            if isProved(plan) { return plan }
        }
        return nil
    }

    /// Whether no hidden number can be worked out.
    ///
    /// Narrow is what is left with fewer values than wanted, but two at least: that is borne of numbers that are never
    /// printed, which readers know nothing of but that they are counts.
    private static func isProved(_ plan: SuppressionPlan) -> Bool {
        plan.faults.allSatisfy { fault in
            if case .narrow(let cell, _) = fault { plan.cells[cell] == .unpublished } else { false }
        }
    }

    /// What stands in place of the sum of one period, or nil when it may be shown.
    func amount(_ figure: Int, _ key: Cube.Key) -> FigureValue.Amount? {
        amount(Key(figure: figure, cell: key, from: key.period))
    }

    /// What stands in place of the sum of several periods, or nil when it may be shown.
    func amount(_ figure: Int, _ key: Cube.Key, from first: Int) -> FigureValue.Amount? {
        amount(Key(figure: figure, cell: key, from: Int32(truncatingIfNeeded: first)))
    }

    /// The figures of which another sum is hidden or shown than in another decision.
    func figures(differingFrom other: FigureVeil) -> Set<Int> {
        var differing = guarded.symmetricDifference(other.guarded)
        if isSealed != other.isSealed { differing.formUnion(guarded) }
        for (key, amount) in decided where other.decided[key] != .some(amount) { differing.insert(key.figure) }
        for key in other.decided.keys where decided[key] == nil { differing.insert(key.figure) }
        return differing
    }

    private func amount(_ key: Key) -> FigureValue.Amount? {
        guard guarded.contains(key.figure) else { return nil }
        // What was not decided on is not shown.
        guard let known = decided[key] else { return .veiled }
        return known
    }
}
