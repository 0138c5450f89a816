/// What `Fold` knows of single letters, made once from the Unicode data.
struct FoldTables {
    static let shared = FoldTables()
    /// Where U+1E00 stands in `letters`.
    static let additional = 0x280 - 0xC0

    /// The folded letter of U+00C0–U+027F, then of U+1E00–U+1EFF.
    let letters: [UInt16]

    private init() {
        var table: [UInt16] = []
        table.reserveCapacity(Self.additional + 0x100)
        for scalar in Array(UInt32(0xC0)..<0x280) + Array(UInt32(0x1E00)..<0x1F00) {
            let folded = Self.foldRare(Self.utf8(scalar))
            let first = String(decoding: folded, as: UTF8.self).unicodeScalars.first?.value ?? scalar
            // The few letters whose lower case is three bytes long (Ⱥ, Ⱦ) or that stay themselves above U+1E00.
            table.append(UInt16(truncatingIfNeeded: first < 0x800 ? first : Self.shortForm(scalar)))
        }
        letters = table
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
        default: 0x3F
        }
    }

    private static func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? []
    }
}
