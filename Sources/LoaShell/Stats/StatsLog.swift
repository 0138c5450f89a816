internal import LoaMarkup
internal import LoaStats

/// The command `stats log`: the imports of one set or of all.
public enum StatsLog {
    static let call = "loa stats log"

    /// Lists the imports, the last first.
    ///
    /// - Throws: When the set is not there.
    public static func command(_ name: String?, _ options: CommandOptions) throws(UsageError) -> CommandResult {
        let site = try StatsSite.load(options, call: call)
        var sets = site.schema.sets
        if let name {
            sets = sets.filter { $0.id == name }
            if sets.isEmpty, !site.isUnusable {
                let all = site.schema.sets.map(\.id)
                let near = Suggestion.phrase(for: name, in: all)
                throw UsageError(
                    vi: "không có bộ số liệu “\(name)”\(near.vi) (có: \(all.joined(separator: ", ")))",
                    en: "there is no data set “\(name)”\(near.en) (there are: \(all.joined(separator: ", ")))", call: call)
            }
        }
        var diagnostics = site.diagnostics
        var text = ""
        var objects: [JSONWriter.Value] = []
        for set in sets {
            let path = History.journal(set)
            let bytes = NewFile.read(options.path(path.string), limit: StatsSite.limit)
            let read = bytes.map { Journal.read($0, path: path) } ?? Reported([])
            diagnostics += read.diagnostics.map { $0.refined(in: bytes ?? []) }
            text += section(set, read.value, site.language)
            objects += read.value.reversed().map { object(set, $0) }
        }
        return CommandResult(
            diagnostics, strict: options.strict, text: text, json: JSONWriter.text(.object([("imports", .list(objects))])), language: site.language)
    }

    private static func section(_ set: DataSet, _ lines: [JournalLine], _ language: MessageLanguage) -> String {
        var result = "\(set.id) — \(DisplayText.harmless(set.title))\n"
        if lines.isEmpty { return result + (language == .vi ? "  chưa có lần nhập nào\n" : "  nothing imported yet\n") }
        for line in lines.reversed() {
            let day = line.day?.slashed ?? line.time
            let clock = line.time.dropFirst(11).prefix(5)
            let counts =
                language == .vi
                ? "\(line.added) mới, \(line.corrected) sửa, \(line.removed) bỏ" : "\(line.added) new, \(line.corrected) corrected, \(line.removed) removed"
            var parts = ["\(line.number)", "\(day) \(clock)", line.who.isEmpty ? "?" : line.who, line.file, counts]
            if !line.reason.isEmpty { parts.append("“\(line.reason)”") }
            result += "  " + DisplayText.harmless(parts.joined(separator: "  ")) + "\n"
        }
        return result
    }

    private static func object(_ set: DataSet, _ line: JournalLine) -> JSONWriter.Value {
        .object([
            ("set", .text(set.id)), ("number", .number(line.number)), ("time", .text(line.time)), ("who", .text(line.who)), ("file", .text(line.file)),
            ("sha256", .text(line.sha256)), ("reason", .text(line.reason)), ("added", .number(line.added)), ("corrected", .number(line.corrected)),
            ("removed", .number(line.removed)), ("state", .text(line.state)),
        ])
    }
}
