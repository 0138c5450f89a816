/// Counts tiếng, the honest unit of length in Vietnamese.
public enum Syllables {
    /// How many space-separated runs hold a letter or digit.
    public static func count(_ bytes: Span<UInt8>) -> Int {
        var total = 0
        var holdsLetter = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20 {
                if holdsLetter { total += 1 }
                holdsLetter = false
            } else if byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
            {
                holdsLetter = true
            }
        }
        return holdsLetter ? total + 1 : total
    }
}
