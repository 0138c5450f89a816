internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// The command `stats pull`: the rows of data sets are fetched from their sources and stored with their history.
///
/// Each set stands for itself: one that fails keeps its last good copy, and the others are stored.
public struct StatsPull: Sendable {
    /// The sets; empty for all that have a source.
    public var sets: [String] = []
    /// Who is named in the journal; nil for the command itself.
    public var who: String?
    /// Whether nothing is written.
    public var isDry = false
    /// When, as ``SiteClock/stamp(in:)`` says; nil for now.
    public var time: String?

    static let call = "loa stats pull"

    /// A fetch of all sets that have a source.
    public init() {}

    /// Does it.
    ///
    /// - Throws: When a set is not there or has no source.
    public func command(_ options: CommandOptions) throws(UsageError) -> CommandResult {
        let site = try StatsSite.load(options, call: Self.call)
        guard !site.isUnusable else { return CommandResult(site.diagnostics, strict: options.strict, language: site.language) }
        let chosen = try choose(site)
        var report = PullReport(site, isDry: isDry)
        for (set, source) in chosen { report.add(pull(set, source, site)) }
        return report.result
    }

    private func choose(_ site: StatsSite) throws(UsageError) -> [(DataSet, LiveSource)] {
        let all = site.schema.sets
        for name in sets where !all.contains(where: { $0.id == name }) {
            let near = Suggestion.phrase(for: name, in: all.map(\.id))
            throw UsageError(
                vi: "không có bộ số liệu “\(name)”\(near.vi) (có: \(all.map(\.id).joined(separator: ", ")))",
                en: "there is no data set “\(name)”\(near.en) (there are: \(all.map(\.id).joined(separator: ", ")))", call: Self.call)
        }
        let wanted = sets.isEmpty ? all.filter { $0.live != nil } : all.filter { sets.contains($0.id) }
        let result = wanted.compactMap { set in set.live.map { (set, $0) } }
        if let lacking = wanted.first(where: { $0.live == nil }) {
            throw UsageError(
                vi: "bộ “\(lacking.id)” không có nguồn; khai báo “from” trong \(StatsSchema.path)",
                en: "the set “\(lacking.id)” has no source; declare “from” in \(StatsSchema.path)", call: Self.call)
        }
        if result.isEmpty {
            throw UsageError(
                vi: "chưa bộ số liệu nào có nguồn; khai báo “from” trong \(StatsSchema.path)",
                en: "no data set has a source; declare “from” in \(StatsSchema.path)", call: Self.call)
        }
        return result
    }

    /// Fetches one set and stores what changed.
    func pull(_ set: DataSet, _ source: LiveSource, _ site: StatsSite) -> PulledSet {
        var redaction = Redaction([])
        var result = PulledSet(set, source)
        do {
            let secret = try SourceSecret.read(source, site.options)
            if let secret { redaction = Redaction([secret.value]) }
            let found = try LiveFetch(set, source, site).found(secret)
            // A source that shows its own password among the data must not have it stored and published.
            if let secret, secret.value.utf8.count >= 8, redaction.isIn(DataSetFile.bytes(found.rows.table, set)) {
                var failure = SourceFailure(vi: "số liệu chứa chính mật khẩu của nguồn", en: "the data hold the password of the source itself")
                failure.isRefusal = true
                throw failure
            }
            try store(found, site, &result)
        } catch let failure as SourceFailure {
            result.fail(failure)
        } catch let error as OutputError {
            result.fail(error.diagnostic, ExitCode(of: error))
        } catch {
            result.fail(Diagnostic(.statsUnreachable, at: source.span, vi: Commands.machine(error).vi, en: Commands.machine(error).en), .machine)
        }
        if result.outcome.isFailure {
            let store = HistoryStore(set, site)
            let kept = store.kept(on: site.today)
            result.kept = store.lines.last?.time
            result.diagnostics.append(Diagnostic(.warning, .statsKept, at: SourceSpan(store.path), vi: kept.vi, en: kept.en))
        }
        result.diagnostics = result.diagnostics.map { redaction.diagnostic($0) }
        result.redaction = redaction
        return result
    }

    private func store(_ found: LiveFetch.Found, _ site: StatsSite, _ result: inout PulledSet) throws {
        let (set, source) = (result.set, result.source)
        let lock = isDry ? nil : try HistoryLock(set, site.options)
        defer { withExtendedLifetime(lock) {} }
        var store = HistoryStore(set, site)
        result.diagnostics += store.diagnostics + (store.standing == .edited ? [store.edited] : [])
        result.rows = found.rows
        guard !result.hasErrors else { return result.outcome = .refused }
        if !isDry { try store.recover() }
        let plan = ImportPlan.make(
            found.rows, stored: store.table, set, schema: site.schema, today: site.today, path: SourcePath(source.name))
        result.plan = plan
        result.diagnostics += plan.diagnostics
        guard plan.isStorable else { return result.outcome = .refused }
        guard plan.changes > 0 else { return result.outcome = .unchanged }
        guard !isDry else { return result.outcome = .trial }
        var line = JournalLine(
            time: time ?? SiteClock.stamp(in: site.config.timezone), who: who ?? Self.call, file: source.name, sha256: found.digest,
            reason: plan.corrected.isEmpty ? "" : "nguồn đã sửa số")
        if store.isFound { try store.recordFound(line) }
        (line.added, line.corrected, line.removed) = (plan.added.count, plan.corrected.count, plan.removed.count)
        try store.commit(line, batch: HistoryBatch.bytes(plan, set), state: plan.table)
        (result.number, result.outcome) = (store.lines.count, .stored)
    }
}
