/// A value that a template can show: what one field of a ``TemplateRecord`` holds.
public enum TemplateValue: Sendable {
    /// Absent: renders as nothing, and counts as no.
    case nothing
    /// Yes or no.
    case flag(Bool)
    /// A whole number.
    case number(Int)
    /// Text that is escaped when written.
    case text(String)
    /// UTF-8 text that is escaped when written.
    case bytes([UInt8])
    /// Finished HTML, written as it is; shared, not copied, by the records that hold it.
    case html([UInt8])
    /// One record.
    case record(TemplateRecord)
    /// Any number of records of one type; shared, not copied, by the records that hold it.
    case list([TemplateRecord])

    /// A list of bare texts, each written by `{{.}}`.
    public static func texts(_ texts: [String]) -> TemplateValue {
        .list(texts.map { TemplateRecord(TemplateSchema.textItem, [.text($0)]) })
    }

    /// Whether `{{#name}}` shows its inside.
    var isTruthy: Bool {
        switch self {
        case .nothing: false
        case .flag(let flag): flag
        case .number(let number): number != 0
        case .text(let text): !text.isEmpty
        case .bytes(let bytes), .html(let bytes): !bytes.isEmpty
        case .record: true
        case .list(let list): !list.isEmpty
        }
    }

    /// Whether a field of this kind may hold the value.
    func fits(_ kind: TemplateKind) -> Bool {
        switch (self, kind) {
        case (.nothing, _), (.flag, .flag), (.number, .number), (.text, .text), (.bytes, .text), (.html, .html): true
        case (.record(let record), .record(let type)): record.type == type
        case (.list(let list), .list(let type)): list.allSatisfy { $0.type == type }
        default: false
        }
    }
}
