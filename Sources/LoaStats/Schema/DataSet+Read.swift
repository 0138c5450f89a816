internal import LoaMarkup

extension DataSet {
    /// Reads one entry of `sets`.
    static func read(_ name: Spanned<String>, _ reader: inout SettingsReader, units: [UnitTable]) -> DataSet? {
        let title = reader.text("title", required: true)?.value ?? name.value
        let file = reader.text("file", required: true)
        let source = reader.text("source", required: true)?.value ?? ""
        let level = reader.choice("level", of: PublicationLevel.self)?.value ?? .internal
        let columns = reader.named("columns", required: true) { Column.read($0, &$1, units: units, level: level) }.map(\.value)
        let names = ColumnNames(columns)
        let key = reader.texts("key", required: true).compactMap { names.index(of: $0, &reader) }
        let period = reader.text("period", required: true).flatMap { names.index(of: $0, &reader) { $0.kind == .period } }
        let every = reader.choice("every", of: Period.Length.self)?.value ?? .month
        let illustrative = reader.value("illustrative").map { readIllustrative($0, names, &reader) } ?? .never
        let status = reader.mapping("status") { reader -> Status? in
            let column = reader.text("column", required: true).flatMap { names.index(of: $0, &reader) { $0.kind == .code } }
            let estimates = reader.texts("estimate", required: true).map(\.value)
            return column.map { Status(column: $0, estimates: estimates) }
        }
        let complete = reader.text("complete").flatMap { names.index(of: $0, &reader) { $0.kind == .code } }
        let contributors = reader.text("contributors").flatMap { names.index(of: $0, &reader) { $0.kind == .integer } }
        let rules = reader.texts("rules").compactMap { readRule($0, names, &reader) }
        let jump = reader.mapping("jump") { reader in
            let looked = reader.texts("columns", required: true).compactMap { names.index(of: $0, &reader) { $0.isNumber } }
            return Jump(columns: looked, times: reader.integer("times", in: 2...1000)?.value ?? 3)
        }
        let breaks = reader.list("breaks") { reader -> Break? in
            let at = reader.period("at", required: true)
            let note = reader.text("note", required: true)?.value ?? ""
            return at.map { Break(at: $0.value, note: note) }
        }
        let live = readLive(&reader, columns)
        guard let file, let period, !columns.isEmpty, !key.isEmpty else { return nil }
        return DataSet(
            id: name.value, span: name.span, title: title, file: file, source: source, level: level,
            illustrative: illustrative, status: status ?? nil, columns: columns, key: key, period: period, every: every,
            contributors: contributors, complete: complete, rules: rules, jump: jump, breaks: breaks, live: live)
    }

    private static func readLive(_ reader: inout SettingsReader, _ columns: [Column]) -> LiveSource? {
        // What could show a password is not looked at any further.
        if let written = reader.peek("from"), LiveSource.reportsSecrets(in: written, &reader) {
            _ = reader.value("from")
            return nil
        }
        return reader.mapping("from") { LiveSource.read(&$0, columns: columns) } ?? nil
    }

    private static func readIllustrative(
        _ value: Settings, _ names: ColumnNames, _ reader: inout SettingsReader
    ) -> Illustrative {
        guard let text = value.text else { return .never }
        switch Fold.fold(text) {
        case "true", "yes", "on", "co": return .always
        case "false", "no", "off", "khong": return .never
        default:
            let column = names.index(of: Spanned(text, at: value.span), &reader) { $0.kind == .flag }
            return column.map { .column($0) } ?? .always
        }
    }

    private static func readRule(
        _ text: Spanned<String>, _ names: ColumnNames, _ reader: inout SettingsReader
    ) -> IntegrityRule? {
        switch IntegrityRule.parse(text, column: { names.number($0) }) {
        case .success(let rule): return rule
        case .failure(let fault):
            let near = fault.unknown.map { Suggestion.phrase(for: $0, in: names.all) } ?? ("", "")
            reader.report(.statsRule, at: text.span, vi: fault.message.vi + near.0, en: fault.message.en + near.1)
            return nil
        }
    }
}

/// The columns of a set by name.
struct ColumnNames {
    let columns: [Column]

    init(_ columns: [Column]) { self.columns = columns }

    var all: [String] { columns.map(\.name) }

    func number(_ name: String) -> Int? { columns.firstIndex { $0.name == name && $0.isNumber } }

    /// The index of a column that fits, or a fault that names the nearest.
    func index(
        of name: Spanned<String>, _ reader: inout SettingsReader, where fits: (Column) -> Bool = { _ in true }
    ) -> Int? {
        if let index = columns.firstIndex(where: { $0.name == name.value && fits($0) }) { return index }
        let isThere = columns.contains { $0.name == name.value }
        let near = isThere ? ("", "") : Suggestion.phrase(for: name.value, in: columns.filter(fits).map(\.name))
        reader.report(
            .statsReference, at: name.span,
            vi: isThere ? "cột “\(name.value)” không thuộc loại dùng được ở đây" : "không có cột “\(name.value)”\(near.0)",
            en: isThere ? "the column “\(name.value)” is not of a type for this" : "there is no column “\(name.value)”\(near.1)")
        return nil
    }
}
