internal import LoaMarkup

/// The Latin letters beyond ASCII as citations see them, made once from the rule of folding.
enum GlyphTable {
    /// The entry of a letter of U+00C0–U+024F or U+1E00–U+1EFF: its base, with its traits in the upper byte.
    static func entry(_ scalar: UInt32) -> UInt16 {
        let index = scalar < 0x250 ? scalar &- 0xC0 : scalar &- 0x1E00 &+ 0x190
        return index < 0x290 ? entries[Int(index)] : UInt16(Glyph.other)
    }

    private static let entries = InlineArray<0x290, UInt16> { index in
        let value = UInt32(index < 0x190 ? index + 0xC0 : index - 0x190 + 0x1E00)
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return UInt16(Glyph.other) }
        var traits: Glyph.Traits = [.letter, .marked]
        if scalar.properties.isUppercase { traits.insert(.upper) }
        let folded = Array(Fold.fold(String(Character(scalar))).utf8)
        let base = folded.count == 1 ? folded[0] : Glyph.other
        return UInt16(traits.rawValue) << 8 | UInt16(base)
    }
}
