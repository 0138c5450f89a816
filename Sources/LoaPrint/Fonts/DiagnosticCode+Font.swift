public import LoaMarkup

extension DiagnosticCode {
    static let fontFormat = DiagnosticCode(
        "font.format",
        vi: "Bản in cần tệp phông chữ tĩnh .ttf hoặc .otf, mỗi kiểu chữ một tệp. Phông biến thiên, .woff, .woff2, .ttc không dùng được "
            + "cho bản in; hãy xuất ra tệp tĩnh (thư mục “static” trong gói phông thường có sẵn).",
        en: "Print needs static .ttf or .otf font files, one for each style. Variable fonts, .woff, .woff2 and .ttc do not serve for "
            + "print; export static files (packages often have them in a folder “static”).")
    static let fontDamaged = DiagnosticCode(
        "font.damaged", vi: "Cấu trúc tệp phông chữ sai. Hãy chép lại từ bản gốc.",
        en: "The structure of the font file is wrong. Copy it again from the original.")
    static let fontLicence = DiagnosticCode(
        "font.licence",
        vi: "Tệp phông chữ tự ghi (fsType) rằng không được nhúng vào tài liệu. Hãy dùng phông chữ có giấy phép mở, như SIL OFL.",
        en: "The font file itself says (fsType) that it may not be embedded in documents. Use a font with an open licence, like SIL OFL.")
    static let fontGlyph = DiagnosticCode(
        "font.glyph",
        vi: "Phông chữ của giao diện và các phông dự phòng đều không có hình của một ký tự, nên bản in sẽ hiện ô trống. Hãy đổi ký tự, "
            + "hoặc thêm phông dự phòng có ký tự ấy vào giao diện.",
        en: "Neither the fonts of the theme nor their fallbacks have a shape for a character, so that print would show an empty box. "
            + "Change the character, or add a fallback font that has it to the theme.")

    /// Every code about fonts, for `loa explain`.
    public static let fontCodes: [DiagnosticCode] = [fontFormat, fontDamaged, fontLicence, fontGlyph]
}
