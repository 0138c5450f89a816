internal import LoaLaw
internal import LoaMarkup
public import LoaSite
internal import LoaStats

extension PrintedToday {
    /// What a site says today of what a run has printed.
    ///
    /// - Parameter addresses: Those of the site, gathered once for all runs.
    public init(_ site: SiteIndex, _ addresses: SiteAddresses, for run: PrintRun) {
        let isInternal = site.config.audiences.audiences.first { $0.id == run.audience }?.isInternal ?? false
        let (laws, day) = (site.laws, site.today)
        self.init(
            figure: { LedgerFigure.value($0, site.figures, level: isInternal ? .internal : .public) },
            fact: { LedgerFact.value($0, laws, on: day) },
            opens: { target in
                guard let place = addresses.place(of: target) else { return true }
                guard let name = Self.code(place) else { return addresses.has(place) }
                // What leads on leads to where it led, or to where its leaflet leads today.
                if site.leaflets.contains(where: { Self.belongs(name, to: LeafletCode.base(of: site.pages[$0.page], bit: $0.bit)) }) { return true }
                return run.codes.first { $0.name == name }.map { addresses.has($0.address) } ?? false
            })
        self.day = day
        figureLimit = site.config.print.figureLimit
        law = { number in
            guard case .success(let citations) = Citation.parse(number), let found = citations.flatMap({ laws.candidates($0) }).first,
                case .ended(let last, let by) = laws.state(of: found, on: day)
            else { return nil }
            return LawEnd(last: last, by: by.first.map { laws.instruments[$0].number.text })
        }
    }

    /// The name of a code; nil for other addresses.
    private static func code(_ place: String) -> String? {
        let prefix = LeafletCode.folder + "/"
        return place.hasPrefix(prefix) ? String(place.dropFirst(prefix.count)) : nil
    }

    private static func belongs(_ name: String, to base: String?) -> Bool {
        guard let base else { return false }
        return name == base || name.hasPrefix(base + "-") && name.dropFirst(base.count + 1).allSatisfy(\.isNumber)
    }
}
