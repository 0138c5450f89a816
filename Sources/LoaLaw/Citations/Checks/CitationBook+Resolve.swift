public import LoaMarkup

extension CitationBook {
    /// What a citation means on a day.
    public enum Meaning: Hashable, Sendable {
        /// One instrument, by index.
        case entry(Int)
        /// Several, which the words do not tell apart.
        case several([Int])
        /// None that the book has, with those that are near.
        case unknown(near: [Int])
        /// Nothing that could be looked up.
        case nothing
    }

    /// What a citation means; the day decides between a law and its successor of the same name.
    public func meaning(_ citation: ScannedCitation, on day: CalendarDate) -> Meaning {
        switch citation.instrument {
        case .none, .unknownName: return .nothing
        case .number(let number):
            let found = entries(number)
            return found.isEmpty ? .unknown(near: near(number)) : dated(found, citation.signed)
        case .partial(let sign, let serial, let year):
            let found = entries.indices.filter { matches($0, sign, serial, year) }
            if found.isEmpty {
                return .unknown(near: entries.indices.filter { matches($0, sign, serial, nil) || year != nil && matches($0, nil, serial, year) })
            }
            return dated(inForce(found, day), citation.signed)
        case .name(let name, let year): return named(names[name].entries, year, citation.signed, day)
        }
    }

    /// What a citation in a directive means.
    public func meaning(_ citation: Citation) -> Meaning {
        let found = entries(citation.number)
        return found.isEmpty ? .unknown(near: near(citation.number)) : dated(found, citation.signed)
    }

    /// Those signed on a day, when one is given; those whose day is not known stay.
    private func dated(_ found: [Int], _ signed: CalendarDate?) -> Meaning {
        guard found.count > 1 else { return .entry(found[0]) }
        let left = signed.map { day in found.filter { entries[$0].instrument.signed == day } } ?? found
        return left.count == 1 ? .entry(left[0]) : .several(left.isEmpty ? found : left)
    }

    private func named(_ found: [Int], _ year: Int?, _ signed: CalendarDate?, _ day: CalendarDate) -> Meaning {
        var left = found
        if let year {
            left = found.filter { entries[$0].instrument.signed?.year == year || reading($0)?.year == year }
            if left.isEmpty { return .unknown(near: found) }
        }
        if let signed, left.contains(where: { entries[$0].instrument.signed == signed }) {
            left = left.filter { entries[$0].instrument.signed == signed }
        }
        left = inForce(left, day)
        guard let first = left.first else { return .nothing }
        if left.count == 1 { return .entry(first) }
        // None or several in force: the one that began last by then, else the first to come.
        let begun = left.filter { (entries[$0].from ?? entries[$0].instrument.signed).map { $0 <= day } ?? true }
        return .entry(begun.max { start($0) < start($1) } ?? left.min { start($0) < start($1) } ?? first)
    }

    private func start(_ entry: Int) -> Int { (entries[entry].from ?? entries[entry].instrument.signed)?.daysSinceEpoch ?? .min }

    /// Those in force, when any is.
    private func inForce(_ found: [Int], _ day: CalendarDate) -> [Int] {
        let left = found.filter { entries[$0].holds(on: day) }
        return left.isEmpty ? found : left
    }

    private func reading(_ entry: Int) -> NumberReading? { NumberReading(Array(entries[entry].instrument.number.text.utf8).span, at: 0) }

    private func matches(_ entry: Int, _ sign: String?, _ serial: Int, _ year: Int?) -> Bool {
        guard let reading = reading(entry), Int(reading.serial) == serial else { return false }
        if let year, year != reading.year, year != entries[entry].instrument.signed?.year { return false }
        guard let sign else { return true }
        if reading.kind?.sign == sign { return true }
        let words = sign == "QH" ? ["Luật", "Bộ luật"] : InstrumentSign.kinds.filter { $0.sign == sign }.map(\.words)
        return words.contains(entries[entry].instrument.kind)
    }

    /// The numbers that somebody may have meant: the same serial and kind in another year, the same serial and year of another
    /// kind, then the nearest by its letters.
    func near(_ number: InstrumentNumber) -> [Int] {
        guard let wanted = NumberReading(Array(number.text.utf8).span, at: 0), let serial = Int(wanted.serial) else { return [] }
        let alike = entries.indices.filter { index in
            guard let other = reading(index), Int(other.serial) == serial else { return false }
            return other.kind?.sign == wanted.kind?.sign && (wanted.year != nil || other.parts == wanted.parts) || wanted.year != nil && other.year == wanted.year
        }
        if !alike.isEmpty { return alike }
        guard let nearest = Suggestion.nearest(to: number.text, in: entries.map(\.instrument.number.text)),
            let index = entries.firstIndex(where: { $0.instrument.number.text == nearest }), let other = reading(index),
            // A number that differs in its serial is another instrument, unless a digit was lost.
            other.year == wanted.year || other.serial == wanted.serial
        else { return [] }
        return [index]
    }
}
