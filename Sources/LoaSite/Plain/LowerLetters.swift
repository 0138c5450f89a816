/// Small letters of Vietnamese, without tables of all of Unicode.
enum LowerLetters {
    /// A word in small letters.
    static func lower(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var out = Array(word)
        var at = 0
        while at < out.count {
            let (lead, second) = (out[at], at + 1 < out.count ? out[at + 1] : 0)
            switch lead {
            case 0x41...0x5A: out[at] = lead | 0x20
            case 0xC3 where second >= 0x80 && second <= 0x9E && second != 0x97: out[at + 1] = second + 0x20
            case 0xC4 where second == 0x82 || second == 0x90 || second == 0xA8: out[at + 1] = second + 1
            case 0xC5 where second == 0xA8: out[at + 1] = second + 1
            case 0xC6 where second == 0xA0 || second == 0xAF: out[at + 1] = second + 1
            case 0xE1 where second & 0xFC == 0xB8 && at + 2 < out.count && out[at + 2] & 1 == 0: out[at + 2] += 1
            default: break
            }
            at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
        return out
    }
}
