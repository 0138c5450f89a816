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
        var rest: ArraySlice<UInt8>
    }

    /// Takes the most frequent beginnings of `words`.
    init(_ words: [[UInt8]]) {
        var counts: [[UInt8]: Int] = [:]
        for word in words { counts[Array(word.prefix(Self.onset(word))), default: 0] += 1 }
        counts[[]] = .max
        let frequent = counts.filter { $0.value > 2 }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        onsets = frequent.prefix(BitWriter.alphabet.count - 1).map(\.key)
    }

    /// The words numbered in `list`: written, and the numbers in the order in which they are written.
    func write(_ list: [Int], _ words: [[UInt8]]) -> (bytes: [UInt8], order: [Int]) {
        var out: [UInt8] = []
        var counter = 1
        let groups = groups(list, words)
        for group in groups {
            while counter < group.count {
                out.append(0x20)
                counter += 1
            }
            out += group.map { BitWriter.alphabet[$0.onset + 1] }
            // A space inside a separator would end the entry; the tokeniser never leaves a no-break space.
            for byte in group[0].rest { if byte == 0x20 { out += [0xC2, 0xA0] } else { out.append(byte) } }
            out.append(0x20)
        }
        if !out.isEmpty { out.removeLast() }
        return (out, groups.flatMap { $0.map(\.word) })
    }

    private func groups(_ list: [Int], _ words: [[UInt8]]) -> [[Entry]] {
        var numbers: [[UInt8]: Int] = [:]
        for (number, onset) in onsets.enumerated() { numbers[onset] = number }
        var groups: [ArraySlice<UInt8>: [Entry]] = [:]
        for index in list {
            let word = words[index]
            let length = Self.onset(word)
            if let onset = numbers[Array(word.prefix(length))] {
                groups[word[length...], default: []].append(Entry(word: index, onset: onset, rest: word[length...]))
            } else {
                groups[word[...], default: []].append(Entry(word: index, onset: numbers[[]] ?? 0, rest: word[...]))
            }
        }
        return groups.values
            .map { $0.sorted { $0.onset < $1.onset } }
            .sorted { $0.count != $1.count ? $0.count < $1.count : $0[0].rest.lexicographicallyPrecedes($1[0].rest) }
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
