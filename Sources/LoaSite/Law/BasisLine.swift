public import LoaLaw

/// One place in an instrument as the list “Căn cứ” names it.
///
/// A class, since all pages that rest on a place share its line.
public final class BasisLine: Sendable {
    /// The instrument, by index.
    public let instrument: Int
    /// The place in it.
    public let place: Provision
    /// How well the fact that rests on it is known; nil where the place itself is cited.
    public let trust: TrustLevel?
    /// The citation in its official form, with a capital and without a full stop.
    public let text: String
    /// Where the instrument is published.
    public let published: String?

    init(instrument: Int, place: Provision, trust: TrustLevel?, text: String, published: String?) {
        self.instrument = instrument
        self.place = place
        self.trust = trust
        self.text = text
        self.published = published
    }
}

extension LegalGround {
    /// The lines that stand for what one statement rests on.
    func lines(_ bases: [PageLaw.Basis]) -> [BasisLine] {
        let found = bases.compactMap { basis in laws.instrument(basis.citation).map { (basis, $0) } }
        return found.compactMap { basis, instrument in
            // What has amended a place cited here is named with that place.
            if basis.citation.provision.isWhole,
                laws.instruments[instrument].amends.contains(where: { change in
                    found.contains { $0.1 == change.instrument && change.touches($0.0.citation.provision) }
                })
            {
                return nil
            }
            let text = text(of: basis.citation.provision, in: instrument, .full)
            return BasisLine(
                instrument: instrument, place: basis.citation.provision, trust: basis.trust,
                text: (text.first?.uppercased() ?? "") + text.dropFirst(), published: laws.instruments[instrument].published)
        }
    }
}
