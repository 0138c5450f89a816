extension DiagnosticCode {
    static let markupLibrary = DiagnosticCode(
        "markup.library", vi: "Thư viện cmark-gfm của hệ thống không khởi động được. Cài lại gói libcmark-gfm của Debian.",
        en: "The system's cmark-gfm library cannot be started. Install Debian's libcmark-gfm packages again.")
    /// Blocks nest too deeply.
    public static let markupDepth = DiagnosticCode(
        "markup.depth",
        vi: "Trích dẫn, danh sách hay khối ::: lồng nhau quá 100 lớp. Không ai đọc được như vậy; hãy viết phẳng hơn.",
        en: "Quotes, lists or ::: blocks nest more than 100 deep. Nobody can read that; write it flatter.")
    /// A text that would make the parser blow up.
    public static let markupTooMuch = DiagnosticCode(
        "markup.too-much",
        vi: """
            Văn bản có quá nhiều ký hiệu cùng loại (bảng quá 64 cột hay 100.000 ô, hàng nghìn “<!”, “![”, “@” trong \
            một đoạn, liên kết tham chiếu lặp quá nhiều). Thường là do dán nhầm dữ liệu. Hãy chia nhỏ, hoặc để dữ \
            liệu thành tệp tải về.
            """,
        en: """
            The text has too many signs of one kind (a table of more than 64 columns or 100,000 cells, thousands of \
            “<!”, “![”, “@” in one paragraph, references repeated too often). Usually data was pasted by mistake. \
            Split it, or offer the data as a download.
            """)
    /// A closing fence without an opening one.
    public static let directiveStray = DiagnosticCode(
        "directive.stray",
        vi: "Dòng “:::” dùng để đóng khối. Ở đây không có khối nào đang mở. Xóa dòng đó, hoặc viết dòng mở ở trên.",
        en: "A line “:::” closes a block. No block is open here. Delete the line, or write the opening line above.")
    /// A block that is never closed.
    public static let directiveOpen = DiagnosticCode(
        "directive.open",
        vi: "Mỗi khối “::: tên” phải có một dòng “:::” đóng lại, cùng mức thụt lề. Thêm dòng đó sau đoạn cuối của khối.",
        en: "Each block “::: name” needs a line “:::” that closes it, at the same indent. Add it after the block's end.")
    /// A directive that cannot be read.
    public static let directiveSyntax = DiagnosticCode(
        "directive.syntax",
        vi: """
            Cách viết: “::: tên chữ {khóa=giá-trị}” cho khối, “::tên[chữ]{…}” trên một dòng riêng, “:tên[chữ]{…}” \
            trong câu. Ngoặc phải đóng trên cùng một dòng. Muốn in dấu hai chấm hay ngoặc thì viết \\: hoặc \\{.
            """,
        en: """
            Written as “::: name words {key=value}” for a block, “::name[words]{…}” on a line of its own, \
            “:name[words]{…}” in a sentence. Brackets close on the same line. To print the sign, write \\: or \\{.
            """)
    /// HTML tags, which are shown as text.
    public static let htmlRaw = DiagnosticCode(
        "html.raw",
        vi: """
            Thẻ HTML không được dùng: nó hiện ra như chữ. Viết bằng Markdown: **đậm**, *nghiêng*, [chữ](liên kết). \
            Muốn in dấu nhỏ hơn thì viết \\<. Ghi chú <!-- … --> không bao giờ được xuất bản.
            """,
        en: """
            HTML tags are not used: they are shown as text. Write Markdown: **strong**, *emphasis*, [words](link). To \
            print a less-than sign write \\<. Comments <!-- … --> are never published.
            """)

    /// All codes of parsing.
    public static let markupCodes: [DiagnosticCode] = [
        markupLibrary, markupDepth, markupTooMuch, directiveStray, directiveOpen, directiveSyntax, htmlRaw,
    ]
}

extension Diagnostic {
    static func directiveFault(_ fault: DirectiveGrammar.Fault, in directive: Directive) -> Diagnostic {
        let name = directive.name
        let (vi, en): (String, String) =
            switch fault {
            case .noName:
                (
                    "sau dấu hai chấm phải là tên, ví dụ “::: note” hay “::button[Gọi ngay]{to=…}”; muốn in dấu hai chấm thì viết \\:",
                    "a name must follow the colons, as in “::: note” or “::button[Call]{to=…}”; to print a colon write \\:"
                )
            case .labelOpen: ("ngoặc “[” của “\(name)” không có “]” đóng lại", "the “[” of “\(name)” has no closing “]”")
            case .bracesOpen:
                (
                    "ngoặc “{” của “\(name)” không có “}” đóng lại trên cùng dòng",
                    "the “{” of “\(name)” has no closing “}” on the same line"
                )
            case .trailing(let rest) where directive.form == .container:
                (
                    "“\(rest)” đứng sau ngoặc nhọn của “::: \(name)” — ngoặc “{…}” phải đứng cuối dòng",
                    "“\(rest)” follows the braces of “::: \(name)” — braces “{…}” end the line"
                )
            case .trailing(let rest):
                (
                    "“\(rest)” đứng sau “::\(name)” — lệnh này phải đứng riêng một dòng",
                    "“\(rest)” follows “::\(name)” — this directive stands on a line of its own"
                )
            case .tooMany:
                (
                    "trong ngoặc nhọn của “\(name)” có quá nhiều từ (hơn \(DirectiveGrammar.Scan.limit))",
                    "the braces of “\(name)” hold too many words (over \(DirectiveGrammar.Scan.limit))"
                )
            case .repeated(let key): ("khóa “\(key)” viết hai lần", "the key “\(key)” is given twice")
            }
        return Diagnostic(.directiveSyntax, at: directive.place, words: name, vi: vi, en: en)
    }
}
