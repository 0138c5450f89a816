internal import LoaMarkup

extension CitationText {
    /// The lines of the list “Căn cứ” at the end of a page: one an instrument with all places cited, highest authority
    /// first, then by day of signing and number.
    ///
    /// Each line starts with a capital and has no full stop.
    public func bases(_ citations: [(instrument: CitedInstrument, place: Provision)]) -> [String] {
        var order: [InstrumentKey] = []
        var cited: [InstrumentKey: (instrument: CitedInstrument, places: [Provision])] = [:]
        for (instrument, place) in citations {
            let key = InstrumentKey(number: instrument.number, signed: instrument.signed, issuer: instrument.issuer)
            if cited[key] == nil {
                order.append(key)
                cited[key] = (instrument, [])
            }
            cited[key]?.places.append(place)
            for amendment in instrument.amendments where cited[key]?.instrument.amendments.contains(amendment) == false {
                cited[key]?.instrument.amendments.append(amendment)
            }
        }
        return order.compactMap { cited[$0] }.sorted { Self.precedes($0.instrument, $1.instrument) }.map { instrument, places in
            let line = text(Self.tidied(places), of: instrument, .full)
            return (line.first?.uppercased() ?? "") + line.dropFirst()
        }
    }

    private struct InstrumentKey: Hashable {
        let number: InstrumentNumber
        let signed: CalendarDate?
        let issuer: String?
    }

    private static func precedes(_ left: CitedInstrument, _ right: CitedInstrument) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        let (l, r) = (left.signed?.daysSinceEpoch ?? .max, right.signed?.daysSinceEpoch ?? .max)
        return l != r ? l < r : left.number.text < right.number.text
    }

    /// Each place once, in the order of the instrument; a place within another that is cited whole stays, since it says more.
    private static func tidied(_ places: [Provision]) -> [Provision] {
        Array(Set(places)).sorted()
    }
}
