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
    /// The terms still looked for that begin with each word.
    private var beginnings: [[Int]]

    /// Prepares to look for `terms`.
    init(_ terms: [String]) {
        found = [Bool](repeating: false, count: terms.count)
        missing = terms.count / 2
        var numbers = WordTable()
        var lower: [UInt8] = []
        self.terms = terms.map { term in
            var tokens = SearchTokens()
            let run = tokens.add(term.utf8Span.span, .body)
            return tokens.tokens[run].dropLast().map {
                LowerCase.fill(&lower, with: tokens.words.word(Int($0)))
                return numbers.intern(lower[...]) + 1
            }
        }
        beginnings = [[Int]](repeating: [], count: numbers.count + 1)
        for (index, term) in self.terms.enumerated() where !term.isEmpty { beginnings[Int(term[0])].append(index) }
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
            for term in beginnings[Int(number + 1)] where terms[term].count == 1 { take(term) }
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
                beginnings[Int(terms[term][0])].removeAll { $0 == term }
            }
            if hopes.isEmpty { missing -= 1 }
        }
    }

    /// Looks through runs of a source with such a map.
    mutating func scan(_ runs: [Range<Int>], of tokens: [UInt32], _ map: [UInt32]) {
        let (tokens, map) = (tokens.span, map.span)
        for run in runs {
            for index in run {
                let word = map[Int(tokens[index])]
                guard word != 0 else { continue }
                for term in beginnings[Int(word)] where index + terms[term].count <= run.upperBound {
                    var same = 1
                    while same < terms[term].count, map[Int(tokens[index + same])] == terms[term][same] { same += 1 }
                    if same == terms[term].count { take(term) }
                }
            }
        }
    }

    private mutating func take(_ term: Int) {
        if !found[term], !found[term ^ 1] { missing -= 1 }
        found[term] = true
        for other in [term, term ^ 1] where !terms[other].isEmpty {
            beginnings[Int(terms[other][0])].removeAll { $0 == other }
        }
    }
}
