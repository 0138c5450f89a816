public import LoaMarkup

/// The print formats of a theme.
public struct FormatTable: Sendable {
    /// The formats in the order of the file.
    public let all: [PrintFormat]
    private let byID: [String: Int]

    /// Makes a table.
    public init(_ all: [PrintFormat]) {
        self.all = all
        byID = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The format of a name; nil where there is none.
    public subscript(id: String) -> PrintFormat? { byID[id].map { all[$0] } }

    /// Reads `formats.yaml`; every fault has its place.
    public static func parse(_ text: [UInt8], path: SourcePath) -> Reported<FormatTable> {
        let parsed = Settings.parse(text, path: path)
        let read = SettingsReader.read(parsed.value, at: SourceSpan(path, line: 1)) { reader in
            // A format may name the look of another, whatever the order of the file and the faults of either.
            let names = (reader.peek("formats")?.entries ?? []).map(\.key)
            return reader.named("formats", required: true) { name, reader -> PrintFormat? in
                let format = FormatReader.read(name, path, &reader)
                if let like = reader.text("like"), !names.contains(like.value) || like.value == name.value {
                    let near = Suggestion.phrase(for: like.value, in: names.filter { $0 != name.value })
                    reader.report(
                        .printFormats, at: like.span, vi: "không có khổ in “\(like.value)” để giống\(near.vi)",
                        en: "there is no format “\(like.value)” to look like\(near.en)")
                }
                return format
            }.map(\.1)
        }
        return Reported(FormatTable(read.value), parsed.failed ? parsed.diagnostics : parsed.diagnostics + read.diagnostics)
    }
}

extension DiagnosticCode {
    static let printFormats = DiagnosticCode(
        "print.formats",
        vi: "formats.yaml tả mỗi khổ in: tờ giấy (sheet), các mặt (sides) với từng ô (panel, width), thứ tự đọc (order), cỡ chữ (type). Sửa mục được chỉ ra.",
        en: "formats.yaml describes each format: the sheet, its sides with their panels and widths, the order of reading, the size of type. Mend the entry shown.")
    /// A format that the theme does not have.
    public static let printFormat = DiagnosticCode(
        "print.format", vi: "Khóa “print” của trang kể tên các khổ in có trong themes/TÊN/print/formats.yaml.",
        en: "The key “print” of a page names formats of themes/NAME/print/formats.yaml.")

    /// All codes of formats.
    public static let printFormatCodes: [DiagnosticCode] = [printFormats, printFormat]
}
