public import LoaMarkup

extension LawRegistry {
    /// What an id means: `luong-co-so`, `ltt-2026`, `ltt-thang.I`; nil when there is no such fact or part.
    public func fact(_ id: String) -> FactReference? {
        if let reference = names[id] { return reference }
        let bytes = id.utf8
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.index(after: dot) < bytes.endIndex, var reference = names[String(Substring(bytes[..<dot]))],
            let part = facts[reference.fact].part(String(Substring(bytes[bytes.index(after: dot)...])))
        else { return nil }
        reference.part = part
        return reference
    }

    /// The id that a reference is written as.
    public func id(_ reference: FactReference) -> String {
        let fact = facts[reference.fact]
        let id = reference.version.flatMap { fact.versions[$0].id } ?? fact.id
        return reference.part.map { "\(id).\(fact.parts[$0].key)" } ?? id
    }

    /// The version of a fact that is in force on a day; never a draft.
    public func version(of fact: Int, on day: CalendarDate) -> Int? { period(of: fact, on: day.daysSinceEpoch)?.version }

    /// The version of a fact that begins next after a day; never a draft.
    public func next(of fact: Int, after day: CalendarDate) -> Int? {
        let after = day.daysSinceEpoch
        return facts[fact].periods.first { $0.first > after }?.version
    }

    /// Whether something is in force on a day; drafts never are.
    public func isInForce(_ reference: FactReference, on day: CalendarDate) -> Bool {
        period(of: reference.fact, on: day.daysSinceEpoch).map { reference.version == nil || reference.version == $0.version } ?? false
    }

    /// What a reference states on a day; nil when it is not in force then.
    ///
    /// A draft is stated only when its own id is asked for, on any day, and says that it is one.
    public func value(_ reference: FactReference, on day: CalendarDate) -> FactValue? {
        if let version = reference.version, facts[reference.fact].versions[version].isDraft {
            return facts[reference.fact].draftPeriods.first { $0.version == version }.map { value(reference, $0) }
        }
        guard let period = period(of: reference.fact, on: day.daysSinceEpoch),
            reference.version == nil || reference.version == period.version
        else { return nil }
        return value(reference, period)
    }

    /// What a reference states on the day, else what it stated last before, else what it will state first.
    ///
    /// For messages, and for pages that quote a version by name whether or not it is in force.
    public func nearestValue(_ reference: FactReference, to day: CalendarDate) -> FactValue? {
        if let value = value(reference, on: day) { return value }
        let periods = facts[reference.fact].periods.filter { reference.version == nil || reference.version == $0.version }
        let day = day.daysSinceEpoch
        return (periods.last { $0.last < day } ?? periods.first { $0.first > day }).map { value(reference, $0) }
    }

    /// What follows on a reference after a day: the same fact, or part, in its next period; nil when none is known.
    public func successor(of reference: FactReference, after day: CalendarDate) -> FactValue? {
        let after = day.daysSinceEpoch
        guard let next = facts[reference.fact].periods.first(where: { $0.first > after }) else { return nil }
        return value(FactReference(fact: reference.fact, part: reference.part), next)
    }

    func period(of fact: Int, on day: Int) -> FactPeriod? { facts[fact].periods.first { $0.contains(day) } }

    private func value(_ reference: FactReference, _ period: FactPeriod) -> FactValue {
        let fact = facts[reference.fact]
        let version = fact.versions[period.version]
        let all = zip(fact.parts, period.contents).map { FactValue.Part(part: $0, content: $1) }
        return FactValue(
            reference: FactReference(fact: reference.fact, version: period.version, part: reference.part),
            parts: reference.part.map { [all[$0]] } ?? all, sentence: version.sentence, all: all, languages: fact.languages.merging(version.languages) { $1.over($0) },
            condition: version.condition, from: period.from, to: period.to, trust: period.trust, isComputed: version.isComputed,
            isDraft: version.isDraft, bases: period.bases, source: version.source, checked: period.checked)
    }
}
