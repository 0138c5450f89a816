/// Numbers distinct words from 0 in the order in which they first come; open addressing over the bytes.
struct WordTable: Sendable {
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

    /// The number of the word of which the bytes stand in `range` of `text`.
    @inline(__always)
    mutating func intern(_ key: WordKey, _ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key.mixed >> shift)
        while true {
            let slot = slots[index]
            if slot.low == key.low, slot.high == key.high, slot.mark != 0, !key.isHash || same(slot.mark, text, range) {
                return slot.mark - 1
            }
            if slot.mark == 0 { return add(key, text, range, at: index) }
            index = (index + 1) & mask
        }
    }

    /// The number of a word given by itself.
    mutating func intern(_ word: ArraySlice<UInt8>) -> UInt32 {
        intern(WordKey(word.span, 0..<word.count), word.span, 0..<word.count)
    }

    /// The number of a word given by itself, if it has one.
    func find(_ word: ArraySlice<UInt8>) -> UInt32? {
        let key = WordKey(word.span, 0..<word.count)
        var index = Int(truncatingIfNeeded: key.mixed >> shift)
        while slots[index].mark != 0 {
            let slot = slots[index]
            if slot.low == key.low, slot.high == key.high, !key.isHash || same(slot.mark, word.span, 0..<word.count) {
                return slot.mark - 1
            }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    private func same(_ mark: UInt32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let known = word(Int(mark) - 1)
        guard known.count == range.count else { return false }
        return zip(known, range).allSatisfy { $0 == text[$1] }
    }

    @inline(never)
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
            var index = Int(truncatingIfNeeded: WordKey(low: slot.low, high: slot.high).mixed >> shift)
            while slots[index].mark != 0 { index = (index + 1) & mask }
            slots[index] = slot
        }
    }
}
