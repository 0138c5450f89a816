/// The symbols of new phrases by their two parts; open addressing.
struct PairSymbols {
    /// The upper 40 bits are the pair, 20 bits each; the lower 24 the symbol plus one.
    private var slots: [UInt64]
    private let shift: UInt64

    /// Makes room for `capacity` pairs.
    init(capacity: Int) {
        var bits = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    /// Enters a pair that is not there.
    mutating func add(_ left: UInt32, _ right: UInt32, _ symbol: UInt32) {
        let key = UInt64(left) << 44 | UInt64(right) << 24
        var index = place(key)
        while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = key | UInt64(symbol + 1)
    }

    /// Replaces known pairs of neighbours by their symbols, from the left.
    func merge(_ symbols: inout [UInt32]) {
        guard symbols.count > 1 else { return }
        let slots = slots.span
        let mask = slots.count - 1
        var out = symbols.mutableSpan
        var (read, write) = (0, 0)
        while read < out.count {
            var symbol = out[read]
            read &+= 1
            if read < out.count {
                let key = UInt64(symbol) << 44 | UInt64(out[read]) << 24
                var index = place(key)
                while slots[index] != 0 {
                    if (slots[index] ^ key) >> 24 == 0 {
                        symbol = UInt32(slots[index] & 0xFF_FFFF) &- 1
                        read &+= 1
                        break
                    }
                    index = (index &+ 1) & mask
                }
            }
            out[write] = symbol
            write &+= 1
        }
        symbols.removeLast(symbols.count - write)
    }

    @inline(__always)
    private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
