/// Turns titles into the names that URLs and anchors use.
public enum Slug {
    /// The slug of a title: folded, words joined by `-`, at most `limit` characters cut at a word.
    ///
    /// Letters and digits of other scripts (zh, ja, ko) stay as they are; text without any gives an empty slug.
    public static func slug(_ text: String, limit: Int = 60) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes, limit: limit)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the slug of UTF-8 bytes.
    public static func append(_ bytes: Span<UInt8>, into output: inout [UInt8], limit: Int = 60) {
        var folded: [UInt8] = []
        Fold.append(bytes, into: &folded)
        let words = folded.split { !(($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 >= 0x80) }
        output += words.joined(separator: [0x2D])
    }
}
