public import LoaMarkup

extension DiagnosticCode {
    /// A name that no record in reach has.
    static let templateUnknownName = DiagnosticCode(
        "template.unknown-name",
        vi: "Khuôn trang dùng một tên mà dữ liệu ở chỗ đó không có. Hãy sửa tên cho đúng hoặc bỏ thẻ ấy đi.",
        en: "A template uses a name that the data at that place does not have. Correct the name or remove the tag.")
    /// A value used in a way that its kind does not allow.
    static let templateWrongKind = DiagnosticCode(
        "template.wrong-kind",
        vi: "Chỉ chữ và số mới in ra được; cờ, bản ghi và danh sách dùng với {{#tên}}…{{/tên}}.",
        en: "Only texts and numbers can be written; flags, records and lists are used as {{#name}}…{{/name}}.")
    /// Unescaped output of something that is not HTML.
    static let templateNotHTML = DiagnosticCode(
        "template.not-html",
        vi: "{{{tên}}} in nguyên văn nên chỉ dùng cho giá trị là HTML; chữ thường viết {{tên}} để được thoát ký tự.",
        en: "{{{name}}} writes without escaping, so it is only for values that are HTML; write {{name}} for text.")
    /// Escaped output of HTML.
    static let templateEscapedHTML = DiagnosticCode(
        "template.escaped-html",
        vi: "Giá trị là HTML mà viết {{tên}} thì người đọc thấy cả thẻ; hãy viết {{{tên}}}.",
        en: "The value is HTML, and {{name}} would show its tags to the reader; write {{{name}}}.")
    /// A tag without its end.
    static let templateUnclosedTag = DiagnosticCode(
        "template.unclosed-tag", vi: "Thẻ mở mà không có dấu đóng, như {{tên thiếu }}.",
        en: "A tag is opened and its closing mark is missing, as in {{name without }}.")
    /// A tag that cannot be read.
    static let templateBadTag = DiagnosticCode(
        "template.bad-tag", vi: "Thẻ trống, có khoảng trắng trong tên, hoặc viết sai cách.",
        en: "The tag is empty, has a space in its name, or is malformed.")
    /// A section without its end.
    static let templateUnclosedSection = DiagnosticCode(
        "template.unclosed-section", vi: "Mỗi {{#tên}}, {{^tên}}, {{<tên}} và {{$tên}} cần một {{/tên}}.",
        en: "Every {{#name}}, {{^name}}, {{<name}} and {{$name}} needs a {{/name}}.")
    /// An end tag that does not match.
    static let templateMismatchedSection = DiagnosticCode(
        "template.mismatched-section", vi: "Thẻ đóng phải mang đúng tên của thẻ mở gần nhất chưa đóng.",
        en: "A closing tag must bear the name of the innermost open one.")
    /// A partial or parent that is not in the theme.
    static let templateUnknownPartial = DiagnosticCode(
        "template.unknown-partial", vi: "{{>tên}} và {{<tên}} gọi một khuôn khác của giao diện; khuôn ấy không có.",
        en: "{{>name}} and {{<name}} call another template of the theme, and there is none of that name.")
    /// A required template that is not in the theme.
    static let templateMissing = DiagnosticCode(
        "template.missing", vi: "Giao diện thiếu một khuôn trang bắt buộc.",
        en: "The theme lacks a template that every theme must have.")
    /// A block given to a parent that has no such block.
    static let templateUnknownBlock = DiagnosticCode(
        "template.unknown-block", vi: "Khối {{$tên}} gửi cho khuôn cha mà khuôn cha không có chỗ nào tên như vậy.",
        en: "A block {{$name}} is given to a parent template that has no block of that name.")
    /// Something inside a parent tag that is never shown.
    static let templateIgnored = DiagnosticCode(
        "template.ignored", vi: "Trong {{<cha}}…{{/cha}} chỉ các khối {{$tên}} được dùng; mọi thứ khác bị bỏ qua.",
        en: "Inside {{<parent}}…{{/parent}} only {{$name}} blocks count; everything else is left out.")
    /// A template that calls itself for ever.
    static let templateEndless = DiagnosticCode(
        "template.endless", vi: "Khuôn gọi lại chính nó mà không đi sâu vào dữ liệu, nên không bao giờ dừng.",
        en: "A template calls itself without going deeper into the data, so it would never end.")
    /// Sections nested beyond reason.
    static let templateTooDeep = DiagnosticCode(
        "template.too-deep", vi: "Các phần lồng nhau quá nhiều tầng.", en: "Sections are nested too deeply.")
    /// Templates that multiply beyond reason.
    static let templateTooComplex = DiagnosticCode(
        "template.too-complex", vi: "Các khuôn gọi nhau theo quá nhiều cách khác nhau.",
        en: "The templates call each other in too many different ways.")

    /// All codes about templates.
    public static let templateCodes: [DiagnosticCode] = [
        templateUnknownName, templateWrongKind, templateNotHTML, templateEscapedHTML, templateUnclosedTag,
        templateBadTag, templateUnclosedSection, templateMismatchedSection, templateUnknownPartial, templateMissing,
        templateUnknownBlock, templateIgnored, templateEndless, templateTooDeep, templateTooComplex,
    ]
}
