extension DiagnosticCode {
    static let yamlSyntax = DiagnosticCode(
        "yaml.syntax",
        vi: "Phần cài đặt (YAML) viết sai cách: mỗi mục một dòng “tên: giá trị”, thụt dòng bằng dấu cách.",
        en: "The settings (YAML) are malformed: one “name: value” a line, indented with spaces.")
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
    static let yamlValue = DiagnosticCode(
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
        .yamlSyntax, .yamlAnchor, .yamlTag, .yamlDocuments, .yamlDepth, .yamlComplexKey, .yamlDuplicateKey,
        .yamlUnknownKey, .yamlMissingKey, .yamlType, .yamlValue, .yamlDate, .frontMatterUnclosed,
    ]
}
