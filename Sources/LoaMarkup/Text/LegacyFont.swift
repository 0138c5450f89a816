/// Knows text that was typed for a Vietnamese font of the time before Unicode and pasted as if it were Latin.
enum LegacyFont {
    /// The fault of the first line that is such text, or nil.
    static func fault(in bytes: [UInt8], _ path: SourcePath) -> Diagnostic? {
        var number = 1
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let (latin, vietnamese) = latinBytes(line)
            let tcvn = tcvnScore(latin[...])
            let vni = vniScore(latin[...])
            if max(tcvn, vni) >= 3, max(tcvn, vni) > vietnamese {
                let guess: EncodingGuess = tcvn >= vni ? .tcvn3 : .vni
                return Diagnostic(
                    .error, .textLegacyFont, at: SourceSpan(path, line: number),
                    vi: "dòng này gõ bằng phông chữ cũ\(guess.phrase.vi) — \(guess.remedy.vi)",
                    en: "this line was typed for an old font\(guess.phrase.en) — \(guess.remedy.en)")
            }
            number += 1
        }
        return nil
    }

    /// The line as one byte a letter (what is not Latin-1 as a full stop), and how many of its letters are
    /// Vietnamese ones that Latin-1 lacks.
    private static func latinBytes(_ line: ArraySlice<UInt8>) -> (latin: [UInt8], vietnamese: Int) {
        var latin: [UInt8] = []
        var vietnamese = 0
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            switch byte {
            case 0..<0x80: latin.append(byte)
            case 0xC2, 0xC3:
                if index + 1 < line.endIndex { latin.append((byte & 3) << 6 | line[index + 1] & 0x3F) }
            case 0xC4...0xF4:
                latin.append(0x2E)
                if byte <= 0xC6 || byte == 0xE1 { vietnamese += 1 }
            default: break
            }
            index += 1
        }
        return (latin, vietnamese)
    }

    /// Counts TCVN3 letters (signs of Latin-1) that stand inside words.
    static func tcvnScore(_ bytes: ArraySlice<UInt8>) -> Int {
        var score = 0
        var previous: UInt8 = 0x20
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x20
            let isSign =
                switch byte {
                case 0xA8...0xAE, 0xB5...0xB9: true
                default: false
                }
            // ® is đ, which starts a word; the others end one or stand inside.
            let fits =
                byte == 0xAE
                ? isLetter(next) || next >= 0xA8 && next != byte
                : isLetter(previous) && (isLetter(next) || next >= 0xA8 || next == 0x20)
            if isSign, fits { score += 1 }
            previous = byte
            index += 1
        }
        return score
    }

    /// Counts VNI's pairs of a vowel and a mark (`aø`, `öô`), which no European language has.
    static func vniScore(_ bytes: ArraySlice<UInt8>) -> Int {
        var score = 0
        var previous: UInt8 = 0x20
        for byte in bytes {
            let isVowel =
                switch previous | 0x20 {
                case 0x61, 0x65, 0xF4, 0xF6: true
                default: false
                }
            switch byte {
            case 0xF8, 0xF9, 0xFB, 0xD8, 0xD9, 0xDB: if isVowel { score += 1 }
            case 0xF4, 0xD4: if previous | 0x20 == 0xF6 { score += 1 }
            default: break
            }
            previous = byte
        }
        return score
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
