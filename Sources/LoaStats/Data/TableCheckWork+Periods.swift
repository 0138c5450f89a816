internal import LoaMarkup

extension TableCheckWork {
    /// Periods to come, periods left out, units left out of a period.
    mutating func periods() {
        guard !when.isEmpty, let first = when.min(), let last = when.max() else { return }
        let present = Period(set.every, of: check.today).ordinal
        for row in when.indices where when[row] > present {
            report(.statsFuture, rows: [row]) {
                let (name, today) = ($0.names.text(row), $0.check.today.slashed)
                return Message(
                    vi: "\(name): kỳ này chưa đến (hôm nay là \(today)); kiểm tra năm, tháng",
                    en: "\(name): this period is still to come (today is \(today)); check year and month")
            }
        }
        // A slip of the keyboard may lie centuries away; such a row is told above, and the rest is not looked at.
        guard last - first < 12 * 400 else { return }
        var firstRows = [Int](repeating: -1, count: last - first + 1)
        for row in when.indices.reversed() { firstRows[when[row] - first] = row }
        var at = 0
        while at < firstRows.count {
            guard firstRows[at] < 0 else {
                at += 1
                continue
            }
            let start = at
            while firstRows[at] < 0 { at += 1 }
            let missing = (start..<at).map { period(first + $0).iso }.joined(separator: ", ")
            let (from, until) = (period(first + start - 1).iso, period(first + at).iso)
            report(.statsGap, rows: [firstRows[at], firstRows[start - 1]]) { _ in
                Message(
                    vi: "thiếu kỳ \(missing): có kỳ \(from) và \(until) nhưng không có ở giữa",
                    en: "\(missing) is missing: \(from) and \(until) are there, but not between")
            }
        }
        if let complete = set.complete { units(complete, firstRows, first) }
    }

    private func period(_ ordinal: Int) -> Period { Period(set.every, ordinal: ordinal) }

    /// Codes that a period lacks.
    private mutating func units(_ column: Int, _ firstRows: [Int], _ first: Int) {
        guard case .words(let indices, let words) = table.columns[column], let source = set.columns[column].codes else { return }
        let all: [(code: String, name: String, unit: UnitTable.Unit?)] =
            switch source {
            case .list(let codes): codes.map { ($0.code, $0.name, nil) }
            case .units(let at): check.schema.units[at].units.map { ($0.code, $0.name, $0) }
            }
        var seen = [Bool](repeating: false, count: firstRows.count * words.count)
        for row in when.indices { seen[(when[row] - first) * words.count + Int(indices[row])] = true }
        var place: [String: Int] = [:]
        for (index, word) in words.enumerated() { place[word] = index }
        for (at, row) in firstRows.enumerated() where row >= 0 {
            let now = period(first + at)
            let missing = all.filter { code in
                if let unit = code.unit, !unit.holds(in: now) { return false }
                return place[code.code].map { !seen[at * words.count + $0] } ?? true
            }
            guard !missing.isEmpty else { continue }
            let shown = missing.prefix(10).map { $0.code == $0.name ? $0.code : "\($0.code) \($0.name)" }.joined(separator: "; ")
            let more = missing.count > 10 ? "; …" : ""
            let title = set.columns[column].title
            report(.statsGap, check.isGrowing ? .warning : .error, rows: [row]) { _ in
                Message(
                    vi: "kỳ \(now.iso) thiếu \(missing.count) mã của cột \(title): \(shown)\(more)",
                    en: "\(now.iso) lacks \(missing.count) codes of the column \(title): \(shown)\(more)")
            }
        }
    }
}
