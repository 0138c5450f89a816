internal import LoaLaw
internal import LoaMarkup
internal import LoaSite

/// What a leaflet states of the law, as far as read.
struct LawNotes {
    let page: PageLaw
    private(set) var list: BasisList
    /// The facts stated.
    private(set) var facts: Set<FactReference> = []
    /// The instruments that statements rest on, by index, in the order of reading.
    private(set) var instruments: [Int] = []
    /// Whether anything was stated.
    private(set) var hasUses = false
    /// The lines that the text names in full.
    var named: Set<Int> = []

    init(_ page: PageLaw) {
        self.page = page
        list = BasisList()
    }

    /// The lines, from 0, that an element rests on, and whether it shows their marks alone.
    mutating func entries(of node: Node) -> (entries: [Int], isNote: Bool) {
        guard let use = page.uses[Int(node.value)] else { return ([], false) }
        hasUses = true
        facts.formUnion(use.facts)
        for basis in use.bases {
            if let instrument = page.ground.laws.instrument(basis.citation), !instruments.contains(instrument) { instruments.append(instrument) }
        }
        return (list.numbers(of: use).map { $0 - 1 }, use.isNote)
    }

    /// Whether words name a line as it stands in the list, but for its first letter.
    func isNamed(_ entry: Int, by words: String) -> Bool {
        // In the text words are held together; in the list they are not.
        let words = words.replacing("\u{A0}", with: " ")
        return list.entries[entry].text.lowercased() == words.lowercased()
    }

    /// The last day on which all that is stated holds; nil while no end is known.
    var until: CalendarDate? {
        let all = facts.union(page.conditions.flatMap(\.facts))
        return all.compactMap { page.ground.laws.value($0, on: page.ground.day)?.to }.min()
    }
}
