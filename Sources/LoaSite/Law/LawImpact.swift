public import LoaLaw
public import LoaMarkup

/// Where a fact or an instrument is stated: the pages, and which audiences read it there.
public struct LawImpact: Sendable {
    /// A page that states it.
    public struct PageUse: Sendable {
        /// The page, by index.
        public var page: Int
        /// Who reads a statement that rests on it.
        public var readers: AudienceMask
        /// The lines of the statements, each once, in order; those in snippets stand in their own files.
        public var places: [SourcePlace]
        /// Whether a title or summary states it.
        public var isInHead: Bool
        /// Whether a condition asks for it.
        public var isCondition: Bool
    }

    /// The facts looked for, with those computed from them.
    public let facts: Set<Int>
    /// The instruments looked for.
    public let instruments: Set<Int>
    /// The pages, in the order of the site.
    public private(set) var pages: [PageUse] = []

    /// Looks for facts and instruments; facts computed from others of them are looked for as well.
    public init(facts: Set<Int>, instruments: Set<Int>, in laws: LawRegistry) {
        var all = facts
        var isGrowing = !facts.isEmpty
        while isGrowing {
            isGrowing = false
            for (index, operands) in laws.operands.enumerated() where !all.contains(index) && !operands.isDisjoint(with: all) {
                all.insert(index)
                isGrowing = true
            }
        }
        self.facts = all
        self.instruments = instruments
    }

    /// Looks through a page.
    public mutating func add(_ page: PreparedPage, site: SiteIndex) {
        let meta = site.pages[page.page]
        var use = PageUse(page: page.page, readers: [], places: [], isInHead: false, isCondition: false)
        let heads = PageReader(config: site.config, figures: site.figures, laws: site.laws, today: site.today).laws(of: meta)
        for head in heads where head.uses.values.contains(where: { touches($0, site.laws) }) {
            use.isInHead = true
            use.readers.formUnion(meta.intended)
        }
        if let law = page.law {
            for (index, node) in page.document.nodes.enumerated() {
                guard node.kind == .span || node.kind == .container || node.kind == .leaf, let found = law.uses[Int(node.value)],
                    touches(found, site.laws)
                else { continue }
                let place = page.document.place(of: node)
                if use.places.last != place { use.places.append(place) }
                use.readers.formUnion((page.masks?[index] ?? meta.intended).intersection(meta.intended))
            }
            for condition in law.conditions where condition.facts.contains(where: { facts.contains($0.fact) }) {
                use.isCondition = true
                use.places.append(condition.directive.place)
                if use.readers.isEmpty { use.readers = meta.intended }
            }
        }
        if use.isInHead || !use.places.isEmpty { pages.append(use) }
    }

    private func touches(_ use: PageLaw.Use, _ laws: LawRegistry) -> Bool {
        if use.facts.contains(where: { facts.contains($0.fact) }) { return true }
        guard !instruments.isEmpty else { return false }
        return use.bases.contains { laws.instrument($0.citation).map { instruments.contains($0) } ?? false }
    }
}
