/// What of one data set bears on hiding: its guarded figures, their columns, and the rules that tell of them.
struct VeilScope {
    /// The data set, by index.
    let set: Int
    /// The figures on which is decided, by index.
    let figures: [Int]
    /// Their columns, and those that rules tie to them.
    let columns: [Int]
    /// The columns that rules tie together.
    let ruledColumns: [Int]
    /// The rules from which something about these columns follows.
    let rules: [IntegrityRule]

    /// Nil when no public number of the set can point at anybody.
    init?(_ set: Int, schema: StatsSchema) {
        let data = schema.sets[set]
        let open = schema.openMeasures.filter { schema.figures[$0].kind.ownMeasure?.set == set }
        let column = { (figure: Int) in schema.figures[figure].kind.ownMeasure?.column ?? 0 }
        let known = Set(open.map(column))
        let rules = Self.telling(data.rules, known: known)
        var delicate = Set(open.filter { schema.figures[$0].counted != .things || data.contributors != nil }.map(column))
        for rule in rules { delicate.formUnion(rule.columns.filter { data.columns[$0].counted != .things }) }
        // What is tied to a delicate number must be hidden with it, whatever it counts itself.
        var count = -1
        while count != delicate.count {
            count = delicate.count
            for rule in rules where !delicate.isDisjoint(with: rule.columns) { delicate.formUnion(rule.columns) }
        }
        figures = open.filter { delicate.contains(column($0)) }
        guard !figures.isEmpty else { return nil }
        self.set = set
        self.rules = rules.filter { !delicate.isDisjoint(with: $0.columns) }
        let ruled = Set(self.rules.flatMap(\.columns))
        ruledColumns = ruled.sorted()
        columns = ruled.union(figures.map(column)).sorted()
    }

    /// The rules from which something about the known columns follows.
    ///
    /// A rule tells nothing while columns that nobody knows and that stand in no other rule can always make it good:
    /// two of them on either side of an equation, or one that may be zero where it would have to be at most another.
    private static func telling(_ rules: [IntegrityRule], known: Set<Int>) -> [IntegrityRule] {
        var rules = rules
        while let idle = rules.indices.first(where: { isIdle(rules[$0], known, others: rules.indices.filter { [at = $0] in $0 != at }.map { rules[$0] }) }) {
            rules.remove(at: idle)
        }
        return rules
    }

    private static func isIdle(_ rule: IntegrityRule, _ known: Set<Int>, others: [IntegrityRule]) -> Bool {
        let terms = rule.signedTerms
        let free = terms.filter { term in
            !known.contains(term.column) && terms.count { $0.column == term.column } == 1
                && !others.contains { $0.columns.contains(term.column) }
        }
        guard !free.isEmpty else { return false }
        switch rule.relation {
        case .equal: return free.contains { $0.sign > 0 } && free.contains { $0.sign < 0 }
        case .atMost, .atLeast:
            // The signed terms sum up to what the larger side has more.
            return free.contains { $0.sign > 0 }
                || terms.allSatisfy { term in term.sign > 0 || free.contains { $0.column == term.column } }
        }
    }
}

extension IntegrityRule {
    /// All its terms on one side: they sum up to zero, or to what the larger side has more.
    var signedTerms: [Term] {
        let side = relation == .atMost ? -1 : 1
        return left.map { Term(column: $0.column, sign: $0.sign * side, isPrevious: $0.isPrevious) }
            + right.map { Term(column: $0.column, sign: -$0.sign * side, isPrevious: $0.isPrevious) }
    }

    /// The columns that it speaks of.
    var columns: Set<Int> { Set((left + right).map(\.column)) }
}

extension StatsSchema {
    /// Who may see a figure: as much as it and all that it is made of allow.
    public func level(of figure: Int) -> PublicationLevel {
        var level = PublicationLevel.public
        for at in [figure] + allParts(of: figure) {
            // A figure made of numbers that nobody sees may itself be seen; one made of internal ones is internal.
            let own = figures[at].level
            level = max(level, at != figure && own == .never ? .public : own)
        }
        return level
    }

    /// The measured figures that the public sees, and those that public figures are worked out from.
    ///
    /// A number of level `never` counts as seen when a public figure is made of it, for a share gives it away.
    var openMeasures: [Int] {
        var open: Set<Int> = []
        for figure in figures.indices where level(of: figure) == .public { open.formUnion([figure] + allParts(of: figure)) }
        return open.filter { figures[$0].kind.ownMeasure != nil }.sorted()
    }

    /// All figures that a figure is made of.
    private func allParts(of figure: Int) -> [Int] {
        var seen: Set<Int> = [figure]
        var waiting = parts(of: figure)
        while let at = waiting.popLast() {
            if seen.insert(at).inserted { waiting += parts(of: at) }
        }
        return seen.subtracting([figure]).sorted()
    }
}
