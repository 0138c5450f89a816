/// Writes words compactly: those with one ending stand together, with a code for the consonants before it.
///
/// A list is entries separated by spaces. An entry is as many codes of beginnings as the list's counter says and then
/// the ending; an empty entry raises the counter, which begins at 1.
struct VocabularyWriter {
    /// The beginnings that have a code: character `i + 1` of the code alphabet stands for beginning `i`.
    let onsets: [[UInt8]]

    private struct Entry {
        var word: Int
        var onset: Int
        /// Where the ending begins, and its first eight bytes, the first highest, for ordering.
        var start: Int
        var key: UInt64
    }

    /// The words, each cut into beginning and ending.
    private let entries: [Entry]
    private let words: [[UInt8]]

    /// Takes the most frequent beginnings of `words`.
    init(_ words: [[UInt8]]) {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for word in words { counts[word.prefix(Self.onset(word)), default: 0] += 1 }
        counts[[]] = .max
        let frequent = counts.filter { $0.value > 2 }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }.prefix(BitWriter.alphabet.count - 1)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        for (number, onset) in frequent.enumerated() { numbers[onset.key] = number }
        let none = numbers[[]] ?? 0
        entries = words.enumerated().map { number, word in
            let length = Self.onset(word)
            let onset = numbers[word.prefix(length)]
            let start = onset == nil ? 0 : length
            var key: UInt64 = 0
            for place in 0..<8 {
                key = key << 8 | (start + place < word.count ? UInt64(word[start + place]) : 0)
            }
            return Entry(word: number, onset: onset ?? none, start: start, key: key)
        }
        onsets = frequent.map { Array($0.key) }
        self.words = words
    }

    /// The words numbered in `list`: written, and the numbers in the order in which they are written.
    func write(_ list: [Int]) -> (bytes: [UInt8], order: [Int]) {
        var out: [UInt8] = []
        var order: [Int] = []
        order.reserveCapacity(list.count)
        let sorted = list.map { entries[$0] }.sorted { a, b in
            let (less, more) = (precedes(a, b), precedes(b, a))
            return less || more ? less : a.onset < b.onset
        }
        var counter = 1
        for group in groups(sorted) {
            while counter < group.count {
                out.append(0x20)
                counter += 1
            }
            for entry in sorted[group] {
                out.append(BitWriter.alphabet[entry.onset + 1])
                order.append(entry.word)
            }
            // A space inside a separator would end the entry; the tokeniser never leaves a no-break space.
            for byte in rest(sorted[group.lowerBound]) { if byte == 0x20 { out += [0xC2, 0xA0] } else { out.append(byte) } }
            out.append(0x20)
        }
        if !out.isEmpty { out.removeLast() }
        return (out, order)
    }

    private func rest(_ entry: Entry) -> ArraySlice<UInt8> { words[entry.word][entry.start...] }

    /// Whether the ending of `a` comes before that of `b`.
    private func precedes(_ a: Entry, _ b: Entry) -> Bool {
        if a.key != b.key { return a.key < b.key }
        // Words have no zero bytes: equal keys with one in them are equal endings.
        if a.key & 0xFF == 0 { return false }
        return rest(a).lexicographicallyPrecedes(rest(b))
    }

    /// The stretches of equal endings, the shortest stretches first.
    private func groups(_ sorted: [Entry]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for place in sorted.indices where place + 1 == sorted.count || precedes(sorted[place], sorted[place + 1]) {
            groups.append(start..<place + 1)
            start = place + 1
        }
        return groups.sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    }

    /// The length in bytes of the consonants at the beginning, `qu` and đ among them.
    private static func onset(_ word: [UInt8]) -> Int {
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte == 0xC4, index + 1 < word.count, word[index + 1] == 0x90 || word[index + 1] == 0x91 {
                index += 2
            } else if ScalarClass.isWord(ascii: byte), byte > 0x40 {
                let small = byte | 0x20
                let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(small)
                if isVowel, !(small == 0x75 && index > 0 && word[index - 1] | 0x20 == 0x71) { break }
                index += 1
            } else {
                break
            }
        }
        return index
    }
}
