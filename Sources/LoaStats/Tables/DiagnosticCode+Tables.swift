public import LoaMarkup

extension DiagnosticCode {
    static let tableEncoding = DiagnosticCode(
        "table.encoding",
        vi: "Tệp CSV phải ở bảng mã UTF-8 hoặc UTF-16. Trong Excel chọn Lưu thành (Save As), loại “CSV UTF-8”, hoặc lưu thành .xlsx.",
        en: "A CSV file must be UTF-8 or UTF-16. In Excel choose Save As with the type “CSV UTF-8”, or save as .xlsx.")
    static let tableUnclosedQuote = DiagnosticCode(
        "table.unclosed-quote",
        vi: "Ô mở bằng dấu \" phải đóng bằng dấu \". Dấu \" ở trong ô viết hai lần: \"\".",
        en: "A field that opens with \" must close with \". A \" inside the field is written twice: \"\".")
    static let tableAfterQuote = DiagnosticCode(
        "table.after-quote",
        vi: "Sau dấu \" đóng ô chỉ có dấu ngăn cột hoặc hết dòng. Dấu \" ở trong ô viết hai lần: \"\".",
        en: "After the \" that closes a field comes a delimiter or the line's end. A \" inside is written twice: \"\".")
    static let tableWidth = DiagnosticCode(
        "table.width",
        vi: "Mọi dòng phải có số ô như dòng tiêu đề. Thường do một dấu phẩy trong chữ hay trong số (1,5) mà ô không đặt trong dấu \"…\".",
        en: "Every row must have as many fields as the header. Often a comma in text or in a number (1,5) stands in a field without \"…\".")
    static let tableRowTooLong = DiagnosticCode(
        "table.row-too-long",
        vi: "Một dòng dài quá mức, tệp hỏng hoặc không phải bảng.",
        en: "A row is over the limit: the file is damaged or no table.")
    static let tableTooManyFaults = DiagnosticCode(
        "table.too-many-faults",
        vi: "Bảng có quá nhiều lỗi nên không đọc hết. Sửa những lỗi đã nêu rồi nhập lại.",
        en: "The table has too many faults to read on. Mend those that are told and import anew.")
    /// A file that is another kind than a table that can be read.
    public static let tableKind = DiagnosticCode(
        "table.kind",
        vi: "Chỉ đọc .xlsx và .csv. Tệp loại khác (.xls cũ, .ods, có mật khẩu…): mở bằng Excel, chọn Lưu thành .xlsx.",
        en: "Only .xlsx and .csv are read. Other kinds (old .xls, .ods, with a password…): open in Excel, choose Save As .xlsx.")
    /// A spreadsheet that cannot be read to its end.
    public static let tableDamaged = DiagnosticCode(
        "table.damaged",
        vi: "Tệp bảng tính hỏng hoặc tải về chưa hết. Xin lại tệp, hoặc mở bằng Excel và lưu lại.",
        en: "The spreadsheet is damaged or was not downloaded whole. Ask for it again, or open it in Excel and save it anew.")
    /// A spreadsheet that grows beyond measure when unpacked.
    public static let tableTooLarge = DiagnosticCode(
        "table.too-large",
        vi: "Bảng tính quá lớn khi giải nén, hoặc là tệp cố ý làm hại. Chia nhỏ bảng.",
        en: "The spreadsheet is too large when unpacked, or made to do harm. Split the table.")
    /// A formula whose value the file does not have.
    public static let tableFormula = DiagnosticCode(
        "table.formula",
        vi: "Công thức chưa có kết quả trong tệp. Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập.",
        en: "A formula has no result in the file. Open the file in Excel or LibreOffice, save it, then import.")
    /// A value that does not fit its kind.
    public static let tableValue = DiagnosticCode(
        "table.value",
        vi: "Giá trị của ô không đúng loại mà tệp ghi. Mở tệp bằng Excel, gõ lại ô đó.",
        en: "The value of a cell does not fit the kind that the file says. Open the file in Excel and type the cell anew.")
    /// A value too far to the right.
    public static let tableColumns = DiagnosticCode(
        "table.columns",
        vi: "Có giá trị ở cột quá xa bên phải. Thường do gõ nhầm: xóa ô đó.",
        en: "A value stands too far to the right. Often a slip: delete that cell.")
    /// Sheets, rows or columns that the spreadsheet hides.
    public static let tableHidden = DiagnosticCode(
        "table.hidden",
        vi: "Trang tính, dòng hoặc cột bị ẩn vẫn được đọc. Nếu không muốn nhập, hãy xóa hẳn; nếu muốn, hãy cho hiện lại.",
        en: "Hidden sheets, rows and columns are read all the same. Delete them if they are not meant, show them if they are.")

    /// A head that does not name every column once.
    static let tableHead = DiagnosticCode(
        "table.head",
        vi: "Dòng đầu của tệp CSV ghi tên từng cột, mỗi tên một lần, ví dụ: ma,ten,dien_thoai.",
        en: "The first line of the CSV file names each column, each name once, as: ma,ten,dien_thoai.")
    /// A cell whose text cannot be read.
    static let tableCell = DiagnosticCode(
        "table.cell",
        vi: "Không đọc được chữ trong ô. Thường do gõ bằng phông cũ (TCVN3, VNI): gõ lại ô đó bằng Unicode.",
        en: "The text of a cell cannot be read, often since it was typed in an old font (TCVN3, VNI): type it anew in Unicode.")

    /// Every code of reading tables, for `loa explain`.
    public static let tableCodes: [DiagnosticCode] = [
        tableEncoding, tableUnclosedQuote, tableAfterQuote, tableWidth, tableRowTooLong, tableTooManyFaults, tableKind,
        tableDamaged, tableTooLarge, tableFormula, tableValue, tableColumns, tableHidden, tableHead, tableCell,
    ]
}
