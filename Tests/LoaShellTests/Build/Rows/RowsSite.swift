@testable import LoaShell

/// Small sites with a pattern and the table that its pages are made from.
enum RowsSite {
    static let table = "ma,ten,loai,dien_thoai\n01,Phường Một,phuong,0203 111\n02,Xã Hai,xa,0203 222\n03,Phường Ba,phuong,0203 333\n"
    static let section = "---\ntitle: Nơi làm\nfor: [moi-nguoi]\n---\nChọn nơi của bạn.\n"
    static let path = "content/noi/mau.md"

    /// A pattern of a body.
    static func pattern(_ body: String, rows: String = "bang.csv", title: String = "Công đoàn {{ten}}", keys: String = "") -> String {
        "---\ntitle: \(title)\nfor: [moi-nguoi]\nrows: \(rows)\n\(keys)---\n\(body)\n"
    }

    /// The files of a site.
    static func files(
        _ pattern: String, table: String = table, section: String = section, others: [String: String] = [:]
    ) -> [String: String] {
        [
            "content/loa.yaml": SiteParts.config, "content/_index.md": SiteParts.home, "content/noi/_index.md": section, path: pattern,
            "content/noi/bang.csv": table,
        ].merging(others) { $1 }
    }

    /// A cell as a CSV file has it.
    static func cell(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }

    /// The words of a page between its body's tags, without the tags.
    static func body(_ page: String) -> String {
        guard let start = page.firstRange(of: "<div class=\"content\">"), let end = page.firstRange(of: "<footer") else { return "" }
        return String(page[start.upperBound..<end.lowerBound])
    }

    /// A text as HTML has it.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
