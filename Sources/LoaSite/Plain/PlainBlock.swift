internal import LoaMarkup

/// What was measured and found in one block, whoever reads it.
struct PlainBlock {
    /// What kind of block it is.
    enum Kind: UInt8, Hashable {
        /// A paragraph: its sentences count.
        case prose
        /// A heading, cell or label.
        case words
        /// A title or summary: only names are looked at.
        case title
    }

    /// An abbreviation that the glossary does not have.
    struct Abbreviation {
        var name: String
        var isExplained: Bool
        var place: SourcePlace
    }

    /// The syllables of each sentence.
    var lengths: [Int32] = []
    /// All syllables.
    var syllables = 0
    /// How many administrative phrases.
    var phrases = 0
    /// What was found.
    var findings: [PlainFinding] = []
    /// The abbreviations in order.
    var abbreviations: [Abbreviation] = []
    /// Its first words, as what a message about paragraphs in a row points at.
    var opening: PlainFinding?
}
