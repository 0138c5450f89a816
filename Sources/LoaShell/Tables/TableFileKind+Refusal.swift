internal import LoaStats

extension TableFileKind {
    /// Why a file of this kind cannot be read as .xlsx, with what to do; nil when it may be one.
    var refusal: TableFault? {
        let what: (vi: String, en: String)
        switch self {
        case .zip: return nil
        case .text: what = ("tệp chữ, không phải .xlsx", "a text file, not .xlsx")
        case .oldExcel: what = ("tệp .xls cũ (hoặc có mật khẩu)", "an old .xls (or one with a password)")
        case .encrypted:
            return TableFault(
                .tableKind, vi: "tệp có mật khẩu — mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), rồi lưu lại thành .xlsx",
                en: "the file has a password — open it in Excel, take the password away (File → Info → Protect) and save it as .xlsx")
        case .markup: what = ("trang web hoặc XML mang đuôi bảng tính", "a web page or XML with a spreadsheet's name")
        case .binaryExcel: what = ("tệp .xlsb", "an .xlsb file")
        case .openDocument: what = ("tệp .ods của LibreOffice", "an .ods file of LibreOffice")
        case .numbers:
            return TableFault(
                .tableKind, vi: "tệp Numbers của Apple — trong Numbers chọn Tệp → Xuất ra → Excel (.xlsx)",
                en: "an Apple Numbers file — in Numbers choose File → Export To → Excel (.xlsx)")
        case .word:
            return TableFault(
                .tableKind, vi: "tệp Word — chép bảng sang Excel rồi lưu thành .xlsx",
                en: "a Word document — copy the table to Excel and save it as .xlsx")
        case .pdf:
            return TableFault(
                .tableKind, vi: "tệp PDF — xin tệp bảng tính gốc (.xlsx)", en: "a PDF — ask for the spreadsheet itself (.xlsx)")
        case .empty:
            return TableFault(.tableKind, vi: "tệp rỗng — xin lại tệp", en: "the file is empty — ask for it again")
        }
        return TableFault(
            .tableKind, vi: "\(what.vi) — mở bằng Excel (hoặc LibreOffice), chọn Lưu thành (Save As) .xlsx",
            en: "\(what.en) — open it in Excel (or LibreOffice) and choose Save As .xlsx")
    }
}
