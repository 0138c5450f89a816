public import LoaMarkup

/// What the front matter of a page says of print.
public struct PrintRequest: Sendable {
    /// The formats by the ids of the theme’s `print/formats.yaml`.
    public var formats: [Spanned<String>] = []
    /// The last day on which it is to be handed out; nil when the facts it states decide.
    public var until: CalendarDate?
    /// The short code at its foot; nil when its address decides.
    public var code: String?
    /// Where the code is written.
    var codeSpan: SourceSpan?

    /// Reads `print`, `use_until` and `code`; nil without any.
    static func read(_ reader: inout SettingsReader) -> PrintRequest? {
        var request = PrintRequest()
        let key = reader.keySpan("print")
        var known: Set<String> = []
        for format in reader.plainTexts("print") {
            if known.insert(format.value).inserted {
                request.formats.append(format)
            } else {
                reader.report(
                    .leafletFormat, at: format.span, vi: "khổ in “\(format.value)” ghi hai lần; bỏ một",
                    en: "the format “\(format.value)” is named twice; take one out")
            }
        }
        let until = reader.date("use_until")
        request.until = until?.value
        let code = reader.plainText("code")
        request.code = code?.value
        request.codeSpan = code?.span
        if request.formats.isEmpty, let other = until?.span ?? code?.span, key == nil {
            reader.report(
                .leafletFormat, at: other, vi: "“use_until” và “code” dành cho bản in; thêm “print: [a5]”, hoặc bỏ dòng này",
                en: "“use_until” and “code” are for print; add “print: [a5]”, or take the line out")
        }
        return key == nil && request.until == nil && request.code == nil ? nil : request
    }
}
