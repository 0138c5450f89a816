import LoaMarkup
import LoaStats
import Testing

extension InventedStats {
    static func iso(_ month: Int) -> String {
        let number = month % 12 + 1
        return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
    }

    func written(_ derived: Derived) -> String {
        let since = months.first.map(Self.iso) ?? "2026-01"
        return switch derived.kind {
        case "share": "share: { of: \(derived.parts[0]), in: \(derived.parts[1]) }, round: 1"
        case "growth": "growth: { of: \(derived.parts[0]), from: \(derived.parts[1]), since: \(since) }"
        case "change": "change: { of: \(derived.parts[0]), against: previous }"
        case "cumulated": "cumulated: { of: \(derived.parts[0]), since: \(since) }"
        case "rank": "rank: \(derived.parts[0])"
        default: "\(derived.kind): muc"
        }
    }

    /// The schema in YAML.
    var yaml: String {
        var lines = [
            "format: 1", "units:", "  don-vi:", "    file: don-vi.csv", "    code: ma", "    name: ten", "    digits: 5", "    until: den", "    successor: thay",
            "    groups: { vung: { title: Vùng, values: { I: Vùng I, II: Vùng II } }, loai: { title: Loại } }",
            "sets:", "  bang:", "    title: Bảng", "    file: bang.csv", "    source: mẫu", "    level: public", "    period: ky",
            "    every: month", "    key: [ky, ma, \(codeColumns.map(\.name).joined(separator: ", "))]",
        ]
        if hasFirms { lines.append("    contributors: dn") }
        lines += ["    columns:", "      ky: { type: period }", "      ma: { type: code, units: don-vi }"]
        for column in codeColumns {
            lines.append("      \(column.name): { \(column.type.isEmpty ? "type: flag" : "type: code, values: \(column.type)") }")
        }
        for column in counted { lines.append("      \(column.column): { type: integer, optional: true, counts: \(column.counts), min: 0 }") }
        lines.append("    rules:")
        lines += rules.map { "      - \($0)" }
        lines.append("figures:")
        for measure in measures {
            let conditions = measure.conditions.sorted { $0.key < $1.key }.map { "\($0.key): [\($0.value.map { "\"\($0)\"" }.joined(separator: ", "))]" }
            let cuts = measure.cuts.map { cut in
                cut.count == 1 ? cut[0].written : "[" + cut.map(\.written).joined(separator: ", ") + "]"
            }
            var parts = ["title: T", "definition: D", "set: bang", "measure: \(measure.column)", "over: \(measure.over)", "level: \(measure.level)"]
            parts.append("round: \(measure.over == "mean" ? 6 : 0)")
            if let counts = measure.counts { parts.append("counts: \(counts)") }
            if !conditions.isEmpty { parts.append("where: { \(conditions.joined(separator: ", ")) }") }
            if !cuts.isEmpty { parts.append("by: [\(cuts.joined(separator: ", "))]") }
            lines.append("  \(measure.id): { \(parts.joined(separator: ", ")) }")
        }
        for derived in derived { lines.append("  \(derived.id): { title: T, definition: D, \(written(derived)) }") }
        return lines.joined(separator: "\n") + "\n"
    }

    var unitsFile: String {
        let lines = groups.sorted { $0.key < $1.key }.map { code, groups in
            let end = merger.flatMap { $0.former == code ? Period.parse(Self.iso($0.from - 1)).map(\.lastDay.iso) : nil }
            return "\(code),Đơn vị \(code),\(groups["vung"] ?? ""),\(groups["loai"] ?? ""),\(end ?? ""),\(end == nil ? "" : merger?.into ?? "")\n"
        }
        return "ma,ten,vung,loai,den,thay\n" + lines.joined()
    }

    var rowsFile: String {
        let columns = codeColumns.map(\.name)
        let head = "ky,ma,\((columns + counted.map(\.column)).joined(separator: ","))\n"
        let lines = rows.sorted { ($0.month, $0.codes["ma"] ?? "") < ($1.month, $1.codes["ma"] ?? "") }.map { row in
            ([Self.iso(row.month), row.codes["ma"] ?? ""] + columns.map { row.codes[$0] ?? "" }
                + counted.map { row.numbers[$0.column].map(String.init) ?? "" }).joined(separator: ",") + "\n"
        }
        return head + lines.joined()
    }

    /// The store that a site would be built from.
    func store(today: CalendarDate = SampleStats.today, sourceLocation: SourceLocation = #_sourceLocation) -> FigureStore {
        let read = StatsSchema.read(Array(yaml.utf8))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.vi))\n\(yaml)", sourceLocation: sourceLocation)
        var schema = read.value
        schema.units[0].fill(UnitTableFile.read(Array(unitsFile.utf8), schema.units[0]).value)
        let table = DataSetFile.read(Array(rowsFile.utf8), schema.sets[0], schema: schema)
        #expect(table.diagnostics.isEmpty, "\(table.diagnostics.map(\.message.vi))", sourceLocation: sourceLocation)
        return FigureStore(schema, tables: [table.value], today: today)
    }

    /// The stores of the days on which a month was the last one, but for the last of all.
    func earlier() -> [FigureStore] {
        months.dropLast().compactMap { Period.parse(Self.iso($0)).map { store(today: $0.lastDay) } }
    }
}
