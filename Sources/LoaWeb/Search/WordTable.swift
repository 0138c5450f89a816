/// The bytes of a word as two machine words, or a hash of them when there are more than sixteen.
struct WordKey: Equatable {
    var low: UInt64
    var high: UInt64

    /// Whether the key is only a hash; no UTF-8 text has the byte 0xFF, so short words never look so.
    var isHash: Bool { high >> 56 == 0xFF }

    /// Makes the key of the bytes in `range`.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var (low, high): (UInt64, UInt64) = (0, 0)
        let length = range.count
        if length > 16 {
            // FNV-1a: too long to be its own key.
            low = 0xCBF2_9CE4_8422_2325
            for index in range { low = (low ^ UInt64(text[index])) &* 0x100_0000_01B3 }
            high = 0xFF << 56 | UInt64(length)
        } else if range.lowerBound + 16 <= text.count {
            // Sixteen bytes from the start of the word are inside the text.
            let raw = unsafe text.bytes
            low = unsafe raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian
            if length < 8 {
                low &= (1 << UInt64(length * 8)) - 1
            } else if length > 8 {
                let rest = unsafe raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
                high = rest.littleEndian & (UInt64.max >> UInt64((16 - length) * 8))
            }
        } else {
            for (place, index) in range.enumerated() {
                let byte = UInt64(text[index]) << UInt64(place % 8 * 8)
                if place < 8 { low |= byte } else { high |= byte }
            }
        }
        self.low = low
        self.high = high
    }

    /// A hash whose upper bits are well mixed.
    var mixed: UInt64 {
        (low ^ (high << 29 | high >> 35)) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// Numbers distinct words from 0 in the order in which they first come; open addressing over the bytes.
struct WordTable: Sendable {
    /// An empty table, to leave in the place of one that is in use.
    static let none = WordTable()

    private struct Slot: Sendable {
        var low: UInt64
        var high: UInt64
        /// The number of the word plus one; 0 is a free slot.
        var mark: UInt32
    }

    private var slots = [Slot](repeating: Slot(low: 0, high: 0, mark: 0), count: 4096)
    private var shift: UInt64 = 52
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]

    /// How many distinct words there are.
    var count: Int { ends.count - 1 }

    /// The bytes of word `id`.
    func word(_ id: Int) -> ArraySlice<UInt8> { bytes[Int(ends[id])..<Int(ends[id + 1])] }

    /// The key of word `id`, for ordering words by what they are.
    func key(_ id: Int) -> WordKey { WordKey(bytes.span, Int(ends[id])..<Int(ends[id + 1])) }

    /// The number of the word that stands in `range` of `text`.
    mutating func intern(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        let key = WordKey(text, range)
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key.mixed >> shift)
        while true {
            let slot = slots[index]
            if slot.mark == 0 { return add(key, text, range, at: index) }
            if slot.low == key.low, slot.high == key.high, !key.isHash || same(slot.mark, text, range) {
                return slot.mark - 1
            }
            index = (index + 1) & mask
        }
    }

    /// The number of a word given as an array of bytes.
    mutating func intern(_ word: [UInt8]) -> UInt32 { intern(word.span, 0..<word.count) }

    private func same(_ mark: UInt32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let known = word(Int(mark) - 1)
        guard known.count == range.count else { return false }
        return zip(known, range).allSatisfy { $0 == text[$1] }
    }

    private mutating func add(_ key: WordKey, _ text: Span<UInt8>, _ range: Range<Int>, at index: Int) -> UInt32 {
        for place in range { bytes.append(text[place]) }
        ends.append(UInt32(bytes.count))
        let mark = UInt32(ends.count - 1)
        slots[index] = Slot(low: key.low, high: key.high, mark: mark)
        if Int(mark) * 2 > slots.count { grow() }
        return mark - 1
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(low: 0, high: 0, mark: 0), count: old.count * 2)
        shift -= 1
        let mask = slots.count - 1
        for slot in old where slot.mark != 0 {
            var index = Int(truncatingIfNeeded: key(Int(slot.mark) - 1).mixed >> shift)
            while slots[index].mark != 0 { index = (index + 1) & mask }
            slots[index] = slot
        }
    }
}
