/// What a character means for the ends of lines; a small part of the classes of UAX #14, with the prohibitions of
/// Chinese, Japanese and Korean (kinsoku).
enum LineBreakClass: UInt8, Sendable {
    /// Letters that make words with their neighbours, and everything without a rule of its own.
    case letter
    case digit
    /// Never last on a line: ( “ ‘.
    case opening
    /// Never first on a line: ) ” , . : ; ! ? %.
    case closing
    /// Ideographs and kana, between which lines may break.
    case wide
    case wideOpening
    /// Chinese and Japanese points and brackets, small kana and signs that belong to the letter before.
    case wideClosing
    /// Keeps what is on both sides together: no-break space, word joiner.
    case glue
    /// Lines may break after it though it has no width.
    case zeroSpace
    /// Belongs to the character before.
    case mark
    /// En dash and em dash.
    case dash
    /// An ellipsis: not first on a line, unless a space stands before it.
    case ellipsis

    /// Whether lines may break beside it without a space.
    var isWide: Bool { self == .wide || self == .wideOpening || self == .wideClosing }
    /// Whether no line ends with it.
    var holdsNext: Bool { self == .opening || self == .wideOpening || self == .glue }
    /// Whether no line begins with it, whatever stands before.
    var holdsBefore: Bool { self == .closing || self == .wideClosing || self == .glue || self == .mark }

    /// The class of a character.
    static func of(_ scalar: UInt32) -> LineBreakClass {
        if scalar < 0x80 { return ascii(UInt8(scalar)) }
        switch scalar {
        case 0xA0, 0x202F, 0x2060, 0xFEFF: return .glue
        case 0xAB, 0x2018, 0x201C, 0x2039, 0x201A, 0x201E: return .opening
        case 0xBB, 0x2019, 0x201D, 0x203A, 0xB0, 0x2030, 0x2103: return .closing
        case 0xB7: return .closing
        case 0x0300...0x036F, 0x200D, 0xFE00...0xFE0F, 0x20D0...0x20FF, 0xE0100...0xE01EF: return .mark
        case 0x200B: return .zeroSpace
        case 0x2013, 0x2014: return .dash
        case 0x2025, 0x2026: return .ellipsis
        case 0x2E80...0x2FFF, 0x3100...0x31EF, 0x3200...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .wide
        case 0x3000...0x30FF: return wide(scalar)
        case 0x31F0...0x31FF: return .wideClosing
        case 0xFF01...0xFF9F: return full(scalar)
        default: return .letter
        }
    }

    static func ascii(_ byte: UInt8) -> LineBreakClass {
        switch byte {
        case 0x30...0x39: .digit
        case 0x28, 0x5B, 0x7B: .opening
        case 0x29, 0x5D, 0x7D, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x25: .closing
        default: .letter
        }
    }

    /// Chinese and Japanese punctuation and kana.
    private static func wide(_ scalar: UInt32) -> LineBreakClass {
        switch scalar {
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: .wideOpening
        case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B...0x301C, 0x301E...0x301F, 0x303B:
            .wideClosing
        // Small kana, marks of length, repetition and sound.
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095...0x3096, 0x3099...0x309E: .wideClosing
        case 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5...0x30F6, 0x30FB...0x30FE: .wideClosing
        default: .wide
        }
    }

    /// Full-width and half-width forms.
    private static func full(_ scalar: UInt32) -> LineBreakClass {
        switch scalar {
        case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: .wideOpening
        case 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60, 0xFF61, 0xFF63...0xFF65: .wideClosing
        case 0xFF67...0xFF70, 0xFF9E...0xFF9F: .wideClosing
        default: .wide
        }
    }
}

extension LineBreakClass {
    /// The class of the character that begins at a byte of UTF-8, and its length.
    static func at(_ index: Int, in bytes: ArraySlice<UInt8>) -> (kind: LineBreakClass, length: Int) {
        let (scalar, length) = scalar(index, in: bytes)
        return (of(scalar), length)
    }

    /// The class of the last character of a word.
    static func last(_ bytes: ArraySlice<UInt8>) -> LineBreakClass {
        var index = bytes.endIndex - 1
        while index > bytes.startIndex, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return at(index, in: bytes).kind
    }

    /// A character and how many bytes it has; damaged text counts as letters of one byte.
    static func scalar(_ index: Int, in bytes: ArraySlice<UInt8>) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, index + length <= bytes.endIndex else { return (first < 0x80 ? first : 0x61, 1) }
        var value = first & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return (value, length)
    }
}
