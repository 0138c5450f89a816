/// A syllable (tiếng) as compounds are compared by: a number made of its letters in lower case, without the
/// punctuation around it.
struct SyllableKey: Hashable, Sendable {
    /// The letters; 0 where there are none.
    var value: UInt64 = 0
    /// Whether punctuation stands before the letters.
    var isOpened = false
    /// Whether punctuation stands behind the letters.
    var isClosed = false

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// Adds the bytes of a part of the syllable.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if (byte | 0x20) &- 0x61 < 26 {
                    letter(byte | 0x20)
                } else if byte &- 0x30 < 10 {
                    letter(byte)
                } else {
                    sign()
                }
            } else if byte & 0xFE == 0xC2 || byte == 0xE2 {
                // C2 and E2 begin signs; C3 the letters from À, capitals 0x20 before small ones.
                let length = byte == 0xE2 ? 3 : 2
                if byte == 0xC3, index + 1 < end, bytes[index + 1] & 0xDF != 0x97 {
                    letter(byte)
                    letter(bytes[index + 1] | 0x20)
                } else {
                    sign()
                }
                index += length
            } else {
                letter(byte)
                index += 1
                let length = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
                let next = min(index + length, end)
                while index < next {
                    // Capitals are even and small letters odd from Ā to ķ, in Ơ and from Ạ on; Ư is 0x1AF and 0x1B0.
                    let isLast = index == next - 1
                    var low = bytes[index]
                    if isLast, byte == 0xC6, low == 0xAF { low = 0xB0 }
                    let hasPairs = byte == 0xC4 || byte == 0xC5 || byte == 0xC6 && low != 0xB0 || byte == 0xE1
                    letter(isLast && hasPairs ? low | 1 : low)
                    index += 1
                }
            }
        }
    }

    private mutating func letter(_ byte: UInt8) {
        if value == 0 { value = Self.start }
        // Letters behind a sign belong to another word: và/hoặc is no syllable of a compound.
        if isClosed { value = value &* Self.prime ^ 0xFF }
        isClosed = false
        value = (value ^ UInt64(byte)) &* Self.prime
    }

    private mutating func sign() {
        if value == 0 { isOpened = true } else { isClosed = true }
    }
}
