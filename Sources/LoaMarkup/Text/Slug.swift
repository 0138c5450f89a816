/// Turns titles into the names that URLs and anchors use.
public enum Slug {
    /// The slug of a title: folded, words joined by `-`, at most `limit` characters cut at a word.
    ///
    /// Letters and digits of other scripts (zh, ja, ko) stay as they are, in NFC; text without any letter or digit
    /// gives an empty slug.
    public static func slug(_ text: String, limit: Int = 60) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes, limit: limit)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the slug of UTF-8 bytes.
    public static func append(_ bytes: borrowing Span<UInt8>, into output: inout [UInt8], limit: Int = 60) {
        var folded: [UInt8] = []
        Fold.append(bytes, into: &folded)
        let start = output.count
        // Where the last whole word ends, and whether a `-` is due before the next letter.
        var lastWordEnd = start
        var length = 0
        var isDue = false
        var index = 0
        while index < folded.count {
            let width = width(of: folded[index])
            let end = min(index + width, folded.count)
            let piece = piece(folded[index..<end])
            index = end
            guard !piece.isEmpty else {
                if output.count > start, !isDue {
                    isDue = true
                    lastWordEnd = output.count
                }
                continue
            }
            let added = piece[piece.startIndex] < 0x80 ? piece.count : 1
            if length + added + (isDue ? 1 : 0) > limit {
                if lastWordEnd > start { output.removeSubrange(lastWordEnd...) }
                return
            }
            if isDue {
                output.append(0x2D)
                length += 1
                isDue = false
            }
            output += piece
            length += added
        }
    }

    /// What one folded scalar adds to a slug: itself, plain letters for a Latin letter without marks to take off,
    /// or nothing where words part.
    private static func piece(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.first else { return [] }
        if first < 0x80 {
            return first &- 0x30 < 10 || first &- 0x61 < 26 ? bytes : []
        }
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value else { return [] }
        switch scalar {
        case 0xDF: return [0x73, 0x73]
        case 0xE6: return [0x61, 0x65]
        case 0xF0: return [0x64]
        case 0xF8: return [0x6F]
        case 0xFE: return [0x74, 0x68]
        case 0x127: return [0x68]
        case 0x131: return [0x69]
        case 0x142: return [0x6C]
        case 0x153: return [0x6F, 0x65]
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: return [UInt8(scalar - 0xFEE0)]
        default: return UnicodeData.isWordPart(scalar) ? bytes : []
        }
    }

    private static func width(of byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}
