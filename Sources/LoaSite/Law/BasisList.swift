public import LoaLaw

/// The numbered list “Căn cứ” of a page as one audience sees it: each place in an instrument once, in the order of use.
public struct BasisList: Sendable {
    /// One line.
    public struct Entry: Sendable {
        /// What it says.
        public let line: BasisLine
        /// How well the facts that rest on it are known, the least of them; nil where the place itself is cited.
        public var trust: TrustLevel?
        /// The citation in its official form, with a capital and without a full stop.
        public var text: String { line.text }
        /// Where the instrument is published.
        public var published: String? { line.published }
    }

    /// The lines so far.
    public private(set) var entries: [Entry] = []

    /// Starts a list.
    public init() {}

    /// Takes a statement in; gives the numbers, from 1, of what it rests on.
    public mutating func numbers(of use: PageLaw.Use) -> [Int] {
        var result: [Int] = []
        for line in use.lines {
            let number: Int
            // Few lines stand on one page, so that going through them is the quickest way to find one.
            if let known = entries.firstIndex(where: { $0.line.instrument == line.instrument && $0.line.place == line.place }) {
                number = known + 1
                if let trust = line.trust { entries[known].trust = min(trust, entries[known].trust ?? trust) }
            } else {
                entries.append(Entry(line: line, trust: line.trust))
                number = entries.count
            }
            if !result.contains(number) { result.append(number) }
        }
        return result.sorted()
    }
}
