/// The places inside a word where a line may break without a space.
///
/// Chinese and Japanese break between characters, others after a zero-width space. Words that are very wide for
/// their line may also break after the slashes, points and hyphens of addresses; nothing is ever added there.
struct WordCuts {
    /// A place before a byte of the word.
    struct Cut: Equatable {
        var offset: Int
        /// How bad a break is, in squares of the share of a line left empty.
        var penalty: Float
        /// Whether only a word that is wide for its line breaks here.
        var isSpare: Bool
    }

    /// The cuts in order.
    private(set) var cuts: [Cut] = []
    /// How many ideographs there are.
    private(set) var ideographs = 0

    /// Looks through a word, with what stands right before it in another run.
    init(_ word: ArraySlice<UInt8>) {
        let isAddress = Self.isAddress(word)
        var index = word.startIndex
        var (before, previous): (LineBreakClass?, UInt32) = (nil, 0)
        // The character before the last, for what stands on both sides of a sign.
        var earlier: UInt32 = 0
        while index < word.endIndex {
            let (scalar, length) = LineBreakClass.scalar(index, in: word)
            let kind = LineBreakClass.of(scalar)
            if kind == .wide { ideographs += 1 }
            if let before {
                if let penalty = Self.plain(before, kind) {
                    cuts.append(Cut(offset: index - word.startIndex, penalty: penalty, isSpare: false))
                } else if !before.holdsNext, !kind.holdsBefore, let penalty = Self.spare(earlier, previous, scalar, isAddress) {
                    cuts.append(Cut(offset: index - word.startIndex, penalty: penalty, isSpare: true))
                }
            }
            // Marks are part of the letter that they stand on.
            if kind != .mark || before == nil { (before, earlier, previous) = (kind, previous, scalar) }
            index += length
        }
    }

    /// How bad a break between two neighbours is that any line may have; nil where there may be none.
    static func plain(_ before: LineBreakClass, _ after: LineBreakClass) -> Float? {
        if before == .zeroSpace { return after.holdsBefore ? nil : 0 }
        guard before.isWide || after.isWide, !before.holdsNext, !after.holdsBefore, after != .ellipsis, after != .zeroSpace else { return nil }
        // 5天: the number reads better with what it counts.
        return before == .digit || after == .digit ? Penalty.number : 0
    }

    /// How bad a break after a sign is in a word that is too wide; nil where there may be none.
    static func spare(_ earlier: UInt32, _ sign: UInt32, _ next: UInt32, _ isAddress: Bool) -> Float? {
        guard isWord(next) else { return nil }
        switch sign {
        case 0x2F:
            // 01/7/2025 and 24/7 stay whole.
            if !isAddress, isDigit(earlier), isDigit(next) { return nil }
            return earlier == sign ? Penalty.scheme : Penalty.slash
        case 0x2D:
            if isAddress { return isWord(earlier) ? Penalty.hyphen : nil }
            return isWord(earlier) && isWord(next) && !isDigit(earlier) && !isDigit(next) ? Penalty.hyphen : nil
        case 0x2013, 0x2014: return earlier == 0 ? nil : Penalty.slash
        // . ? & = _ # @
        case 0x2E, 0x3F, 0x26, 0x3D, 0x5F, 0x23, 0x40:
            return isAddress && isWord(earlier) && !(isDigit(earlier) && isDigit(next)) ? Penalty.point : nil
        default: return nil
        }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    /// Whether it is a letter or a figure, which an address goes on with.
    private static func isWord(_ scalar: UInt32) -> Bool {
        isDigit(scalar) || (scalar | 0x20) &- 0x61 < 26 || scalar >= 0xC0 && !(0x2000...0x206F ~= scalar)
    }

    /// Whether a word is an address of the web or of mail: it has a scheme, an @, or a point between two letters.
    static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 3 else { return false }
        for index in word.startIndex + 1..<word.endIndex - 1 {
            switch word[index] {
            case 0x40: return true
            case 0x3A where word[index + 1] == 0x2F && index + 2 < word.endIndex && word[index + 2] == 0x2F: return true
            case 0x2E where isLetter(word[index - 1]) && isLetter(word[index + 1]): return true
            default: break
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
