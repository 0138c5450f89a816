import LoaStats
import TestSupport
import Testing

@Suite struct SuppressorTests {
    typealias Cell = CellSystem.Cell

    /// A row of cells with its total, all in one class.
    func row(_ values: [Int], _ threshold: CellSystem.Threshold = .persons, total: Cell? = nil) -> CellSystem {
        var system = CellSystem()
        let parts = values.map { system.add(Cell($0, threshold)) }
        let sum = system.add(total ?? Cell(values.reduce(0, +), threshold, rank: .subtotal))
        system.relate(total: sum, parts: parts)
        return system
    }

    func solve(_ system: CellSystem) -> SuppressionPlan {
        let plan = Suppressor.solve(system)
        if plan.faults.isEmpty { #expect(SuppressionAudit.unproved(system, plan).isEmpty) }
        return plan
    }

    @Test func smallNumbersAreHiddenAndZeroIsShown() {
        let persons = solve(row([0, 1, 4, 5, 40]))
        #expect(persons.cells[0] == .shown)
        #expect(persons.cells[1] == .below(5))
        #expect(persons.cells[2] == .below(5))
        #expect(persons.cells[3...] == [.shown, .shown, .shown])
        let firms = solve(row([1, 2, 3, 40], .firms))
        #expect(firms.cells == [.below(3), .below(3), .shown, .shown, .shown])
        #expect(solve(row([1, 2, 3, 40], .none)).hiddenCount == 0)
        #expect(solve(row([5, 6, 7], .upTo(5))).cells[0] == .below(6))
    }

    @Test func aLoneHiddenCellGetsTheCheapestPartnerThatIsNotZero() {
        let plan = solve(row([3, 0, 80, 9, 700]))
        #expect(plan.faults.isEmpty)
        #expect(plan.cells == [.below(5), .shown, .shown, .withheld(.protecting(0)), .shown, .shown])
        #expect(plan.hiddenCount == 2 && plan.secondaryCount == 1)
    }

    /// Of 9 = “dưới 5” + neutral there remain 4 + 5, 3 + 6, 2 + 7 and 1 + 8; of 6 only 1 + 5, so a third cell goes.
    @Test func theNeutralMarkIsTakenToSayAboveTheThreshold() {
        #expect(solve(row([3, 6, 90])).cells == [.below(5), .withheld(.protecting(0)), .shown, .shown])
        let tight = solve(row([1, 5, 90]))
        #expect(tight.faults.isEmpty)
        #expect(tight.cells != [.below(5), .withheld(.protecting(0)), .shown, .shown])
    }

    /// Four ones whose sum is “dưới 5” too would be known at once; the sum gets the neutral mark.
    @Test func aMarkThatTellsTooMuchIsReplaced() {
        let plan = solve(row([1, 1, 1, 1]))
        #expect(plan.faults.isEmpty)
        #expect(plan.cells.prefix(4).allSatisfy { $0 == .below(5) })
        guard case .withheld(.markTells) = plan.cells[4] else { Issue.record("\(plan.cells[4])"); return }
    }

    @Test func aDominatedCellIsHiddenWithATenthOfItsValueToSpare() throws {
        #expect(Cell.isDominated(largest: 80, of: 100) && !Cell.isDominated(largest: 79, of: 100))
        #expect(Cell.isDominated(largest: 5, of: 6) && !Cell.isDominated(largest: 4, of: 6) && !Cell.isDominated(largest: 0, of: 0))
        var system = CellSystem()
        let parts = [Cell(400, .persons, isForced: true), Cell(30, .persons), Cell(900, .persons), Cell(12, .persons)].map { system.add($0) }
        system.relate(total: system.add(Cell(1342, .persons, rank: .total)), parts: parts)
        let plan = solve(system)
        #expect(plan.faults.isEmpty)
        #expect(plan.cells[0] == .withheld(.forced))
        // 30 and 12 have not 40 between them to give, but they can take; whichever is taken, 40 must be possible.
        let differences = plan.witnesses.flatMap(\.changes).filter { $0.cell == 0 }.map(\.coefficient)
        let (least, most) = (min(0, differences.min() ?? 0), max(0, differences.max() ?? 0))
        #expect(most - least >= 40)
    }

    @Test func aShareGoesWithItsPartsAndBelowTen() {
        var system = CellSystem()
        let (women, all, few, dozen) = (system.add(Cell(3, .persons)), system.add(Cell(40, .persons)), system.add(Cell(9, .none)), system.add(Cell(12)))
        system.add(.init(women, of: all))
        system.add(.init(few, of: few))
        system.add(.init(dozen, of: all))
        #expect(solve(system).ratios == [.withheld(.partHidden(women)), .withheld(.smallDenominator), .shown])
        #expect(system.add(.init(0, of: 99)) == nil)
    }

    /// 12,5 % of 24 is 3 and nothing else; 0 % of 800 rounded to whole percents may be 0 to 3.
    @Test func aShareOfAnUnprintedNumberGivesItAwayAndIsHidden() {
        func plan(_ part: Int, of whole: Int, digits: Int) -> SuppressionPlan {
            var system = CellSystem()
            let (women, all) = (system.add(Cell(part, .persons, isPublished: false)), system.add(Cell(whole, .persons)))
            system.add(.init(women, of: all, digits: digits))
            return solve(system)
        }
        #expect(plan(3, of: 24, digits: 1).ratios == [.withheld(.protecting(0))])
        #expect(plan(3, of: 24, digits: 1).cells == [.unpublished, .shown])
        #expect(plan(3, of: 800, digits: 0).ratios == [.shown])
        #expect(plan(300, of: 800, digits: 4).ratios == [.shown])
    }

    /// Sums from the start give a month by subtraction, though the month itself is printed nowhere.
    @Test func unprintedSmallNumbersAreProtectedToo() {
        var system = CellSystem()
        let months = [20, 2, 30].map { system.add(Cell($0, .persons, isPublished: false)) }
        let sums = [20, 22, 52].map { system.add(Cell($0, .persons, rank: .subtotal)) }
        system.relate(total: sums[0], parts: [months[0]])
        for month in 1...2 { system.relate(total: sums[month], parts: [sums[month - 1], months[month]]) }
        let plan = solve(system)
        #expect(plan.faults.isEmpty)
        #expect(plan.cells[1] == .unpublished)
        #expect(plan.secondaryCount == 1)
        #expect(plan.cells[5] == .shown, "the newest sum is worth most")
    }

    @Test func differencesMayBeNegative() {
        var system = CellSystem()
        let (first, last) = (system.add(Cell(50, .persons)), system.add(Cell(47, .persons)))
        let growth = system.add(Cell(-3, .persons, mayBeNegative: true))
        system.relate([.init(last), .init(first, -1), .init(growth, -1)])
        let plan = solve(system)
        #expect(plan.faults.isEmpty)
        #expect(plan.cells[growth] == .below(5))
        #expect(plan.secondaryCount == 1)
        // 3 − 1 = 2 is known. 2 + 0 is no way out: a zero would have been shown.
        var signed = CellSystem()
        let parts = [3, -1].map { signed.add(Cell($0, .persons, mayBeNegative: true)) }
        signed.relate(parts.map { .init($0) }, equals: 2)
        #expect(solve(signed).isSafe)
    }

    @Test func whatCannotBeProtectedIsAFault() {
        var constant = CellSystem()
        constant.relate([.init(constant.add(Cell(3, .persons)))], equals: 3)
        #expect(solve(constant).faults == [.exposed(0)])

        var wrong = row([3, 6])
        wrong.relate([.init(0), .init(1)], equals: 10)
        #expect(solve(wrong).faults == [.brokenRelation(1)])

        // a + b = 3 is known: 1 + 2 and 2 + 1, and no more.
        var narrow = CellSystem()
        narrow.relate([.init(narrow.add(Cell(1, .persons))), .init(narrow.add(Cell(2, .persons)))], equals: 3)
        #expect(solve(narrow).faults == [.narrow(0, 1...2), .narrow(1, 1...2)])
    }

    @Test func earlierEditionsBindLaterOnes() {
        var system = CellSystem()
        let parts = [
            Cell(3, .persons), Cell(9, .persons, earlier: .shown), Cell(80, .persons), Cell(60, .persons, earlier: .hidden),
        ].map { system.add($0) }
        let total = system.add(Cell(152, .persons, rank: .total))
        system.relate(total: total, parts: parts)
        #expect(solve(system).cells == [.below(5), .shown, .shown, .withheld(.hiddenEarlier), .shown])
        #expect(solve(row([50, 60], total: Cell(110, earlier: .shown))).hiddenCount == 0)
        var late = CellSystem()
        late.add(Cell(2, .persons, earlier: .shown))
        #expect(solve(late).faults == [.exposed(0)])
    }

    @Test func theOrderOfRelationsDoesNotMatter() {
        for seed in 1...20 {
            var tables = RandomTables(seed)
            let system = tables.make(.hierarchy)
            var shuffled = CellSystem()
            for cell in system.cells { shuffled.add(cell) }
            for relation in system.relations.shuffled(using: &tables.random) {
                shuffled.relate(relation.terms.shuffled(using: &tables.random), equals: relation.constant)
                if tables.random.chance(20) { shuffled.relate(relation.terms, equals: relation.constant) }
            }
            let (one, other) = (Suppressor.solve(system), Suppressor.solve(shuffled))
            #expect(one.cells == other.cells)
            #expect(one.witnesses == other.witnesses)
        }
    }

    @Test func theAuditBelievesNothing() {
        let system = row([3, 9, 80])
        let plan = solve(system)
        func altered(_ cells: [SuppressionPlan.Outcome], _ changes: [CellSystem.Term]) -> [Int] {
            SuppressionAudit.unproved(
                system, SuppressionPlan(cells: cells, ratios: [], faults: [], witnesses: [.init(changes: changes)]))
        }
        #expect(!altered(plan.cells, []).isEmpty, "without witnesses")
        #expect(!altered(plan.cells, [.init(0, 1)]).isEmpty, "a sum that does not hold")
        #expect(!altered(plan.cells, [.init(0, 1), .init(2, -1)]).isEmpty, "a change of a shown cell")
        #expect(!altered(plan.cells, [.init(0, 3), .init(1, -3)]).isEmpty, "a value that the mark excludes")
        #expect(altered(plan.cells, [.init(0, -2), .init(1, 2)]).isEmpty, "3 or 1")
        #expect(altered([.shown, .shown, .shown, .shown], []) == [0], "a sensitive cell shown")
        #expect(SuppressionAudit.unproved(system, SuppressionPlan(cells: [], ratios: [], faults: [], witnesses: [])).count == 4)
    }

    @Test func costsFollowValueRankAndAge() {
        #expect(Cell(5).cost < Cell(500).cost)
        #expect(Cell(500).cost < Cell(500, rank: .subtotal).cost)
        #expect(Cell(9000, rank: .total).cost < Cell(9000, rank: .headline).cost)
        #expect(Cell(50, age: 12).cost < Cell(50).cost)
        #expect(Cell(50, cost: -3).cost == 1)
    }
}
