import Foundation
import LoaMarkup
import LoaShell
import LoaStats
import TestSupport
import Testing

/// Files made to do harm, or damaged on the way: always a message, never a crash, never without end.
@Suite struct XLSXHostileTests {
    static let row = "<row><c><v>1</v></c></row>"

    @Test func bombsAreStopped() {
        var limits = TableLimits()
        #expect(SheetText(SheetText.fixture("bomb.xlsx")).faults.contains("table.formula 7:3"), "it is whole, under the usual limits")
        limits.sheetBytes = 1 << 20
        #expect(SheetText(SheetText.fixture("bomb.xlsx"), limits: limits).faults.last == "table.too-large 0:1")
        limits = TableLimits()
        limits.ratioFreeBytes = 1 << 20
        let sheet = SheetText(SheetText.fixture("bomb.xlsx"), limits: limits)
        #expect(sheet.lines.isEmpty && sheet.faults.last == "table.too-large 0:1")
    }

    @Test func sharedTextsHaveALimitOfTheirOwn() throws {
        var limits = TableLimits()
        limits.sharedStringBytes = 1000
        let texts = "<sst>" + String(repeating: "<si><t>a</t></si>", count: 100) + "</sst>"
        let sheet = try TestArchive.withFile(TestArchive.book("<sheetData>\(Self.row)</sheetData>", other: ["xl/sharedStrings.xml": texts])) {
            SheetText($0, limits: limits)
        }
        #expect(sheet.faults == ["table.too-large 0:1"])
    }

    @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"])
    func doctypesAreRefused(_ part: String) throws {
        let xml = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>"
        let sheet = try TestArchive.withFile(TestArchive.book("<sheetData>\(Self.row)</sheetData>", other: [part: xml])) { SheetText($0) }
        #expect(sheet.lines.isEmpty && sheet.faults == ["table.damaged 0:1"])
        #expect(sheet.messages.first?.contains("DOCTYPE") == true)
    }

    @Test func unknownEntitiesAreRefused() throws {
        let sheet = try XLSXCellTests.read("<row><c t=\"inlineStr\"><is><t>&xxe;</t></is></c></row>")
        #expect(sheet.faults == ["table.damaged 0:1"])
    }

    @Test func depthAndLengthHaveLimits() throws {
        #expect(try XLSXCellTests.read(String(repeating: "<a>", count: 100_000)).faults == ["table.damaged 0:1"])
        let long = try XLSXCellTests.read("<row a=\"" + String(repeating: "x", count: 3 << 20) + "\"/>")
        #expect(long.faults == ["table.damaged 0:1"])
        var limits = TableLimits()
        limits.rowBytes = 1000
        let text = "<row><c t=\"inlineStr\"><is><t>" + String(repeating: "x", count: 2000) + "</t></is></c></row>"
        #expect(try XLSXCellTests.read(Self.row + text, limits: limits).faults == ["table.too-large 2:1"])
    }

    @Test func oneTextForManyCellsHasALimit() throws {
        var limits = TableLimits()
        limits.rowBytes = 100_000
        let cells = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000) + "</row>"
        let sheet = try XLSXCellTests.read(cells, other: ["xl/sharedStrings.xml": "<sst><si><t>" + String(repeating: "y", count: 30_000) + "</t></si></sst>"], limits: limits)
        #expect(sheet.faults == ["table.too-large 1:4"])
    }

    @Test func mergesHaveALimit() throws {
        var limits = TableLimits()
        limits.merges = 10
        let merges = (1...20).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
        #expect(try XLSXCellTests.read(Self.row, after: "<mergeCells>\(merges)</mergeCells>", limits: limits).faults == ["table.too-large 0:1"])
        // One over everything costs no more than the columns that count.
        let all = try XLSXCellTests.read(String(repeating: Self.row, count: 50), after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
        #expect(all.lines.count == 50 && all.faults.isEmpty)
    }

    @Test func everyTruncationIsTold() throws {
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: SheetText.fixture("openpyxl.xlsx"))))
        for count in stride(from: 0, to: whole.count, by: 97) {
            let sheet = try TestArchive.withFile(Array(whole[..<count])) { SheetText($0) }
            #expect(sheet.lines.isEmpty && sheet.faults.count == 1, "\(count): \(sheet.faults)")
        }
    }

    @Test func changedBytesDoNoHarm() throws {
        let packed = try [UInt8](Data(contentsOf: URL(fileURLWithPath: SheetText.fixture("libreoffice.xlsx"))))
        let plain = TestArchive.book(
            "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>12</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
        var random = SeededGenerator(11)
        for round in 0..<600 {
            var bytes = round % 2 == 0 ? packed : plain
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            let sheet = try TestArchive.withFile(bytes) { SheetText($0) }
            #expect(sheet.lines.count <= 10)
        }
    }

    @Test(
        arguments: [
            ([], "tệp rỗng"), (Array("%PDF-1.7".utf8), "tệp PDF"), (Array("\u{FEFF}\n<html><table>".utf8), "trang web"),
            (Array("<?xml version=\"1.0\"?><Workbook>".utf8), "trang web"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "tệp .xls cũ"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] + Array("EncryptedPackage".utf16).flatMap { [UInt8($0), 0] }, "tệp có mật khẩu"),
            (TestArchive.bytes([("content.xml", "")]), "tệp .ods"), (TestArchive.bytes([("Index/Document.iwa", "")]), "tệp Numbers"),
            (TestArchive.bytes([("[Content_Types].xml", ""), ("word/document.xml", "")]), "tệp Word"), (TestArchive.bytes([("xl/workbook.bin", "")]), "tệp .xlsb"),
            (Array("a,b\n".utf8), "tệp chữ"),
        ] as [([UInt8], String)])
    func whatIsNoSpreadsheetIsNamed(_ bytes: [UInt8], _ what: String) throws {
        let sheet = try TestArchive.withFile(bytes) { SheetText($0) }
        #expect(sheet.faults == ["table.kind 0:1"])
        #expect(sheet.messages.first?.hasPrefix(what) == true, "\(sheet.messages)")
    }

    @Test func anArchiveWithoutSheetsIsTold() throws {
        #expect(try TestArchive.withFile(TestArchive.bytes([("a.txt", "a")])) { SheetText($0) }.faults == ["table.damaged 0:1"])
        #expect(try TestArchive.withFile(TestArchive.book("", other: ["xl/workbook.xml": "<workbook/>"])) { SheetText($0) }.faults == ["table.damaged 0:1"])
    }
}
