/// Folds Vietnamese text for comparing and searching: lower case, no marks, đ as d.
///
/// NFC and NFD give the same, and so do hoà and hòa. Marks are those of U+0300–U+036F: the voicing marks of kana
/// and the letters of Korean stay. Rule: lower case, NFD, marks off, đ to d, NFC.
public enum Fold {
    /// The folded text; what is not a letter with a mark stays as it is.
    public static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(Array(text.utf8).span, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the folded form of UTF-8 bytes.
    public static func append(_ bytes: borrowing Span<UInt8>, into output: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            start = appendCommon(bytes, from: start, into: &output)
            guard start < bytes.count else { return }
            var rare: [UInt8] = []
            while start < bytes.count, let end = rareEnd(bytes, at: start) {
                while start < end {
                    rare.append(bytes[start])
                    start += 1
                }
            }
            output += FoldTables.foldRare(rare)
        }
    }

    /// Appends up to the first scalar that the tables do not know; gives its place, or the end.
    private static func appendCommon(
        _ bytes: borrowing Span<UInt8>, from start: Int, into output: inout [UInt8]
    ) -> Int {
        var index = start
        // One more, for a letter cut off at the end.
        output.append(addingCapacity: bytes.count - start + 1) { out in
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    out.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                    index &+= 1
                    continue
                }
                let second = index &+ 1 < bytes.count ? bytes[index &+ 1] : 0
                if byte >= 0xC3, byte <= 0xC9 {
                    appendLetter(FoldTables.letters[(Int(byte & 0x1F) << 6 | Int(second & 0x3F)) &- 0xC0], &out)
                    index &+= 2
                } else if byte == 0xE1, second & 0xFC == 0xB8, index &+ 2 < bytes.count {
                    let low = Int(second & 3) << 6 | Int(bytes[index &+ 2] & 0x3F)
                    appendLetter(FoldTables.letters[FoldTables.additional &+ low], &out)
                    index &+= 3
                } else if byte == 0xCC || byte == 0xCD && second < 0xB0 {
                    index &+= 2
                } else {
                    guard rareEnd(bytes, at: index) == nil else { return }
                    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                    let end = min(index &+ width, bytes.count)
                    while index < end {
                        out.append(bytes[index])
                        index &+= 1
                    }
                }
            }
        }
        return min(index, bytes.count)
    }

    private static func appendLetter(_ scalar: UInt16, _ out: inout OutputSpan<UInt8>) {
        if scalar < 0x80 {
            out.append(UInt8(truncatingIfNeeded: scalar))
        } else {
            // No letter of the tables folds to one above U+07FF.
            out.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            out.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// The end of the scalar here when it needs more than the tables, nil when it is copied as it is.
    private static func rareEnd(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int? {
        let byte = bytes[index]
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0xCA, 0xCB, 0xCD...0xDF: return byte == 0xCD && second < 0xB0 ? nil : min(index + 2, bytes.count)
        case 0xE0: return min(index + 3, bytes.count)
        case 0xE1: return second & 0xFC == 0xB8 ? nil : min(index + 3, bytes.count)
        // Letterlike signs, circled letters, crossed signs; not punctuation and currencies.
        case 0xE2:
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            return second == 0x80 && third >= 0x82 || second == 0x82 ? nil : min(index + 3, bytes.count)
        // Kana, which may have voicing marks of their own.
        case 0xE3: return (0x81...0x83).contains(second) ? min(index + 3, bytes.count) : nil
        case 0xEA: return second < 0xB0 ? min(index + 3, bytes.count) : nil
        case 0xEF: return min(index + 3, bytes.count)
        case 0xF0: return second == 0x9F ? nil : min(index + 4, bytes.count)
        case 0xF1...0xF7: return min(index + 4, bytes.count)
        default: return nil
        }
    }
}
