internal import LoaMarkup

/// All word sequences that are looked for, found in one pass whatever their number.
///
/// Capitals, no-break spaces, kinds of dashes and the place of tone marks make no difference.
struct PhraseTable: Sendable {
    /// What a found sequence means.
    enum Meaning: Sendable, Equatable {
        /// An administrative phrase, by its place in the list.
        case phrase(Int)
        /// A name that is out of date, by its place in the list.
        case term(Int)
        /// Words that say that the past is meant.
        case past
        /// A longer sequence in which a phrase or name is right.
        case allowed
        /// The word before the name of a place, by its place in the list; a short form ends in a full stop.
        case placeType(Int, isShort: Bool)
    }

    /// A match: which tokens, and what they mean.
    struct Match {
        var tokens: Range<Int>
        var meaning: Meaning
    }

    private struct Step: Sendable {
        var hash: UInt64
        var other: UInt64
        var joint: PlainToken.Joint
    }

    private struct Entry: Sendable {
        var steps: Range<Int>
        var meaning: Meaning
    }

    private var entries: [Entry] = []
    /// The words of all entries.
    private var words: [Step] = []
    /// The entries that start with a word, longest first.
    private var lists: [[Int]] = []
    /// For each place of a hash the number of its list, or −1; twice as many places as hashes, at least.
    private var slots: [Int32] = [-1]
    private var hashes: [UInt64] = []
    private var firsts = BitFilter()
    private var singles = BitFilter()
    private var pairs = BitFilter()

    /// Adds a sequence; of two equal ones the first is found.
    mutating func add(_ words: String, _ meaning: Meaning) {
        let steps = Self.steps(words)
        guard let first = steps.first else { return }
        let number = entries.count
        entries.append(Entry(steps: self.words.count..<self.words.count + steps.count, meaning: meaning))
        self.words += steps
        for hash in Set([first.hash, first.other]) {
            let list = list(of: hash) ?? added(hash)
            let place = lists[list].firstIndex { entries[$0].steps.count < steps.count } ?? lists[list].count
            lists[list].insert(number, at: place)
            guard steps.count > 1 else {
                watch(hash)
                continue
            }
            watch(hash, before: steps[1].hash)
            watch(hash, before: steps[1].other)
        }
    }

    /// Lets ``mayStart(_:before:)`` be true for a word that is looked at otherwise.
    mutating func watch(_ hash: UInt64) {
        firsts.insert(hash)
        singles.insert(hash)
    }

    /// The same for a word before another.
    mutating func watch(_ hash: UInt64, before second: UInt64) {
        firsts.insert(hash)
        pairs.insert(Self.pair(hash, second))
    }

    /// Whether some sequence may start with a word before another: a quick no for most.
    @inline(__always)
    func mayStart(_ hash: UInt64, before second: UInt64) -> Bool {
        firsts.mayContain(hash) && (singles.mayContain(hash) || pairs.mayContain(Self.pair(hash, second)))
    }

    /// The longest sequence that starts at a token, or nil.
    func match(_ words: PlainWords, at token: Int) -> Match? {
        guard let list = list(of: words.tokens[token].hash) else { return nil }
        for number in lists[list] where fits(entries[number].steps, words, token) {
            return Match(tokens: token..<(token + entries[number].steps.count), meaning: entries[number].meaning)
        }
        return nil
    }

    @inline(__always)
    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { first ^ (second << 7 | second >> 57) }

    private func list(of hash: UInt64) -> Int? {
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at] >= 0 {
            if hashes[Int(slots[at])] == hash { return Int(slots[at]) }
            at = (at + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func added(_ hash: UInt64) -> Int {
        hashes.append(hash)
        lists.append([])
        if hashes.count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 4)
            for number in hashes.indices { place(number) }
        } else {
            place(hashes.count - 1)
        }
        return hashes.count - 1
    }

    private mutating func place(_ number: Int) {
        var at = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[at] >= 0 { at = (at + 1) & (slots.count - 1) }
        slots[at] = Int32(truncatingIfNeeded: number)
    }

    private func fits(_ steps: Range<Int>, _ text: PlainWords, _ token: Int) -> Bool {
        guard token + steps.count <= text.tokens.count else { return false }
        // The last word first: many sequences start alike.
        for index in steps.indices.reversed() {
            let (step, found) = (words[index], text.tokens[token + index - steps.lowerBound])
            guard found.hash == step.hash || found.hash == step.other else { return false }
            if index > steps.lowerBound, found.joint != step.joint { return false }
        }
        return true
    }

    private static func steps(_ words: String) -> [Step] {
        var cut = PlainWords()
        cut.begin()
        cut.add(Array(words.utf8)[...], of: 0)
        cut.cut()
        return cut.tokens.indices.map { index in
            let token = cut.tokens[index]
            let lowered = LowerLetters.lower(cut.letters(index))
            let other = TonePlacement.other(lowered).map { SyllableHash.of(word: $0) } ?? token.hash
            return Step(hash: token.hash, other: other, joint: token.joint)
        }
    }
}

extension PhraseTable {
    /// A sequence as a key, nil when it has no words: two of one key match the same.
    static func key(_ words: String) -> [UInt64]? {
        let steps = steps(words)
        guard let first = steps.first else { return nil }
        // What stands before the first word is no part of a sequence.
        return steps.dropFirst().reduce(into: [min(first.hash, first.other)]) { key, step in
            key += [UInt64(step.joint.rawValue), min(step.hash, step.other)]
        }
    }
}
