import Foundation
import LoaMarkup
import LoaStats
import Testing

/// Attacks all that a site can print, from its public answers alone and with what readers know of the data.
@Suite struct PublishedAttackTests {
    static let batches = Array(0..<10)
    static let size = 25

    @Test(arguments: batches) func `Nothing hidden can be worked out from all that is public`(_ batch: Int) throws {
        var (hidden, undecided, sealed) = (0, 0, 0)
        for seed in batch * Self.size..<(batch + 1) * Self.size {
            let stats = InventedStats(seed)
            let store = stats.store()
            if store.isSealed { sealed += 1 }
            var attack = PublishedAttack(stats, store, earlier: stats.earlier())
            let leaks = try attack.leaks()
            let isSafe = leaks.isEmpty
            #expect(isSafe, "\(seed): \(leaks.prefix(4))\n\(stats.yaml)")
            hidden += attack.hiddenCount
            undecided += attack.undecided
        }
        #expect(undecided * 20 <= hidden, "the attack gave up on \(undecided) of \(hidden)")
        #expect(hidden > 30)
        // Where no proof is found nothing new is shown; that has to be rare.
        #expect(sealed <= 2)
    }

    @Test(arguments: ["Uông Bí", "Bình Liêu", "Đầm Hà"]) func `Nor from a district of the samples`(_ district: String) throws {
        let (units, rows) = (try Samples.bytes("don-vi.csv"), try Samples.bytes("doan-vien-thang.csv"))
        let stats = InventedStats(
            units: String(decoding: units, as: UTF8.self), rows: String(decoding: rows, as: UTF8.self), district: district,
            months: ["2025-10", "2025-11", "2025-12"])
        let store = stats.store()
        let isSealed = store.isSealed
        #expect(!isSealed)
        var attack = PublishedAttack(stats, store, earlier: stats.earlier())
        let leaks = try attack.leaks()
        #expect(leaks.isEmpty, "\(leaks.prefix(4))")
        #expect(attack.hiddenCount > 3 && attack.undecided * 20 <= attack.hiddenCount, "\(attack.hiddenCount) \(attack.undecided)")
    }

    /// Numbers of the whole province stand on home pages and leaflets.
    @Test func `No number of the whole province of the samples is hidden`() throws {
        let folder = (0..<3).reduce(Samples.folder) { folder, _ in folder.deletingLastPathComponent() }.appending(path: "content/stats")
        func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: folder.appending(path: name))) }
        var schema = StatsSchema.read(try bytes("stats.yaml")).value
        for index in schema.units.indices {
            schema.units[index].fill(UnitTableFile.read(try bytes(schema.units[index].file.value), schema.units[index]).value)
        }
        let tables = try schema.sets.map { [schema] in DataSetFile.read(try bytes($0.file.value), $0, schema: schema).value }
        let store = FigureStore(schema, tables: tables, today: Samples.today)
        #expect(!store.isSealed && store.hiddenCount > 100)
        for figure in schema.figures.indices where store.schema.level(of: figure) == .public {
            for period in store.periods(figure) {
                let value = store.value(figure, at: period, level: .public)
                #expect(value?.amount != .veiled && value.map { if case .few = $0.amount { false } else { true } } != false, "\(schema.figures[figure].id) \(period.iso)")
            }
        }
    }

    /// Each month one man joined: the months are hidden so that it does not show, and their sums must not tell of two.
    @Test func `What longer periods leave over is not told when it is small`() throws {
        var stats = InventedStats(0)
        let month = stats.months[0] / 12 * 12
        stats.months = [month, month + 1]
        stats.derived = []
        stats.measures = [.init(id: "vao", column: "vao"), .init(id: "nu", column: "nu")]
        stats.rows = stats.months.map { month in
            let numbers = ["dau": 40, "vao": 10, "nu": 9, "ra": 10, "cuoi": 40]
            return .init(month: month, codes: ["ma": "00001", "kv": "a"], numbers: numbers)
        }
        var attack = PublishedAttack(stats, stats.store())
        #expect(try attack.leaks().isEmpty)
        #expect(attack.hiddenCount > 0)
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
