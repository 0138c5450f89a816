import LoaStats
import TestSupport
import Testing

/// Attacks what is published with means that share nothing with the engine.
@Suite struct SuppressionAttackTests {
    static let seeds = 1...60

    /// What readers learn that they should not: hidden cells with one possible value, sensitive ones with too few.
    func leaks(_ system: CellSystem, _ view: PublishedView) throws -> [String] {
        var leaks: [String] = []
        let guarded = system.cells.indices.filter { cell in
            view.isUnknown(cell) && (system.cells[cell].isPublished || system.cells[cell].isSensitive)
        }
        for (cell, value) in EliminationAttack.determined(view) where guarded.contains(cell) {
            leaks.append("cell \(cell) is \(value) by elimination")
            #expect(value == system.cells[cell].value)
        }
        let needs = guarded.map { system.cells[$0].isSensitive ? max(2, system.cells[$0].threshold.upperBound - 1) : 2 }
        var attack = EnumerationAttack(view)
        let found = attack.ranges(guarded, enough: needs)
        let ranges = try #require(found, "the attack ran out of patience at \(attack.patience)")
        for (cell, wanted) in zip(guarded, needs) {
            let range = try #require(ranges[cell])
            if range.count >= wanted { continue }
            #expect(range.contains(system.cells[cell].value))
            leaks.append("cell \(cell) = \(system.cells[cell].value) lies in \(range)")
        }
        return leaks
    }

    @Test(arguments: RandomTables.Shape.allCases)
    func nothingHiddenCanBeComputed(_ shape: RandomTables.Shape) throws {
        for seed in Self.seeds {
            var tables = RandomTables(seed)
            let system = tables.make(shape)
            let plan = Suppressor.solve(system)
            #expect(plan.faults.isEmpty, "\(shape) \(seed)")
            #expect(SuppressionAudit.unproved(system, plan).isEmpty, "\(shape) \(seed)")
            #expect(try leaks(system, PublishedView(system, plan)).isEmpty, "\(shape) \(seed)")
        }
    }

    /// The attacks are worth something: without secondary suppression they succeed nearly always.
    @Test(arguments: RandomTables.Shape.allCases)
    func withoutSecondarySuppressionTheAttackSucceeds(_ shape: RandomTables.Shape) throws {
        var (needed, broken) = (0, 0)
        for seed in Self.seeds.prefix(30) {
            var tables = RandomTables(seed)
            let system = tables.make(shape)
            let plan = Suppressor.solve(system)
            guard plan.secondaryCount > 0 else { continue }
            needed += 1
            if try !leaks(system, PublishedView(system, plan, secondaryLeftOut: true)).isEmpty { broken += 1 }
        }
        #expect(needed > 10)
        #expect(broken * 10 >= needed * 9, "\(broken) of \(needed)")
    }
}
