/// The documents of one audience with their words numbered anew, by frequency and then by what they are.
///
/// The numbers of the collectors depend on which worker took which page; these do not.
struct SearchCorpus {
    private let documents: [SearchDocument]
    private var sources: [SearchTokens]
    /// The runs of the titles, in the last source, then those of abbreviations.
    private var titles: [Range<Int>] = []
    private var extra: [Range<Int>] = []
    private let own = SearchCollector()
    /// The new number of each word of each source.
    private var numbers: [[UInt32]] = []
    /// How often each word of each source occurs in the documents.
    private var uses: [[Int]] = []

    /// The words by number.
    private(set) var words: [[UInt8]] = []
    /// How often each word occurs.
    private(set) var counts: [Int] = []
    /// How many tokens the documents and the abbreviations have.
    private(set) var total = 0

    /// Gathers the documents and tokenises their titles.
    init(_ documents: [SearchDocument], _ collectors: [SearchTokens]) {
        self.documents = documents
        for document in documents { titles.append(own.tokenize(document.title.utf8Span.span, kind: .title)) }
        sources = collectors + [own.finish()]
        uses = sources.map { [Int](repeating: 0, count: $0.words.count) }
        for (title, document) in zip(titles, documents) {
            count(title, in: sources.count - 1)
            for run in document.runs { count(run, in: document.collector) }
        }
    }

    private mutating func count(_ run: Range<Int>, in source: Int) {
        for token in sources[source].tokens[run] { uses[source][Int(token)] += 1 }
    }

    /// Gives numbers to all words that occur, and to those of `abbreviations`, whose runs follow the last document.
    mutating func number(with abbreviations: [(short: String, long: String)]) {
        let last = sources.count - 1
        for pair in abbreviations {
            extra.append(own.tokenize(pair.short.utf8Span.span, kind: .body))
            extra.append(own.tokenize(pair.long.utf8Span.span, kind: .body))
        }
        sources[last] = own.finish()
        uses[last] += [Int](repeating: 0, count: sources[last].words.count - uses[last].count)
        for run in extra { count(run, in: last) }

        var merged = WordTable()
        var sums: [Int] = []
        var places: [[UInt32]] = []
        for (source, tokens) in sources.enumerated() {
            var place = [UInt32](repeating: 0, count: uses[source].count)
            for (word, count) in uses[source].enumerated() where count > 0 {
                let number = merged.intern(Array(tokens.words.word(word)))
                if Int(number) == sums.count { sums.append(0) }
                sums[Int(number)] += count
                place[word] = number
            }
            places.append(place)
        }
        let keys = (0..<merged.count).map { merged.key($0) }
        let order = (0..<merged.count).sorted { a, b in
            if sums[a] != sums[b] { return sums[a] > sums[b] }
            if keys[a].high != keys[b].high { return keys[a].high < keys[b].high }
            if keys[a].low != keys[b].low { return keys[a].low < keys[b].low }
            return merged.word(a).lexicographicallyPrecedes(merged.word(b))
        }
        var rank = [UInt32](repeating: 0, count: order.count)
        for (number, word) in order.enumerated() { rank[word] = UInt32(number) }
        words = order.map { Array(merged.word($0)) }
        counts = order.map { sums[$0] }
        total = counts.reduce(0, +)
        numbers = places.map { $0.map { $0 < rank.count ? rank[Int($0)] : 0 } }
    }

    /// How many runs the abbreviations have, two for each.
    var extraCount: Int { extra.count }

    /// How many units of text there are: the documents, then all abbreviations as one.
    var unitCount: Int { documents.count + (extra.isEmpty ? 0 : 1) }

    /// Appends the numbered tokens of unit `index` to `out`.
    func append(_ index: Int, to out: inout [UInt32]) {
        let last = sources.count - 1
        guard index < documents.count else {
            for run in extra { append(run, of: last, to: &out) }
            return
        }
        append(titles[index], of: last, to: &out)
        for run in documents[index].runs { append(run, of: documents[index].collector, to: &out) }
    }

    private func append(_ run: Range<Int>, of source: Int, to out: inout [UInt32]) {
        let tokens = sources[source].tokens
        let numbers = numbers[source]
        for index in run { out.append(numbers[Int(tokens[index])]) }
    }

    /// About `size` tokens of whole documents taken evenly, where each ends, and how many times more there are in all.
    func sample(_ size: Int) -> (tokens: [UInt32], ends: [Int], scale: Double) {
        let step = max(1, (total + size - 1) / size)
        var tokens: [UInt32] = []
        var ends: [Int] = []
        for index in stride(from: 0, to: unitCount, by: step) {
            append(index, to: &tokens)
            ends.append(tokens.count)
        }
        return (tokens, ends, max(1, Double(total) / Double(max(1, tokens.count))))
    }

    /// The abbreviations of which one form occurs in the documents, capitals aside.
    func occurring(_ abbreviations: [(short: String, long: String)]) -> [(short: String, long: String)] {
        guard !abbreviations.isEmpty else { return [] }
        var finder = TermFinder(abbreviations.flatMap { [$0.short, $0.long] })
        for source in sources.indices { finder.look(at: sources[source].words, uses[source], source: source) }
        for index in documents.indices where !finder.isDone {
            finder.scan(sources[sources.count - 1].tokens[titles[index]], source: sources.count - 1)
            let source = documents[index].collector
            for run in documents[index].runs { finder.scan(sources[source].tokens[run], source: source) }
        }
        return abbreviations.enumerated().filter { finder.found[$0.offset * 2] || finder.found[$0.offset * 2 + 1] }
            .map(\.element)
    }
}
