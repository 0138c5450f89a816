internal import LoaMarkup
internal import LoaStats

/// The names of places with their types, and what is near enough to one to be meant.
struct Gazetteer: Sendable {
    /// What is wrong with a name.
    enum Fault: Hashable, Sendable {
        /// It is not in the list, but near a name of it.
        case misspelt(String)
        /// The name is in the list with another type.
        case type(String)
        /// Several names start like it.
        case short(String)
    }

    private struct Name: Sendable {
        var type: Int
        var shown: String
        var key: String
        var letters: [UInt32]
        var folded: String
        var syllables: Int
    }

    private var names: [Name] = []
    private var byKey: [String: [Int]] = [:]
    private var known: Set<String> = []
    private var longest = 1
    private let types: [String]

    /// Makes a list; names that start with none of the types are left out, former ones only count as known.
    init(_ places: PlainList.Places, units: [UnitTable.Unit], today: CalendarDate) {
        types = places.types.map(\.name)
        known = Set(places.known.map(Self.key))
        for unit in units { add(unit.name, isFormer: !unit.holds(on: today)) }
        for name in places.names { add(name.value, isFormer: false) }
    }

    private mutating func add(_ written: String, isFormer: Bool) {
        let whole = Self.key(written)
        guard let type = types.indices.first(where: { whole.hasPrefix(Self.key(types[$0]) + " ") }) else { return }
        let key = String(whole.dropFirst(Self.key(types[type]).count + 1))
        guard !isFormer else {
            known.insert(key)
            return
        }
        let syllables = key.utf8.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) }
        longest = max(longest, syllables)
        byKey[key, default: []].append(names.count)
        names.append(
            Name(
                type: type, shown: written, key: key, letters: Self.letters(key), folded: Fold.fold(key), syllables: syllables))
    }

    /// Looks at the name behind a type; nil when it is right or none that is known.
    func check(_ words: PlainWords, type: Int, isShort: Bool, behind: Range<Int>) -> (fault: Fault, tokens: Range<Int>)? {
        let first = behind.upperBound
        let tokens = words.tokens
        guard first < tokens.count, tokens[first].signs.contains(.capital) else { return nil }
        let isPointed = isShort && tokens[first - 1].signs.contains(.point) && tokens[first - 1].signs.contains(.capital)
        guard isShort ? isPointed : tokens[first].joint == .space else { return nil }
        var end = first + 1
        while end < tokens.count, end - first < longest, tokens[end].joint == .space, !tokens[end].signs.isDisjoint(with: [.capital, .number]) { end += 1 }
        for last in (first + 1...end).reversed() {
            let key = Self.key(words, first..<last)
            if known.contains(key) { return nil }
            guard let found = byKey[key] else { continue }
            if found.contains(where: { names[$0].type == type }) { return nil }
            return (.type(names[found[0]].shown), behind.lowerBound..<last)
        }
        for last in (first + 1...end).reversed() {
            let key = Self.key(words, first..<last)
            let longer = names.filter { $0.type == type && $0.key.hasPrefix(key + " ") }
            if !longer.isEmpty { return (.short(longer.map(\.shown).joined(separator: ", ")), behind.lowerBound..<last) }
            if let near = nearest(key, last - first) { return (.misspelt(near), behind.lowerBound..<last) }
        }
        return nil
    }

    /// The name that a written one is a slip of: other marks alone, or one letter; two in long names.
    private func nearest(_ key: String, _ syllables: Int) -> String? {
        let folded = Fold.fold(key)
        if let same = names.first(where: { $0.folded == folded }) { return same.shown }
        let letters = Self.letters(key)
        let limit = letters.count < 10 ? 1 : 2
        return names.first { $0.syllables == syllables && Suggestion.distance($0.letters, letters) <= limit }?.shown
    }

    private static func letters(_ key: String) -> [UInt32] { key.unicodeScalars.filter { $0 != " " }.map(\.value) }

    /// A name in small letters with tone marks in one place, one space between words.
    private static func key(_ text: String) -> String {
        var words = PlainWords()
        words.begin()
        words.add(Array(text.utf8)[...], of: 0)
        words.cut()
        return key(words, words.tokens.indices)
    }

    private static func key(_ words: PlainWords, _ tokens: Range<Int>) -> String {
        tokens.map { String(decoding: TonePlacement.onFirst(LowerLetters.lower(words.letters($0))), as: UTF8.self) }.joined(separator: " ")
    }
}
