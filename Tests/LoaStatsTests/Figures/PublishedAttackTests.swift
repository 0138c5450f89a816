import LoaStats
import Testing

/// Attacks all that a site can print, from its public answers alone and with what readers know of the data.
@Suite struct PublishedAttackTests {
    static let batches = Array(0..<10)
    static let size = 30

    @Test(arguments: batches) func `Nothing hidden can be worked out from all that is public`(_ batch: Int) throws {
        var (hidden, undecided) = (0, 0)
        for seed in batch * Self.size..<(batch + 1) * Self.size {
            let stats = InventedStats(seed)
            let store = stats.store()
            #expect(!store.isSealed, "\(seed)")
            var attack = PublishedAttack(stats, store)
            let leaks = try attack.leaks()
            #expect(leaks.isEmpty, "\(seed): \(leaks.prefix(4))\n\(stats.yaml)")
            hidden += attack.hiddenCount
            undecided += attack.undecided
        }
        #expect(undecided * 20 <= hidden, "the attack gave up on \(undecided) of \(hidden)")
        #expect(hidden > 30)
    }

    @Test func `Sums alone determine nothing`() {
        for seed in 0..<8 {
            let stats = InventedStats(seed)
            let found = PublishedAttack(stats, stats.store()).determined()
            #expect(found.isEmpty, "\(seed): \(found)")
        }
    }

    /// The attack is worth something: with what is hidden to protect others in view, it succeeds.
    @Test func `Without the second step the attack succeeds`() throws {
        var broken = 0
        for seed in 0..<20 {
            let stats = InventedStats(seed)
            var attack = PublishedAttack(stats, stats.store(), .withoutSecondary)
            if try !attack.leaks().isEmpty { broken += 1 }
        }
        #expect(broken >= 5, "\(broken)")
    }
}
