/// The system as the search wants it: flat arrays, canonical order, shares turned into sums, and what is hidden so far.
struct SuppressionTable: ~Copyable {
    /// How many cells the caller knows; slacks of shares follow them.
    let cellCount: Int
    let values: [Int]
    private(set) var marks: [CellMarks]
    let costs: [Int]
    /// Whether a shown cell may be hidden to protect others; a zero that counts nobody may not.
    let mayHide: [Bool]
    /// Whether “dưới” may become the neutral mark: not where readers have seen it.
    let mayNeutralise: [Bool]
    /// The summands of all relations, one relation after the other.
    let members: TermLists
    /// The share that a relation stands for, or −1.
    let shareOf: [Int]
    let ratios: [CellSystem.Ratio]
    /// The shares that a cell is part of.
    let ratiosOf: [Int: [Int]]
    /// For each cell the relations that it is in, named in the place of a cell, with its coefficient.
    let uses: TermLists
    /// For each relation the cost of its cheapest shown cell.
    let cheapest: [Int]

    /// What happens to each cell so far; slacks are unpublished.
    private(set) var outcomes: [SuppressionPlan.Outcome]
    /// Whether readers do not know the cell.
    private(set) var isUnknown: [Bool]
    private(set) var ratioOutcomes: [SuppressionPlan.Outcome]
    /// How many cells of each relation readers do not know.
    private(set) var unknownCount: [Int]

    /// Reads a system and hides what must be hidden on its own account.
    init(_ system: CellSystem) {
        cellCount = system.cells.count
        ratios = system.ratios
        var values = system.cells.map(\.value)
        var marks = system.cells.map { $0.earlier == .unmarked ? CellMarks(of: $0).neutral : CellMarks(of: $0) }
        var relations = Set(system.relations.map(\.terms)).map { (terms: $0, share: -1) }
        ratioOutcomes = []
        var ratiosOf: [Int: [Int]] = [:]
        for (index, ratio) in system.ratios.enumerated() {
            let ends = [ratio.numerator, ratio.denominator]
            for end in ends { ratiosOf[end, default: []].append(index) }
            marks[ratio.denominator] = marks[ratio.denominator].limited(byShareOf: system.cells[ratio.denominator])
            guard let share = PublishedShare(values[ends[0]], of: values[ends[1]], digits: ratio.digits) else {
                ratioOutcomes.append(.withheld(.smallDenominator))
                continue
            }
            ratioOutcomes.append(.shown)
            // Of two printed parts the share tells nothing, and it goes when one of them goes.
            if ends.allSatisfy({ system.cells[$0].isPublished }) { continue }
            for side in [share.lower, share.upper] {
                let terms = [
                    CellSystem.Term(ends[0], side.numerator), CellSystem.Term(ends[1], side.denominator), CellSystem.Term(values.count, -1),
                ]
                values.append(side.slack)
                marks.append(CellMarks(atLeast: side.least))
                relations.append((CellSystem.Relation(terms, equals: 0).terms, index))
            }
        }
        self.ratiosOf = ratiosOf
        relations.sort { Self.precedes($0.terms, $1.terms) }
        members = TermLists(relations.map(\.terms))
        shareOf = relations.map(\.share)
        var uses = [[CellSystem.Term]](repeating: [], count: values.count)
        for (relation, sum) in relations.enumerated() {
            for term in sum.terms { uses[term.cell].append(CellSystem.Term(relation, term.coefficient)) }
        }
        self.uses = TermLists(uses)
        let slacks = values.count - cellCount
        costs = system.cells.map(\.cost) + Array(repeating: 0, count: slacks)
        let published = system.cells.map(\.isPublished) + Array(repeating: false, count: slacks)
        mayHide = system.cells.map { !$0.isPlainZero && $0.earlier != .shown } + Array(repeating: false, count: slacks)
        mayNeutralise = system.cells.map { $0.earlier != .few } + Array(repeating: false, count: slacks)
        let (allCosts, hideable) = (costs, mayHide)
        cheapest = relations.map { sum in
            sum.terms.reduce(1 << 40) { published[$1.cell] && hideable[$1.cell] ? min($0, allCosts[$1.cell]) : $0 }
        }
        outcomes = system.cells.map { cell in
            if !cell.isPublished { return .unpublished }
            if cell.earlier == .shown { return .shown }
            if cell.isSensitive { return cell.earlier == .unmarked ? .withheld(.hiddenEarlier) : .below(cell.threshold.upperBound + 1) }
            if cell.isPlainZero { return .shown }
            return cell.isForced ? .withheld(.forced) : cell.earlier == .hidden ? .withheld(.hiddenEarlier) : .shown
        }
        outcomes += Array(repeating: .unpublished, count: slacks)
        let known = outcomes
        isUnknown = outcomes.map { $0 != .shown }
        unknownCount = relations.map { sum in sum.terms.count { known[$0.cell] != .shown } }
        self.values = values
        self.marks = marks
        for cell in 0..<cellCount where outcomes[cell].isHidden { hideRatios(of: cell) }
    }

    /// Whether another table changes no shown cell, keeps every sum and gives each cell a value that its mark allows.
    func agrees(with witness: SuppressionPlan.Witness) -> Bool {
        var sums: [Int: Int] = [:]
        for change in witness.changes {
            guard change.cell < cellCount, isUnknown[change.cell], marks[change.cell].allow(values[change.cell] + change.coefficient) else { return false }
            for use in uses.range(change.cell) { sums[uses.cells[use], default: 0] += uses.coefficients[use] * change.coefficient }
        }
        return sums.values.allSatisfy { $0 == 0 }
    }

    /// Hides a shown cell, and the shares that it is part of.
    mutating func hide(_ cell: Int, protecting target: Int) {
        guard outcomes[cell] == .shown else { return }
        outcomes[cell] = .withheld(.protecting(target))
        isUnknown[cell] = true
        for use in uses.range(cell) { unknownCount[uses.cells[use]] += 1 }
        hideRatios(of: cell)
    }

    /// Shows a cell again that was hidden for others' sake and that no share hangs on.
    mutating func show(_ cell: Int) {
        guard case .withheld(.protecting) = outcomes[cell] else { return }
        outcomes[cell] = .shown
        isUnknown[cell] = false
        for use in uses.range(cell) { unknownCount[uses.cells[use]] -= 1 }
    }

    /// Replaces “dưới” by the neutral mark.
    mutating func neutralise(_ cell: Int, protecting target: Int) {
        guard case .below = outcomes[cell] else { return }
        outcomes[cell] = .withheld(.markTells(target))
        marks[cell] = marks[cell].neutral
    }

    /// Hides a share.
    mutating func hideRatio(_ ratio: Int, _ reason: SuppressionPlan.Reason) {
        if ratioOutcomes[ratio] == .shown { ratioOutcomes[ratio] = .withheld(reason) }
    }

    private mutating func hideRatios(of cell: Int) {
        for ratio in ratiosOf[cell] ?? [] { hideRatio(ratio, .partHidden(cell)) }
    }

    /// Orders relations by their cells and coefficients, so that the caller's order never shows.
    private static func precedes(_ left: [CellSystem.Term], _ right: [CellSystem.Term]) -> Bool {
        for (l, r) in zip(left, right) where l != r { return (l.cell, l.coefficient) < (r.cell, r.coefficient) }
        return left.count < right.count
    }
}
