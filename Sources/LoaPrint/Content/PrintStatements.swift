internal import LoaLaw
public import LoaMarkup
internal import LoaSite

/// What a leaflet states that may change, and where its codes lead: what the ledger keeps of a run.
public struct PrintStatements: Hashable, Sendable {
    /// The figures, each once, in the order of the leaflet; of charts and tables the value of the whole.
    public var figures: [PrintRun.Figure] = []
    /// The facts of law, each once, by id.
    public var facts: [PrintRun.Fact] = []
    /// The numbers of the instruments that it rests on and that are in force.
    public var laws: [String] = []
    /// What its QR codes say, each once.
    public var targets: [String] = []
    /// The short codes and where in the public site they lead.
    public var codes: [PrintRun.Code] = []
    /// The last day on which it is to be handed out; nil for no end.
    public var until: CalendarDate?

    /// Nothing stated.
    public init() {}

    mutating func add(_ figure: PrintRun.Figure) { if !figures.contains(where: { $0.id == figure.id }) { figures.append(figure) } }
    mutating func add(target: String) { if !targets.contains(target) { targets.append(target) } }
}

extension PrintStatements {
    /// What the QR code of a link says: the short address of its code where the site counts scans, else the address itself.
    ///
    /// Links into the public site get a code on leaflets that have one; the code is kept either way, so that `/q/CODE` works.
    mutating func payload(of link: String, on page: Page, bit: Int, _ config: SiteConfig) -> String {
        guard !config.url.isEmpty, link.hasPrefix(config.url), let base = LeafletCode.base(of: page, bit: bit) else { return link }
        let address = String(link.dropFirst(config.url.count))
        guard LeafletCode.canLead(to: address) else { return link }
        let name: String
        if let known = codes.first(where: { $0.address == address }) {
            name = known.name
        } else {
            name = codes.isEmpty ? base : "\(base)-\(codes.count + 1)"
            guard LeafletCode.isName(name) else { return link }
            codes.append(PrintRun.Code(name, to: address))
        }
        return config.print.countsScans ? "\(config.url)\(LeafletCode.folder)/\(name)" : link
    }
}

extension ContentBuilder {
    /// All that was stated, facts in the order of their ids.
    var finalStatements: PrintStatements {
        var all = statements
        guard let law else { return all }
        let (laws, day) = (law.page.ground.laws, law.page.ground.day)
        all.facts = law.facts.compactMap { reference in
            LedgerFact.value(reference, laws, on: day).map { PrintRun.Fact(laws.id(reference), $0) }
        }.sorted { $0.id < $1.id }
        all.laws = law.instruments.filter { laws.state(of: $0, on: day) == .inForce }.map { laws.instruments[$0].datedNumber }
        return all
    }
}
