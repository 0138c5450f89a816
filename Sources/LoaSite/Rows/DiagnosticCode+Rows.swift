public import LoaMarkup

extension DiagnosticCode {
    /// A table that pages cannot be made from, or a choice of rows that cannot be understood.
    public static let rowsTable = DiagnosticCode(
        "rows.table",
        vi: "“rows” ở đầu trang nói trang này là mẫu, mỗi dòng của bảng thành một trang: rows: { from: stats:don-vi } hoặc rows: { from: bang.csv, key: ma, where: loai = phuong, sort: ten }.",
        en: "“rows” above a page makes it a pattern, of which each row of a table makes a page: rows: { from: stats:units } or rows: { from: table.csv, key: code, where: kind = ward, sort: name }.")
    /// A column that the table does not have.
    public static let rowsColumn = DiagnosticCode(
        "rows.column",
        vi: "{{tên-cột}} lấy ô ở cột đó của dòng. Tên cột phải viết đúng như dòng đầu của bảng.",
        en: "{{column}} takes the cell of that column. The name is written as in the first line of the table.")
    /// An empty cell that a page shows.
    public static let rowsEmpty = DiagnosticCode(
        "rows.empty",
        vi: "Ô này trống mà trang mẫu dùng đến. Điền ô, hoặc viết chữ thay: {{dien_thoai|chưa có}} hay {{dien_thoai|:missing[số điện thoại]}}.",
        en: "The cell is empty, but the pattern shows it. Fill it in, or give words instead: {{phone|not known}} or {{phone|:missing[phone number]}}.")
    /// A row that cannot be told from others.
    public static let rowsKey = DiagnosticCode(
        "rows.key",
        vi: "Mỗi dòng cần một khóa riêng, vì liên kết và địa chỉ trang dùng khóa đó. Khóa là cột đầu của bảng, hoặc cột ghi ở “key”.",
        en: "Each row needs a key of its own, which links and addresses go by. It is the first column of the table, or the one named by “key”.")
    /// A place that cannot be filled from a table.
    public static let rowsPlace = DiagnosticCode(
        "rows.place",
        vi: "{{tên-cột}} đặt được trong chữ, địa chỉ liên kết, giá trị của lệnh và phần khai báo đầu trang; không đặt vào tên lệnh. Muốn in hai dấu ngoặc thì viết \\{{.",
        en: "{{column}} may stand in words, addresses of links, values of directives and front matter, but not in a directive's name. To print the braces write \\{{.")
    /// A link to a pattern that names no row, or one that is not there.
    public static let rowsLink = DiagnosticCode(
        "rows.link",
        vi: "Tệp được dẫn tới là mẫu của nhiều trang. Viết thêm dấu hỏi và khóa của dòng: [Hà Tu](phuong-xa.md?06652).",
        en: "The linked file is a pattern of many pages. Add a question mark and the key of the row: [Hà Tu](units.md?06652).")

    /// All codes of pages made from rows.
    public static let rowsCodes: [DiagnosticCode] = [rowsTable, rowsColumn, rowsEmpty, rowsKey, rowsPlace, rowsLink]
}
