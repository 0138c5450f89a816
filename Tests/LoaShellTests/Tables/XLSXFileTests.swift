import LoaMarkup
import LoaShell
import LoaStats
import Testing

/// Files that openpyxl and LibreOffice wrote; `Fixtures/make.py` writes them anew.
@Suite struct XLSXFileTests {
    @Test func aStaffReportIsReadAsItStands() {
        let sheet = SheetText(SheetText.fixture("openpyxl.xlsx"))
        let title = "BÁO CÁO ĐOÀN VIÊN THÁNG 10/2026"
        #expect(
            sheet.lines == [
                "1 | *\(title)" + String(repeating: " | (\(title))", count: 5),
                "2 | *Đơn vị | (Đơn vị) | *Đoàn viên | (Đoàn viên) | *Ngày báo cáo",
                "3 | Mã | Tên | Đầu kỳ | Kết nạp | (Ngày báo cáo) | Tỷ lệ",
                "4 | #6652 | Phường Hạ Long | 25.000 | #12 | @2025-07-01 | #0.35 | #0.354166666666667",
                "5 hidden | 06655 | Xã Vân Đồn | #1800 | - | @2026-10-20 | #1.1 | @2026-01-02",
                "6 | #6658 | Đặc khu Cô Tô | #300 |  | 1/7/2025 | #12.3",
                "7 | Cộng | yes | ! | !#REF! |  | một hai ba",
            ])
        #expect(sheet.faults == ["table.hidden 0:1", "table.formula 7:3", "table.hidden 5:1", "table.hidden 0:1"])
        #expect(
            sheet.messages == [
                "trang tính ‘Nháp’ bị ẩn — cho hiện lại nếu muốn nhập, xóa nếu không",
                "Sheet ‘Tháng 10’, dòng 7, cột C: công thức chưa có kết quả — mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập",
                "Sheet ‘Tháng 10’ có dòng bị ẩn (5), vẫn được đọc — xóa hẳn nếu không muốn nhập",
                "Sheet ‘Tháng 10’ có cột bị ẩn (F), vẫn được đọc — xóa hẳn nếu không muốn nhập",
            ])
    }

    @Test func bytesAreNotNormalised() throws {
        let book = try #require(XLSXBook.open(SheetText.fixture("openpyxl.xlsx"), path: SourcePath("a.xlsx")).value)
        var source = try XLSXRows.open(book.sheets[0], of: book).get()
        var name: [UInt8] = []
        source.forEachRow { row in
            if row.number == 5 { name = Array(row.text(row[2])) }
            return true
        }
        var row = RawRow()
        let goesOn = source.next(&row)
        #expect(!goesOn && source.diagnostics.count == 3, "what is hidden is told once")
        #expect(name.count > Array("Xã Vân Đồn".utf8).count)
    }

    @Test func sheetsAreInTheOrderOfTheirTabs() throws {
        let book = try #require(XLSXBook.open(SheetText.fixture("openpyxl.xlsx"), path: SourcePath("a.xlsx")).value)
        #expect(book.sheets.map(\.name.string) == ["Tháng 10", "Doanh nghiệp", "Nháp"])
        #expect(book.sheets.map(\.visibility) == [.shown, .shown, .hidden])
        #expect(SheetText(book.file, sheet: 1).lines == ["3 |  | một mình"])
    }

    @Test func oldMacsCountFrom1904() throws {
        #expect(SheetText(SheetText.fixture("mac-1904.xlsx")).lines == ["1 | @2025-07-01"])
    }

    @Test func libreOfficesFilesAreRead() throws {
        let file = SheetText.fixture("libreoffice.xlsx")
        let sheet = SheetText(file)
        #expect(
            sheet.lines == [
                "1 | *Tổng hợp quý | (Tổng hợp quý) | (Tổng hợp quý)", "4 | *KCN Cái Lân | 25.000 | #0.35 | @2025-07-01",
                "5 | (KCN Cái Lân) | #7 | #21 | !#DIV/0! | #1", "6 |  |  | ab",
            ])
        #expect(sheet.faults.isEmpty)
        let book = try #require(XLSXBook.open(file, path: SourcePath("a.xlsx")).value)
        #expect(book.sheets.map(\.name.string) == ["Quý III – “nhanh”"])
    }

    @Test(arguments: [("libreoffice.xls", "tệp .xls cũ"), ("libreoffice.ods", "tệp .ods"), ("make.py", "tệp chữ")])
    func otherKindsAreRefused(_ name: String, _ what: String) throws {
        let sheet = SheetText(SheetText.fixture(name))
        #expect(sheet.lines.isEmpty && sheet.faults == ["table.kind 0:1"])
        let message = try #require(sheet.messages.first)
        #expect(message.hasPrefix(what) && message.hasSuffix("mở bằng Excel (hoặc LibreOffice), chọn Lưu thành (Save As) .xlsx"), "\(message)")
    }

    @Test func aSpreadsheetIsNoCSV() throws {
        guard case .failure(let fault) = CSVFile.open(SheetText.fixture("openpyxl.xlsx"), path: SourcePath("a.csv")) else {
            Issue.record("read")
            return
        }
        #expect(fault.code == .tableKind && fault.message.vi.contains(".xlsx"))
        guard case .failure(let old) = CSVFile.open(SheetText.fixture("libreoffice.xls"), path: SourcePath("a.csv")) else {
            Issue.record("read")
            return
        }
        #expect(old.message.vi.hasPrefix("tệp .xls cũ"))
    }

    @Test func csvFilesAreReadFromTheDisk() throws {
        let text = "mã;tên\n" + String(repeating: "06652;Hạ Long\n", count: 60_000)
        try TestArchive.withFile(Array(text.utf8)) { file in
            var source = try CSVFile.open(file, path: SourcePath("a.csv")).get()
            var count = 0
            source.forEachRow { row in
                count += row.string(2) == "Hạ Long" && row.string(1) == "06652" ? 1 : 0
                return true
            }
            #expect(count == 60_000 && source.diagnostics.isEmpty)
        }
    }

    @Test func missingFilesAreTold() {
        #expect(SheetText("/nowhere/a.xlsx").faults == ["file.read 0:1"])
        #expect(throws: TableFault.self) { _ = try CSVFile.open("/nowhere/a.csv", path: SourcePath("a.csv")).get() }
    }
}
