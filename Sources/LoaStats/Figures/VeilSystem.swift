internal import LoaMarkup

/// Gathers all sums that public figures can print, and what readers know to hold between them.
struct VeilSystem {
    /// The sums and what binds them.
    private var draft = SystemDraft()
    /// The figures on which is decided.
    private(set) var guarded: Set<Int> = []
    /// The place of each printed sum in the system.
    private(set) var printed: [FigureVeil.Key: Int] = [:]
    /// The day from which on all cells of each relation are there.
    private var relatedFrom: [CalendarDate] = []
    /// The cells by what they are sums of, where that is asked for.
    private var identities: [CellIdentity: Int] = [:]

    /// Gathers the sums of all data sets.
    ///
    /// - Parameter isIdentified: Whether what readers know is handed on from this system to the next.
    init(schema: StatsSchema, tables: [DataTable], today: CalendarDate, isIdentified: Bool) {
        for set in schema.sets.indices {
            guard let scope = VeilScope(set, schema: schema) else { continue }
            let classes = RowClasses(scope, schema: schema, table: tables[set], today: today, isIdentified: isIdentified)
            var sheet = VeilSheet(scope, classes, schema: schema, draft: draft)
            sheet.printFigures()
            sheet.relateRules()
            sheet.relateConditions()
            sheet.relateSpans()
            draft = sheet.draft
            guarded.formUnion(scope.figures)
            printed.merge(sheet.printed) { $1 }
            identities.merge(sheet.identities) { $1 }
        }
        let place = draft.arrange()
        printed = printed.mapValues { place[$0] }
        identities = identities.mapValues { place[$0] }
        relatedFrom = draft.relatedFrom
    }

    /// The days on which something was printed for the first time, in order.
    var editions: [CalendarDate] { Set(draft.prints.joined().map(\.from)).sorted() }

    /// What readers know of each cell by what they know of sums.
    func seen(_ known: [CellIdentity: CellSystem.Earlier]) -> [CellSystem.Earlier] {
        var seen = Array(repeating: CellSystem.Earlier.unseen, count: draft.cells.count)
        for (identity, one) in known {
            if let cell = identities[identity], one.stronger(than: seen[cell]) { seen[cell] = one }
        }
        return seen
    }

    /// Notes by what cells are sums of what readers know of them.
    func pass(_ seen: [CellSystem.Earlier], to known: inout [CellIdentity: CellSystem.Earlier]) {
        for (identity, cell) in identities where seen[cell].stronger(than: known[identity] ?? .unseen) { known[identity] = seen[cell] }
    }

    /// The sums that are printed by a day and what binds them.
    ///
    /// - Parameters:
    ///   - day: The day of the edition; what comes later is not known yet.
    ///   - earlier: What became of cells in earlier editions.
    ///   - showingHeadlines: Whether whole sums are shown whatever else must be hidden for it, unless they are sensitive
    ///     themselves.
    func system(on day: CalendarDate, after earlier: [CellSystem.Earlier], showingHeadlines: Bool) -> CellSystem {
        var system = CellSystem()
        for index in draft.cells.indices {
            var (cell, isHeadline) = draft.cell(index, on: day)
            if earlier[index] != .unseen {
                cell.earlier = earlier[index]
            } else if showingHeadlines, isHeadline, !cell.isSensitive, !cell.isForced {
                cell.earlier = .shown
            }
            system.add(cell)
        }
        for (relation, from) in zip(draft.relations, relatedFrom) where from <= day { system.relate(relation) }
        return system
    }

    /// The sums as readers have them already; all others hidden.
    func kept(from earlier: [CellSystem.Earlier]) -> [SuppressionPlan.Outcome] {
        draft.cells.enumerated().map { index, cell in
            switch earlier[index] {
            case .shown where !cell.isSensitive && !cell.isForced: .shown
            case .few where cell.isSensitive: .below(cell.threshold.upperBound + 1)
            default: cell.isPublished ? .withheld(.hiddenEarlier) : .unpublished
            }
        }
    }

    /// Adds to what readers have seen what a plan shows them and hides from them.
    func remember(_ plan: SuppressionPlan, in earlier: inout [CellSystem.Earlier]) {
        for (cell, outcome) in plan.cells.enumerated() {
            let now: CellSystem.Earlier =
                switch outcome {
                case .unpublished: .unseen
                case .shown: .shown
                case .below: .few
                case .withheld: draft.cells[cell].isSensitive ? .unmarked : .hidden
                }
            if now.stronger(than: earlier[cell]) { earlier[cell] = now }
        }
    }
}

extension CellSystem.Earlier {
    /// Whether it tells readers more than another does.
    func stronger(than other: Self) -> Bool { weight > other.weight }

    private var weight: Int {
        switch self {
        case .unseen: 0
        case .hidden: 1
        case .unmarked: 2
        case .few: 3
        case .shown: 4
        }
    }
}
