/// Looks for terms of several words in the runs of tokens, capitals aside.
struct TermFinder {
    /// Whether each term has been found.
    private(set) var found: [Bool]
    private let terms: [[String]]
    /// For each source, the terms' words by token: which word of the finder a token is, 0 for none.
    private var known: [[UInt32]] = []
    private var numbers: [String: UInt32] = [:]
    private var sequences: [[UInt32]]
    private var beginnings: [UInt32: [Int]] = [:]

    /// Whether every pair of terms (short and long stand next to each other) has one that was found.
    private(set) var isDone = false

    /// Prepares to look for `terms`, pairs of a short and a long form.
    init(_ terms: [String]) {
        self.terms = terms.map { term in
            let collector = SearchCollector()
            let run = collector.tokenize(term.utf8Span.span, kind: .body)
            let tokens = collector.finish()
            return tokens.tokens[run].dropLast().map { Self.lowercased(tokens.words.word(Int($0))) }
        }
        found = [Bool](repeating: false, count: terms.count)
        for word in self.terms.joined() where numbers[word] == nil { numbers[word] = UInt32(numbers.count + 1) }
        let numbers = numbers
        sequences = self.terms.map { $0.map { numbers[$0] ?? 0 } }
        for (index, sequence) in sequences.enumerated() where !sequence.isEmpty {
            beginnings[sequence[0], default: []].append(index)
        }
    }

    /// Learns which words of a source are words of terms; sources come in order. Terms of one word are found at once.
    mutating func look(at words: WordTable, _ uses: [Int], source: Int) {
        let lengths = Set(numbers.keys.map(\.utf8.count))
        var map = [UInt32](repeating: 0, count: words.count)
        for word in map.indices where uses[word] > 0 {
            // Lower case has the same length as capitals in Vietnamese, or the word is none of ours.
            let bytes = words.word(word)
            guard lengths.contains(bytes.count), let number = numbers[Self.lowercased(bytes)] else { continue }
            map[word] = number
            for term in beginnings[number] ?? [] where sequences[term].count == 1 { found[term] = true }
        }
        known.append(map)
        update()
    }

    /// Looks through one run.
    mutating func scan(_ run: ArraySlice<UInt32>, source: Int) {
        let known = known[source]
        for index in run.indices {
            let word = known[Int(run[index])]
            guard word != 0, let terms = beginnings[word] else { continue }
            for term in terms where !found[term] && !found[term ^ 1] {
                let sequence = sequences[term]
                guard index + sequence.count <= run.endIndex else { continue }
                if sequence.indices.allSatisfy({ known[Int(run[index + $0])] == sequence[$0] }) {
                    found[term] = true
                    update()
                }
            }
        }
    }

    private mutating func update() {
        isDone = stride(from: 0, to: found.count, by: 2).allSatisfy { found[$0] || found[$0 + 1] }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
