/// What was measured and found in the text that an audience gets of a page.
public struct PlainReading: Sendable {
    /// The numbers.
    public internal(set) var numbers = PlainNumbers()
    var findings: [PlainFinding] = []

    /// Makes a reading of nothing.
    public init() {}
}

/// How hard a text is to read, in numbers.
public struct PlainNumbers: Sendable, Hashable {
    /// The syllables of each sentence, shortest first.
    public internal(set) var lengths: [Int32] = []
    /// The syllables of the longest paragraph.
    public internal(set) var longestParagraph = 0
    /// How many administrative phrases there are.
    public internal(set) var phrases = 0
    /// How many syllables were looked at for phrases: paragraphs, headings, cells, labels.
    public internal(set) var syllables = 0

    /// Fewer sentences than this have no average worth a word.
    public static let fewest = 5

    /// How many sentences there are.
    public var sentences: Int { lengths.count }

    /// The syllables of all sentences.
    var total: Int { lengths.reduce(0) { $0 + Int($1) } }

    /// Syllables a sentence on average, in tenths, rounded.
    public var average: Int { lengths.isEmpty ? 0 : (total * 10 + lengths.count / 2) / lengths.count }

    /// The syllables that nine of ten sentences do not exceed.
    public var p90: Int { lengths.isEmpty ? 0 : Int(lengths[(lengths.count * 9 + 9) / 10 - 1]) }

    /// The syllables of the longest sentence.
    public var longest: Int { Int(lengths.last ?? 0) }

    /// How many sentences are longer than so many syllables.
    public func count(longerThan syllables: Int) -> Int { lengths.reduce(0) { $0 + (Int($1) > syllables ? 1 : 0) } }

    /// How many of a hundred sentences are longer than so many syllables, rounded.
    public func share(longerThan syllables: Int) -> Int {
        lengths.isEmpty ? 0 : (count(longerThan: syllables) * 200 + lengths.count) / (2 * lengths.count)
    }

    /// Administrative phrases in a hundred syllables, in tenths, rounded.
    public var phraseRate: Int { syllables == 0 ? 0 : (phrases * 2000 + syllables) / (2 * syllables) }

    /// What of the limits these numbers exceed, without rounding.
    public func exceeded(_ limits: PlainLimits) -> Set<PlainLimits.Limit> {
        var found: Set<PlainLimits.Limit> = []
        if sentences >= Self.fewest {
            if let limit = limits[.average], total * 10 > limit * sentences { found.insert(.average) }
            if let limit = limits.whole(.p90), p90 > limit { found.insert(.p90) }
            if let limit = limits.whole(.longShare), count(longerThan: limits.long) * 100 > limit * sentences { found.insert(.longShare) }
        }
        if let limit = limits.whole(.most), longest > limit { found.insert(.most) }
        if let limit = limits.whole(.paragraph), longestParagraph > limit { found.insert(.paragraph) }
        if let limit = limits[.phrases], phrases * 1000 > limit * syllables { found.insert(.phrases) }
        return found
    }
}
