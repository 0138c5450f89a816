import LoaMarkup
import LoaStats
import Testing

@Suite struct CSVDialectTests {
    @Test(arguments: [
        ("a,b\n1,2\n", UInt8(ascii: ",")), ("a;b\n1,5;2\n3,5;4\n", UInt8(ascii: ";")), ("a\tb\n1,5\t2;3\n", 0x09),
        ("a|b\n1|2", UInt8(ascii: "|")), ("một cột\nhai\n", UInt8(ascii: ",")), ("", UInt8(ascii: ",")),
        // A comma in quotes is none; titles above the header have no delimiter.
        ("\"a,b,c\";d\n\"e,f,g\";h\n", UInt8(ascii: ";")), ("BÁO CÁO, THÁNG 10\n\nmã;tên;số\n1;An, Bình;2\n2;Chi;3\n", UInt8(ascii: ";")),
    ])
    func delimiterIsFound(_ text: String, _ delimiter: UInt8) {
        var source = CSVRows(path: SourcePath("a.csv"), bytes: Array(text.utf8), options: CSVOptions(width: .any))
        source.forEachRow { _ in true }
        #expect(source.delimiter == delimiter)
    }

    @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\u{FEFF}sep=;\r"])
    func excelNamesTheDelimiter(_ first: String) {
        // Without the first line the commas would win.
        let read = readCSV(first + "a,b,c;d\n1,2,3;4\n")
        #expect(read.rows == [["a,b,c", "d"], ["1,2,3", "4"]] && read.faults.isEmpty)
    }

    @Test func linesAfterTheNamedDelimiterAreCountedRight() throws {
        var source = CSVRows(path: SourcePath("a.csv"), bytes: Array("sep=;\na;b\n".utf8))
        var row = RawRow()
        try step(&source, &row)
        #expect(row.number == 1 && row.line == 2)
    }

    @Test func lineEndsMayBeMixed() {
        let read = readCSV("a,b\r1,2\r\n3,4\n\r\n5,6\n\n")
        #expect(read.rows == [["a", "b"], ["1", "2"], ["3", "4"], [], ["5", "6"], []])
        #expect(read.faults.isEmpty)
    }

    @Test func rowsAndLinesAreCountedApart() throws {
        var source = CSVRows(path: SourcePath("a.csv"), bytes: Array("a,\"b\nc\r\nd\re\"\n1,2\n".utf8))
        var row = RawRow()
        try step(&source, &row)
        #expect(row.number == 1 && row.line == 1)
        try step(&source, &row)
        #expect(row.number == 2 && row.line == 5)
        #expect(row[1] == RawCell(.text, start: 0, end: 1) && row[3] == RawCell())
    }

    @Test(arguments: [false, true], [false, true])
    func utf16IsRead(_ isBigEndian: Bool, _ isMarked: Bool) {
        let text = "mã;tên;số\n06652;Hạ Long 😀;25.000\n06655;Vân Đồn;1.800\n"
        let read = readCSV(utf16(text, isBigEndian: isBigEndian, isMarked: isMarked))
        #expect(read.rows == [["mã", "tên", "số"], ["06652", "Hạ Long 😀", "25.000"], ["06655", "Vân Đồn", "1.800"]])
        #expect(read.faults.isEmpty)
    }

    @Test func utf16CutOffIsTold() {
        let bytes = utf16("a;b\n1;2\n", isBigEndian: false, isMarked: true)
        #expect(readCSV(bytes.dropLast()).faults == ["table.encoding 0:1"])
    }

    @Test(arguments: [
        // "Vân Đồn" in Windows-1258, "café" in Windows-1252, .VnTime, VNI, a picture.
        ([UInt8](arrayLiteral: 0x61, 0x0A, 0x56, 0xE2, 0x6E, 0x20, 0xD0, 0xF4, 0xCC, 0x6E), "Windows-1258", 2, 2),
        ([0x61, 0x2C, 0x63, 0x61, 0x66, 0xE9, 0x0A], "Windows-1252", 1, 6),
        ([0x61, 0x2C, 0x62, 0x0A, 0x00, 0x01], "NUL", 2, 1),
    ])
    func otherEncodingsAreRefused(_ bytes: [UInt8], _ name: String, _ line: Int, _ column: Int) throws {
        var source = CSVRows(path: SourcePath("a.csv"), bytes: bytes)
        source.forEachRow { _ in true }
        let fault = try #require(source.diagnostics.first)
        #expect(source.diagnostics.count == 1 && source.failed)
        #expect(fault.message.vi.contains(name) && fault.message.vi.contains("CSV UTF-8"), "\(fault.message.vi)")
        #expect(fault.span.line == line && fault.span.column == column)
    }

    @Test func anEncodingFaultFarInTheFileHasItsLine() {
        var bytes = Array(String(repeating: "Hạ Long,2\r\n", count: 50_000).utf8)
        bytes += [0x61, 0x2C, 0xE9, 0x0A]
        #expect(readCSV(bytes, piece: 4099).faults == ["table.encoding 50001:3"])
    }
}
