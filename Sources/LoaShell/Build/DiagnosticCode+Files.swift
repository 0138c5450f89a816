public import LoaMarkup

extension DiagnosticCode {
    /// A file that cannot be read.
    public static let fileRead = DiagnosticCode(
        "file.read", vi: "Không đọc được tệp. Kiểm tra quyền đọc và ổ đĩa.",
        en: "The file cannot be read. Check its rights and the disk.")
    /// A link that leads out of the site.
    public static let fileLink = DiagnosticCode(
        "file.link",
        vi: "Liên kết tượng trưng (symlink) dẫn ra ngoài thư mục của trang, hoặc dẫn vào đâu không rõ. Chép tệp thật vào content.",
        en: "A symbolic link leads out of the site's folder, or nowhere. Copy the real file into content.")
    /// A device, pipe or socket.
    public static let fileKind = DiagnosticCode(
        "file.kind", vi: "Chỉ dùng tệp thường và thư mục; đây là thiết bị, ống dẫn hoặc ổ cắm. Xóa nó khỏi content.",
        en: "Only files and folders are used; this is a device, a pipe or a socket. Remove it from content.")
    /// A name that cannot be used.
    public static let fileName = DiagnosticCode(
        "file.name", vi: "Tên tệp không phải UTF-8, hoặc hai tên chỉ khác cách ghi dấu. Đổi tên tệp.",
        en: "The file's name is not UTF-8, or two names differ only in how marks are encoded. Rename the file.")
    /// A template that cannot be rendered.
    static let templateRender = DiagnosticCode(
        "template.render", vi: "Mẫu trang tự gọi lại chính nó không dứt. Sửa lệnh gọi mẫu con trong giao diện.",
        en: "A template calls itself without end. Mend the partials of the theme.")

    /// A time zone that the machine does not know.
    static let configTimezone = DiagnosticCode(
        "config.timezone",
        vi: "“timezone” viết theo danh sách IANA, ví dụ Asia/Ho_Chi_Minh; máy cần gói tzdata.",
        en: "“timezone” is a name of the IANA list, as Asia/Ho_Chi_Minh; the machine needs tzdata.")

    /// All codes of the shell.
    public static let shellCodes: [DiagnosticCode] = [fileRead, fileLink, fileKind, fileName, templateRender, configTimezone]
}
