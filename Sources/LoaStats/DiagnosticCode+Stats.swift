public import LoaMarkup

extension DiagnosticCode {
    /// A column that cannot be as declared.
    public static let statsColumn = DiagnosticCode(
        "stats.column", vi: "Khai báo cột trong content/stats/stats.yaml chưa đủ hoặc mâu thuẫn. Cột mã cần danh sách mã.",
        en: "A column in content/stats/stats.yaml is declared in part or against itself. A column of codes needs its list.")
    /// A name of a column, set, figure, target or table that is not there.
    public static let statsReference = DiagnosticCode(
        "stats.reference",
        vi: "content/stats/stats.yaml nhắc đến một cột, bộ dữ liệu, số liệu, chỉ tiêu hay bảng đơn vị không có. Xem tên gợi ý.",
        en: "content/stats/stats.yaml names a column, data set, figure, target or table that is not there. See the name suggested.")
    /// A rule that cannot be read.
    public static let statsRule = DiagnosticCode(
        "stats.rule", vi: "Quy tắc giữa các cột viết như “cuoi_ky = dau_ky + ket_nap - giam”, “nu <= tong”, “dau_ky = previous(cuoi_ky)”.",
        en: "A rule between columns reads like “end = start + joined - left”, “women <= all”, “start = previous(end)”.")
    /// A figure that is not computable as declared.
    public static let statsFigure = DiagnosticCode(
        "stats.figure", vi: "Mỗi số liệu có đúng một cách tính. Xem README, phần Số liệu.",
        en: "Each figure has just one way of counting. See the README on figures.")
    /// A period that is none.
    public static let statsPeriod = DiagnosticCode(
        "stats.period", vi: "Kỳ viết là 2026-10 (tháng), 2026-Q3 (quý) hoặc 2026 (năm).",
        en: "A period is 2026-10 (month), 2026-Q3 (quarter) or 2026 (year).")
    /// A column with data of single persons.
    public static let statsPersonal = DiagnosticCode(
        "stats.personal",
        vi: "Không giữ dữ liệu của từng người (họ tên, căn cước, điện thoại, ngày sinh…). Chỉ nhập bảng đếm. Xóa cột ấy khỏi tệp rồi nhập lại.",
        en: "No data of single persons are kept (names, identity or telephone numbers, days of birth…). Import counts alone. Take the column out and try again.")
    /// A data file that is not there or cannot be read.
    public static let statsFile = DiagnosticCode(
        "stats.file", vi: "Không đọc được tệp dữ liệu mà content/stats/stats.yaml nêu. Tệp phải nằm cạnh stats.yaml.",
        en: "The data file that content/stats/stats.yaml names cannot be read. It stands beside stats.yaml.")
    /// A head of a file that does not match the schema.
    public static let statsHead = DiagnosticCode(
        "stats.head", vi: "Dòng đầu của tệp dữ liệu phải có đúng các cột đã khai báo. Cột lạ bị từ chối, cột thiếu phải thêm.",
        en: "The first line of a data file has just the columns declared. Unknown ones are refused, missing ones are to be added.")
    /// A cell that does not hold what its column holds.
    public static let statsCell = DiagnosticCode(
        "stats.cell", vi: "Ô dữ liệu không đúng loại, mã hay giới hạn của cột. Sửa ô được nêu.",
        en: "A cell is not of its column's type, codes or range. Mend the cell named.")
    /// Two rows with one key.
    public static let statsDuplicate = DiagnosticCode(
        "stats.duplicate", vi: "Hai dòng có cùng khóa (kỳ, đơn vị…). Giữ một dòng.",
        en: "Two rows have one key (period, unit…). Keep one.")
    /// A period, or a unit in a period, that is not there.
    public static let statsGap = DiagnosticCode(
        "stats.gap", vi: "Thiếu một kỳ ở giữa, hoặc thiếu đơn vị trong một kỳ. Bổ sung dòng còn thiếu.",
        en: "A period in between, or a unit in a period, is missing. Add the row.")
    /// A period that has not ended.
    public static let statsFuture = DiagnosticCode(
        "stats.future", vi: "Kỳ của dòng chưa đến. Kiểm tra năm, tháng.", en: "The row's period is still to come. Check year and month.")
    /// Numbers that break a rule.
    public static let statsIntegrity = DiagnosticCode(
        "stats.integrity", vi: "Các con số trong dòng không khớp quy tắc đã khai báo. Hỏi lại đơn vị gửi, sửa con số sai.",
        en: "The numbers of the row break a declared rule. Ask the sender and mend the wrong one.")
    /// A row of totals that does not add up.
    public static let statsTotal = DiagnosticCode(
        "stats.total", vi: "Dòng tổng trong tệp gửi đến không bằng tổng các dòng. Có thể thiếu dòng, hoặc một con số đã sửa mà chưa cộng lại.",
        en: "A row of totals in the file is not the sum of its rows. A row may be missing, or a number was changed and not added up anew.")
    /// A file of data that was changed by hand.
    public static let statsEdited = DiagnosticCode(
        "stats.edited",
        vi: "Tệp dữ liệu khác với lần nhập cuối trong lịch sử: có người đã sửa tay. Ghi nhận bằng “loa stats import content/stats/BỘ.csv --reason \"lý do\"”.",
        en: "The data file is not what the last import left: somebody edited it. Record that by “loa stats import content/stats/SET.csv --reason \"why\"”.")
    /// A history that does not hold together.
    public static let statsHistory = DiagnosticCode(
        "stats.history",
        vi: "Lịch sử trong content/stats/history bị sửa, thiếu tệp hoặc không khớp. Khôi phục thư mục ấy từ bản sao lưu.",
        en: "The history in content/stats/history was edited, lacks a file or does not add up. Restore the folder from a backup.")
    /// A source of data that is declared wrongly or gave no table.
    public static let statsSource = DiagnosticCode(
        "stats.source",
        vi: "Nguồn số liệu (“from” trong content/stats/stats.yaml) khai báo chưa đúng, hoặc trả về thứ không phải bảng số liệu. Xem README, phần Số liệu.",
        en: "A source of data (“from” in content/stats/stats.yaml) is declared wrongly, or gives something that is no table. See the README on figures.")
    /// A password where it does not belong.
    public static let statsSecret = DiagnosticCode(
        "stats.secret",
        vi: "Mật khẩu và khóa bí mật không bao giờ ghi trong content. Ghi tên một biến môi trường vào “secret”, hoặc một tệp ngoài content vào “secret_file”. Mật khẩu đã lỡ ghi thì phải đổi.",
        en: "Passwords and keys never stand in content. Name an environment variable in “secret”, or a file outside content in “secret_file”. A password that was written down must be changed.")
    /// A source that could not be reached, or not in time.
    public static let statsUnreachable = DiagnosticCode(
        "stats.unreachable",
        vi: "Không lấy được số liệu từ nguồn: máy chủ không trả lời, quá thời gian, hoặc từ chối. Trang vẫn dùng bản tốt cuối cùng. Kiểm tra mạng và nguồn rồi chạy lại “loa stats pull”.",
        en: "The data could not be fetched: the server does not answer, takes too long or refuses. The site uses the last good copy. Look at network and source, then run “loa stats pull” again.")
    /// A warning that an older copy is in use.
    public static let statsKept = DiagnosticCode(
        "stats.kept",
        vi: "Lần lấy số liệu vừa rồi không xong, trang dùng bản tốt cuối cùng. Xem lỗi đi kèm.",
        en: "The last fetch failed, so the site uses the last good copy. See the fault beside it.")
    /// A change too large to believe.
    public static let statsJump = DiagnosticCode(
        "stats.jump", vi: "Con số thay đổi bất thường so với mười hai kỳ trước. Nếu đúng, ghi lý do vào “silence” của loa.yaml.",
        en: "The number changed beyond measure against the twelve periods before. If it is right, give the reason in “silence” of loa.yaml.")
    /// A use of a figure that cannot be answered.
    public static let figureUnknown = DiagnosticCode(
        "figure.unknown", vi: "Trang nhắc đến số liệu, chỉ tiêu, đơn vị hay kỳ không có trong content/stats. Xem tên gợi ý.",
        en: "The page names a figure, target, unit or period that content/stats does not have. See the name suggested.")
    /// A figure with no number for what is asked.
    public static let figureEmpty = DiagnosticCode(
        "figure.empty", vi: "Không có con số nào cho kỳ hay đơn vị được hỏi. Nhập số liệu, hoặc đổi kỳ.",
        en: "There is no number for the period or unit asked for. Import the data, or ask for another period.")
    /// A figure on pages whose readers may not see it.
    public static let figureLevel = DiagnosticCode(
        "figure.level", vi: "Số liệu nội bộ không được hiện cho độc giả công khai. Đặt lệnh trong “::: for” của nhóm nội bộ.",
        en: "An internal figure cannot be shown to public readers. Put it inside “::: for” an internal audience.")
    /// A figure that is getting old.
    public static let figureStale = DiagnosticCode(
        "figure.stale", vi: "Số liệu đã quá hạn dùng đặt trong stats.yaml (warn_after, error_after). Nhập số mới.",
        en: "The figure is older than stats.yaml allows (warn_after, error_after). Import new numbers.")

    /// Public figures that cannot be printed safely.
    public static let figureSealed = DiagnosticCode(
        "figure.sealed",
        vi: "Không tìm được cách công bố số liệu mà không ai tính ra được số nhỏ đã giấu, nên tất cả đều bị giấu. Bớt cách chia (by), bớt số liệu công khai, hoặc đặt level: internal.",
        en: "No way was found to publish the figures so that nobody can work the hidden ones out, so all are hidden. Take out cuts (by) or public figures, or set level: internal.")

    /// All codes of the stats module.
    public static let statsCodes: [DiagnosticCode] = [
        statsColumn, statsReference, statsRule, statsFigure, statsPeriod, statsPersonal, statsFile, statsHead, statsCell,
        statsDuplicate, statsGap, statsFuture, statsIntegrity, statsTotal, statsEdited, statsHistory, statsSource, statsSecret,
        statsUnreachable, statsKept, statsJump,
        figureUnknown, figureEmpty, figureLevel, figureStale, figureSealed,
    ]
}
