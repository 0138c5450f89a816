import LoaMarkup
import LoaShell
import LoaStats
import Testing

/// Cells as the standard allows them, whether or not a program writes them so.
@Suite struct XLSXCellTests {
    static func read(_ rows: String, after: String = "", other: [String: String] = [:], limits: TableLimits = TableLimits()) throws -> SheetText {
        try TestArchive.withFile(TestArchive.book("<sheetData>\(rows)</sheetData>\(after)", other: other)) { SheetText($0, limits: limits) }
    }

    @Test func cellsAndRowsNeedNoAddress() throws {
        let sheet = try Self.read("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>")
        #expect(sheet.lines == ["1 | #1 |  |  | #2 | #3", "7 |  | #4", "8 | #5"] && sheet.faults.isEmpty)
    }

    @Test func numbersAreExact() throws {
        let sheet = try Self.read("<row><c><v>1.0E3</v></c><c><v> 25 </v></c><c t=\"n\"><v>-0.5</v></c><c><v>1.1000000000000001</v></c><c><v></v></c><c><v>12a</v></c></row>")
        #expect(sheet.lines == ["1 | #1000 | #25 | #-0.5 | #1.1 |  | !12a"])
        #expect(sheet.faults == ["table.value 1:6"])
        #expect(sheet.messages == ["Sheet ‘Tháng 10’, dòng 1, cột F: ô số không đọc được — mở bằng Excel, gõ lại ô"])
    }

    @Test func kindsAreTold() throws {
        let sheet = try Self.read(
            "<row><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2025-07-01T00:00:00</v></c><c t=\"str\"><f>A1</f><v></v></c>"
                + "<c t=\"inlineStr\"><is><t>a_x000D_b</t></is></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>9</v></c><c t=\"d\"><v>hôm qua</v></c></row>",
            other: ["xl/sharedStrings.xml": "<sst><si><t>x</t></si><si><r><t>một </t></r><r><t>hai</t></r><rPh><t>kana</t></rPh></si></sst>"])
        #expect(sheet.lines == ["1 | no | !#REF! | @2025-07-01 |  | a\rb | một hai | !9 | !hôm qua"])
        #expect(sheet.faults == ["table.value 1:7", "table.value 1:8"])
    }

    @Test func formatsMakeDays() throws {
        let styles =
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]&quot;ngày&quot; dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"h:mm\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
        let sheet = try Self.read(
            "<row>" + (0...4).map { "<c s=\"\($0)\"><v>45839.5</v></c>" }.joined() + "<c s=\"1\"><v>60</v></c></row>", other: ["xl/styles.xml": styles])
        #expect(sheet.lines == ["1 | #45839.5 | @2025-07-01 | @2025-07-01 | #45839.5 | #45839.5 | #60"])
    }

    @Test func prefixesAndUTF16AreNoMatter() throws {
        let sheet = try TestArchive.withFile(
            TestArchive.book(
                "",
                other: [
                    "xl/worksheets/sheet1.xml":
                        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>"
                ])
        ) { SheetText($0) }
        #expect(sheet.lines == ["1 | *#1 | (#1)"])
    }

    @Test func mergesAreFoundBehindMisleadingText() throws {
        let text = "<row><c t=\"inlineStr\"><is><t>/sheetData> &lt;/sheetData></t></is></c></row>"
        // The end of the cells where a piece of the file ends, at every letter of it.
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + text
        let tail = "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"
        for cut in -2...14 {
            let xml = head + String(repeating: " ", count: (2 << 16) - head.utf8.count - cut) + tail
            let sheet = try TestArchive.withFile(TestArchive.book("", other: ["xl/worksheets/sheet1.xml": xml])) { SheetText($0) }
            #expect(sheet.lines == ["1 | */sheetData> </sheetData> | (/sheetData> </sheetData>)"], "cut at \(cut)")
        }
    }

    @Test func whatStandsFarToTheRightIsTold() throws {
        var limits = TableLimits()
        limits.columns = 3
        let sheet = try Self.read("<row><c r=\"C1\"><v>1</v></c><c r=\"D1\" s=\"1\"/><c r=\"E1\"><v>2</v></c></row>", limits: limits)
        #expect(sheet.lines == ["1 |  |  | #1"] && sheet.faults == ["table.columns 1:5"])
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"1048577\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"B1\"/><c r=\"B1\"/></row>",
        "<row><c r=\"1\"/></row>",
    ])
    func disorderIsDamage(_ rows: String) throws {
        let sheet = try Self.read(rows)
        #expect(sheet.faults.count == 1 && sheet.faults[0].hasPrefix("table.damaged"), "\(sheet.faults)")
    }
}
