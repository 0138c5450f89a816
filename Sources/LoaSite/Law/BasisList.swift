public import LoaLaw
internal import LoaMarkup

/// The numbered list “Căn cứ” of a page as one audience sees it: each place in an instrument once, in the order of use.
public struct BasisList: Sendable {
    /// One line.
    public struct Entry: Sendable {
        /// The citation in its official form, with a capital and without a full stop.
        public var text: String
        /// How well the fact that rests on it is known; nil where the place itself is cited.
        public var trust: TrustLevel?
        /// Where the instrument is published.
        public var published: String?
    }

    /// The lines so far.
    public private(set) var entries: [Entry] = []
    private let ground: LegalGround
    private var numbers: [Place: Int] = [:]

    private struct Place: Hashable {
        let instrument: Int
        let provision: Provision
    }

    /// Starts a list.
    public init(_ law: PageLaw) {
        ground = law.ground
    }

    /// Takes a statement in; gives the numbers, from 1, of what it rests on.
    public mutating func numbers(of use: PageLaw.Use) -> [Int] {
        var result: [Int] = []
        let found = use.bases.compactMap { basis in ground.laws.instrument(basis.citation).map { (basis, $0) } }
        for (basis, instrument) in found {
            // What has amended a place cited here is named with that place.
            if basis.citation.provision.isWhole,
                ground.laws.instruments[instrument].amends.contains(where: { change in
                    found.contains { $0.1 == change.instrument && change.touches($0.0.citation.provision) }
                })
            {
                continue
            }
            let place = Place(instrument: instrument, provision: basis.citation.provision)
            let number: Int
            if let known = numbers[place] {
                number = known
                if let trust = basis.trust { entries[known - 1].trust = min(trust, entries[known - 1].trust ?? trust) }
            } else {
                entries.append(
                    Entry(
                        text: Self.capital(ground.text(of: basis.citation.provision, in: instrument, .full)), trust: basis.trust,
                        published: ground.laws.instruments[instrument].published))
                number = entries.count
                numbers[place] = number
            }
            if !result.contains(number) { result.append(number) }
        }
        return result.sorted()
    }

    private static func capital(_ text: String) -> String { (text.first?.uppercased() ?? "") + text.dropFirst() }
}
