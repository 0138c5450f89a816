public import LoaSite

/// Words of several syllables that should not be torn apart at the end of a line, as công đoàn and hợp đồng lao động.
public struct CompoundTable: Sendable {
    /// The syllables of each phrase, by the first.
    private var phrases: [UInt64: [[UInt64]]] = [:]
    /// A quick no for most syllables.
    private var filter = [UInt64](repeating: 0, count: 64)

    /// Whether there are none.
    public var isEmpty: Bool { phrases.isEmpty }

    /// Takes phrases with spaces between their syllables; case does not matter, and a comma begins another phrase.
    public init(_ phrases: [String] = []) {
        for phrase in phrases { add(phrase) }
    }

    /// Takes the long forms of a glossary and the other words for them, and phrases besides.
    public init(_ glossary: Glossary, and phrases: [String] = []) {
        self.init(phrases)
        for entry in glossary.entries {
            add(entry.long)
            for other in entry.also { add(other) }
        }
    }

    /// Adds a phrase; one of a single syllable changes nothing.
    public mutating func add(_ phrase: String) {
        var keys: [UInt64] = []
        for word in Array(phrase.utf8).split(whereSeparator: { $0 == 0x20 }) {
            var key = SyllableKey()
            key.add(word)
            guard key.value != 0 else { continue }
            if key.isOpened { finish(&keys) }
            keys.append(key.value)
            if key.isClosed { finish(&keys) }
        }
        finish(&keys)
    }

    private mutating func finish(_ keys: inout [UInt64]) {
        defer { keys = [] }
        guard keys.count > 1, phrases[keys[0]]?.contains(keys) != true else { return }
        phrases[keys[0], default: []].append(keys)
        filter[Int(keys[0] >> 6 & 63)] |= 1 << (keys[0] & 63)
    }

    /// A syllable of a paragraph.
    struct Syllable {
        var key: SyllableKey
        /// The number of the break behind it; negative where lines do not break.
        var stop: Int32
    }

    /// Finds the phrases in a paragraph, and tells of each break inside one how bad it is.
    ///
    /// Looks at each syllable as often as the longest phrase has syllables, at most.
    func find(in syllables: [Syllable], _ tell: (_ stop: Int, _ penalty: Float) -> Void) {
        guard !isEmpty else { return }
        for start in syllables.indices {
            let key = syllables[start].key
            guard filter[Int(key.value >> 6 & 63)] >> (key.value & 63) & 1 == 1, !key.isClosed else { continue }
            for phrase in phrases[key.value] ?? [] where Self.matches(phrase, syllables, start) {
                let penalty = phrase.count == 2 ? Penalty.compound : Penalty.phrase
                for syllable in syllables[start..<start + phrase.count - 1] where syllable.stop >= 0 { tell(Int(syllable.stop), penalty) }
            }
        }
    }

    private static func matches(_ phrase: [UInt64], _ syllables: [Syllable], _ start: Int) -> Bool {
        guard start + phrase.count <= syllables.count else { return false }
        for index in 1..<phrase.count {
            let key = syllables[start + index].key
            guard key.value == phrase[index], !key.isOpened, index == phrase.count - 1 || !key.isClosed else { return false }
        }
        return true
    }
}
