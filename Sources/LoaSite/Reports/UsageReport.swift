internal import LoaLaw
public import LoaMarkup
internal import LoaStats

/// Where each figure, fact, instrument, snippet and picture of a site is used: the pages, the readers, the lines.
public struct UsageReport: Sendable {
    /// What is used.
    public enum Kind: String, Sendable, CaseIterable {
        /// A figure of `stats.yaml`.
        case figure
        /// A fact of `content/laws`.
        case fact
        /// A legal instrument.
        case instrument
        /// A reusable block.
        case snippet
        /// A picture or a download.
        case file
    }

    /// A page that uses something.
    public struct Use: Sendable {
        /// The page, by index.
        public var page: Int
        /// Who gets it.
        public var readers: AudienceMask
        /// The lines it is written on, in order; those of snippets stand in their own files.
        public var places: [SourcePlace]
    }

    /// One thing with its uses.
    public struct Item: Sendable {
        /// What it is.
        public var kind: Kind
        /// The name in the sources.
        public var id: String
        /// The name for people; may be empty.
        public var title: String
        /// The pages in their order.
        public var uses: [Use]
    }

    /// The things in the order of their kinds and names, those that nobody uses included.
    public let items: [Item]
    /// The site.
    public let site: SiteIndex

    /// Looks through pages as they are read for building.
    public static func make(_ pages: [PreparedPage], site: SiteIndex) -> UsageReport {
        var finder = UsageFinder(site: site)
        for page in pages { finder.add(page) }
        return UsageReport(items: finder.items, site: site)
    }
}

/// Gathers uses page by page.
private struct UsageFinder {
    private struct Name: Hashable {
        var kind: UsageReport.Kind
        var id: String
    }

    let site: SiteIndex
    private var titles: [Name: String] = [:]
    private var uses: [Name: [UsageReport.Use]] = [:]

    init(site: SiteIndex) {
        self.site = site
        for figure in site.figures.schema.figures { titles[Name(kind: .figure, id: figure.id)] = figure.title }
        for fact in site.laws.facts { titles[Name(kind: .fact, id: fact.id)] = "" }
        for instrument in site.laws.instruments { titles[Name(kind: .instrument, id: instrument.number.text)] = instrument.name(.vi) }
        for name in site.snippets.names { titles[Name(kind: .snippet, id: Snippets.folder + name + ".md")] = "" }
        for file in site.files { titles[Name(kind: .file, id: file.string)] = "" }
    }

    mutating func add(_ page: PreparedPage) {
        let meta = site.pages[page.page]
        for (index, node) in page.document.nodes.enumerated() {
            let place = page.document.place(of: node)
            let readers = (page.masks?[index] ?? meta.intended).intersection(meta.intended)
            if place.path != meta.path, place.path.string.hasPrefix(Snippets.folder) { note(.snippet, place.path.string, page.page, readers, nil) }
            guard node.kind == .span || node.kind == .container || node.kind == .leaf else { continue }
            let directive = Int(node.value)
            if let query = page.figures?.queries[directive] {
                note(.figure, site.figures.schema.figures[query.figure].id, page.page, readers, place)
            }
            if let law = page.law?.uses[directive] {
                for fact in law.facts { note(.fact, site.laws.facts[fact.fact].id, page.page, readers, place) }
                for basis in law.bases {
                    guard let instrument = site.laws.instrument(basis.citation) else { continue }
                    note(.instrument, site.laws.instruments[instrument].number.text, page.page, readers, place)
                }
            }
        }
        for file in page.links.files { note(.file, file.path.string, page.page, file.readers.intersection(meta.intended), file.place) }
    }

    private mutating func note(_ kind: UsageReport.Kind, _ id: String, _ page: Int, _ readers: AudienceMask, _ place: SourcePlace?) {
        let name = Name(kind: kind, id: id)
        var known = uses[name] ?? []
        if known.last?.page != page { known.append(UsageReport.Use(page: page, readers: [], places: [])) }
        let last = known.count - 1
        known[last].readers.formUnion(readers)
        if let place, known[last].places.last != place { known[last].places.append(place) }
        uses[name] = known
    }

    var items: [UsageReport.Item] {
        let names = Set(titles.keys).union(uses.keys)
        let order = UsageReport.Kind.allCases
        return names.map { UsageReport.Item(kind: $0.kind, id: $0.id, title: titles[$0] ?? "", uses: uses[$0] ?? []) }
            .sorted { left, right in
                let (a, b) = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
                return a == b ? left.id < right.id : a < b
            }
    }
}
