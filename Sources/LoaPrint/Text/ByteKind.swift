/// What bytes of UTF-8 tell about the word that they stand in, one bit each.
enum ByteKind {
    /// Letters, ideographs included.
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// Points, commas and signs in numbers.
    static let inNumber: UInt8 = 4
    /// Signs inside a word after which lines may break, and everything that needs a closer look.
    static let special: UInt8 = 8
    /// The end of a phrase: , ; : . ! ?
    static let stop: UInt8 = 16
    /// What numbers are made of.
    static let number = digit | inNumber

    static let table = InlineArray<256, UInt8> { index in
        let byte = UInt8(index)
        switch byte {
        case 0x30...0x39: return digit
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6, 0xE1, 0xEA...0xED: return letter
        case 0x2E: return inNumber | special | stop
        case 0x2C: return inNumber | stop
        case 0x25, 0x2B: return inNumber
        case 0x2D: return inNumber | special
        case 0x3A, 0x3B, 0x21: return stop
        case 0x3F: return special | stop
        case 0x2F, 0x26, 0x3D, 0x5F, 0x40, 0x23: return special
        case 0xC2, 0xCC, 0xCD, 0xE2, 0xEF: return special
        case 0xE3...0xE9, 0xF0...0xF4: return letter | special
        case 0x80...0xBF: return 0
        case 0xC0...: return letter
        default: return 0
        }
    }
}
