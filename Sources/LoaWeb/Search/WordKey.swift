/// The bytes of a word as two machine words, or a hash of them when there are more than sixteen.
struct WordKey: Equatable {
    var low: UInt64
    var high: UInt64

    /// Whether the key is only a hash; no UTF-8 text has the byte 0xFF, so short words never look so.
    @inline(__always)
    var isHash: Bool { high >> 56 == 0xFF }

    /// A hash of which the upper bits are well mixed.
    @inline(__always)
    var mixed: UInt64 { (low ^ (high << 29 | high >> 35)) &* 0x9E37_79B9_7F4A_7C15 }

    /// Makes a key of its parts.
    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Makes the key of the bytes in `range`.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var (low, high): (UInt64, UInt64) = (0, 0)
        if range.count > 16 {
            // FNV-1a: too long to be its own key.
            low = 0xCBF2_9CE4_8422_2325
            for index in range { low = (low ^ UInt64(text[index])) &* 0x100_0000_01B3 }
            high = 0xFF << 56 | UInt64(range.count)
        } else {
            for (place, index) in range.enumerated() {
                let byte = UInt64(text[index]) << UInt64(place % 8 * 8)
                if place < 8 { low |= byte } else { high |= byte }
            }
        }
        self.init(low: low, high: high)
    }
}
