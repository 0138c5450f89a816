internal import LoaMarkup

/// Gathers all sums that public figures can print, and what readers know to hold between them.
struct VeilSystem {
    /// The sums and what binds them.
    private var draft = SystemDraft()
    /// The figures on which is decided.
    private(set) var guarded: Set<Int> = []
    /// The place of each printed sum in the system.
    private(set) var printed: [FigureVeil.Key: Int] = [:]
    /// The printed sums of whole data sets: what home pages and leaflets show.
    private(set) var headlines: Set<Int> = []

    /// Gathers the sums of all data sets.
    init(schema: StatsSchema, tables: [DataTable], today: CalendarDate) {
        for set in schema.sets.indices {
            guard let scope = VeilScope(set, schema: schema) else { continue }
            let classes = RowClasses(scope, schema: schema, table: tables[set], today: today)
            var sheet = VeilSheet(scope, classes, schema: schema, draft: draft)
            sheet.printFigures()
            sheet.relateRules()
            sheet.relateConditions()
            sheet.relateSpans()
            draft = sheet.draft
            guarded.formUnion(scope.figures)
            printed.merge(sheet.printed) { $1 }
            headlines.formUnion(sheet.headlines)
        }
    }

    /// The sums and what binds them.
    ///
    /// - Parameter showingHeadlines: whether whole sums are shown whatever else must be hidden for it, unless they are
    ///   sensitive themselves.
    func system(showingHeadlines: Bool) -> CellSystem {
        var system = CellSystem()
        for (index, cell) in draft.cells.enumerated() {
            var cell = cell
            if showingHeadlines, headlines.contains(index), !cell.isSensitive, !cell.isForced { cell.earlier = .shown }
            system.add(cell)
        }
        for relation in draft.relations { system.relate(relation) }
        return system
    }
}
