/// The documents of one audience with their words numbered anew, by frequency and then by what they are.
///
/// The numbers of the collectors depend on which worker took which page; these do not.
struct SearchCorpus {
    /// The runs of each document, then those of all abbreviations as one more text; the title is in the last source.
    private struct Text {
        var title: Range<Int>
        var source: Int
        var runs: [Range<Int>]
        var size: Int
    }

    private static let mostWords = 200_000

    private var texts: [Text] = []
    private var sources: [SearchTokens]
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
    /// How many runs the abbreviations have, two for each.
    private(set) var extraCount = 0
    /// How many tokens the longest text has.
    private(set) var longest = 0

    /// Gathers the documents and those of the abbreviations that occur in them.
    init(_ documents: [SearchDocument], _ collectors: [SearchTokens], _ abbreviations: [(short: String, long: String)]) {
        var own = SearchTokens()
        for document in documents {
            let title = own.add(document.title.utf8Span.span, .title)
            let size = document.runs.reduce(title.count) { $0 + $1.count }
            texts.append(Text(title: title, source: document.collector, runs: document.runs, size: size))
        }
        sources = collectors + [own]
        uses = sources.map { [Int](repeating: 0, count: $0.words.count) }
        for index in texts.indices { count(index) }
        let kept = occurring(abbreviations)
        if !kept.isEmpty { add(kept) }
        number()
        total = texts.reduce(0) { $0 + $1.size }
        longest = texts.reduce(0) { max($0, $1.size) }
    }

    /// How many texts there are.
    var textCount: Int { texts.count }

    private mutating func count(_ index: Int) {
        sources[sources.count - 1].count([texts[index].title], in: &uses[sources.count - 1])
        let source = texts[index].source
        sources[source].count(texts[index].runs, in: &uses[source])
    }

    /// Adds the abbreviations as one more text.
    private mutating func add(_ abbreviations: [(short: String, long: String)]) {
        let last = sources.count - 1
        var runs: [Range<Int>] = []
        for pair in abbreviations {
            runs.append(sources[last].add(pair.short.utf8Span.span, .body))
            runs.append(sources[last].add(pair.long.utf8Span.span, .body))
        }
        uses[last] += [Int](repeating: 0, count: sources[last].words.count - uses[last].count)
        texts.append(Text(title: 0..<0, source: last, runs: runs, size: runs.reduce(0) { $0 + $1.count }))
        extraCount = runs.count
        count(texts.count - 1)
    }

    /// Gives numbers to all words that occur.
    private mutating func number() {
        var merged = WordTable()
        var sums: [Int] = []
        var places: [[UInt32]] = []
        for (source, tokens) in sources.enumerated() {
            var place = [UInt32](repeating: 0, count: uses[source].count)
            for (word, count) in uses[source].enumerated() where count > 0 {
                let number = merged.intern(tokens.words.word(word))
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
        var rank = [UInt32](repeating: 0, count: max(1, order.count))
        for (number, word) in order.enumerated() { rank[word] = UInt32(number) }
        words = order.map { Array(merged.word($0)) }
        if order.count > Self.mostWords {
            // Beyond what the code can number: no real site comes near.
            rank = rank.map { min($0, UInt32(Self.mostWords - 1)) }
            words.removeLast(words.count - Self.mostWords)
            words[Self.mostWords - 1] = Array("…".utf8)
        }
        counts = order.prefix(words.count).map { sums[$0] }
        numbers = places.map { $0.map { rank[Int($0)] } }
    }

    /// Writes the numbered tokens of text `index` into `out` from `start`; returns where they end.
    func fill(_ out: inout MutableSpan<UInt32>, from start: Int, text index: Int) -> Int {
        var end = start
        let last = sources.count - 1
        sources[last].write([texts[index].title], by: numbers[last], into: &out, &end)
        let source = texts[index].source
        sources[source].write(texts[index].runs, by: numbers[source], into: &out, &end)
        return end
    }

    /// About `size` tokens of whole texts taken evenly, and how many times more there are in all.
    func sample(_ size: Int) -> (tokens: [UInt32], scale: Double) {
        let count = total <= size ? texts.count : max(1, texts.count * size / total)
        let chosen = (0..<count).map { $0 * texts.count / count }
        var tokens = [UInt32](repeating: 0, count: chosen.reduce(0) { $0 + texts[$1].size })
        var out = tokens.mutableSpan
        var end = 0
        for index in chosen { end = fill(&out, from: end, text: index) }
        return (tokens, max(1, Double(total) / Double(max(1, end))))
    }

    /// The abbreviations of which one form occurs in the documents, capitals aside.
    private func occurring(_ abbreviations: [(short: String, long: String)]) -> [(short: String, long: String)] {
        guard !abbreviations.isEmpty else { return [] }
        var finder = TermFinder(abbreviations.flatMap { [$0.short, $0.long] })
        let maps = sources.indices.map { finder.map(sources[$0].words, uses[$0]) }
        finder.giveUp()
        let begins = maps.map { finder.beginnings($0) }
        let last = sources.count - 1
        for index in texts.indices where finder.missing > 0 {
            finder.scan([texts[index].title], of: sources[last], maps[last], begins[last])
            let source = texts[index].source
            finder.scan(texts[index].runs, of: sources[source], maps[source], begins[source])
        }
        return abbreviations.enumerated().filter { finder.found[$0.offset * 2] || finder.found[$0.offset * 2 + 1] }
            .map(\.element)
    }
}
