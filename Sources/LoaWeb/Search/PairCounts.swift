/// Counts pairs of symbols; open addressing.
struct PairCounts {
    /// The upper 40 bits are the pair, 20 bits each, plus one; the lower 24 the count.
    private var slots: [UInt64]
    private let shift: UInt64

    /// Makes room for `capacity` different pairs.
    init(capacity: Int) {
        var bits = 10
        while 1 << bits < capacity * 3 / 2 { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    /// Forgets all.
    mutating func clear() {
        for index in slots.indices { slots[index] = 0 }
    }

    /// Counts the pairs of neighbours in `symbols`.
    mutating func count(_ symbols: Span<UInt32>) {
        guard symbols.count > 1 else { return }
        let (mask, shift) = (slots.count - 1, shift)
        var slots = slots.mutableSpan
        for place in 1..<symbols.count {
            let key = UInt64(symbols[place &- 1]) << 44 | UInt64(symbols[place]) << 24
            var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
            while true {
                let slot = slots[index]
                if slot == 0 || (slot ^ key) >> 24 == 0 {
                    slots[index] = (slot | key) &+ 1
                    break
                }
                index = (index &+ 1) & mask
            }
        }
    }

    /// The pairs that came at least so often, the most frequent first.
    func frequent(atLeast least: Int, most: Int) -> [(left: UInt32, right: UInt32)] {
        var found: [UInt64] = []
        for slot in slots where slot & 0xFF_FFFF >= UInt64(least) {
            // Count first, then the pair; counts of a sample fit in 24 bits.
            found.append((0xFF_FFFF - slot & 0xFF_FFFF) << 40 | slot >> 24)
        }
        found.sort()
        return found.prefix(most).map { (UInt32($0 >> 20 & 0xF_FFFF), UInt32($0 & 0xF_FFFF)) }
    }
}
