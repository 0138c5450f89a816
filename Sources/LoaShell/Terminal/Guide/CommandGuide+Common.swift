public import LoaMarkup

extension CommandGuide {
    /// A folder as a value.
    public static let folder = Message(vi: "THƯ-MỤC", en: "FOLDER")
    /// A file as a value.
    public static let file = Message(vi: "TỆP", en: "FILE")

    /// The options that every command takes, anywhere on the line.
    public static let commonOptions: [Option] = [
        Option(
            "--site", folder, vi: "thư mục của trang, nơi có content/ (mặc định: thư mục đang đứng)",
            en: "the site's folder, with content/ in it (default: the current folder)"),
        Option(
            "--output", folder, vi: "thư mục đích (mặc định: _site trong thư mục của trang)",
            en: "the folder to build into (default: _site in the site's folder)"),
        Option(
            "--today", Message(vi: "NGÀY", en: "DATE"),
            vi:
                "coi như hôm nay là ngày ấy, ví dụ 2026-05-01 hoặc 01/05/2026 (mặc định: hôm nay theo múi giờ của trang)",
            en: "take this day as today, as 2026-05-01 or 01/05/2026 (default: today in the site's time zone)"),
        Option(
            "--lang", Message(vi: "vi|en", en: "vi|en"),
            vi: "ngôn ngữ của thông báo (mặc định: biến LOA_LANG, rồi ngôn ngữ của trang)",
            en: "the language of messages (default: the variable LOA_LANG, then the site's language)"),
        Option("--json", vi: "in kết quả dạng JSON cho máy đọc", en: "print the result as JSON, for machines"),
        Option("--strict", vi: "coi cảnh báo như lỗi", en: "treat warnings as errors"),
        Option(
            "--jobs", Message(vi: "SỐ", en: "N"), vi: "số luồng chạy cùng lúc (mặc định: số nhân của máy)",
            en: "how many threads to use (default: one for each core)"),
        Option("--help", vi: "in trợ giúp về lệnh (viết gọn: -h)", en: "print help for the command (short: -h)"),
    ]

    /// Commands that are announced but not there yet: named, they say so.
    public static let future: [String] = ["preview", "print", "law", "publish", "rollback"]
}
