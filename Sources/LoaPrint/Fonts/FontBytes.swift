/// Reads big-endian numbers of a font at any offset; beyond the end it throws, never traps.
struct FontBytes {
    let bytes: [UInt8]

    /// An unsigned number of one to four bytes.
    func number(_ at: Int, _ length: Int) throws(FontFault) -> Int {
        guard at >= 0, at <= bytes.count, length <= bytes.count - at else { throw .damaged(vi: "thiếu phần cuối", en: "its end is missing") }
        var value = 0
        for index in at..<at + length { value = value << 8 | Int(bytes[index]) }
        return value
    }

    /// An unsigned number of 16 bits.
    func u16(_ at: Int) throws(FontFault) -> Int { try number(at, 2) }

    /// A signed number of 16 bits.
    func i16(_ at: Int) throws(FontFault) -> Int { Int(Int16(truncatingIfNeeded: try number(at, 2))) }

    /// An unsigned number of 32 bits.
    func u32(_ at: Int) throws(FontFault) -> Int { try number(at, 4) }
}
