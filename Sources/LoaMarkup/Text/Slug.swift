/// Turns titles into the names that URLs and anchors use.
public enum Slug {
    /// The slug of a title: folded, words joined by `-`, at most `limit` characters cut at a word.
    ///
    /// Letters and digits of other scripts (zh, ja, ko) stay as they are, in NFC; text without any letter or digit
    /// gives an empty slug.
    public static func slug(_ text: String, limit: Int = 60) -> String {
        if isSlug(text, limit: limit) { return text }
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes, limit: limit)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a text is its own slug, as most names of files are.
    private static func isSlug(_ text: String, limit: Int) -> Bool {
        guard text.utf8.count <= limit else { return false }
        var isJoined = false
        for byte in text.utf8 {
            let isDash = byte == UInt8(ascii: "-")
            guard isDash ? isJoined : byte &- 0x30 < 10 || byte &- 0x61 < 26 else { return false }
            isJoined = !isDash
        }
        return isJoined
    }

    /// Appends the slug of UTF-8 bytes.
    public static func append(_ bytes: borrowing Span<UInt8>, into output: inout [UInt8], limit: Int = 60) {
        var folded: [UInt8] = []
        Fold.append(bytes, into: &folded)
        let start = output.count
        // Where the last whole word ends; the start while none has.
        var wordEnd = start
        var length = 0
        var isDue = false
        var index = 0
        while index < folded.count {
            let byte = folded[index]
            let width = width(of: byte)
            let end = min(index + width, folded.count)
            var plain: (UInt8, UInt8) = (0, 0)
            var isKept = false
            if byte < 0x80 {
                if byte &- 0x30 < 10 || byte &- 0x61 < 26 { plain.0 = byte }
            } else {
                (plain, isKept) = rare(folded[index..<end])
            }
            guard plain.0 != 0 || isKept else {
                if output.count > start, !isDue {
                    isDue = true
                    wordEnd = output.count
                }
                index = end
                continue
            }
            let added = (plain.1 == 0 ? 1 : 2) + (isDue ? 1 : 0)
            if length + added > limit {
                if wordEnd > start { output.removeSubrange(wordEnd...) }
                return
            }
            length += added
            if isDue { output.append(0x2D) }
            isDue = false
            if isKept {
                output += folded[index..<end]
            } else {
                output.append(plain.0)
                if plain.1 != 0 { output.append(plain.1) }
            }
            index = end
        }
    }

    /// What a scalar beyond ASCII adds to a slug: plain letters for a Latin letter that has no marks to take off,
    /// itself when it is a letter or digit, or nothing.
    private static func rare(_ bytes: ArraySlice<UInt8>) -> (plain: (UInt8, UInt8), isKept: Bool) {
        let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
        switch scalar {
        case 0xDF: return ((0x73, 0x73), false)
        case 0xE6: return ((0x61, 0x65), false)
        case 0xF0: return ((0x64, 0), false)
        case 0xF8: return ((0x6F, 0), false)
        case 0xFE: return ((0x74, 0x68), false)
        case 0x127: return ((0x68, 0), false)
        case 0x131: return ((0x69, 0), false)
        case 0x142: return ((0x6C, 0), false)
        case 0x153: return ((0x6F, 0x65), false)
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: return ((UInt8(scalar - 0xFEE0), 0), false)
        default: return ((0, 0), UnicodeData.isWordPart(scalar))
        }
    }

    private static func width(of byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}
