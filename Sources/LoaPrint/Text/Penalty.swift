/// How bad it is to break a line somewhere, in squares of the share of a line left empty: 0.04 is as bad as a fifth
/// of a line without words.
enum Penalty {
    /// Inside a word of two syllables: công | đoàn.
    static let compound: Float = 0.3
    /// Inside a term of more: bảo hiểm | xã hội.
    static let phrase: Float = 0.1
    /// Between a number and what it counts.
    static let number: Float = 0.08
    /// Before a dash between spaces, which then begins the line like an item of a list.
    static let dash: Float = 0.12
    /// After a word of one letter.
    static let letter: Float = 0.02
    /// After the slash of an address, or an en dash in a wide word.
    static let slash: Float = 0.1
    /// After a hyphen.
    static let hyphen: Float = 0.15
    /// After another sign of an address.
    static let point: Float = 0.2
    /// After `https://`.
    static let scheme: Float = 0.5
    /// A last line of a single syllable.
    static let lone: Double = 4
    /// A last line shorter than ``shortShare``.
    static let short: Double = 0.03
    /// A line more than needed, where that is allowed: two torn compounds.
    static let line: Double = 0.6
    /// What a headline gains by a break where the sentence has a comma, colon or stop.
    static let phraseEnd: Double = 0.03
    /// Up to which share of the width a last line is short.
    static let shortShare = 0.15
    /// Up to which share of the width a last line of one word counts as a single syllable; addresses are wider.
    static let loneShare = 0.33
    /// From which share of the line on a word may break at its slashes and hyphens.
    static let wideShare = 0.6
}
