import LoaStats
import TestSupport

/// Invented systems of many shapes, small enough for an exact attack.
struct RandomTables {
    var random: SeededGenerator

    init(_ seed: Int) { random = SeededGenerator(UInt64(seed)) }

    enum Shape: CaseIterable { case plain, cube, hierarchy, chain, measures, cumulated }

    mutating func make(_ shape: Shape) -> CellSystem {
        switch shape {
        case .plain: plain()
        case .cube: cube()
        case .hierarchy: hierarchy()
        case .chain: chain()
        case .measures: measures()
        case .cumulated: cumulated()
        }
    }

    /// Mostly small numbers, for those are the hard ones.
    mutating func count() -> Int {
        switch random.below(10) {
        case 0, 1: 0
        case 2, 3, 4, 5: 1 + random.below(4)
        default: 5 + random.below(12)
        }
    }

    /// Rows by columns with both totals and the grand total.
    mutating func plain() -> CellSystem {
        var system = CellSystem()
        let (rows, columns) = (2 + random.below(4), 2 + random.below(4))
        let threshold: CellSystem.Threshold = random.chance(70) ? .persons : .firms
        let cells = (0..<rows).map { _ in (0..<columns).map { _ in system.add(.init(count(), threshold, isForced: random.chance(4))) } }
        addTotals(of: cells, threshold, to: &system)
        return system
    }

    @discardableResult
    func addTotals(of cells: [[Int]], _ threshold: CellSystem.Threshold, to system: inout CellSystem) -> (rows: [Int], columns: [Int], total: Int) {
        func sum(_ parts: [Int], _ rank: CellSystem.Rank) -> Int {
            let total = system.add(.init(parts.reduce(0) { $0 + system.cells[$1].value }, threshold, rank: rank))
            system.relate(total: total, parts: parts)
            return total
        }
        let rows = cells.map { sum($0, .subtotal) }
        let columns = (cells.first ?? []).indices.map { column in sum(cells.map { $0[column] }, .subtotal) }
        let total = sum(rows, .total)
        system.relate(total: total, parts: columns)
        return (rows, columns, total)
    }

    /// Two layers of a table and their sum, each with totals.
    mutating func cube() -> CellSystem {
        var system = CellSystem()
        let (rows, columns) = (2 + random.below(2), 2 + random.below(2))
        let layers = (0..<2).map { _ in (0..<rows).map { _ in (0..<columns).map { _ in system.add(.init(count(), .persons)) } } }
        let margins = layers.map { addTotals(of: $0, .persons, to: &system) }
        let sums = (0..<rows).map { row in
            (0..<columns).map { column in
                let parts = layers.map { $0[row][column] }
                let sum = system.add(.init(parts.reduce(0) { $0 + system.cells[$1].value }, .persons, rank: .subtotal))
                system.relate(total: sum, parts: parts)
                return sum
            }
        }
        let whole = addTotals(of: sums, .persons, to: &system)
        system.relate(total: whole.total, parts: margins.map(\.total))
        return system
    }

    /// Units under two overlapping groupings, by month.
    mutating func hierarchy() -> CellSystem {
        var system = CellSystem()
        let (units, months) = (4 + random.below(3), 2 + random.below(2))
        let cells = (0..<units).map { _ in (0..<months).map { month in system.add(.init(count(), .persons, age: months - month)) } }
        let margins = addTotals(of: cells, .persons, to: &system)
        for groups in [2, 3] {
            for month in 0..<months {
                let sums = (0..<groups).map { group in
                    let parts = (0..<units).filter { $0 % groups == group }.map { cells[$0][month] }
                    let sum = system.add(.init(parts.reduce(0) { $0 + system.cells[$1].value }, .persons, rank: .subtotal))
                    system.relate(total: sum, parts: parts)
                    return sum
                }
                system.relate(total: margins.columns[month], parts: sums)
            }
        }
        return system
    }

    /// Stock at the end = at the start + in − out, by unit, with the province's sums and its growth.
    mutating func chain() -> CellSystem {
        var system = CellSystem()
        let (units, months) = (2 + random.below(2), 2 + random.below(2))
        var stocks: [[Int]] = [], ins: [[Int]] = [], outs: [[Int]] = []
        for _ in 0..<units {
            stocks.append([system.add(.init(10 + random.below(10), .persons, rank: .subtotal))])
            (ins, outs) = (ins + [[]], outs + [[]])
            let unit = stocks.count - 1
            for month in 0..<months {
                ins[unit].append(system.add(.init(count(), .persons)))
                outs[unit].append(system.add(.init(random.below(5), .persons)))
                let end = system.cells[stocks[unit][month]].value + system.cells[ins[unit][month]].value - system.cells[outs[unit][month]].value
                stocks[unit].append(system.add(.init(end, .persons, rank: .subtotal)))
                system.relate([.init(stocks[unit][month]), .init(ins[unit][month]), .init(outs[unit][month], -1), .init(stocks[unit][month + 1], -1)])
            }
            let growth = system.cells[stocks[unit][months]].value - system.cells[stocks[unit][0]].value
            let cell = system.add(.init(growth, mayBeNegative: true))
            system.relate([.init(stocks[unit][months]), .init(stocks[unit][0], -1), .init(cell, -1)])
        }
        addTotals(of: stocks, .persons, to: &system)
        addTotals(of: ins, .persons, to: &system)
        return system
    }

    /// Members, of them women, with the share of women; men are printed nowhere.
    ///
    /// In half of the cases women are not printed either, only their share.
    mutating func measures() -> CellSystem {
        var system = CellSystem()
        let units = 3 + random.below(3)
        let printsWomen = random.chance(50)
        let women = (0..<units).map { _ in system.add(.init(count(), .persons, isPublished: printsWomen)) }
        let men = (0..<units).map { _ in system.add(.init(count(), .persons, isPublished: false)) }
        let all = (0..<units).map { unit in
            let sum = system.add(.init(system.cells[women[unit]].value + system.cells[men[unit]].value, .persons, rank: .subtotal))
            system.relate(total: sum, parts: [women[unit], men[unit]])
            system.add(.init(women[unit], of: sum))
            return sum
        }
        let total = system.add(.init(all.reduce(0) { $0 + system.cells[$1].value }, .persons, rank: .total))
        system.relate(total: total, parts: all)
        let womenTotal = system.add(.init(women.reduce(0) { $0 + system.cells[$1].value }, .persons, rank: .total))
        system.relate(total: womenTotal, parts: women)
        system.add(.init(womenTotal, of: total))
        return system
    }

    /// New members by month with sums from the start, by unit and for all.
    mutating func cumulated() -> CellSystem {
        var system = CellSystem()
        let (units, months) = (2 + random.below(2), 3)
        let cells = (0..<units).map { _ in (0..<months).map { _ in system.add(.init(count(), .persons)) } }
        let margins = addTotals(of: cells, .persons, to: &system)
        for (row, last) in zip(cells + [margins.columns], margins.rows + [margins.total]) {
            var before: Int?
            for month in 0..<months {
                let value = (before.map { system.cells[$0].value } ?? 0) + system.cells[row[month]].value
                let sum = system.add(.init(value, .persons, rank: .subtotal))
                system.relate(total: sum, parts: [row[month]] + (before.map { [$0] } ?? []))
                before = sum
            }
            if let before { system.relate([.init(before), .init(last, -1)]) }
        }
        return system
    }
}
