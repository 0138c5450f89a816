public import LoaMarkup

extension LawRegistry {
    /// All instruments that bear a number, by index.
    public func instruments(_ number: InstrumentNumber) -> [Int] { numbers[number] ?? [] }

    /// The one instrument that is cited; nil when there is none, or several that the citation does not tell apart.
    public func instrument(_ citation: Citation) -> Int? {
        let candidates = candidates(citation)
        return candidates.count == 1 ? candidates[0] : nil
    }

    /// The instruments that a citation may mean.
    ///
    /// A day in the citation leaves those signed on it; where the registry knows no day, the number alone decides. An issuer
    /// leaves those that are theirs, however the tone marks and letters are written.
    public func candidates(_ citation: Citation) -> [Int] {
        var all = instruments(citation.number)
        if let issuer = citation.issuer {
            let wanted = Fold.fold(issuer)
            all = all.filter { Fold.fold(instruments[$0].issuer) == wanted }
        }
        guard let signed = citation.signed else { return all }
        let dated = all.filter { instruments[$0].signed == signed }
        return dated.isEmpty ? all.filter { instruments[$0].signed == nil } : dated
    }

    /// Whether an instrument is in force on a day.
    ///
    /// One whose first day is not known counts from its signing, or always.
    public func state(of instrument: Int, on day: CalendarDate) -> InstrumentState {
        let entry = instruments[instrument]
        if entry.kind == .draft { return .draft }
        if let first = entry.from ?? entry.signed, day < first { return .notYet(from: first) }
        if let last = entry.to, day > last { return .ended(last: last, by: entry.endedBy) }
        return .inForce
    }

    /// What has amended an instrument by a day, at a place or anywhere, in order of time.
    public func amendments(of instrument: Int, at place: Provision = Provision(), on day: CalendarDate) -> [InstrumentChange] {
        amendments[instrument].filter { $0.holds(on: day) && $0.touches(place) }
    }

    /// What has ended parts of an instrument by a day, at a place or anywhere, in order of time.
    public func partEnds(of instrument: Int, at place: Provision = Provision(), on day: CalendarDate) -> [InstrumentChange] {
        partEnds[instrument].filter { $0.holds(on: day) && $0.touches(place) }
    }

    /// The consolidated texts of an instrument, by index.
    public func consolidations(of instrument: Int) -> [Int] {
        instruments.indices.filter { instruments[$0].consolidates.contains(instrument) }
    }

    /// Whether an instrument can have a place: false when its last article is known and comes before.
    public func hasPlace(_ place: Provision, in instrument: Int) -> Bool {
        guard let article = place.article, let last = instruments[instrument].articles else { return true }
        return article <= last
    }
}
