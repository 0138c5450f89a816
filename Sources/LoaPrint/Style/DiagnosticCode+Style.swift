public import LoaMarkup

extension DiagnosticCode {
    static let printStyle = DiagnosticCode(
        "print.style", vi: "print.css viết bằng một phần của CSS: các quy tắc “chọn { thuộc-tính: giá-trị; }” và @font-face. Sửa dòng được chỉ ra.",
        en: "print.css is written in a part of CSS: rules “selector { property: value; }” and @font-face. Mend the line shown.")
    static let printStyleSelector = DiagnosticCode(
        "print.style-selector",
        vi: "Phần chọn trong print.css gồm tên phần tử, .lớp, “a b”, “a > b”, :first-child, :last-child, :nth-child(), ::marker, ::before. README có bảng.",
        en: "Selectors in print.css are made of element names, .classes, “a b”, “a > b”, :first-child, :last-child, :nth-child(), ::marker and ::before. The README has the table.")
    static let printStyleProperty = DiagnosticCode(
        "print.style-property", vi: "print.css chỉ có những thuộc tính trong bảng của README. Sửa lỗi gõ, hoặc bỏ dòng ấy.",
        en: "print.css has the properties of the table in the README. Mend the spelling or take the line out.")
    static let printStyleValue = DiagnosticCode(
        "print.style-value", vi: "Giá trị này không dùng được cho thuộc tính ấy trong bản in. Thông báo nói thuộc tính nhận những gì.",
        en: "This value does not serve for the property in print. The message says what the property takes.")

    /// All codes of style sheets for print.
    public static let printStyleCodes: [DiagnosticCode] = [printStyle, printStyleSelector, printStyleProperty, printStyleValue]
}
