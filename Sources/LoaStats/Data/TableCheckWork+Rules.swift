internal import LoaMarkup

extension TableCheckWork {
    /// Rules between the numbers of a row and of the row of the period before.
    mutating func rules() {
        for rule in set.rules {
            let sides = RuleSides(rule, table)
            for place in series.order.indices {
                let row = Int(series.order[place])
                var before = -1
                if rule.looksBack {
                    guard follows(place) else { continue }
                    before = Int(series.order[place - 1])
                }
                guard let found = sides.difference(row, before), !rule.relation.holds(found) else { continue }
                report(.statsIntegrity, rows: before < 0 ? [row] : [row, before]) { $0.words(rule, row, before) }
            }
        }
    }

    /// What does not add up: “đầu kỳ 3.120 + kết nạp 39 − giảm 13 = 3.146, nhưng cuối kỳ ghi 3.145”.
    private func words(_ rule: IntegrityRule, _ row: Int, _ before: Int) -> Message {
        // The single number is what was written; the sum is what it should be.
        let flips = rule.left.count > 1 && rule.right.count == 1
        let (one, sum) = flips ? (rule.right, rule.left) : (rule.left, rule.right)
        let relation = flips ? rule.relation.flipped : rule.relation
        let name = names.text(row)
        let said = side(one, row, before, says: relation == .equal && one.count == 1)
        let computed = side(sum, row, before)
        switch relation {
        case .equal:
            return Message(
                vi: "\(name): \(computed.text.vi)\(computed.total), nhưng \(said.text.vi)\(said.total)",
                en: "\(name): \(computed.text.en)\(computed.total), but \(said.text.en)\(said.total)")
        case .atMost:
            return Message(
                vi: "\(name): \(said.text.vi)\(said.total) lớn hơn \(computed.text.vi)\(computed.total)",
                en: "\(name): \(said.text.en)\(said.total) is more than \(computed.text.en)\(computed.total)")
        case .atLeast:
            return Message(
                vi: "\(name): \(said.text.vi)\(said.total) nhỏ hơn \(computed.text.vi)\(computed.total)",
                en: "\(name): \(said.text.en)\(said.total) is less than \(computed.text.en)\(computed.total)")
        }
    }

    /// The numbers of one side by name, and ` = sum` where there is more than one.
    private func side(
        _ terms: [IntegrityRule.Term], _ row: Int, _ before: Int, says: Bool = false
    ) -> (text: Message, total: String) {
        var text = Message(vi: "", en: "")
        var total: DecimalNumber? = .zero
        for (index, term) in terms.enumerated() {
            let number = table.number(term.column, term.isPrevious ? before : row) ?? .zero
            let sign = term.sign < 0 ? "− " : index > 0 ? "+ " : ""
            let space = index > 0 ? " " : ""
            let column = set.columns[term.column].title
            let shown = NumberForm(.vi).text(number.trimmed)
            text.vi += "\(space)\(sign)\(column)\(term.isPrevious ? " kỳ trước" : "") \(says ? "ghi " : "")\(shown)"
            text.en += "\(space)\(sign)\(column)\(term.isPrevious ? " of the period before" : "") \(says ? "says " : "")\(shown)"
            total = total.flatMap { term.sign < 0 ? $0.subtracting(number) : $0.adding(number) }
        }
        guard terms.count > 1, let total else { return (text, "") }
        return (text, " = " + NumberForm(.vi).text(total.trimmed))
    }
}

extension IntegrityRule.Relation {
    /// Whether it holds when the left side is so much more than the right.
    func holds(_ difference: Int128) -> Bool {
        switch self {
        case .equal: difference == 0
        case .atMost: difference <= 0
        case .atLeast: difference >= 0
        }
    }

    /// The same relation read from the right.
    var flipped: Self {
        switch self {
        case .equal: .equal
        case .atMost: .atLeast
        case .atLeast: .atMost
        }
    }
}

/// The terms of a rule as columns of whole units at one scale.
struct RuleSides {
    private var terms: [(units: [Int], factor: Int128, isPrevious: Bool)] = []

    init(_ rule: IntegrityRule, _ table: DataTable) {
        let signed = rule.left.map { ($0, 1) } + rule.right.map { ($0, -1) }
        var wanted = 0
        for (term, _) in signed {
            if case .numbers(_, let scale) = table.columns[term.column] { wanted = max(wanted, scale) }
        }
        for (term, side) in signed {
            guard case .numbers(let units, let scale) = table.columns[term.column] else { continue }
            let factor = Int128(term.sign * side * DecimalNumber.power(wanted - scale))
            terms.append((units, factor, term.isPrevious))
        }
    }

    /// The left side less the right one; nil when a cell is empty.
    func difference(_ row: Int, _ before: Int) -> Int128? {
        var sum: Int128 = 0
        for term in terms {
            let units = term.units[term.isPrevious ? before : row]
            if units == DataTable.missing { return nil }
            sum += Int128(units) * term.factor
        }
        return sum
    }
}
