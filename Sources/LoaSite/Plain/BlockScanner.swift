internal import LoaMarkup

/// Looks through the words of a block, once, for all that is measured or listed.
struct BlockScanner {
    let rules: PlainRules
    let glossary: Glossary
    /// Longer sentences are worth a word to somebody.
    let longSentence: Int
    /// Longer paragraphs are.
    let longParagraph: Int
    /// Whether somebody limits paragraphs in a row.
    let hasWalls: Bool
    var sentences: [Sentence] = []
    /// Where the current block's elements stand.
    var places: (Int) -> SourcePlace = { _ in SourcePlace(path: SourcePath(""), line: 0) }
    private var block = PlainBlock()
    private let chainLinks = ChainWord.links
    /// The signs of words that are looked at besides.
    private static let looked = PlainToken.Signs.capitals.rawValue | PlainToken.Signs.number.rawValue
    private var pastTokens: [Int] = []
    private var links: [(token: Int, word: ChainWord)] = []
    private var terms: [(token: Int, finding: PlainFinding)] = []

    init(rules: PlainRules, glossary: Glossary, longSentence: Int, longParagraph: Int, hasWalls: Bool) {
        self.hasWalls = hasWalls
        self.rules = rules
        self.glossary = glossary
        self.longSentence = longSentence
        self.longParagraph = longParagraph
    }

    /// Measures a block whose words are cut.
    mutating func scan(_ words: PlainWords, kind: PlainBlock.Kind) -> PlainBlock {
        block = PlainBlock()
        guard !words.isEmpty else { return block }
        pastTokens.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        terms.removeAll(keepingCapacity: true)
        Sentence.split(words, into: &sentences)
        block.syllables = sentences.reduce(0) { $0 &+ $1.count }
        look(words, kind)
        if !terms.isEmpty { keepTerms() }
        guard kind == .prose else { return block }
        block.lengths.reserveCapacity(sentences.count)
        for sentence in sentences {
            block.lengths.append(Int32(truncatingIfNeeded: sentence.count))
            if sentence.count > longSentence { find(.sentence(sentence.count), words, sentence.first..<min(sentence.first + 4, sentence.end)) }
        }
        if !links.isEmpty { findChains(words) }
        guard let first = sentences.first else { return block }
        let opening = first.first..<min(first.first + 4, first.end)
        if hasWalls { block.opening = finding(.wall(0), words, opening) }
        if block.syllables > longParagraph { find(.paragraph(block.syllables), words, opening) }
        return block
    }

    private mutating func look(_ words: PlainWords, _ kind: PlainBlock.Kind) {
        let tokens = words.tokens.span
        let count = tokens.count
        let table = rules.table
        // Tokens before this belong to a match.
        var free = 0
        for index in 0..<count {
            let token = tokens[index]
            if table.mayStart(token.hash, before: index &+ 1 < count ? tokens[index &+ 1].hash : 0) {
                if index >= free, let match = table.match(words, at: index) {
                    take(match, words, kind)
                    free = match.tokens.upperBound
                }
                if kind == .prose, let link = chainLinks.first(where: { $0.first == token.hash }) { note(link, index, words) }
            }
            guard token.signs.rawValue & Self.looked != 0, kind != .title else { continue }
            if token.signs.contains(.capitals) {
                abbreviation(words, index)
            } else if kind == .prose, NumberWithoutUnit.stands(words, index) {
                find(.number, words, index..<index + 1)
            }
        }
    }

    private mutating func take(_ match: PhraseTable.Match, _ words: PlainWords, _ kind: PlainBlock.Kind) {
        switch match.meaning {
        case .phrase(let number):
            guard kind != .title, !words.tokens[match.tokens.lowerBound].signs.contains(.quoted) else { return }
            block.phrases += 1
            find(.phrase(number), words, match.tokens)
        case .term(let number):
            // What is quoted is not the writer's name for it.
            guard !words.tokens[match.tokens.lowerBound].signs.contains(.quoted) else { return }
            terms.append(
                (
                    match.tokens.lowerBound,
                    finding(.term(number), words, match.tokens)
                ))
        case .past: pastTokens.append(match.tokens.lowerBound)
        case .allowed: break
        case .placeType(let type, let isShort):
            if let found = rules.gazetteer?.check(words, type: type, isShort: isShort, behind: match.tokens) {
                find(.place(found.fault), words, found.tokens)
            }
        }
    }

    /// Keeps the names out of date whose sentence does not say that the past is meant.
    private mutating func keepTerms() {
        for term in terms {
            let sentence = sentences.first { $0.first <= term.token && term.token < $0.end }
            let isPast = pastTokens.contains { past in sentence.map { $0.first <= past && past < $0.end } ?? true }
            if !isPast { block.findings.append(term.finding) }
        }
    }

    private mutating func abbreviation(_ words: PlainWords, _ index: Int) {
        let tokens = words.tokens
        let letters = words.letters(index)
        let before = index > 0 ? tokens[index - 1] : nil
        let after = index + 1 < tokens.count ? tokens[index + 1] : nil
        // Words in capitals are loud, and signs such as NĐ-CP are names.
        if let before, tokens[index].joint == .dash || (tokens[index].joint == .space && before.signs.contains(.capitals)) { return }
        if let after, after.joint == .dash || (after.joint == .space && after.signs.contains(.capitals)) { return }
        guard letters.count <= 16, !Sentence.isRoman(letters), glossary.index[Array(letters)] == nil else { return }
        let name = String(decoding: letters, as: UTF8.self)
        guard !rules.list.abbreviations.contains(name) else { return }
        let signs = tokens[index].signs
        block.abbreviations.append(
            PlainBlock.Abbreviation(
                name: name, isExplained: signs.isSuperset(of: [.opened, .closed]) || signs.contains(.explained),
                place: place(words, index..<index + 1)))
    }

    private mutating func note(_ link: ChainWord.Link, _ index: Int, _ words: PlainWords) {
        let tokens = words.tokens
        var last = index
        if let second = link.second {
            guard index + 1 < tokens.count, tokens[index + 1].hash == second, tokens[index + 1].joint == .space else { return }
            last += 1
        }
        if link.word == .noun {
            let before = link.second == nil ? ChainWord.before : ChainWord.beforeTravel
            if tokens[index].joint == .space, index > 0, before.contains(tokens[index - 1].hash) { return }
            guard last + 1 < tokens.count, tokens[last + 1].joint == .space, !ChainWord.after.contains(tokens[last + 1].hash) else { return }
        }
        links.append((index, link.word))
    }

    private mutating func findChains(_ words: PlainWords) {
        for sentence in sentences {
            let own = links.filter { sentence.first <= $0.token && $0.token < sentence.end }
            let nouns = own.filter { $0.word == .noun }
            if nouns.count >= 3 { find(.nouns(nouns.count), words, nouns[0].token..<min(nouns[0].token + 4, sentence.end)) }
            guard let agent = own.first(where: { $0.word == .agent })?.token,
                let passive = own.last(where: { $0.word == .passive && $0.token < agent && agent - $0.token <= 10 })?.token
            else { continue }
            let isBroken = words.tokens[(passive + 1)...agent].contains { $0.joint == .stop }
            let names = agent + 1 < words.tokens.count && ChainWord.laws.contains(words.tokens[agent + 1].hash)
            if !isBroken, !names { find(.passive, words, passive..<agent + 1) }
        }
    }

    private mutating func find(_ kind: PlainFinding.Kind, _ words: PlainWords, _ tokens: Range<Int>) {
        block.findings.append(finding(kind, words, tokens))
    }

    private func finding(_ kind: PlainFinding.Kind, _ words: PlainWords, _ tokens: Range<Int>) -> PlainFinding {
        PlainFinding(kind: kind, place: place(words, tokens), text: words.copy(tokens), pointed: words.pointed(tokens))
    }

    private func place(_ words: PlainWords, _ tokens: Range<Int>) -> SourcePlace {
        var place = places(words.node(at: Int(words.tokens[tokens.lowerBound].start)) ?? 0)
        place.byteColumn += words.offset(of: tokens.lowerBound)
        return place
    }
}
