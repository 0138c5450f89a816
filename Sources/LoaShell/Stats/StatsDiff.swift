internal import LoaMarkup
internal import LoaStats

/// The command `stats diff`: what changed in the figures between two days, or between two periods.
public enum StatsDiff {
    static let call = "loa stats diff"

    /// Which two states are compared.
    enum Moments {
        /// As the figures were imported by the end of each day.
        case days(CalendarDate, CalendarDate)
        /// The figures of two periods as they are known now.
        case periods(Period, Period)
    }

    /// Compares, in words.
    ///
    /// - Throws: When the moments are not two days or two periods.
    public static func command(_ first: String, _ second: String, _ options: CommandOptions) throws(UsageError) -> CommandResult {
        let moments = try moments(first, second)
        let site = try StatsSite.load(options, call: call)
        var diagnostics = site.diagnostics
        guard !site.isUnusable else { return CommandResult(diagnostics, strict: options.strict, language: site.language) }
        let stores = site.schema.sets.map { HistoryStore($0, site) }
        diagnostics += stores.flatMap(\.diagnostics)
        let changes: [Change]
        switch moments {
        case .days(let from, let to):
            let (before, after) = (figures(stores, from, site), figures(stores, to, site))
            changes = compare(before, after) { store, figure in store.latest(figure) }
        case .periods(let from, let to):
            let now = FigureStore(site.schema, tables: stores.map(\.table), today: site.today)
            changes = site.schema.figures.indices.compactMap { figure in
                Change(figure, now.value(figure, at: from, level: .internal), now.value(figure, at: to, level: .internal))
            }
        }
        let imports = lines(stores, moments)
        return CommandResult(
            diagnostics, strict: options.strict, text: text(changes, imports, site),
            json: JSONWriter.text(.object([("changes", .list(changes.map { $0.json(site.schema) }))])), language: site.language)
    }

    private static func moments(_ first: String, _ second: String) throws(UsageError) -> Moments {
        if let from = Period.parse(first), let to = Period.parse(second) { return .periods(from, to) }
        if case .success(let from) = CalendarDate.parse(first), case .success(let to) = CalendarDate.parse(second) {
            return .days(from, to)
        }
        throw UsageError(
            vi: "viết hai ngày (01/10/2026 01/11/2026) hoặc hai kỳ (2026-09 2026-10), không phải “\(first)” và “\(second)”",
            en: "write two days (2026-10-01 2026-11-01) or two periods (2026-09 2026-10), not “\(first)” and “\(second)”", call: call)
    }

    private static func figures(_ stores: [HistoryStore], _ day: CalendarDate, _ site: StatsSite) -> FigureStore {
        let tables = stores.map { $0.lines.isEmpty ? $0.table : $0.history.state(asOf: day).value }
        return FigureStore(site.schema, tables: tables, today: site.today)
    }

    private static func compare(
        _ before: FigureStore, _ after: FigureStore, period: (FigureStore, Int) -> Period?
    ) -> [Change] {
        after.schema.figures.indices.compactMap { figure in
            Change(
                figure, before.value(figure, at: period(before, figure), level: .internal),
                after.value(figure, at: period(after, figure), level: .internal))
        }
    }

    /// The imports between two days; none between two periods.
    private static func lines(_ stores: [HistoryStore], _ moments: Moments) -> [(set: DataSet, line: JournalLine)] {
        guard case .days(let from, let to) = moments else { return [] }
        let (low, high) = (min(from, to), max(from, to))
        return stores.flatMap { store in
            store.lines.filter { $0.day.map { low < $0 && $0 <= high } ?? false }.map { (store.set, $0) }
        }
    }

    /// One figure before and after.
    struct Change {
        let figure: Int
        let before: FigureValue?
        let after: FigureValue?

        /// Nil when both are the same.
        init?(_ figure: Int, _ before: FigureValue?, _ after: FigureValue?) {
            if before?.number == after?.number { return nil }
            (self.figure, self.before, self.after) = (figure, before, after)
        }

        /// By how much; nil when one of them is missing.
        var difference: DecimalNumber? {
            guard let old = before?.number, let new = after?.number else { return nil }
            return new.subtracting(old)
        }

        func json(_ schema: StatsSchema) -> JSONWriter.Value {
            let text = { (value: FigureValue?) -> JSONWriter.Value in
                value?.number.map { .text(plain($0)) } ?? .null
            }
            return .object([
                ("figure", .text(schema.figures[figure].id)), ("before", text(before)), ("after", text(after)),
                ("change", difference.map { .text(plain($0)) } ?? .null),
            ])
        }

        /// A number for machines: digits, a point, a minus.
        private func plain(_ number: DecimalNumber) -> String {
            let text = NumberForm(.en).text(number).filter { $0 != "," }
            return text.replacing("\u{2212}", with: "-")
        }
    }

    private static func text(
        _ changes: [Change], _ imports: [(set: DataSet, line: JournalLine)], _ site: StatsSite
    ) -> String {
        let isVietnamese = site.language == .vi
        let writer = FigureText(isVietnamese ? .vi : .en)
        var result = ""
        for (set, line) in imports {
            let counts =
                isVietnamese
                ? "\(line.added) dòng mới, \(line.corrected) dòng sửa, \(line.removed) dòng bỏ"
                : "\(line.added) rows new, \(line.corrected) corrected, \(line.removed) removed"
            result += DisplayText.harmless("\(set.id)  \(line.day?.slashed ?? "")  \(line.who)  \(line.file): \(counts)") + "\n"
        }
        if !imports.isEmpty { result += "\n" }
        if changes.isEmpty { return result + (isVietnamese ? "Các số liệu không đổi.\n" : "No figure changed.\n") }
        for change in changes {
            let figure = site.schema.figures[change.figure]
            let shown = { (value: FigureValue?) in
                value.map { writer.text($0, form: .number, unit: "", isPercent: figure.isPercent) } ?? writer.words.absent
            }
            var line = "\(figure.title): \(shown(change.before)) → \(shown(change.after))"
            if let difference = change.difference, let after = change.after {
                let delta = FigureValue(.number(difference), period: after.period)
                line += " (\(writer.text(delta, form: .delta, unit: figure.unit, isPercent: figure.isPercent)))"
            }
            result += DisplayText.harmless(line) + "\n"
        }
        return result
    }
}
