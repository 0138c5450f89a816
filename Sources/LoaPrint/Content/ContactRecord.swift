internal import LoaMarkup

/// Whether a leaflet says whom to ask and what to do.
struct ContactRecord {
    /// Whether there is a number, an address or a code.
    private(set) var hasContact = false
    /// Whether it asks the reader to do something.
    var hasAction = false

    /// Takes an address in.
    mutating func note(_ address: PrintAddress) { hasContact = true }

    /// Looks for telephone numbers and addresses to write to that stand in the text as they are.
    mutating func look(through words: [UInt8]) {
        guard !hasContact else { return }
        var at = 0
        while at < words.count {
            if words[at] == UInt8(ascii: "@"), at > 0, at + 1 < words.count, Self.isLetter(words[at - 1]), Self.isLetter(words[at + 1]) {
                hasContact = true
                return
            }
            guard Self.isDigit(words[at]) else {
                at += 1
                continue
            }
            let (digits, end, hasDots) = Self.number(words, at)
            // A number begins with 0, +84 or, for hotlines, with 1 and without the dots of amounts.
            let first = words[at]
            let isInternational = at > 0 && words[at - 1] == UInt8(ascii: "+")
            let begins = first == UInt8(ascii: "0") || isInternational || (first == UInt8(ascii: "1") && !hasDots)
            if begins, (8...13).contains(digits) {
                hasContact = true
                return
            }
            at = end
        }
    }

    /// How many digits a number has, with its end; single spaces, dots and hyphens may stand between.
    private static func number(_ words: [UInt8], _ start: Int) -> (digits: Int, end: Int, hasDots: Bool) {
        var (at, digits, hasDots) = (start, 0, false)
        while at < words.count {
            if isDigit(words[at]) {
                digits += 1
                at += 1
                continue
            }
            let isNoBreak = words[at] == 0xC2 && at + 1 < words.count && words[at + 1] == 0xA0
            let next = at + (isNoBreak ? 2 : 1)
            guard isNoBreak || words[at] == 32 || words[at] == UInt8(ascii: ".") || words[at] == UInt8(ascii: "-"), next < words.count, isDigit(words[next]) else { break }
            hasDots = hasDots || words[at] == UInt8(ascii: ".")
            at = next
        }
        return (digits, at, hasDots)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private static func isLetter(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 32 >= 97 && byte | 32 <= 122) }
}
