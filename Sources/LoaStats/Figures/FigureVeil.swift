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
    /// Whether no proof was found that hidden numbers stay so, and all are hidden therefore.
    let isSealed: Bool

    /// Decides for all public figures.
    init(schema: StatsSchema, tables: [DataTable], today: CalendarDate) {
        let builder = VeilSystem(schema: schema, tables: tables, today: today)
        guarded = builder.guarded
        guard !builder.printed.isEmpty else {
            (decided, hiddenCount, isSealed) = ([:], 0, false)
            return
        }
        var plan = Suppressor.solve(builder.system(showingHeadlines: true))
        if !Self.isProved(plan) { plan = Suppressor.solve(builder.system(showingHeadlines: false)) }
        isSealed = !Self.isProved(plan)
        var decided: [Key: FigureValue.Amount?] = [:]
        decided.reserveCapacity(builder.printed.count)
        for (key, cell) in builder.printed {
            switch plan.cells[cell] {
            case .shown: decided[key] = .some(nil)
            case .below(let limit): decided[key] = .few(below: limit)
            case .withheld, .unpublished: decided[key] = .veiled
            }
        }
        self.decided = decided
        hiddenCount = plan.hiddenCount
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

    private func amount(_ key: Key) -> FigureValue.Amount? {
        guard guarded.contains(key.figure) else { return nil }
        // What was not decided on is not shown.
        guard !isSealed, let known = decided[key] else { return .veiled }
        return known
    }
}
