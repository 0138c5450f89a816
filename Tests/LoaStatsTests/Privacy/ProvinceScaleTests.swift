import LoaStats
import TestSupport
import Testing

/// New members of 54 units in 16 months, of an invented province: the size that has to work.
@Suite struct ProvinceScaleTests {
    struct Province {
        var system = CellSystem()
        var monthly: [[Int]] = []
        var aggregates: [Int] = []
    }

    /// Units differ in size, May and July are peaks, and a third of the numbers are small, as in the province's table.
    /// - Parameter printsUnitSums: whether sums from the start are printed for each unit and month, not only for groups.
    static func province(printsUnitSums: Bool) -> Province {
        var random = SeededGenerator(2_026)
        var province = Province()
        let (units, months) = (54, 16)
        province.monthly = (0..<units).map { unit in
            (0..<months).map { month in
                let size = unit < 12 ? 60 : unit < 30 ? 12 : 5
                let peak = month % 12 == 10 || month % 12 == 0 ? 2 : 1
                return province.system.add(.init(random.below(size * peak), .persons, age: months - 1 - month))
            }
        }
        func sum(_ parts: [Int], _ rank: CellSystem.Rank, age: Int) -> Int {
            let total = province.system.add(.init(parts.reduce(0) { $0 + province.system.cells[$1].value }, .persons, rank: rank, age: age))
            province.system.relate(total: total, parts: parts)
            return total
        }
        /// Sums from the start, the last of which is the sum over all months.
        func cumulate(_ row: [Int], _ rank: CellSystem.Rank) {
            var before: Int?
            for (month, cell) in row.enumerated() {
                let sum = sum([cell] + (before.map { [$0] } ?? []), rank, age: months - 1 - month)
                if rank != .detail { province.aggregates.append(sum) }
                before = sum
            }
        }
        let all = (0..<months).map { month in sum(province.monthly.map { $0[month] }, .total, age: months - 1 - month) }
        province.aggregates += all
        cumulate(all, .headline)
        // Wage zone: 31 + 5 + 11 + 7 units; kind of unit: wards, communes, special zones.
        let zones = (0..<units).map { $0 < 31 ? 0 : $0 < 36 ? 1 : $0 < 47 ? 2 : 3 }
        let kinds = (0..<units).map { $0 % 27 == 26 ? 2 : $0 % 9 < 5 ? 0 : 1 }
        for grouping in [zones, kinds] {
            let groups = (0...3).map { group in grouping.indices.filter { grouping[$0] == group } }.filter { !$0.isEmpty }
            let rows = groups.map { group in
                (0..<months).map { month in sum(group.map { province.monthly[$0][month] }, .subtotal, age: months - 1 - month) }
            }
            for month in 0..<months { province.system.relate(total: all[month], parts: rows.map { $0[month] }) }
            for row in rows {
                province.aggregates += row
                cumulate(row, .subtotal)
            }
        }
        for row in province.monthly {
            if printsUnitSums { cumulate(row, .detail) } else { province.aggregates.append(sum(row, .subtotal, age: 0)) }
        }
        return province
    }

    /// Of the first system 32 % of the cells are sensitive and 37 % hidden; of the second 20 % and 46 %, for sums by unit
    /// and month give each month away by subtraction, so that they are hidden between one small month and the next.
    @Test(arguments: [(false, 6, 12), (true, 30, 10)])
    func hidingIsQuickAndFrugal(_ printsUnitSums: Bool, _ secondaryPercent: Int, _ aggregatePercent: Int) {
        let province = Self.province(printsUnitSums: printsUnitSums)
        let system = province.system
        var plan = Suppressor.solve(CellSystem())
        let time = ContinuousClock().measure { plan = Suppressor.solve(system) }
        #expect(time < .seconds(30), "a few seconds, but on a busy machine")
        #expect(plan.faults.isEmpty)
        #expect(SuppressionAudit.unproved(system, plan).isEmpty)
        #expect(plan.secondaryCount * 100 <= system.cells.count * secondaryPercent, "\(plan.secondaryCount) of \(system.cells.count)")
        let hiddenAggregates = province.aggregates.count { plan.cells[$0].isHidden }
        #expect(hiddenAggregates * 100 <= province.aggregates.count * aggregatePercent, "\(hiddenAggregates) of \(province.aggregates.count)")

        let view = PublishedView(system, plan)
        #expect(EliminationAttack.determined(view).isEmpty)
        let ranges = EnumerationAttack(view).rangesByNarrowing
        for cell in view.hidden {
            #expect((ranges[cell]?.count ?? 0) >= (system.cells[cell].isSensitive ? 3 : 2), "cell \(cell)")
        }
        let open = PublishedView(system, plan, secondaryLeftOut: true)
        #expect(EliminationAttack.determined(open).count > 10, "there was something to protect")
    }
}
