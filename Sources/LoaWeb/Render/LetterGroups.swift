internal import LoaMarkup

/// The stretches of a sorted list that stand under one letter each.
struct LetterGroups {
    /// One letter.
    struct Group {
        var letter: String
        /// Which of the list's entries stand under it.
        var range: Range<Int>
    }

    private(set) var groups: [Group] = []

    /// Groups titles that come in their order.
    init(_ titles: some Sequence<String>) {
        var known: [Unicode.Scalar: String] = [:]
        for (number, title) in titles.enumerated() {
            let letter = Self.letter(title, &known)
            if groups.last?.letter == letter {
                groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<number + 1
            } else {
                groups.append(Group(letter: letter, range: number..<number + 1))
            }
        }
    }

    /// The letter of a title, the same for all that start with one sign unless a mark follows it.
    private static func letter(_ title: String, _ known: inout [Unicode.Scalar: String]) -> String {
        let scalars = title.unicodeScalars
        guard let first = scalars.first, first.properties.isAlphabetic,
            let second = scalars.dropFirst().first, !(0x300...0x36F).contains(second.value)
        else { return VietnameseCollation.firstLetter(title) }
        if let letter = known[first] { return letter }
        let letter = VietnameseCollation.firstLetter(title)
        known[first] = letter
        return letter
    }
}
