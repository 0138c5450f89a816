/// What a scalar is to the tokeniser; `search.js` has the same ranges for words in queries.
enum ScalarClass {
    /// Part of a word: letters, digits and marks of scripts that write spaces.
    case word
    /// A word of its own: Han, kana.
    case single
    /// White space of any kind.
    case space
    /// Invisible: soft hyphen, zero-width characters, private use.
    case dropped
    /// Punctuation, symbols, emoji.
    case mark

    /// The class of a scalar from U+0080 on.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF:
            self = .dropped
        case 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case ..<0xC0, 0x2010...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x303F: self = .mark
        case 0x2E80...0x2FFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .single
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .word
        case 0xFB00...: self = .mark
        default: self = .word
        }
    }

    /// Whether a byte is an ASCII letter or digit.
    @inline(__always)
    static func isWord(ascii byte: UInt8) -> Bool {
        if byte >= 0x80 { return false }
        // Bits of 0–9 in the first half; of A–Z and a–z in the second.
        let bits: UInt64 = byte < 64 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
        return bits >> UInt64(byte & 63) & 1 != 0
    }
}
