import LoaMarkup
import LoaStats
import TestSupport
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 and of the NIST test vectors.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]) func knownTexts(text: String, digest: String) {
        #expect(SHA256.hex(Array(text.utf8)) == digest)
    }

    @Test func aMillionLettersInPieces() {
        var hash = SHA256()
        var (left, step) = (1_000_000, 1)
        while left > 0 {
            let size = min(left, step)
            hash.update([UInt8](repeating: 0x61, count: size))
            left -= size
            step = step % 997 + 13
        }
        #expect(hash.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}

@Suite struct HistoryTests {
    let sender: SenderFile

    init() throws { sender = try SenderFile(rest: "") }

    /// A history held in memory, to which random imports are added.
    private struct World {
        var lines: [JournalLine] = []
        var batches: [Int: [UInt8]] = [:]
        var table: DataTable

        mutating func store(_ plan: ImportPlan, _ set: DataSet, time: String) {
            let number = lines.count + 1
            batches[number] = HistoryBatch.bytes(plan, set)
            table = plan.table
            lines.append(
                JournalLine(
                    number: number, time: time, who: "Lan", file: "a.csv", sha256: SHA256.hex([]), reason: "sửa, \"lại\"", added: plan.added.count,
                    corrected: plan.corrected.count, removed: plan.removed.count, state: History.digest(plan.table, set)))
        }
    }

    private func row(_ random: inout SeededGenerator) -> String {
        let unit = random.pick(["06652", "06658", "06661"])
        return "2026-0\(1 + random.below(5)),\(unit),\(random.pick(["nn", "nnn"])),\(random.below(3)),\(random.below(3)),\(random.below(3)),\(random.pick(["", "1"]))\n"
    }

    /// Whatever is imported, every former state can be had again, bit by bit.
    @Test(arguments: 1...30) func everyFormerStateComesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let set = sender.small.set
        var world = World(table: DataTable(set))
        var states: [[UInt8]] = []
        for day in 1...8 {
            var keys: Set<String> = []
            var text = ImportPlanTests.head
            for _ in 0..<(1 + random.below(20)) {
                let row = row(&random)
                if keys.insert(String(row.prefix(16))).inserted { text += row }
            }
            let isWhole = random.chance(20)
            let file = sender.load(text, period: nil)
            let plan = ImportPlan.make(
                file, stored: world.table, set, schema: sender.small.schema, today: Samples.today, path: SourcePath("a.csv"), isPartial: true,
                replaces: isWhole)
            world.store(plan, set, time: "2026-10-0\(day)T23:59:59+07:00")
            states.append(DataSetFile.bytes(plan.table, set))
        }
        let journal = Journal.read(Journal.bytes(world.lines), path: History.journal(set))
        #expect(journal.diagnostics.isEmpty, "\(journal.diagnostics)")
        #expect(journal.value == world.lines)
        let history = History(set, lines: journal.value) { [batches = world.batches] in batches[$0] }
        for day in 1...8 {
            let state = history.state(asOf: Samples.day(2026, 10, day))
            #expect(state.diagnostics.isEmpty, "\(state.diagnostics)")
            #expect(DataSetFile.bytes(state.value, set) == states[day - 1], "day \(day)")
            #expect(History.digest(state.value, set) == world.lines[day - 1].state)
        }
        #expect(history.state(asOf: Samples.day(2026, 9, 30)).value.count == 0)
        #expect(DataSetFile.bytes(history.state(asOf: Samples.day(2030, 1, 1)).value, set) == states.last)
    }

    @Test func batchesHoldWholeRowsWithTheirChange() {
        let file = sender.load(ImportPlanTests.head + "2026-10,06652,nnn,3,2,5,1\n2026-11,06658,nnn,5,1,6,\n2026-09,06652,nnn,1,2,3,1\n", period: nil)
        let plan = sender.plan(file, ImportPlanTests.stored, replaces: true)
        #expect(
            String(decoding: HistoryBatch.bytes(plan, sender.small.set), as: UTF8.self)
                == "change,ky,dv,kv,dau,nap,cuoi,nu\ncorrected,2026-10,06652,nnn,3,2,5,1\nadded,2026-11,06658,nnn,5,1,6,\nremoved,2026-09,06658,nnn,5,0,5,2\n")
    }

    @Test func standings() {
        let line = { (number: Int, state: String) in
            JournalLine(number: number, time: "", who: "", file: "", sha256: "", reason: "", state: state)
        }
        let history = { (lines: [JournalLine]) in History(self.sender.small.set, lines: lines) { _ in nil } }
        #expect(history([]).standing(of: "a") == .new)
        #expect(history([line(1, "a")]).standing(of: "a") == .current)
        #expect(history([line(1, "a")]).standing(of: nil) == .unfinished)
        #expect(history([line(1, "a"), line(2, "b")]).standing(of: "a") == .unfinished)
        #expect(history([line(1, "a"), line(2, "b")]).standing(of: "c") == .edited)
        #expect(history([line(1, "a")]).standing(of: "c") == .edited)
    }

    @Test func damagedHistoriesAreTold() {
        let set = sender.small.set
        let state = String(repeating: "0", count: 64)
        let good = JournalLine(number: 1, time: "2026-10-01T00:00:00+07:00", who: "", file: "", sha256: "", reason: "", state: state)
        var second = good
        second.number = 3
        let gap = Journal.read(Journal.bytes([good, second]), path: History.journal(set))
        #expect(gap.diagnostics.map { "\($0.code.name) \($0.span.line)" } == ["stats.history 3"])
        var late = good
        late.time = "hôm qua"
        #expect(Journal.read(Journal.bytes([late]), path: History.journal(set)).diagnostics.map(\.code) == [.statsHistory])
        let lost = History(set, lines: [good]) { _ in nil }.state(after: 1)
        #expect(lost.diagnostics.map(\.span.path.string) == ["content/stats/history/bang/0001.csv"])
        for batch in ["", "ky,dv\n", "change,ky,dv,kv,dau,nap,cuoi,nu\nmaybe,2026-10,06652,nnn,3,2,5,1\n", "change,ky,dv,kv,dau,nap,cuoi,nu\nadded,2026\n"] {
            let damaged = History(set, lines: [good]) { _ in Array(batch.utf8) }.state(after: 1)
            #expect(damaged.diagnostics.contains { $0.code == .statsHistory }, "\(batch)")
        }
    }

    /// A set may change: columns come and go, and units end; the old rows are still read.
    @Test func oldBatchesOutliveTheSchema() throws {
        let batch = "change,ky,dv,kv,dau,nap,cuoi,bo\nadded,2026-10,99999,cu,3,2,-5,1\n"
        let line = JournalLine(
            number: 1, time: "2026-10-01T00:00:00+07:00", who: "", file: "", sha256: "", reason: "", state: String(repeating: "0", count: 64))
        let state = History(sender.small.set, lines: [line]) { _ in Array(batch.utf8) }.state(after: 1)
        #expect(state.diagnostics.isEmpty)
        #expect(sender.bytes(state.value).hasSuffix("2026-10,99999,cu,3,2,-5,\n"))
    }
}
