/// A paragraph as glyphs with the places where its lines may break; made once, broken for any width.
///
/// Spaces are glyphs too. Those at which a line breaks hang behind its end: they are in its last pieces, so that
/// copied text and readers aloud have them, but count in no width. A forced break hangs a space there as well.
public struct ShapedText: BreakableText {
    /// A word or a part of one, or spaces.
    struct Piece: Sendable {
        let run: ShapedRun
        let style: Int32
        let span: Int32
        /// From the beginning of the text, all on one line.
        let x: Double
        let width: Double
    }

    /// A place where a line may end and another begin.
    struct Stop: Sendable {
        /// Where the line before it ends, without spaces.
        var end: Double
        /// Where the line after it begins.
        var start: Double
        /// How wide the word is that it stands in, for breaks that only wide words have.
        var word = 0.0
        /// Whether only a word that is wide for its line breaks here.
        var isSpare = false
        /// How bad it is to break here.
        var penalty: Float = 0
        /// Whether a comma, colon or stop stands before it.
        var isPhraseEnd = false
        /// The first piece that hangs at the end of the line before it.
        var hanging: Int32
        /// The first piece of the line after it.
        var piece: Int32
        /// The byte where the line after it begins, counted over all runs.
        var byte: Int32
        /// How many syllables stand before it.
        var syllables: Int32
    }

    /// What stands between two forced breaks, by its stops: the first is its beginning, the last its end.
    struct Section: Sendable {
        var first: Int
        var last: Int
        /// Whether some breaks are for wide words alone.
        var hasSpareStops: Bool
        var isForced: Bool
    }

    let pieces: [Piece]
    let stops: [Stop]
    let sections: [Section]
    /// The width of the widest part that cannot be broken, in points.
    public let leastWidth: Double
    /// The width on one line (between forced breaks), in points.
    public let fullWidth: Double
    /// The characters that no font has; the offset is that in the run.
    public let missing: [MissingLetter]

    init(pieces: [Piece], stops: [Stop], sections: [Section], missing: [MissingLetter]) {
        self.pieces = pieces
        self.stops = stops
        self.sections = sections
        self.missing = missing
        var (least, full) = (0.0, 0.0)
        for section in sections {
            for stop in section.first..<section.last { least = max(least, stops[stop + 1].end - stops[stop].start) }
            full = max(full, stops[section.last].end - stops[section.first].start)
        }
        leastWidth = least
        fullWidth = full
    }
}
