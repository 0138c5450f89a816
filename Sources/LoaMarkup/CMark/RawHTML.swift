/// The policy for raw HTML: tags are shown as text with a warning, comments are the writer's and never published.
public enum RawHTML {
    /// Whether the text is nothing but comments, which no output shows.
    public static func isComment(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = trim(text)
        guard !rest.isEmpty else { return true }
        while !rest.isEmpty {
            guard rest.starts(with: "<!--".utf8) else { return false }
            var at = rest.startIndex + 4
            while at + 2 < rest.endIndex, !(rest[at] == 45 && rest[at + 1] == 45 && rest[at + 2] == 62) { at += 1 }
            guard at + 2 < rest.endIndex else { return true }
            rest = trim(rest[(at + 3)...])
        }
        return true
    }

    static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first <= 32 { text.removeFirst() }
        while let last = text.last, last <= 32 { text.removeLast() }
        return text
    }

    static func report(_ document: Document, into diagnostics: inout [Diagnostic]) {
        var left = DocumentBuilder.faultLimit
        for node in document.nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
            let text = document.text[node.text.range]
            guard !text.isEmpty, !isComment(text) else { continue }
            left -= 1
            if left < 0 { return }
            let end = text.firstIndex(of: 10) ?? text.endIndex
            let words = String(decoding: trim(text[text.startIndex..<end]).prefix(40), as: UTF8.self)
            diagnostics.append(
                Diagnostic(
                    .warning, .htmlRaw, at: document.place(of: node), words: words,
                    vi: "thẻ HTML “\(words)” sẽ hiện ra như chữ — viết bằng Markdown, hoặc viết \\< nếu muốn in dấu",
                    en: "the HTML tag “\(words)” is shown as text — write Markdown, or \\< to print the sign"))
        }
    }
}
