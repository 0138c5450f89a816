/// Turns UTF-16 that comes in pieces into UTF-8.
struct UTF16Transcoder {
    /// Whether the high byte comes first.
    let isBigEndian: Bool
    /// Whether a half of a pair stood alone, or the bytes ended within a character: the file is damaged.
    private(set) var isDamaged = false
    private var odd: UInt8?
    private var high: UInt32?

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// Appends the UTF-8 of a piece to `output`; what a piece leaves unfinished waits for the next one.
    mutating func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            unit(isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first), to: &output)
        }
    }

    /// Ends the text; a piece left over is damage.
    mutating func finish(to output: inout [UInt8]) {
        if odd != nil || high != nil { broken(to: &output) }
        (odd, high) = (nil, nil)
    }

    private mutating func unit(_ unit: UInt32, to output: inout [UInt8]) {
        if let lead = high {
            high = nil
            if unit & 0xFC00 == 0xDC00 {
                let value = 0x1_0000 + (lead & 0x3FF) << 10 + unit & 0x3FF
                output.append(UInt8(0xF0 | value >> 18))
                output.append(UInt8(0x80 | value >> 12 & 0x3F))
                output.append(UInt8(0x80 | value >> 6 & 0x3F))
                output.append(UInt8(0x80 | value & 0x3F))
                return
            }
            broken(to: &output)
        }
        switch unit {
        case 0..<0x80: output.append(UInt8(unit))
        case 0x80..<0x800:
            output.append(UInt8(0xC0 | unit >> 6))
            output.append(UInt8(0x80 | unit & 0x3F))
        case 0xD800..<0xDC00: high = unit
        case 0xDC00..<0xE000: broken(to: &output)
        default:
            output.append(UInt8(0xE0 | unit >> 12))
            output.append(UInt8(0x80 | unit >> 6 & 0x3F))
            output.append(UInt8(0x80 | unit & 0x3F))
        }
    }

    private mutating func broken(to output: inout [UInt8]) {
        isDamaged = true
        output += [0xEF, 0xBF, 0xBD]
    }
}
