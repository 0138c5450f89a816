internal import LoaMarkup

/// Texts that are the same for all readers: a directive in them would be published as it stands, names and words.
enum PlainText {
    /// The start of the first directive in a text, as `:for[`; nil when there is none.
    static func directive(in text: String) -> String? {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: ":") {
            var at = index + 1
            while at < bytes.count, (bytes[at] | 32 >= 97 && bytes[at] | 32 <= 122) || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard at > index + 1, at < bytes.count, bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "{") else { continue }
            return String(decoding: bytes[index...at], as: UTF8.self)
        }
        return nil
    }

    /// The fault of a directive in such a text.
    static func check(_ text: String, at place: SourcePlace) -> [Diagnostic] {
        guard let words = directive(in: text) else { return [] }
        return [
            Diagnostic(
                .directivePlace, at: place, words: words,
                vi: "ở đây không chọn được độc giả, nên lệnh “\(words)…” sẽ hiện ra cho mọi người — bỏ lệnh, hoặc tách thành trang riêng",
                en: "readers cannot be chosen here, so that “\(words)…” would be shown to everybody — take it out, or write a page of its own")
        ]
    }

    /// The fault of a directive in a written value.
    static func check(_ text: Spanned<String>?) -> [Diagnostic] {
        guard let text else { return [] }
        return check(text.value, at: SourcePlace(path: text.span.path, line: text.span.line, byteColumn: text.span.column))
    }
}

extension SettingsReader {
    /// Text that is the same for all readers.
    mutating func plainText(_ key: String, required: Bool = false) -> Spanned<String>? {
        let found = text(key, required: required)
        report(PlainText.check(found))
        return found
    }

    /// A list of texts that are the same for all readers.
    mutating func plainTexts(_ key: String) -> [Spanned<String>] {
        let found = texts(key)
        report(found.flatMap { PlainText.check($0) })
        return found
    }
}
