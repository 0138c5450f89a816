internal import LoaMarkup
internal import LoaPrint
internal import LoaSite

/// What a site makes of the runs in its print ledger.
struct LedgerBook {
    private let site: SiteIndex
    private let runs: [PrintRun]
    private let addresses: SiteAddresses?

    /// Looks at runs; nothing is gathered where there are none.
    init(_ site: SiteIndex, _ runs: [PrintRun]) {
        self.site = site
        self.runs = runs
        addresses = runs.isEmpty ? nil : SiteAddresses(site)
    }

    /// Reads the ledger of a site.
    static func read(_ reader: any SourceReader) -> Reported<[PrintRun]> {
        switch reader.read(PrintLedger.path) {
        case .success(let bytes): PrintLedger.read(bytes)
        case .failure(let fault): Reported([], [fault.diagnostic])
        }
    }

    /// The runs that state something that is not so today.
    var stale: [StaleRun] {
        guard let addresses else { return [] }
        return runs.flatMap { PrintLedger.stale([$0], today: PrintedToday(site, addresses, for: $0)) }
    }

    /// An error for each code on paper that would open nothing, each target once.
    var gone: [Diagnostic] {
        var told: Set<StaleRun.Reason> = []
        return stale.flatMap { stale -> [Diagnostic] in
            var stale = stale
            stale.reasons = stale.reasons.filter { reason in
                guard case .targetGone = reason else { return false }
                return told.insert(reason).inserted
            }
            return stale.diagnostics()
        }
    }

    /// The file that tells servers where codes lead: a line each with code, run and address; empty without codes.
    ///
    /// What leaflets say today comes before what runs say; codes of runs stay when their leaflet is gone.
    func codes(_ leaflets: [MadeLeaflet]) -> [UInt8] {
        guard site.config.audiences.audiences.contains(where: { !$0.isInternal }) else { return [] }
        var found: [String: String] = [:]
        for run in runs { for code in run.codes where LeafletCode.canLead(to: code.address) { found[code.name] = code.address } }
        var own: [String: String] = [:]
        for leaflet in leaflets { for code in leaflet.statements.codes where own[code.name] == nil { own[code.name] = code.address } }
        found.merge(own) { $1 }
        var counts: [String: Int] = [:]
        for run in runs { for name in Set(run.codes.map(\.name)) { counts[name, default: 0] += 1 } }
        let lines = found.sorted { $0.key < $1.key }.map { "\($0.key) lan-\(counts[$0.key, default: 0]) \($0.value)\n" }
        return Array(lines.joined().utf8)
    }
}
