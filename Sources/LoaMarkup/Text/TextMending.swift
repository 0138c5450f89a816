/// Mends what editors and word processors leave in text: line ends, invisible characters, Icelandic Ð for Đ.
enum TextMending {
    /// The text of valid UTF-8 with LF line ends and without invisible characters; not yet NFC.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (byte, next, third) {
            case (0x0D, _, _):
                output.append(0x0A)
                index += next == 0x0A ? 2 : 1
            case (0xC2, 0x85, _):
                output.append(0x0A)
                index += 2
            case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
                output.append(0x0A)
                index += 3
            case (0xC2, 0xAD, _): index += 2
            case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): index += 3
            case (0xC3, 0x90, _):
                output += isVietnameseWord(around: index, in: bytes) ? [0xC4, 0x90] : [0xC3, 0x90]
                index += 2
            case (0xC6, 0x89, _):
                output += [0xC4, 0x90]
                index += 2
            default:
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// Whether the word around a Ð has more letters and all of them are of the Vietnamese alphabet.
    private static func isVietnameseWord(around start: Int, in bytes: [UInt8]) -> Bool {
        var letters = 0
        var index = start + 2
        while index < bytes.count, let width = letter(at: index, in: bytes) {
            guard width > 0 else { return false }
            letters += 1
            index += width
        }
        index = start
        while index > 0 {
            index -= 1
            while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
            guard let width = letter(at: index, in: bytes) else { break }
            guard width > 0 else { return false }
            letters += 1
        }
        return letters > 0
    }

    /// The bytes of the letter here: nil for what is no letter, 0 for one that Vietnamese does not have.
    private static func letter(at index: Int, in bytes: [UInt8]) -> Int? {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0x41...0x5A, 0x61...0x7A:
            let lower = byte | 0x20
            // f, j, w, z
            return lower == 0x66 || lower == 0x6A || lower == 0x77 || lower == 0x7A ? 0 : 1
        case 0xC3:
            // à á â ã è é ê ì í ò ó ô õ ù ú ý and their capitals; Ð itself, as in LÐLÐ.
            switch next | 0x20 {
            case 0xA0...0xA3, 0xA8...0xAA, 0xAC...0xAD, 0xB2...0xB5, 0xB9...0xBA, 0xBD: return 2
            default: return next == 0x90 ? 2 : 0
            }
        case 0xC4, 0xC5, 0xC6, 0xCC, 0xCD: return 2
        case 0xE1: return next == 0xBA || next == 0xBB ? 3 : 0
        default: return nil
        }
    }
}
