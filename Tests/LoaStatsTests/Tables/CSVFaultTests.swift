import LoaMarkup
import LoaStats
import TestSupport
import Testing

@Suite struct CSVFaultTests {
    @Test func anUnclosedQuoteIsACharacterAndTheRestIsRead() {
        let read = readCSV("a,b\n1,\"hai\n3,4\n5,6")
        #expect(read.rows == [["a", "b"], ["1", "\"hai"], ["3", "4"], ["5", "6"]])
        #expect(read.faults == ["table.unclosed-quote 2:3"])
    }

    @Test func anUnclosedQuoteAfterAQuotedFieldWithLinesHasItsPlace() {
        let read = readCSV("a,b\n\"một\r\nđôi\",\"hai\n3,4")
        #expect(read.rows == [["a", "b"], ["một\r\nđôi", "\"hai"], ["3", "4"]])
        #expect(read.faults == ["table.unclosed-quote 3:6"])
    }

    @Test func anUnclosedQuoteEndsAtTheLimitOfARow() {
        var limits = TableLimits()
        limits.rowBytes = 200_000
        let text = "a,b\n1,\"hai\n" + String(repeating: "3,4\n", count: 200_000)
        let read = readCSV(Array(text.utf8), CSVOptions(limits: limits), piece: 1 << 14)
        #expect(read.rows.count == 200_002 && read.rows.last == ["3", "4"])
        #expect(read.faults == ["table.unclosed-quote 2:3"])
    }

    @Test func textAfterAQuoteBelongsToTheField() {
        let read = readCSV("a,b\n\"Công ty \"ABC\" Hạ Long\",2\n3,4\n")
        #expect(read.rows == [["a", "b"], ["Công ty ABC\" Hạ Long\"", "2"], ["3", "4"]])
        #expect(read.faults == ["table.after-quote 2:11"])
    }

    @Test func quotesWithinABareFieldAreCharacters() {
        let read = readCSV("a,b\n5\" ống,c\"d\"\n")
        #expect(read.rows == [["a", "b"], ["5\" ống", "c\"d\""]] && read.faults.isEmpty)
    }

    @Test func moreAndFewerFieldsAreTold() {
        let read = readCSV("a,b,c\n1,2\n\n1,2,3,4\n\"x\ny\",2,3,đ,5\n\"x\ny\"\n1,2,3\n")
        #expect(read.rows.count == 7)
        #expect(read.faults == ["table.width 2:4", "table.width 4:7", "table.width 6:8", "table.width 8:3"])
    }

    @Test func theWidthMayBeGivenOrFree() {
        #expect(readCSV("tiêu đề\na,b\n1,2\n", CSVOptions(width: .any)).faults.isEmpty)
        #expect(readCSV("a,b\n1,2\n", CSVOptions(width: .fixed(3))).faults.count == 2)
        var source = CSVRows(path: SourcePath("a.csv"), bytes: Array("tiêu đề\na,b\n1\n".utf8), options: CSVOptions(width: .any))
        var row = RawRow()
        while source.next(&row) { if row.number == 2 { source.expect(width: .fixed(row.cells.count)) } }
        #expect(source.diagnostics.map(\.span.line) == [3])
    }

    @Test func faultsEndAtTheirLimit() {
        var limits = TableLimits()
        limits.faults = 3
        let read = readCSV("a,b\n" + String(repeating: "1\n", count: 50), CSVOptions(limits: limits))
        #expect(read.faults == ["table.width 2:2", "table.width 3:2", "table.width 4:2", "table.too-many-faults 5:2"])
        #expect(read.rows.count == 5)
    }

    @Test func aRowWithoutEndIsRefused() {
        var limits = TableLimits()
        limits.rowBytes = 100_000
        let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
        #expect(readCSV(bytes, CSVOptions(limits: limits), piece: 5000).faults == ["table.row-too-long 1:1"])
        #expect(readCSV(bytes, CSVOptions(limits: limits)).faults == ["table.row-too-long 1:1"])
    }

    @Test func aFileThatCannotBeReadFurtherIsTold() {
        let fault = Diagnostic(.tableKind, at: SourceSpan(SourcePath("a.csv")), vi: "x", en: "x")
        var source = CSVRows(path: SourcePath("a.csv")) { _ in .failed(fault) }
        var row = RawRow()
        let (first, second) = (source.next(&row), source.next(&row))
        #expect(!first && !second)
        #expect(source.diagnostics == [fault])
    }

    @Test func messagesSayWhatToDo() throws {
        var source = CSVRows(path: SourcePath("a.csv"), bytes: Array("a;b\n1;2;3\n1\n".utf8))
        source.forEachRow { _ in true }
        #expect(
            source.diagnostics.map(\.message.vi) == [
                "dòng có 3 ô, dòng tiêu đề có 2 — ô có “;” ở trong phải đặt trong dấu \"…\"",
                "dòng có 1 ô, dòng tiêu đề có 2 — thêm “;” cho đủ ô, kể cả ô trống",
            ])
    }

    @Test func randomBytesDoNoHarm() {
        var random = SeededGenerator(7)
        for _ in 0..<3000 {
            let letters: [UInt8] = [0x22, 0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0xC3, 0xA1, 0xFF, 0x00, 0x09]
            let kinds = random.below(12) + 1
            let bytes = (0..<random.below(60)).map { _ in letters[random.below(kinds)] }
            let whole = readCSV(bytes)
            let pieces = readCSV(bytes, piece: random.below(5) + 1)
            #expect(whole.rows == pieces.rows && whole.faults == pieces.faults)
        }
    }
}
