internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// The command `stats import`: a sender's file is checked as a whole and stored with its history.
public struct StatsImport: Sendable {
    /// The file.
    public var file: String
    /// The set, when the caller names it.
    public var set: String?
    /// The sheet, when the caller names it.
    public var sheet: String?
    /// The period of all rows as the caller wrote it, as `2026-10`; nil when the file says it.
    public var period: String?
    /// The sender, whose mapping is used and remembered.
    public var sender: String?
    /// Who imports; nil for the user of the machine.
    public var who: String?
    /// Why numbers that were stored before are changed.
    public var reason: String?
    /// Whether good rows are stored although others are refused.
    public var isPartial = false
    /// Whether nothing is written.
    public var isDry = false
    /// When, as ``SiteClock/stamp(in:)`` says; nil for now.
    public var time: String?

    /// Files of so many bytes are imported without holding their rows, where that can be done.
    var streamFrom = 1 << 20
    /// So many of their rows are held at once.
    var batchRows = 1 << 14

    static let call = "loa stats import"

    /// An import of a file.
    public init(_ file: String) { self.file = file }

    /// Does it.
    ///
    /// - Throws: When the file, the set or the sender is not there, or a correction lacks its reason.
    public func command(_ options: CommandOptions) throws(UsageError) -> CommandResult {
        let site = try StatsSite.load(options, call: Self.call)
        guard !site.isUnusable else { return CommandResult(site.diagnostics, strict: options.strict, language: site.language) }
        if !NewFile.exists(file) {
            throw UsageError(vi: "không có tệp “\(file)”", en: "there is no file “\(file)”", call: Self.call)
        }
        if sender != nil, mappingPath == nil {
            throw UsageError(vi: "--sender cần một tên có chữ hoặc số", en: "--sender needs a name with letters or digits", call: Self.call)
        }
        if let period, Period.parse(period) == nil {
            throw UsageError(
                vi: "“\(period)” không phải kỳ; viết 2026-10, 2026-Q3 hoặc 2026", en: "“\(period)” is no period; write 2026-10, 2026-Q3 or 2026",
                call: Self.call)
        }
        let known = knownMapping(site)
        if known.failed { return CommandResult(known.diagnostics, strict: options.strict, language: site.language) }
        do {
            return try run(site, known.value)
        } catch let error as UsageError {
            throw error
        } catch let error as OutputError {
            return CommandResult(error, language: site.language)
        } catch {
            return CommandResult(exitCode: .machine, summary: Commands.machine(error), language: site.language)
        }
    }

    private func run(_ site: StatsSite, _ known: ImportMapping?) throws -> CommandResult {
        if let own = ownSet(site) { return try adopt(own, site) }
        let table = SenderTable.open(file)
        guard !table.isUnusable else { return CommandResult(table.diagnostics, strict: site.options.strict, language: site.language) }
        if let result = try streamed(table, site, known) { return result }
        let (set, rows) = try choose(table, site, known)
        return try store(rows, table.diagnostics, set, site) { try table.digest() }
    }

    /// Stores the rows of a file, when all is right.
    private func store(
        _ rows: ImportedRows, _ opening: [Diagnostic], _ set: DataSet, _ site: StatsSite, digest: () throws -> String
    ) throws -> CommandResult {
        let lock = isDry ? nil : try HistoryLock(set, site.options)
        defer { withExtendedLifetime(lock) {} }
        var store = HistoryStore(set, site)
        let faults = opening + store.diagnostics + (store.standing == .edited ? [store.edited] : [])
        guard !faults.contains(where: { $0.severity == .error }) else {
            return CommandResult(site.diagnostics + faults, strict: site.options.strict, language: site.language)
        }
        if !isDry { try store.recover() }
        let plan = ImportPlan.make(
            rows, stored: store.table, set, schema: site.schema, today: site.today, path: SourcePath(file), isPartial: isPartial)
        var report = ImportReport(plan, rows, set, site, file: file, isDry: isDry)
        report.diagnostics = site.diagnostics + faults + plan.diagnostics
        guard plan.isStorable, !isDry, plan.changes > 0 else { return report.result(number: nil) }
        if !plan.corrected.isEmpty, reason == nil {
            report.refusal = Message(
                vi: "Chưa lưu gì: \(plan.corrected.count) dòng đổi số đã lưu (xem ở trên). Nếu đúng, chạy lại với --reason \"lý do\".",
                en: "Nothing is stored: \(plan.corrected.count) rows change numbers stored before (see above). If that is right, add --reason \"why\".")
            return report.result(number: nil)
        }
        var line = try line(site, digest: digest())
        if store.isFound { try store.recordFound(line) }
        (line.added, line.corrected, line.removed) = (plan.added.count, plan.corrected.count, plan.removed.count)
        try store.commit(line, batch: HistoryBatch.bytes(plan, set), state: plan.table)
        try remember(rows.mapping, site)
        return report.result(number: store.lines.count)
    }

    /// Takes the set's own file, edited by hand, as what holds from now on.
    private func adopt(_ set: DataSet, _ site: StatsSite) throws -> CommandResult {
        guard let reason, !reason.isEmpty else {
            throw UsageError(
                vi: "ghi nhận tệp sửa tay cần lý do: --reason \"lý do\"", en: "recording a file edited by hand needs its reason: --reason \"why\"",
                call: Self.call)
        }
        let lock = isDry ? nil : try HistoryLock(set, site.options)
        defer { withExtendedLifetime(lock) {} }
        var store = HistoryStore(set, site)
        let recorded = store.lines.isEmpty ? Reported(DataTable(set)) : store.recorded()
        let faults = store.diagnostics + recorded.diagnostics
        let plan = ImportPlan.make(
            ImportedRows(store.table, faults), stored: recorded.value, set, schema: site.schema, today: site.today, path: store.path, replaces: true)
        var report = ImportReport(plan, ImportedRows(store.table), set, site, file: file, isDry: isDry)
        report.diagnostics = site.diagnostics + plan.diagnostics
        guard plan.isStorable, !isDry, store.standing != .current else { return report.result(number: nil) }
        var line = try line(site, digest: SenderTable.open(file).digest())
        (line.added, line.corrected, line.removed) = (plan.added.count, plan.corrected.count, plan.removed.count)
        try store.commit(line, batch: HistoryBatch.bytes(plan, set), state: plan.table)
        return report.result(number: store.lines.count)
    }

    func line(_ site: StatsSite, digest: String) throws -> JournalLine {
        JournalLine(
            time: time ?? SiteClock.stamp(in: site.config.timezone),
            who: who ?? Environment.value("USER") ?? Environment.value("LOGNAME") ?? "", file: RealPath.split(file).name, sha256: digest,
            reason: reason ?? "")
    }
}
