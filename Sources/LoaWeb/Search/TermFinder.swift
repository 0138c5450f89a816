/// Looks for terms of several words in runs of tokens, capitals aside.
///
/// Terms come in pairs of a short and a long form, next to each other; a pair is found when one of the two is.
struct TermFinder {
    /// Whether each term has been found.
    private(set) var found: [Bool]
    /// How many pairs are not found yet.
    private(set) var missing: Int
    /// Whether each word of the terms occurs at all.
    private var seen: [Bool]
    /// The words of each term, by number from 1; 0 is a word of no term.
    private var terms: [[UInt32]]
    private var numbers = WordTable()
    /// For each word the first of the terms still looked for that begin with it, and for each term the next; −1 for
    /// none.
    private var heads: [Int]
    private var nexts: [Int]

    /// Prepares to look for `terms`.
    init(_ terms: [String]) {
        found = [Bool](repeating: false, count: terms.count)
        missing = terms.count / 2
        var numbers = WordTable()
        var lower: [UInt8] = []
        self.terms = terms.map { term in
            var tokens = SearchTokens()
            let run = tokens.add(term.utf8Span.span, .body)
            return tokens.tokens(in: run).dropLast().map {
                LowerCase.fill(&lower, with: tokens.words.word(Int($0)))
                return numbers.intern(lower[...]) + 1
            }
        }
        heads = [Int](repeating: -1, count: numbers.count + 1)
        nexts = [Int](repeating: -1, count: terms.count)
        for (index, term) in self.terms.enumerated().reversed() where !term.isEmpty {
            nexts[index] = heads[Int(term[0])]
            heads[Int(term[0])] = index
        }
        self.numbers = numbers
        seen = [Bool](repeating: false, count: numbers.count + 1)
    }

    /// Which word of the terms each word of a source is; those that occur and are a term are found by this.
    mutating func map(_ words: WordTable, _ uses: [Int]) -> [UInt32] {
        var map = [UInt32](repeating: 0, count: words.count)
        var lower: [UInt8] = []
        for word in map.indices where uses[word] > 0 {
            LowerCase.fill(&lower, with: words.word(word))
            guard let number = numbers.find(lower[...]) else { continue }
            map[word] = number + 1
            seen[Int(number + 1)] = true
            var next = heads[Int(number + 1)]
            while next >= 0 {
                let term = next
                next = nexts[term]
                if terms[term].count == 1 { take(term) }
            }
        }
        return map
    }

    /// Gives up the terms of which a word occurs nowhere; after all maps are made.
    mutating func giveUp() {
        for pair in stride(from: 0, to: terms.count, by: 2) where !found[pair] && !found[pair + 1] {
            let hopes = [pair, pair + 1].filter { term in
                !terms[term].isEmpty && terms[term].allSatisfy { seen[Int($0)] }
            }
            for term in [pair, pair + 1] where !terms[term].isEmpty && !hopes.contains(term) {
                drop(term)
            }
            if hopes.isEmpty { missing -= 1 }
        }
    }

    /// Which words of a source with such a map begin a term that is still looked for.
    func beginnings(_ map: [UInt32]) -> [Bool] { map.map { $0 != 0 && heads[Int($0)] >= 0 } }

    /// Looks through runs of a source with such a map and beginnings.
    mutating func scan(_ runs: [Range<Int>], of source: SearchTokens, _ map: [UInt32], _ begins: [Bool]) {
        let begins = begins.span
        for run in runs {
            let all = source.tokens(in: run)
            let tokens = all.span
            for index in tokens.indices where begins[Int(tokens[index])] {
                var next = heads[Int(map[Int(tokens[index])])]
                while next >= 0 {
                    let term = next
                    next = nexts[term]
                    if stands(term, all.dropFirst(index), map) { take(term) }
                }
            }
        }
    }

    /// Whether `tokens` begin with a term.
    private func stands(_ term: Int, _ tokens: ArraySlice<UInt32>, _ map: [UInt32]) -> Bool {
        guard terms[term].count <= tokens.count else { return false }
        return zip(terms[term], tokens).allSatisfy { $0 == map[Int($1)] }
    }

    private mutating func take(_ term: Int) {
        if !found[term], !found[term ^ 1] { missing -= 1 }
        found[term] = true
        for other in [term, term ^ 1] where !terms[other].isEmpty { drop(other) }
    }

    /// Looks for a term no more.
    private mutating func drop(_ term: Int) {
        let word = Int(terms[term][0])
        if heads[word] == term {
            heads[word] = nexts[term]
            return
        }
        var at = heads[word]
        while at >= 0, nexts[at] != term { at = nexts[at] }
        if at >= 0 { nexts[at] = nexts[term] }
    }
}
