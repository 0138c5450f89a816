internal import LoaMarkup
/// Checks a finished plan from its witnesses alone, without trusting how they were found.
public enum SuppressionAudit {
    /// The cells whose protection the plan does not prove; empty when its guarantee holds.
    ///
    /// A witness counts when it changes no shown cell, keeps every relation and every printed share, and gives each
    /// changed cell a value that its mark allows.
    public static func unproved(_ system: CellSystem, _ plan: SuppressionPlan) -> [Int] {
        guard plan.cells.count == system.cells.count, plan.ratios.count == system.ratios.count else { return Array(system.cells.indices) }
        var marks = system.cells.map(CellMarks.init(of:))
        for ratio in system.ratios {
            marks[ratio.denominator] = marks[ratio.denominator].limited(byShareOf: system.cells[ratio.denominator])
        }
        for (cell, outcome) in plan.cells.enumerated() {
            switch outcome {
            case .withheld(.markTells): marks[cell] = marks[cell].neutral
            case .withheld(.hiddenEarlier) where system.cells[cell].isSensitive: marks[cell] = marks[cell].neutral
            default: break
            }
        }
        var uses = [[(relation: Int, coefficient: Int)]](repeating: [], count: system.cells.count)
        for (index, relation) in system.relations.enumerated() {
            for term in relation.terms { uses[term.cell].append((index, term.coefficient)) }
        }
        var lowest = system.cells.map(\.value)
        var highest = lowest
        for witness in plan.witnesses where isValid(witness, system, plan, marks, uses) {
            for change in witness.changes {
                let value = system.cells[change.cell].value + change.coefficient
                lowest[change.cell] = min(lowest[change.cell], value)
                highest[change.cell] = max(highest[change.cell], value)
            }
        }
        return system.cells.indices.filter { cell in
            if plan.cells[cell] == .shown {
                return system.cells[cell].isSensitive || (system.cells[cell].isForced && !system.cells[cell].isPlainZero)
            }
            guard let need = ProtectionNeed(system.cells[cell], plan.cells[cell]) else { return false }
            return !need.isMet(lowest[cell], highest[cell], excludesZero: marks[cell].excludesZero)
        }
    }

    private static func isValid(
        _ witness: SuppressionPlan.Witness, _ system: CellSystem, _ plan: SuppressionPlan, _ marks: [CellMarks],
        _ uses: [[(relation: Int, coefficient: Int)]]
    ) -> Bool {
        var sums: [Int: Int] = [:]
        var changed: [Int: Int] = [:]
        for change in witness.changes {
            let value = system.cells[change.cell].value + change.coefficient
            if plan.cells[change.cell] == .shown || !marks[change.cell].allow(value) { return false }
            changed[change.cell] = value
            for use in uses[change.cell] { sums[use.relation, default: 0] += use.coefficient * change.coefficient }
        }
        guard sums.values.allSatisfy({ $0 == 0 }) else { return false }
        return system.ratios.indices.allSatisfy { index in
            let ratio = system.ratios[index]
            guard plan.ratios[index] == .shown, changed[ratio.numerator] != nil || changed[ratio.denominator] != nil else { return true }
            return printed(ratio, system, changed) == printed(ratio, system, [:])
        }
    }

    private static func printed(_ ratio: CellSystem.Ratio, _ system: CellSystem, _ changed: [Int: Int]) -> DecimalNumber? {
        let numerator = DecimalNumber(changed[ratio.numerator] ?? system.cells[ratio.numerator].value)
        let denominator = DecimalNumber(changed[ratio.denominator] ?? system.cells[ratio.denominator].value)
        return numerator.ratio(to: denominator, digits: ratio.digits, timesHundred: true)
    }
}
