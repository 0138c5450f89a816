public import LoaMarkup

extension DiagnosticCode {
    static let printPicture = DiagnosticCode(
        "print.picture",
        vi: "Bản in nhận ảnh JPEG, PNG và SVG, không quá 40 triệu điểm ảnh (PNG: 25 triệu). Ảnh loại khác hãy lưu lại thành JPEG (ảnh chụp) "
            + "hoặc PNG (hình vẽ).",
        en: "Print takes JPEG, PNG and SVG of at most 40 million pixels (PNG: 25 million). Save others as JPEG (photos) or PNG (drawings).")
    static let printDrawing = DiagnosticCode(
        "print.drawing",
        vi: "Tệp SVG dùng thứ mà bản in không vẽ được, như chữ sống, bộ lọc, mặt nạ, hoạ tiết lặp, ảnh nhúng. Trong Inkscape: chọn tất cả, "
            + "“Path → Object to Path” (chữ) và “Path → Stroke to Path”, bỏ bộ lọc và mặt nạ, rồi lưu lại dạng “Plain SVG”.",
        en: "The SVG uses something that print cannot draw, like live text, filters, masks, patterns, embedded pictures. In Inkscape: select "
            + "all, “Path → Object to Path” (text) and “Path → Stroke to Path”, remove filters and masks, and save as “Plain SVG”.")

    /// Every code about pictures for print, for `loa explain`.
    public static let printPictureCodes: [DiagnosticCode] = [printPicture, printDrawing]
}
