internal import LoaMarkup
internal import LoaSite
internal import LoaStats

extension StatsImport {
    /// Imports a large file into an empty set with memory that does not grow with the rows; nil when that cannot be
    /// done, or when there is something to say of the rows: then the file is read as any other.
    func streamed(_ table: SenderTable, _ site: StatsSite, _ known: ImportMapping?) throws -> CommandResult? {
        let name = set ?? known?.set ?? (site.schema.sets.count == 1 ? site.schema.sets[0].id : nil)
        guard !isPartial, SenderTable.size(file) >= streamFrom, let set = site.schema.sets.first(where: { $0.id == name }) else { return nil }
        // A set that has many rows is read once alone, for the plan.
        guard SenderTable.size(site.options.path(DataSetFile.path(set).string)) < 1 << 16 else { return nil }
        let lock = isDry ? nil : try HistoryLock(set, site.options)
        defer { withExtendedLifetime(lock) {} }
        var store = HistoryStore(set, site)
        guard store.table.count == 0, store.diagnostics.isEmpty, store.standing == .new || store.standing == .current,
            let room = SpillFile.room(in: RealPath.split(store.place).folder, batch: batchRows)
        else { return nil }
        let mapping = known?.set == set.id ? known ?? ImportMapping() : ImportMapping()
        let streamed = table.stream(
            set, schema: site.schema, mapping: mapping, period: period.flatMap { Period.parse($0) }, sheet: try sheetName(table, known), to: room,
            today: site.today)
        guard let streamed, streamed.count > 0, streamed.isClean() else { return nil }
        // Without rows of its own the plan has what is to be told of the file.
        let plan = ImportPlan.make(streamed.rows, stored: store.table, set, schema: site.schema, today: site.today, path: SourcePath(file))
        var report = ImportReport(plan, streamed.rows, set, site, file: file, isDry: isDry)
        report.added = streamed.count
        report.diagnostics = site.diagnostics + table.diagnostics + plan.diagnostics
        if isDry { return report.result(number: nil) }
        try store.recover()
        var line = try self.line(site, digest: table.digest())
        line.added = streamed.count
        guard try store.commit(line, streamed) else { return nil }
        try remember(streamed.rows.mapping, site)
        return report.result(number: store.lines.count)
    }
}
