internal import LoaMarkup
internal import LoaStats

/// What an import says at its end.
struct ImportReport {
    private let plan: ImportPlan
    private let rows: ImportedRows
    private let set: DataSet
    private let site: StatsSite
    private let file: String
    private let isDry: Bool
    /// All faults.
    var diagnostics: [Diagnostic] = []
    /// How many rows are new.
    var added: Int
    /// Why nothing is stored although the file is right.
    var refusal: Message?

    /// So many corrections are shown one by one.
    private static let shown = 50

    init(_ plan: ImportPlan, _ rows: ImportedRows, _ set: DataSet, _ site: StatsSite, file: String, isDry: Bool) {
        self.plan = plan
        added = plan.added.count
        self.rows = rows
        self.set = set
        self.site = site
        self.file = file
        self.isDry = isDry
    }

    /// The result of the command; `number` is that of the import when it was stored.
    func result(number: Int?) -> CommandResult {
        let strict = site.options.strict
        var code = ExitCode(of: diagnostics, strict: strict)
        if refusal != nil { code = max(code, .usage) }
        return CommandResult(
            exitCode: code, diagnostics: diagnostics, summary: refusal ?? summary(number), text: text(site.language), json: json(number),
            language: site.language)
    }

    private func summary(_ number: Int?) -> Message {
        if let number {
            let part = rows.refusedRows + plan.leftOut.count
            return Message(
                vi: "Đã lưu \(file) vào bộ “\(set.id)” (lần nhập \(number))." + (part > 0 ? " \(part) dòng bị từ chối, chưa lưu." : ""),
                en: "Stored \(file) in the set “\(set.id)” (import \(number))." + (part > 0 ? " \(part) rows were refused and are not stored." : ""))
        }
        if !plan.isStorable {
            return Message(
                vi: "Chưa lưu gì. Sửa các lỗi ở trên rồi nhập lại; hoặc thêm --partial để lưu những dòng đúng.",
                en: "Nothing is stored. Mend the faults above and import anew, or add --partial to store the rows that are right.")
        }
        if isDry { return Message(vi: "Chỉ thử, không lưu gì.", en: "A trial; nothing is stored.") }
        return Message(vi: "Không có gì mới: mọi dòng đã được lưu từ trước.", en: "Nothing new: all rows were stored before.")
    }

    private func text(_ language: MessageLanguage) -> String {
        let form = NumberForm(language == .vi ? .vi : .en)
        let counts: [(Message, Int)] = [
            (Message(vi: "Dòng mới", en: "New rows"), added), (Message(vi: "Dòng sửa số cũ", en: "Corrected rows"), plan.corrected.count),
            (Message(vi: "Dòng bỏ đi", en: "Removed rows"), plan.removed.count), (Message(vi: "Dòng đã có, giữ nguyên", en: "Rows as stored"), plan.unchanged),
            (Message(vi: "Dòng bị từ chối", en: "Refused rows"), rows.refusedRows + plan.leftOut.count),
            (Message(vi: "Dòng tổng đã đối chiếu", en: "Totals checked"), rows.totals), (Message(vi: "Dòng ghi chú bỏ qua", en: "Notes left out"), rows.notes),
        ]
        let widest = counts.map { DisplayText.width(of: $0.0.text(language)) }.max() ?? 0
        var result = ""
        for (name, count) in counts where count > 0 {
            result += "\(DisplayText.padded(name.text(language), to: widest))  \(form.text(count))\n"
        }
        if !plan.corrected.isEmpty {
            result += language == .vi ? "\nSửa số đã lưu:\n" : "\nNumbers stored before that change:\n"
            for change in changes().prefix(Self.shown) { result += "  \(DisplayText.harmless(change.name)): \(DisplayText.harmless(change.text))\n" }
            if plan.corrected.count > Self.shown { result += "  … \(form.text(plan.corrected.count - Self.shown))\n" }
        }
        return result
    }

    /// The corrections: which row, and each column with its old and new value.
    private func changes() -> [(name: String, text: String)] {
        plan.corrected.prefix(Self.shown).map { correction in
            let found = plan.differences(correction, set)
            return (plan.name(correction.row, set, schema: site.schema), found.map { "\($0.title) \($0.old) → \($0.new)" }.joined(separator: "; "))
        }
    }

    private func json(_ number: Int?) -> String {
        let refused = rows.refusals.map { refusal in
            JSONWriter.Value.object([
                ("sheet", refusal.address.sheet.map { .text($0.string) } ?? .null), ("row", .number(refusal.address.row)),
                ("cell", .text(CellAddress.letters(refusal.address.column) + String(refusal.address.row))), ("column", .text(refusal.column)),
                ("value", .text(refusal.value)), ("reason", .text(refusal.fault.message.text(site.language))),
            ])
        }
        return JSONWriter.text(
            .object([
                ("set", .text(set.id)), ("import", number.map { .number($0) } ?? .null), ("stored", .flag(number != nil)),
                ("added", .number(added)), ("corrected", .number(plan.corrected.count)), ("removed", .number(plan.removed.count)),
                ("unchanged", .number(plan.unchanged)), ("refusedRows", .number(rows.refusedRows + plan.leftOut.count)), ("refused", .list(refused)),
                ("corrections", .list(changes().map { .object([("row", .text($0.name)), ("change", .text($0.text))]) })),
            ]))
    }
}
