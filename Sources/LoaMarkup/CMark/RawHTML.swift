/// The policy for raw HTML: tags are shown as text with a warning, comments are the writer's and never published.
public enum RawHTML {
    /// Whether the text is nothing but comments, which no output shows.
    public static func isComment(_ text: ArraySlice<UInt8>) -> Bool { trim(shown(text)[...]).isEmpty }

    /// The text without its comments, as it is shown; a comment that is not closed reaches to the end.
    public static func shown(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "<"), text[at...].starts(with: "<!--".utf8) {
                guard let end = commentEnd(text[at...]) else { break }
                at = end
            } else {
                out.append(text[at])
                at += 1
            }
        }
        return out
    }

    /// Where the comment that a text starts with ends; nil when it is not closed.
    static func commentEnd(_ text: ArraySlice<UInt8>) -> Int? {
        var at = text.startIndex + 4
        while at + 2 < text.endIndex {
            if text[at] == 45, text[at + 1] == 45, text[at + 2] == 62 { return at + 3 }
            at += 1
        }
        return nil
    }

    /// Whether the last comment of a text is never closed.
    static func isOpen(_ text: ArraySlice<UInt8>) -> Bool {
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "<"), text[at...].starts(with: "<!--".utf8) {
                guard let end = commentEnd(text[at...]) else { return true }
                at = end
            } else {
                at += 1
            }
        }
        return false
    }

    /// Whether something that would be a directive outside HTML stands in a text: a line `:::`, or `:name[`, `:name{`.
    static func hasDirective(_ text: [UInt8]) -> Bool {
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: ":") {
            if text[index...].starts(with: ":::".utf8) { return true }
            var at = index + 1
            while at < text.count, (text[at] | 32 >= 97 && text[at] | 32 <= 122) || text[at] == 45 { at += 1 }
            if at > index + 1, at < text.count, text[at] == UInt8(ascii: "[") || text[at] == UInt8(ascii: "{") { return true }
        }
        return false
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
            guard !text.isEmpty else { continue }
            if left <= 0 { return }
            let place = document.place(of: node)
            if isOpen(text) {
                diagnostics.append(
                    Diagnostic(
                        .htmlRaw, at: place, words: "<!--",
                        vi: "ghi chú “<!--” không có “-->” đóng lại, nên mọi thứ sau nó bị bỏ",
                        en: "the comment “<!--” has no “-->”, so that all after it is left out"))
                continue
            }
            let shown = shown(text)
            let visible = trim(shown[...])
            guard !visible.isEmpty else { continue }
            left -= 1
            let end = visible.firstIndex(of: 10) ?? visible.endIndex
            let words = String(decoding: trim(visible[visible.startIndex..<end]).prefix(40), as: UTF8.self)
            if node.kind == .htmlBlock, text.starts(with: "<!--".utf8) {
                diagnostics.append(
                    Diagnostic(
                        .htmlRaw, at: place, words: words,
                        vi: "chữ đứng cùng dòng sau ghi chú “-->” không được đọc như Markdown — đặt ghi chú trên dòng riêng",
                        en: "words on the line of a comment's “-->” are not read as Markdown — put the comment on a line of its own"))
                continue
            }
            if hasDirective(shown) {
                diagnostics.append(
                    Diagnostic(
                        .htmlRaw, at: place, words: words,
                        vi: "trong thẻ HTML “\(words)” có lệnh “:…”, và lệnh ở đó không được hiểu — bỏ thẻ, hoặc để một dòng trống sau thẻ",
                        en: "the HTML tag “\(words)” holds a directive, which is not understood there — take the tag out, or leave a line empty after it"))
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .warning, .htmlRaw, at: place, words: words,
                    vi: "thẻ HTML “\(words)” sẽ hiện ra như chữ — viết bằng Markdown, hoặc viết \\< nếu muốn in dấu",
                    en: "the HTML tag “\(words)” is shown as text — write Markdown, or \\< to print the sign"))
        }
    }
}
