extension VeilSheet {
    typealias Term = CellSystem.Term

    /// The rules of the data set hold for sums as they hold for rows; what one side has more is a count as well.
    mutating func relateRules() {
        let ordinals = Set(classes.periods.map(\.ordinal))
        for rule in scope.rules {
            for (ordinal, present) in classes.periods where !rule.looksBack || ordinals.contains(ordinal - 1) {
                for aClass in present.sorted() { relate(rule, [aClass], ordinal, isPart: true) }
                if rule.looksBack, rule.relation == .equal { relateFormer(rule, ordinal) }
            }
        }
        for layout in classes.layouts.indices {
            for place in classes.places[layout] {
                for ordinal in classes.periods.map(\.ordinal) { guardSmall(place.classes, ordinal) }
            }
        }
    }

    /// What one unit begins with is what those had in whose place it is.
    private mutating func relateFormer(_ rule: IntegrityRule, _ ordinal: Int) {
        guard classes.layouts.contains(where: \.isFormer) else { return }
        for layout in classes.layouts.indices where !classes.layouts[layout].isFormer {
            for place in classes.places[layout] where !place.classes.allSatisfy({ bound(rule, [$0], ordinal).rest == 0 }) {
                relate(rule, place.classes, ordinal, isPart: true)
            }
        }
    }

    /// Sums that nobody prints but that rules may give away.
    private mutating func guardSmall(_ wanted: [Int], _ ordinal: Int) {
        for column in scope.ruledColumns {
            let threshold = Self.threshold(schema.sets[scope.set].columns[column].counted)
            let slice = RowClasses.Slice(column: column, period: ordinal)
            guard Self.isSmall(total(present(wanted, slice), slice).units, threshold), let cell = cell(wanted, column, ordinal),
                !draft.cells[cell].isPublished
            else { continue }
            draft.guardCell(cell, threshold)
        }
        for rule in scope.rules where rule.relation != .equal { relate(rule, wanted, ordinal, isPart: false) }
    }

    /// Adds a rule for a sum of classes; of one that is not a part of others only when the rest would be small.
    private mutating func relate(_ rule: IntegrityRule, _ wanted: [Int], _ ordinal: Int, isPart: Bool) {
        let (bound, rest) = bound(rule, wanted, ordinal)
        let threshold = restThreshold(rule)
        guard !bound.isEmpty, rule.relation == .equal ? rest == 0 : rest >= 0, isPart || Self.isSmall(rest, threshold) else { return }
        var terms = bound.compactMap { bound in cell(wanted, bound.term.column, bound.ordinal).map { Term($0, bound.term.sign) } }
        if rule.relation != .equal {
            let slack = draft.add(rest, on: day(ordinal))
            if !isPart { draft.guardCell(slack, threshold) }
            terms.append(Term(slack, -1))
        }
        draft.relate(terms)
    }

    /// The terms of a rule that there are for a sum of classes, and what they come to.
    private func bound(_ rule: IntegrityRule, _ wanted: [Int], _ ordinal: Int) -> (terms: [(term: IntegrityRule.Term, ordinal: Int)], rest: Int) {
        var terms: [(term: IntegrityRule.Term, ordinal: Int)] = []
        var rest = 0
        for term in rule.signedTerms {
            let own = term.isPrevious ? ordinal - 1 : ordinal
            let slice = RowClasses.Slice(column: term.column, period: own)
            let present = present(wanted, slice)
            if present.isEmpty { continue }
            rest += term.sign * total(present, slice).units
            terms.append((term, own))
        }
        return (terms, rest)
    }

    /// The rest between columns that count alike counts the same.
    func restThreshold(_ rule: IntegrityRule) -> CellSystem.Threshold {
        let counted = Set(rule.columns.map { schema.sets[scope.set].columns[$0].counted })
        return counted.count == 1 ? Self.threshold(counted.first ?? .things) : .none
    }

    static func isSmall(_ value: Int, _ threshold: CellSystem.Threshold) -> Bool {
        threshold != .none && value != 0 && value.magnitude <= threshold.upperBound.magnitude
    }

    /// Where one figure counts a part of what another counts, the rest is a count as well.
    mutating func relateConditions() {
        forNestedFigures { sheet, part, whole, threshold, column in
            for ordinal in sheet.classes.periods.map(\.ordinal) {
                let slice = RowClasses.Slice(column: column, period: ordinal)
                let small = Set(sheet.present(part.classes, slice))
                let rest = sheet.present(whole.classes, slice).filter { !small.contains($0) }
                guard !small.isEmpty, Self.isSmall(sheet.total(rest, slice).units, threshold), let all = sheet.cell(whole.classes, column, ordinal),
                    let some = sheet.cell(part.classes, column, ordinal), let left = sheet.cell(rest, column, ordinal)
                else { continue }
                sheet.draft.guardCell(left, threshold)
                sheet.draft.relate([Term(all), Term(some, -1), Term(left, -1)])
            }
        }
    }

    /// All pairs of places that two figures on one column both print, one within the other.
    func nested() -> [(part: (layout: Int, place: Int), whole: (layout: Int, place: Int), column: Int, threshold: CellSystem.Threshold)] {
        var result: [(part: (layout: Int, place: Int), whole: (layout: Int, place: Int), column: Int, threshold: CellSystem.Threshold)] = []
        for column in scope.columns {
            let owners = scope.figures.compactMap { figure in schema.figures[figure].kind.ownMeasure.map { (figure, $0) } }.filter { $0.1.column == column }
            let threshold = owners.map { Self.threshold(schema.figures[$0.0].counted) }.max { $0.upperBound < $1.upperBound } ?? .none
            let layouts = classes.layouts.indices.filter { layout in
                owners.contains { classes.layouts[layout].conditions == $0.1.conditions && ([[]] + $0.1.cuts).contains(classes.layouts[layout].shape) }
            }
            if threshold == .none { continue }
            for part in layouts {
                for whole in layouts where part != whole && classes.layouts[part].isAlike(classes.layouts[whole]) {
                    guard (0..<classes.count).allSatisfy({ !classes.fits(part, $0) || classes.fits(whole, $0) }) else { continue }
                    for (at, place) in classes.places[part].enumerated() {
                        guard let other = place.classes.first.map({ classes.placeOf[whole][$0] }) else { continue }
                        result.append(((part, at), (whole, other), column, threshold))
                    }
                }
            }
        }
        return result
    }

    private mutating func forNestedFigures(
        _ work: (inout VeilSheet, RowClasses.Place, RowClasses.Place, CellSystem.Threshold, Int) -> Void
    ) {
        for pair in nested() {
            work(
                &self, classes.places[pair.part.layout][pair.part.place], classes.places[pair.whole.layout][pair.whole.place], pair.threshold,
                pair.column)
        }
    }
}
