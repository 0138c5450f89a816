public import LoaMarkup

extension DiagnosticCode {
    /// A link to nothing.
    public static let linkBroken = DiagnosticCode(
        "link.broken",
        vi: "Liên kết dẫn tới tệp hoặc đề mục không có. Viết đường dẫn tới tệp .md tính từ tệp đang viết, ví dụ [phép năm](../luat/phep-nam.md#le-tet).",
        en: "The link leads to a file or heading that is not there. Write the way to the .md file from the file you are in, as [leave](../law/leave.md#holidays).")
    /// A link to what its reader may not see.
    public static let linkHidden = DiagnosticCode(
        "link.hidden",
        vi: "Người đọc câu này không được thấy trang được dẫn tới (trang của nhóm khác, bản nháp, chưa đăng hoặc hết hạn). Mở rộng trang đó, hoặc đặt liên kết vào phần riêng.",
        en: "The reader of this sentence may not see the linked page (for others, a draft, not yet published or expired). Widen that page, or put the link in a part of its own.")
    static let linkScheme = DiagnosticCode(
        "link.scheme", vi: "Chỉ dùng liên kết https, http, mailto, tel, sms, zalo và liên kết tới tệp.",
        en: "Only https, http, mailto, tel, sms, zalo and links to files are used.")
    static let linkTitle = DiagnosticCode(
        "link.title", vi: "Tiêu đề của liên kết không chọn được độc giả. Đưa chữ ra ngoài ngoặc kép.",
        en: "A link's title cannot choose readers. Move the words out of the quotes.")
    /// A picture without alternative text.
    public static let imageAlt = DiagnosticCode(
        "image.alt",
        vi: "Mỗi ảnh cần một mô tả ngắn cho người không nhìn thấy: ![Công nhân ký đơn ở xưởng may](anh.jpg).",
        en: "Each picture needs a short description for those who cannot see it: ![A worker signs a form](photo.jpg).")
    static let imageExternal = DiagnosticCode(
        "image.external", vi: "Trang không lấy gì từ máy chủ khác. Tải ảnh về, đặt vào content và dẫn tới tệp.",
        en: "Pages fetch nothing from other hosts. Save the picture into content and name the file.")
    /// Two files with one published address.
    public static let fileAddress = DiagnosticCode(
        "file.address", vi: "Hai tệp có tên chỉ khác dấu hay chữ hoa nên trùng địa chỉ. Đổi tên một tệp.",
        en: "Two files whose names differ only in marks or case have one address. Rename one.")

    /// All codes of links.
    public static let linkCodes: [DiagnosticCode] = [
        linkBroken, linkHidden, linkScheme, linkTitle, imageAlt, imageExternal, fileAddress,
    ]
}
