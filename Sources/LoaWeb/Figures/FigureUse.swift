internal import LoaMarkup
internal import LoaSite
internal import LoaStats

/// A figure that a page showed: what its list of sources says of it.
struct FigureUse {
    /// The figure, by index.
    var figure: Int
    /// The values shown, of which the latest day counts.
    var latest: FigureValue
    /// Whether one of them rests on an estimate.
    var isEstimate: Bool
}

/// The figures of a page for one kind of readers, with those shown so far.
struct FigureNotes {
    let figures: PageFigures
    let level: PublicationLevel
    private(set) var uses: [FigureUse] = []
    private(set) var isIllustrative = false
    /// The words of each value in a sentence, by what it is known by.
    var live: [String: String] = [:]

    init(_ figures: PageFigures, level: PublicationLevel) {
        self.figures = figures
        self.level = level
    }

    /// The language in which numbers are written.
    var language: TextLanguage { figures.textLanguage }

    /// Takes note of values shown.
    mutating func note(_ figure: Int, _ values: [FigureValue]) {
        for value in values {
            if value.isIllustrative { isIllustrative = true }
            guard let at = uses.firstIndex(where: { $0.figure == figure }) else {
                uses.append(FigureUse(figure: figure, latest: value, isEstimate: value.isEstimate))
                continue
            }
            if uses[at].latest.asOf < value.asOf { uses[at].latest = value }
            uses[at].isEstimate = uses[at].isEstimate || value.isEstimate
        }
    }
}
