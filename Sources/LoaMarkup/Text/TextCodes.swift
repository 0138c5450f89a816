extension DiagnosticCode {
    static let textEncoding = DiagnosticCode(
        "text.encoding",
        vi:
            "Tệp chữ phải lưu bằng bảng mã UTF-8. Mở tệp trong trình soạn thảo, chọn Lưu thành… và bảng mã UTF-8; chữ gõ bằng phông cũ (.VnTime, VNI-Times) phải chuyển sang Unicode trước.",
        en:
            "Text files must be saved as UTF-8. Open the file in an editor and save it with the encoding UTF-8; text typed in old fonts (.VnTime, VNI-Times) must be converted to Unicode first."
    )
    static let textNul = DiagnosticCode(
        "text.nul",
        vi: "Tệp có ký tự rỗng (NUL): đây không phải tệp chữ, hoặc đã hỏng.",
        en: "The file holds a NUL character: it is not text, or it is damaged.")
    static let textTooLarge = DiagnosticCode(
        "text.too-large",
        vi: "Tệp chữ lớn hơn mức cho phép. Chia thành nhiều trang.",
        en: "The text file is over the limit. Split it into several pages.")

    static let textLegacyFont = DiagnosticCode(
        "text.legacy-font",
        vi:
            "Chữ gõ bằng phông cũ (.VnTime, VNI-Times) không phải tiếng Việt Unicode: người đọc, máy tìm kiếm và máy in đều không đọc được. Chuyển mã sang Unicode dựng sẵn trước khi dán vào.",
        en:
            "Text typed for old fonts (.VnTime, VNI-Times) is not Unicode Vietnamese: readers, searches and printers cannot read it. Convert it to precomposed Unicode before pasting it."
    )

    /// Every code of the reading guard, for `loa explain`.
    public static let textCodes: [DiagnosticCode] = [.textEncoding, .textNul, .textTooLarge, .textLegacyFont]
}
