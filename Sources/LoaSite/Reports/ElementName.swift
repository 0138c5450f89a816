public import LoaMarkup

/// What an element is called in reports: a key for machines and words for people.
public struct ElementName: Sendable, Hashable {
    /// A stable key: `paragraph`, `item`, `row`, `words`, … or the directive's name.
    public var key: String
    /// The words.
    public var words: Message

    init(_ key: String, _ vi: String, _ en: String) {
        self.key = key
        words = Message(vi: vi, en: en)
    }

    /// The name of an element.
    public static func of(_ index: Int, in document: Document) -> ElementName {
        let node = document.nodes[index]
        if let directive = document.directive(of: node),
            node.kind != .span || ["missing", "unverified"].contains(directive.name)
        {
            return directives[directive.name] ?? ElementName(directive.name, directive.name, directive.name)
        }
        switch node.kind {
        case .paragraph:
            // A paragraph with nothing but a picture is a picture to readers.
            if let child = document.firstChild(of: index), document.nodes[child].kind == .image,
                document.nodes[child].end == node.end
            {
                return picture
            }
            return ElementName("paragraph", "đoạn văn", "paragraph")
        case .heading: return ElementName("heading", "tiêu đề", "heading")
        case .blockQuote: return ElementName("quote", "trích dẫn", "quotation")
        case .list: return ElementName("list", "danh sách", "list")
        case .item: return ElementName("item", "mục", "item")
        case .codeBlock: return ElementName("code", "khối mã", "code")
        case .htmlBlock: return ElementName("html", "thẻ HTML", "raw HTML")
        case .thematicBreak: return ElementName("rule", "đường kẻ", "rule")
        case .table: return ElementName("table", "bảng", "table")
        case .tableRow: return ElementName("row", "hàng", "row")
        case .tableCell: return ElementName("cell", "ô", "cell")
        case .footnoteDefinition: return ElementName("note-text", "ghi chú cuối trang", "footnote")
        case .image: return picture
        case .label: return ElementName("label", "nhãn", "label")
        default: return ElementName("words", "chữ", "words")
        }
    }

    static let picture = ElementName("image", "hình", "picture")
    static let directives: [String: ElementName] = Dictionary(
        uniqueKeysWithValues: [
            ElementName("note", "lưu ý", "note"), ElementName("tip", "mách bạn", "tip"),
            ElementName("important", "quan trọng", "important"), ElementName("warning", "cảnh báo", "warning"),
            ElementName("caution", "cẩn thận", "caution"), ElementName("case", "tình huống", "case"),
            ElementName("unverified", "chưa kiểm chứng", "unverified"), ElementName("steps", "các bước", "steps"),
            ElementName("action", "việc cần làm", "what to do"), ElementName("quick", "đọc nhanh", "quick read"),
            ElementName("sources", "căn cứ", "sources"), ElementName("more", "xem thêm", "more"),
            ElementName("hero", "phần mở đầu", "opening"), ElementName("questions", "câu hỏi", "questions"),
            ElementName("number", "con số", "number"), ElementName("cards", "các thẻ", "cards"),
            ElementName("button", "nút bấm", "button"), picture, ElementName("qr", "mã QR", "QR code"),
            ElementName("missing", "chỗ còn thiếu", "missing"), ElementName("choose", "các bản", "variants"),
            ElementName("rows", "danh sách trang", "list of pages"),
        ].map { ($0.key, $0) })
}
