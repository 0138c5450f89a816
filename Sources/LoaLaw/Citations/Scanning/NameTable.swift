/// Names by which people cite instruments, found by their folded words.
struct NameTable: Sendable {
    private struct Entry {
        let name: Int
        let keys: [UInt64]
    }

    private var entries: [UInt64: [Entry]] = [:]
    private let firsts: WordSet

    init(_ names: [String]) {
        for (index, name) in names.enumerated() {
            let keys = Self.keys(Array(name.utf8).span)
            guard let first = keys.first, !keys.contains(0) else { continue }
            entries[first, default: []].append(Entry(name: index, keys: keys))
        }
        firsts = WordSet(entries.keys)
        for key in entries.keys { entries[key]?.sort { $0.keys.count > $1.keys.count } }
    }

    /// Whether a word may begin a name.
    func mayStart(_ word: Syllable) -> Bool { firsts.mayContain(word.key) }

    /// The longest name that starts at a place, with where it ends.
    func match(_ bytes: borrowing Span<UInt8>, _ first: Syllable) -> (name: Int, end: Int)? {
        guard firsts.mayContain(first.key), let candidates = entries[first.key] else { return nil }
        for entry in candidates {
            var end = first.end
            var isWhole = true
            for key in entry.keys.dropFirst() {
                guard let next = Self.next(bytes, after: end), next.key == key else {
                    isWhole = false
                    break
                }
                end = next.end
            }
            if isWhole { return (entry.name, end) }
        }
        return nil
    }

    /// The word after a space, or after a comma and a space.
    private static func next(_ bytes: borrowing Span<UInt8>, after end: Int) -> Syllable? {
        let glyph = Glyph(bytes, at: end)
        guard glyph.base == 0x20 || glyph.base == 0x2C || glyph.base == 0x2D || glyph.base == Glyph.unseen else { return nil }
        return Syllable(bytes, at: NumberReading.skippingSpace(bytes, from: glyph.base == 0x2C || glyph.base == 0x2D ? glyph.next : end))
    }

    private static func keys(_ bytes: borrowing Span<UInt8>) -> [UInt64] {
        var keys: [UInt64] = []
        var place = 0
        while place < bytes.count {
            if let word = Syllable(bytes, at: place) {
                keys.append(word.key)
                place = word.end
            } else {
                place = Glyph(bytes, at: place).next
            }
        }
        return keys
    }
}
