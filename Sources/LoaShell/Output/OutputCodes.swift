public import LoaMarkup

extension DiagnosticCode {
    /// The target folder is part of the site, or holds it.
    public static let outputPlace = DiagnosticCode(
        "output.place",
        vi: "Thư mục đích không được là thư mục của trang, chứa nó, hay nằm trong `content/` hoặc `themes/`: "
            + "mỗi lần tạo, toàn bộ thư mục đích được thay mới. Hãy chọn một thư mục riêng, ví dụ `_site`.",
        en: "The target folder must not be the site's folder, hold it, or lie in `content/` or `themes/`: "
            + "each build replaces the whole target. Choose a folder of its own, such as `_site`.")
    /// The target folder holds files that loa did not make.
    public static let outputForeign = DiagnosticCode(
        "output.foreign",
        vi: "Thư mục đích đã có tệp mà không có tệp đánh dấu `.loa`, tức không phải do loa tạo ra. loa không bao giờ "
            + "ghi đè thư mục như vậy. Hãy chọn thư mục khác, hoặc tự dọn trống thư mục ấy.",
        en: "The target folder has files but no `.loa` marker, so loa did not make it. loa never overwrites such a "
            + "folder. Choose another one, or empty it yourself.")
    /// The target is a file.
    public static let outputNotFolder = DiagnosticCode(
        "output.not-folder",
        vi: "Đích phải là một thư mục, hoặc một tên chưa có. Hãy chọn tên khác.",
        en: "The target must be a folder, or a name that is still free. Choose another name.")
    /// Another build is writing into the same folder.
    public static let outputBusy = DiagnosticCode(
        "output.busy",
        vi: "Một lệnh loa khác đang ghi vào cùng thư mục đích. Hãy đợi lệnh ấy xong, hoặc chọn thư mục đích khác.",
        en: "Another loa is writing into the same target folder. Wait until it is done, or choose another target.")
    /// A path that cannot be a file of the output.
    public static let outputPath = DiagnosticCode(
        "output.path",
        vi: "Đường dẫn của một tệp đầu ra không dùng được: quá dài, có phần trống hoặc `..`, trùng với tệp khác, hoặc "
            + "vừa là tệp vừa là thư mục. Hãy đổi tên trang hay tệp tạo ra nó.",
        en: "The path of an output file cannot be used: too long, with an empty part or `..`, used twice, or both a "
            + "file and a folder. Rename the page or file that it comes from.")
    /// Another program changed the folders while loa worked in them.
    public static let outputDisturbed = DiagnosticCode(
        "output.disturbed",
        vi: "Trong lúc loa ghi, một chương trình khác đã đổi thư mục đích hoặc thư mục tạm bên cạnh. Hãy chạy lại.",
        en: "While loa was writing, another program changed the target or the temporary folder beside it. Run again.")
    /// The system reported an error while the output was written.
    public static let outputSystem = DiagnosticCode(
        "output.system",
        vi: "Hệ thống báo lỗi khi đọc hoặc ghi: đĩa đầy, không có quyền, ổ đĩa hỏng. Bản trước được giữ nguyên.",
        en: "The system reported an error while reading or writing: disk full, no permission, faulty disk. "
            + "The previous output is kept.")

    /// All the codes of writing the output.
    public static let outputCodes: [DiagnosticCode] = [
        outputPlace, outputForeign, outputNotFolder, outputBusy, outputPath, outputDisturbed, outputSystem,
    ]
}
