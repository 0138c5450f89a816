internal import LoaMarkup
internal import LoaStats

/// What a fetch says at its end.
struct PullReport {
    private let site: StatsSite
    private let isDry: Bool
    private var sets: [PulledSet] = []

    /// So many corrections are shown one by one.
    private static let shown = 50

    init(_ site: StatsSite, isDry: Bool) {
        self.site = site
        self.isDry = isDry
    }

    mutating func add(_ set: PulledSet) { sets.append(set) }

    /// The result of the command.
    var result: CommandResult {
        let diagnostics = site.diagnostics + sets.flatMap(\.diagnostics)
        let code = max(ExitCode(of: diagnostics, strict: site.options.strict), sets.map(\.exitCode).max() ?? .done)
        let failed = sets.count { $0.outcome.isFailure }
        let good = sets.count - failed
        let summary =
            failed == 0
            ? Message(
                vi: isDry ? "Chỉ thử, không lưu gì." : "Đã lấy số liệu của \(good) bộ.",
                en: isDry ? "A trial; nothing is stored." : "Fetched the data of \(good == 1 ? "1 set" : "\(good) sets").")
            : Message(
                vi: "\(failed) bộ không lấy được, \(good) bộ xong. Trang vẫn dùng bản tốt cuối cùng của bộ có lỗi.",
                en: "\(failed) failed, \(good) done. The site goes on with the last good copy of those that failed.")
        return CommandResult(
            exitCode: code, diagnostics: diagnostics, summary: summary, text: text, json: json, language: site.language)
    }

    private var text: String {
        let language = site.language
        let form = NumberForm(language == .vi ? .vi : .en)
        var result = ""
        for set in sets {
            var part = "\(set.set.id) ← \(set.source.name): \(set.words.text(language))\n"
            if let plan = set.plan {
                let counts: [(Message, Int)] = [
                    (Message(vi: "dòng mới", en: "new"), plan.added.count), (Message(vi: "dòng sửa số cũ", en: "corrected"), plan.corrected.count),
                    (Message(vi: "dòng giữ nguyên", en: "unchanged"), plan.unchanged), (Message(vi: "dòng bị từ chối", en: "refused"), set.refused),
                ]
                let told = counts.filter { $0.1 > 0 }.map { "\(form.text($0.1)) \($0.0.text(language))" }
                if !told.isEmpty { part += "  " + told.joined(separator: ", ") + "\n" }
                for change in Self.changes(set, plan, site) { part += "  \(change.name): \(change.text)\n" }
                if plan.corrected.count > Self.shown { part += "  … \(form.text(plan.corrected.count - Self.shown))\n" }
            }
            result += set.redaction.text(part).split(separator: "\n").map { DisplayText.harmless(String($0)) + "\n" }.joined()
        }
        return result
    }

    private static func changes(_ set: PulledSet, _ plan: ImportPlan, _ site: StatsSite) -> [(name: String, text: String)] {
        plan.corrected.prefix(shown).map { correction in
            let found = plan.differences(correction, set.set).map { "\($0.title) \($0.old) → \($0.new)" }
            return (plan.name(correction.row, set.set, schema: site.schema), found.joined(separator: "; "))
        }
    }

    private var json: String { JSONWriter.text(.object([("sets", .list(sets.map { object($0) }))])) }

    private func object(_ set: PulledSet) -> JSONWriter.Value {
        let safe = { (text: String) in JSONWriter.Value.text(set.redaction.text(text)) }
        let refused = (set.rows?.refusals ?? []).map { refusal in
            JSONWriter.Value.object([
                ("row", .number(refusal.address.row)), ("column", .text(refusal.column)), ("value", safe(refusal.value)),
                ("reason", safe(refusal.fault.message.text(site.language))),
            ])
        }
        let changes = set.plan.map { Self.changes(set, $0, site) } ?? []
        return .object([
            ("set", .text(set.set.id)), ("kind", .text(set.source.kind.rawValue)), ("source", .text(set.source.name)),
            ("outcome", .text(set.outcome.rawValue)), ("import", set.number.map { .number($0) } ?? .null), ("stored", .flag(set.number != nil)),
            ("added", .number(set.plan?.added.count ?? 0)), ("corrected", .number(set.plan?.corrected.count ?? 0)),
            ("unchanged", .number(set.plan?.unchanged ?? 0)), ("refusedRows", .number(set.refused)), ("refused", .list(refused)),
            ("corrections", .list(changes.map { .object([("row", safe($0.name)), ("change", safe($0.text))]) })),
            ("kept", set.kept.map { .text($0) } ?? .null),
        ])
    }
}
