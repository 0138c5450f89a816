internal import LoaMarkup

/// Something in a text that an audience may not be asked to read.
struct PlainFinding: Hashable, Sendable {
    /// What it is.
    enum Kind: Hashable, Sendable {
        /// A sentence of so many syllables.
        case sentence(Int)
        /// A paragraph of so many syllables.
        case paragraph(Int)
        /// Paragraphs of so many syllables in a row.
        case wall(Int)
        /// An administrative phrase, by its place in the list.
        case phrase(Int)
        /// A name out of date, by its place in the list.
        case term(Int)
        /// A place.
        case place(Gazetteer.Fault)
        /// An abbreviation that nothing explains.
        case abbreviation
        /// A number without its unit.
        case number
        /// A passive with bởi.
        case passive
        /// So many verbs made nouns in one sentence.
        case nouns(Int)
    }

    /// What it is.
    var kind: Kind
    /// Where it stands.
    var place: SourcePlace
    /// The words as gathered.
    var text: [UInt8]
    /// How many of these bytes the message points at: those in one line of the file.
    var pointed: Int

    /// The words that the message points at.
    var words: String { PlainWords.shown(text[..<pointed]) }

    /// The words as readers see them.
    var shown: String { PlainWords.shown(text[...]) }
}
