/// Turns titles into the names that URLs and anchors use.
public enum Slug {
    /// The slug of a title: folded, words joined by `-`, at most `limit` characters cut at a word.
    ///
    /// Letters and digits of other scripts (zh, ja, ko) stay as they are, in NFC; text without any letter or digit
    /// gives an empty slug.
    public static func slug(_ text: String, limit: Int = 60) -> String {
        if isSlug(text, limit: limit) { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(text.utf8.count, limit))
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
        let start = output.count
        if appendCommon(bytes, into: &output, limit: limit) { return }
        output.removeSubrange(start...)
        appendFolded(bytes, into: &output, limit: limit)
    }

    /// Appends the slug of any text, folded first.
    static func appendFolded(_ bytes: borrowing Span<UInt8>, into output: inout [UInt8], limit: Int) {
        var folded: [UInt8] = []
        Fold.append(bytes, into: &folded)
        var words = Words(after: output.count, limit: limit)
        var index = 0
        while index < folded.count {
            let byte = folded[index]
            let end = min(index + width(of: byte), folded.count)
            defer { index = end }
            var plain: (UInt8, UInt8) = (0, 0)
            var isKept = false
            if byte < 0x80 {
                if byte &- 0x30 < 10 || byte &- 0x61 < 26 { plain.0 = byte }
            } else {
                (plain, isKept) = rare(folded[index..<end])
            }
            guard plain.0 != 0 || isKept else {
                words.part(output)
                continue
            }
            guard words.makeRoom(for: plain.1 == 0 ? 1 : 2, in: &output) else { return }
            if isKept {
                output += folded[index..<end]
            } else {
                output.append(plain.0)
                if plain.1 != 0 { output.append(plain.1) }
            }
        }
    }

    /// Appends the slug of text in which all letters fold to ASCII, as Vietnamese and English do, in one go.
    ///
    /// Hands back false where something else is met, with the output begun.
    private static func appendCommon(_ bytes: borrowing Span<UInt8>, into output: inout [UInt8], limit: Int) -> Bool {
        var words = Words(after: output.count, limit: limit)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var letter = byte
            if byte < 0x80 {
                if byte &- 0x41 < 26 { letter = byte | 0x20 }
                index &+= 1
            } else {
                guard let (found, width) = commonLetter(bytes, at: index) else { return false }
                letter = found
                index &+= width
            }
            guard letter &- 0x30 < 10 || letter &- 0x61 < 26 else {
                words.part(output)
                continue
            }
            guard words.makeRoom(for: 1, in: &output) else { return true }
            output.append(letter)
        }
        return true
    }

    /// Joins the words of a slug by `-` and keeps to the limit.
    private struct Words {
        /// Where the slug starts in the output.
        let start: Int
        let limit: Int
        /// Where the last whole word ends; the start while none has.
        var wordEnd: Int
        var length = 0
        var isDue = false

        init(after start: Int, limit: Int) {
            self.start = start
            self.limit = limit
            wordEnd = start
        }

        /// Something that is no part of a word was met.
        @inline(__always)
        mutating func part(_ output: [UInt8]) {
            guard output.count > start, !isDue else { return }
            isDue = true
            wordEnd = output.count
        }

        /// Puts a `-` that is due before so many characters; where they are too many takes the begun word away, false.
        @inline(__always)
        mutating func makeRoom(for count: Int, in output: inout [UInt8]) -> Bool {
            length += count + (isDue ? 1 : 0)
            guard length <= limit else {
                if wordEnd > start { output.removeSubrange(wordEnd...) }
                return false
            }
            if isDue { output.append(UInt8(ascii: "-")) }
            isDue = false
            return true
        }
    }

    /// The ASCII that a letter beyond it folds to, a space for signs that part words, or nil for the rest.
    @inline(__always)
    private static func commonLetter(_ bytes: borrowing Span<UInt8>, at index: Int) -> (UInt8, Int)? {
        guard index &+ 1 < bytes.count else { return nil }
        let (byte, second) = (bytes[index], bytes[index &+ 1])
        if byte >= 0xC3, byte <= 0xC9 {
            let folded = FoldTables.letters[(Int(byte & 0x1F) << 6 | Int(second & 0x3F)) &- 0xC0]
            return folded < 0x80 ? (UInt8(folded), 2) : nil
        }
        // A no-break space.
        if byte == 0xC2 { return second == 0xA0 ? (0x20, 2) : nil }
        guard index &+ 2 < bytes.count else { return nil }
        let third = bytes[index &+ 2]
        if byte == 0xE1, second & 0xFC == 0xB8 {
            let folded = FoldTables.letters[FoldTables.additional &+ (Int(second & 3) << 6 | Int(third & 0x3F))]
            return folded < 0x80 ? (UInt8(folded), 3) : nil
        }
        // Dashes and quotation marks.
        return byte == 0xE2 && second == 0x80 && third >= 0x90 && third <= 0xA6 ? (0x20, 3) : nil
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
