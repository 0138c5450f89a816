import LoaMarkup
import LoaStats
import TestSupport
import Testing

/// Rows outside of memory give what the whole table gives, whatever the size of the batches.
@Suite struct StreamedImportTests {
    /// Room in an array.
    private final class Room {
        var numbers: [Int] = []
        var limit = Int.max

        func spill(_ batch: Int) -> RowSpill {
            RowSpill(
                batch: batch,
                append: {
                    guard self.numbers.count + $0.count <= self.limit else { return false }
                    self.numbers += $0
                    return true
                },
                read: { start, count, into in
                    into = Array(self.numbers[start..<start + count])
                    return true
                })
        }
    }

    private static let head = "ky,dv,kv,dau,nap,cuoi,nu\n"
    private static let rests = [
        SenderFile.rest, "complete: dv", "jump: { columns: [cuoi], times: 3 }", "rules: [cuoi = dau + nap, dau = previous(cuoi)]\ncomplete: dv",
    ]

    private func stream(_ sender: SenderFile, _ text: String, batch: Int, _ room: Room = Room()) throws -> StreamedImport {
        var file = FileImport(
            sender.small.set, schema: sender.small.schema, path: SourcePath("gui.csv"), mapping: ImportMapping(), spill: room.spill(batch))
        var rows = CSVRows(path: SourcePath("gui.csv"), bytes: Array(text.utf8), options: CSVOptions(width: .any))
        file.add(&rows)
        return try #require(file.finishStream(today: Samples.today))
    }

    /// Rows of some months, units and branches in any order, most of them right.
    private func text(_ random: inout SeededGenerator) -> String {
        var rows: [String] = []
        let slip = Int.random(in: 0..<60, using: &random)
        let months = Int.random(in: 1...10, using: &random)
        for unit in ["06652", "06658", "06661"] {
            for branch in ["nn", "nnn"] {
                var stock = Int.random(in: 0..<500, using: &random)
                for month in 1...months {
                    if Int.random(in: 0..<200, using: &random) == 0 { continue }
                    let new = Int.random(in: 0..<9, using: &random)
                    let wrong = slip == 0 && Int.random(in: 0..<20, using: &random) == 0 ? 1 : 0
                    let women = Bool.random(using: &random) ? "" : "\(stock / 2)"
                    rows.append("2026-\(month < 10 ? "0" : "")\(month),\(unit),\(branch),\(stock),\(new),\(stock + new + wrong),\(women)")
                    stock += new
                }
            }
        }
        if slip == 1, let row = rows.randomElement(using: &random) { rows.append(row) }
        if slip == 2 { rows.append("2027-10,06652,nn,1,1,2,") }
        if slip == 3 { rows.append("2026-05,06652,nn,x,1,2,") }
        if Bool.random(using: &random) { rows.shuffle(using: &random) }
        return Self.head + rows.joined(separator: "\n") + "\n"
    }

    @Test(arguments: rests) func batchesOfAnySizeGiveTheWhole(rest: String) throws {
        let sender = try SenderFile(rest: rest)
        var random = SeededGenerator(UInt64(rest.utf8.count))
        var (clean, told) = (0, 0)
        for round in 0..<30 {
            let text = text(&random)
            let whole = sender.plan(sender.load(text, ImportMapping(), period: nil), Self.head)
            let batch = [1, 2, 3, 7, 1000][round % 5]
            let streamed = try stream(sender, text, batch: batch)
            #expect(streamed.isClean() == whole.diagnostics.isEmpty, "\(text)\n\(whole.diagnostics.map(\.message.en))")
            guard whole.diagnostics.isEmpty else {
                told += 1
                continue
            }
            clean += 1
            #expect(streamed.count == whole.table.count)
            var (history, state) = ([UInt8](), [UInt8]())
            #expect(streamed.write(batch: { history += $0 }, state: { state += $0 }))
            #expect(history == HistoryBatch.bytes(whole, sender.small.set), "\(batch)\n\(text)")
            #expect(state == DataSetFile.bytes(whole.table, sender.small.set), "\(batch)\n\(text)")
        }
        #expect(clean > 5)
        #expect(told > 1)
    }

    @Test func whatIsToldOfTheFileIsKept() throws {
        let sender = try SenderFile()
        let text = Self.head + "2026-10,06652,nn,1,2,3,,lạc\nTổng cộng,,,1,2,3,\n"
        let streamed = try stream(sender, text, batch: 1)
        let whole = sender.load(text, ImportMapping(), period: nil)
        #expect(streamed.rows.diagnostics.map(\.message.vi) == whole.diagnostics.map(\.message.vi))
        #expect(streamed.rows.totals == whole.totals)
        #expect(streamed.rows.mapping.bytes() == whole.mapping.bytes())
    }

    @Test func aFullDiskIsNotClean() throws {
        let sender = try SenderFile()
        let room = Room()
        room.limit = 20
        let text = Self.head + "2026-10,06652,nn,1,2,3,\n2026-10,06658,nn,1,2,3,\n"
        #expect(try !stream(sender, text, batch: 1, room).isClean())
    }
}
