/// What `Fold` knows of single letters, made once from the Unicode data.
enum FoldTables {
    /// Where U+1E00 stands in `letters`.
    static let additional = 0x280 - 0xC0

    /// The folded letter of U+00C0–U+027F, then of U+1E00–U+1EFF.
    static let letters = InlineArray<704, UInt16> { index in
        let scalar = UInt32(index < additional ? 0xC0 + index : 0x1E00 + index - additional)
        let folded = foldRare(utf8(scalar))
        let first = String(decoding: folded, as: UTF8.self).unicodeScalars.first?.value ?? scalar
        // The few letters whose lower case is three bytes long (Ⱥ, Ⱦ) or that stay themselves above U+1E00.
        return UInt16(truncatingIfNeeded: first < 0x800 ? first : shortForm(scalar))
    }

    /// Folds any text by the rule itself: NFC, lower case, NFD, marks off, NFC.
    static func foldRare(_ bytes: [UInt8]) -> [UInt8] {
        guard let composed = UnicodeData.composed(bytes) else { return bytes }
        var lowered: [UInt8] = []
        for scalar in String(decoding: composed, as: UTF8.self).unicodeScalars {
            lowered += utf8(UnicodeData.lowercase(scalar.value))
        }
        guard let decomposed = UnicodeData.decomposed(lowered) else { return lowered }
        var bare = String.UnicodeScalarView()
        for scalar in String(decoding: decomposed, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x300...0x36F: break
            case 0x111: bare.append("d")
            default: bare.append(scalar)
            }
        }
        let result = Array(String(bare).utf8)
        return UnicodeData.composed(result) ?? result
    }

    private static func shortForm(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x23A: 0x61  // Ⱥ
        case 0x23E: 0x74  // Ⱦ
        case 0x1E9C, 0x1E9D: 0x17F
        case 0x1EFA, 0x1EFB: 0x6C
        case 0x1EFC, 0x1EFD: 0x76
        case 0x1EFE, 0x1EFF: 0x79
        case 0x1E9A: 0x61
        case 0x1E9E: 0xDF
        case 0x1E9F: 0x64
        default: 0x3F
        }
    }

    private static func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
    }
}
