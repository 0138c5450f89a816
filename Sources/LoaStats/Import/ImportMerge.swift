internal import LoaMarkup

/// Puts the rows of a file and the stored ones together, and checks what comes out.
struct ImportMerge {
    private let file: ImportedRows
    private let stored: DataTable
    private let set: DataSet
    private let replaces: Bool
    private let check: TableCheck
    /// Stored rows, then those of the file, whose lines are negative.
    private let all: DataTable
    private let index: KeyIndex
    /// Rows of the file, by their place there, that the last plan found to break rules.
    private(set) var wrongRows: Set<Int> = []
    /// Whether the last plan has errors that the file is to blame for.
    private(set) var hasErrors = false

    init(
        _ file: ImportedRows, _ stored: DataTable, _ set: DataSet, schema: StatsSchema, today: CalendarDate, path: SourcePath, replaces: Bool
    ) {
        self.file = file
        self.stored = stored
        self.set = set
        self.replaces = replaces
        let home = DataSetFile.path(set)
        let place: @Sendable (Int) -> SourceSpan = { line in
            if line > 0 || file.table.count == 0 { return SourceSpan(line > 0 ? home : path, line: max(0, line)) }
            let row = min(file.table.count - 1, -line - 1)
            return SourceSpan(file.path(of: row) ?? path, line: Int(file.table.lines[row]))
        }
        check = TableCheck(set, schema: schema, today: today, isGrowing: true, place: place)
        var all = stored
        var added = file.table
        for row in 0..<added.count { added.lines[row] = -Int32(row) - 1 }
        all.append(added)
        self.all = all
        index = KeyIndex(all, set)
    }

    /// What becomes of the stored rows when some of the file's are left out.
    mutating func plan(without leftOut: Set<Int>) -> ImportPlan {
        var plan = ImportPlan(table: stored, stored: stored, diagnostics: [], isStorable: true)
        var merged = all
        var rows: [Int32] = []
        rows.reserveCapacity(all.count)
        var at = 0
        while at < index.order.count {
            let start = at
            while at < index.order.count, index.keys[Int(index.order[at])] == index.keys[Int(index.order[start])] { at += 1 }
            let group = index.order[start..<at]
            // Stored rows come first in the table, so first among equals; a key that is stored twice stays a fault.
            let old = group.filter { $0 < stored.count }
            let new = group.filter { $0 >= stored.count && !leftOut.contains(Int($0) - stored.count) }
            guard let first = new.first else {
                if replaces { plan.removed += old.map { Int($0) } } else { rows += old }
                continue
            }
            if let before = old.first {
                for column in file.absent { merged.copy(column, from: Int(before), to: Int(first)) }
                if set.columns.indices.allSatisfy({ merged.isSame($0, Int(before), Int(first)) }) {
                    plan.unchanged += 1
                    rows.append(before)
                } else {
                    plan.corrected.append(.init(row: rows.count, old: Int(before)))
                    rows.append(first)
                }
            } else {
                plan.added.append(rows.count)
                rows.append(first)
            }
            // Rows of the file with one key all stand beside each other, to be told as such.
            rows += new.dropFirst()
        }
        plan.table = merged.selecting(rows)
        note(&plan)
        return plan
    }

    /// Tells the faults that the file has a part in; what was wrong in the stored rows before does not stop it.
    private mutating func note(_ plan: inout ImportPlan) {
        let lines = plan.table.lines
        let isNew = { (row: Int) in lines[row] < 0 }
        let periods: Set<Int> =
            if case .ordinals(let ordinals) = file.table.columns[set.period] { Set(ordinals) } else { [] }
        var alone: Set<Int> = []
        var together: Set<Int> = []
        hasErrors = false
        for var finding in check.findings(in: plan.table) {
            let isOurs = finding.rows.contains(where: isNew)
            // Where a whole file takes the place of another, a row that is gone may be what is missing.
            if finding.diagnostic.severity == .error, isOurs || replaces {
                hasErrors = true
                let new = finding.rows.filter(isNew).map { -Int(lines[$0]) - 1 }
                if finding.rows.count == 1 { alone.formUnion(new) } else if let first = new.first { together.insert(first) }
            } else if finding.diagnostic.severity == .error {
                finding.diagnostic.severity = .warning
                finding.diagnostic.message.vi += " (đã có từ trước lần nhập này)"
                finding.diagnostic.message.en += " (so before this import)"
            } else if !isOurs {
                let isGap = finding.diagnostic.code == .statsGap
                guard isGap, let row = finding.rows.first, let when = plan.table.ordinal(set.period, row), periods.contains(when) else { continue }
            }
            name(&finding, lines)
            plan.diagnostics.append(finding.diagnostic)
        }
        wrongRows = alone.isEmpty ? together : alone
    }

    /// Puts the sheet in front of what is told of a row of the file.
    private func name(_ finding: inout TableCheck.Finding, _ lines: [Int32]) {
        guard let row = finding.rows.first, lines[row] < 0 else { return }
        let address = file.address(of: -Int(lines[row]) - 1)
        guard address.sheet != nil else { return }
        finding.diagnostic.message.vi = address.text(.vi) + ": " + finding.diagnostic.message.vi
        finding.diagnostic.message.en = address.text(.en) + ": " + finding.diagnostic.message.en
    }
}
