internal import LoaMarkup

/// One check of one table at work: rows by series, and what has been found.
struct TableCheckWork {
    let check: TableCheck
    let table: DataTable
    /// Rows of one series stand together, period by period; keys of neighbours in time differ by one.
    let series: KeyIndex
    /// The ordinal of each row's period.
    let when: [Int]
    let names: RowNames
    /// Whether rows have series at all: a key without the period has none.
    let hasSeries: Bool
    private(set) var findings: [TableCheck.Finding] = []
    private var counts: [String: Int] = [:]

    var set: DataSet { check.set }

    init(_ check: TableCheck, _ table: DataTable) {
        self.check = check
        self.table = table
        series = KeyIndex(table, check.set, .series)
        when = if case .ordinals(let ordinals) = table.columns[check.set.period] { ordinals } else { [] }
        hasSeries = check.set.key.contains(check.set.period)
        names = RowNames(table, check.set, schema: check.schema)
    }

    /// Adds a fault, unless there are a thousand of its kind: those that follow tell nothing new.
    mutating func report(
        _ code: DiagnosticCode, _ severity: Severity = .error, rows: [Int], _ words: (Self) -> Message
    ) {
        counts[code.name, default: 0] += 1
        guard counts[code.name, default: 0] <= FaultList.limit else { return }
        let message = words(self)
        let span = rows.first.map { check.span(Int(table.lines[$0])) } ?? SourceSpan(check.path)
        findings.append(
            TableCheck.Finding(diagnostic: Diagnostic(severity, code, at: span, vi: message.vi, en: message.en), rows: rows))
    }

    /// Two rows with one key.
    mutating func duplicates() {
        for place in 1..<max(1, series.order.count) {
            let (first, row) = (Int(series.order[place - 1]), Int(series.order[place]))
            guard series.keys[first] == series.keys[row] else { continue }
            let line = check.span(Int(table.lines[first])).line
            report(.statsDuplicate, rows: [row, first]) {
                let name = $0.names.text(row)
                return Message(
                    vi: "\(name): đã có ở dòng \(line); giữ một dòng", en: "\(name): there is one in line \(line) already; keep one")
            }
        }
    }

    /// For each row by place in the series: whether the row before it is the same series one period earlier, and the
    /// numbers of both can be compared.
    func follows(_ place: Int) -> Bool {
        guard hasSeries, place > 0 else { return false }
        let (before, row) = (Int(series.order[place - 1]), Int(series.order[place]))
        guard when[row] == when[before] + 1, series.keys[row] == series.keys[before] &+ 1 else { return false }
        return !set.breaks.contains { $0.at.length == set.every && $0.at.ordinal == when[row] }
    }
}
