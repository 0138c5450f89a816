extension DiagnosticCode {
    static let yamlSyntax = DiagnosticCode(
        "yaml.syntax",
        vi: "Phần cài đặt (YAML) viết sai cách: mỗi mục một dòng “tên: giá trị”, thụt dòng bằng dấu cách.",
        en: "The settings (YAML) are malformed: one “name: value” a line, indented with spaces.")
    static let yamlTab = DiagnosticCode(
        "yaml.tab",
        vi:
            "YAML chỉ thụt dòng bằng dấu cách. Thay mỗi tab bằng hai dấu cách; trình soạn thảo thường có lệnh làm việc đó.",
        en: "YAML indents with spaces alone. Replace each tab with two spaces; most editors have a command for it.")
    static let yamlColonInText = DiagnosticCode(
        "yaml.colon-in-text",
        vi:
            "Dấu “: ” chia tên mục với giá trị, nên chữ có “: ” bên trong phải đặt trong dấu ngoặc kép: title: \"Vào công đoàn: được gì?\"",
        en:
            "“: ” parts a key from its value, so text that has it inside must stand in quotation marks: title: \"Unions: why?\""
    )
    static let yamlMissingSpace = DiagnosticCode(
        "yaml.missing-space",
        vi: "Sau dấu “:” của tên mục phải có một dấu cách.",
        en: "A space must follow the “:” of a key.")
    static let yamlUnclosedQuote = DiagnosticCode(
        "yaml.unclosed-quote",
        vi: "Dấu ngoặc kép hay nháy đơn đã mở phải được đóng bằng dấu cùng loại.",
        en: "A quotation mark that was opened must be closed by the same mark.")
    static let yamlEscape = DiagnosticCode(
        "yaml.escape",
        vi: "Trong \"…\" dấu “\\” bắt đầu một ký hiệu như \\n; trong '…' thì không.",
        en: "Inside \"…\" a “\\” begins a sign such as \\n; inside '…' it does not.")
    static let yamlControl = DiagnosticCode(
        "yaml.control",
        vi: "Ký tự điều khiển không nhìn thấy, thường do chép từ chương trình khác. Xóa và gõ lại chỗ đó.",
        en: "An invisible control character, usually copied from another program. Delete it and type the place anew.")
    static let yamlIndent = DiagnosticCode(
        "yaml.indent",
        vi: "Các mục ngang hàng phải bắt đầu ở cùng một cột; mục con thụt vào hai dấu cách.",
        en: "Entries of one level start in the same column; entries below one are indented by two spaces.")
    static let yamlBrackets = DiagnosticCode(
        "yaml.brackets",
        vi: "Danh sách [a, b] và nhóm { tên: giá trị } phải được đóng, các phần cách nhau bằng dấu phẩy.",
        en: "A list [a, b] and a mapping { name: value } must be closed, with commas between the parts.")
    static let yamlNeedsQuotes = DiagnosticCode(
        "yaml.needs-quotes",
        vi:
            "Một số dấu đứng đầu giá trị có nghĩa riêng trong YAML (@ ` % & * ! | >). Chữ bắt đầu như vậy đặt trong dấu ngoặc kép.",
        en:
            "Some signs mean something to YAML at the start of a value (@ ` % & * ! | >). Put such text in quotation marks."
    )
    static let yamlAnchor = DiagnosticCode(
        "yaml.anchor",
        vi:
            "Dấu &, * ở đầu giá trị và mục << là cách viết tắt của YAML, không dùng ở đây. Chữ bắt đầu bằng & hoặc * thì đặt trong dấu ngoặc kép.",
        en:
            "A leading & or * and the key << are YAML shorthands that are not used here. Quote text that starts with them."
    )
    static let yamlTag = DiagnosticCode(
        "yaml.tag",
        vi: "Dấu ! ở đầu giá trị là kiểu của YAML, không dùng ở đây. Chữ bắt đầu bằng ! thì đặt trong dấu ngoặc kép.",
        en: "A leading ! is a YAML tag, not used here. Quote text that starts with it.")
    static let yamlDocuments = DiagnosticCode(
        "yaml.documents",
        vi: "Một tệp chỉ có một khối YAML; dòng “---” thứ hai bắt đầu một khối mới.",
        en: "A file holds one YAML document; a second “---” line starts another.")
    static let yamlDepth = DiagnosticCode(
        "yaml.depth", vi: "Các mục lồng nhau quá sâu.", en: "Entries are nested too deeply.")
    static let yamlComplexKey = DiagnosticCode(
        "yaml.complex-key",
        vi: "Tên mục phải là chữ, viết trên một dòng, không để trống.",
        en: "A key must be text on one line and not empty.")
    static let yamlDuplicateKey = DiagnosticCode(
        "yaml.duplicate-key",
        vi: "Một tên mục chỉ được viết một lần trong cùng một nhóm; không đoán lần nào đúng.",
        en: "A key may stand once in a mapping; which one is meant is not guessed.")
    static let yamlUnknownKey = DiagnosticCode(
        "yaml.unknown-key",
        vi: "Không có mục tên này. Sửa lỗi gõ, hoặc bỏ đi; mục riêng của bạn bắt đầu bằng x_.",
        en: "There is no such key. Mend the spelling or remove it; keys of your own start with x_.")
    static let yamlMissingKey = DiagnosticCode(
        "yaml.missing-key", vi: "Thiếu một mục bắt buộc.", en: "A required key is missing.")
    static let yamlType = DiagnosticCode(
        "yaml.type",
        vi: "Giá trị không đúng loại: cần chữ, danh sách, ngày, số hay nhóm mục.",
        en: "The value is of the wrong kind: text, a list, a date, a number or a mapping is wanted.")
    /// A value that is not one of those allowed.
    public static let yamlValue = DiagnosticCode(
        "yaml.value",
        vi: "Giá trị không nằm trong những giá trị được phép.",
        en: "The value is not one of those allowed.")
    static let yamlDate = DiagnosticCode(
        "yaml.date",
        vi: "Ngày phải có thật và rõ nghĩa: 2026-05-01 hoặc 01/05/2026.",
        en: "A date must exist and be unambiguous: 2026-05-01 or 01/05/2026.")
    static let frontMatterUnclosed = DiagnosticCode(
        "yaml.front-matter",
        vi: "Phần đầu trang mở bằng dòng “---” phải đóng bằng một dòng “---”.",
        en: "Front matter opened by a “---” line must be closed by another.")

    /// Every code of the settings reader, for `loa explain`.
    public static let settingsCodes: [DiagnosticCode] = [
        .yamlSyntax, .yamlTab, .yamlColonInText, .yamlMissingSpace, .yamlUnclosedQuote, .yamlEscape, .yamlControl,
        .yamlIndent, .yamlBrackets, .yamlNeedsQuotes, .yamlAnchor, .yamlTag, .yamlDocuments, .yamlDepth,
        .yamlComplexKey, .yamlDuplicateKey,
        .yamlUnknownKey, .yamlMissingKey, .yamlType, .yamlValue, .yamlDate, .frontMatterUnclosed,
    ]
}
