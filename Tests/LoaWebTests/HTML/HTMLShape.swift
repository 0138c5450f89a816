/// A strict look at HTML as our writer makes it: known tags alone, quoted attributes, everything closed in order.
enum HTMLShape {
    static let void: Set<String> = ["br", "hr", "img", "input"]
    static let known: Set<String> = [
        "a", "abbr", "aside", "blockquote", "br", "code", "del", "details", "div", "em", "figcaption", "figure", "h1",
        "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li", "mark", "ol", "p", "path", "pre", "rect", "section",
        "small", "span", "strong", "summary", "sup", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    ]

    /// What is wrong with the HTML, or nil.
    static func fault(in html: String) -> String? { fault(in: Array(html.utf8)) }

    static func fault(in bytes: [UInt8]) -> String? {
        var open: [String] = []
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"):
                guard let tag = Tag(bytes, &at) else { return "no tag at byte \(at): \(excerpt(bytes, at))" }
                guard known.contains(tag.name) else { return "unknown tag \(tag.name)" }
                if tag.isClosing {
                    guard open.popLast() == tag.name else { return "</\(tag.name)> closes nothing, near \(excerpt(bytes, at))" }
                } else if !tag.isEmpty {
                    if void.contains(tag.name) { return "<\(tag.name)> without /" }
                    open.append(tag.name)
                }
            case UInt8(ascii: ">"): return "a bare > at byte \(at): \(excerpt(bytes, at))"
            default: at += 1
            }
        }
        return open.isEmpty ? nil : "not closed: \(open)"
    }

    static func excerpt(_ bytes: [UInt8], _ at: Int) -> String {
        String(decoding: bytes[max(0, at - 20)..<min(bytes.count, at + 60)], as: UTF8.self)
    }

    struct Tag {
        var name = ""
        var isClosing = false
        var isEmpty = false

        /// Reads `<name key="value" … />`; values hold neither `<` nor `>`.
        init?(_ bytes: [UInt8], _ start: inout Int) {
            var at = start + 1
            func peek() -> UInt8 { at < bytes.count ? bytes[at] : 0 }
            func word() -> String {
                let from = at
                while case let byte = peek(), (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte == 45 {
                    at += 1
                }
                return String(decoding: bytes[from..<at], as: UTF8.self)
            }
            if peek() == UInt8(ascii: "/") {
                isClosing = true
                at += 1
            }
            name = word()
            guard !name.isEmpty else { return nil }
            while peek() == 32 {
                at += 1
                if peek() == UInt8(ascii: "/") { break }
                let key = word()
                guard !key.isEmpty else { return nil }
                guard peek() == UInt8(ascii: "=") else {
                    guard key.hasPrefix("data-footnote") else { return nil }
                    continue
                }
                at += 1
                guard peek() == UInt8(ascii: "\""), !key.hasPrefix("on"), key != "style" else { return nil }
                at += 1
                while case let byte = peek(), byte != UInt8(ascii: "\"") {
                    guard byte != 0 || at < bytes.count, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") else { return nil }
                    at += 1
                }
                at += 1
            }
            if peek() == UInt8(ascii: "/") {
                isEmpty = true
                at += 1
            }
            guard peek() == UInt8(ascii: ">") else { return nil }
            start = at + 1
        }
    }
}
