internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

/// Lists what was printed, and says of each run what is no longer so.
struct LedgerReport {
    let runs: [PrintRun]
    let stale: [StaleRun]
    let day: CalendarDate

    private func reasons(of run: PrintRun) -> [StaleRun.Reason] { stale.first { $0.run == run }?.reasons ?? [] }

    func text(_ language: MessageLanguage) -> String {
        let words: TextLanguage = language == .vi ? .vi : .en
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        var result = say("Sổ in, xét ngày \(day.text(.short, in: .vi))\n", "Print ledger, as of \(day.text(.short, in: .en))\n")
        if runs.isEmpty {
            return result + say("  Chưa ghi lần in nào (loa print TỜ --record SỐ-LƯỢNG).\n", "  Nothing was recorded yet (loa print LEAFLET --record QUANTITY).\n")
        }
        // The last run is what people ask for.
        for run in runs.reversed() {
            let reasons = reasons(of: run)
            let quantity = NumberForm(words).text(run.quantity)
            var parts = [
                run.day.text(.short, in: words), run.leaflet.string, "\(run.audience), \(run.format)", say("\(quantity) bản", "\(quantity) pieces"),
            ]
            if !run.printer.isEmpty { parts.append(run.printer) }
            if let until = run.until { parts.append(say("dùng đến \(until.text(.short, in: .vi))", "use until \(until.text(.short, in: .en))")) }
            if !run.note.isEmpty { parts.append("“\(run.note)”") }
            result += "  \(reasons.isEmpty ? " " : "!") " + DisplayText.harmless(parts.joined(separator: "  ")) + "\n"
            for reason in reasons { result += "      " + DisplayText.harmless("\(reason.message.text(language)) → \(reason.advice.text(language))") + "\n" }
        }
        let pieces = NumberForm(words).text(runs.reduce(0) { $0 + $1.quantity })
        result += say("\(runs.count) lần in, \(pieces) bản", "\(runs.count) runs, \(pieces) pieces")
        return result + (stale.isEmpty ? say("; không tờ nào sai.\n", "; none is out of date.\n") : say("; \(stale.count) lần đã cũ (dấu !).\n", "; \(stale.count) out of date (marked !).\n"))
    }

    var json: String {
        JSONWriter.text(
            .object([
                ("day", .text(day.iso)), ("stale", .number(stale.count)), ("runs", .list(runs.map { object($0, reasons(of: $0)) })),
            ]))
    }

    private func object(_ run: PrintRun, _ reasons: [StaleRun.Reason]) -> JSONWriter.Value {
        .object([
            ("line", .number(run.line)), ("day", .text(run.day.iso)), ("leaflet", .text(run.leaflet.string)), ("audience", .text(run.audience)),
            ("format", .text(run.format)), ("quantity", .number(run.quantity)), ("printer", .text(run.printer)), ("digest", .text(run.digest)),
            ("until", run.until.map { .text($0.iso) } ?? .null),
            ("figures", .object(run.figures.map { ($0.id, .object([("value", .text($0.value)), ("day", .text($0.day.iso))])) })),
            ("facts", .object(run.facts.map { ($0.id, .text($0.value)) })), ("laws", .list(run.laws.map { .text($0) })),
            ("qr", .list(run.targets.map { .text($0) })), ("codes", .object(run.codes.map { ($0.name, .text($0.address)) })), ("note", .text(run.note)),
            (
                "stale",
                .list(
                    reasons.map { reason in
                        .object([
                            ("kind", .text(reason.kind)), ("vi", .text(reason.message.vi)), ("en", .text(reason.message.en)), ("todo_vi", .text(reason.advice.vi)),
                            ("todo_en", .text(reason.advice.en)),
                        ])
                    })
            ),
        ])
    }
}

extension Commands {
    /// What was printed, and which of it states something that is not so on the day.
    public static func ledger(_ options: CommandOptions) async -> CommandResult {
        do {
            let reader = DiskReader(root: options.site)
            let loaded = try await SiteLoader.load(reader, today: options.today, jobs: jobs(options))
            guard let loadedSite = loaded.value else { return CommandResult(SiteBuild.finished(loaded.diagnostics, reader, nil), strict: options.strict) }
            let site = loadedSite.index
            let language = messageLanguage(site.config.language)
            // What is said of a ledger that is damaged would be wrong; a faulty page says nothing of paper.
            let faults = SiteBuild.finished(loaded.diagnostics.filter { $0.span.path == PrintLedger.path }, reader, site)
            let report = LedgerReport(runs: loadedSite.ledger, stale: LedgerBook(site, loadedSite.ledger).stale, day: site.today)
            var result = CommandResult(faults, strict: options.strict, text: report.text(options.language ?? language ?? .vi), json: report.json, language: language)
            if !report.stale.isEmpty { result.exitCode = max(result.exitCode, .content) }
            return result
        } catch {
            return CommandResult(exitCode: .machine, summary: machine(error))
        }
    }
}
