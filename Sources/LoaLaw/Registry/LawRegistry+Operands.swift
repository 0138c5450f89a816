public import LoaMarkup

extension LawRegistry {
    /// For each fact, the facts that its formulas name, in any of its versions.
    public var operands: [Set<Int>] {
        facts.map { fact in Set(fact.versions.flatMap { operands(of: $0) }.map(\.fact)) }
    }

    /// What a reference rests on on a day, each place with the trust of the fact that cites it: its own places first,
    /// then those of the facts that it is computed from.
    public func grounds(of reference: FactReference, on day: CalendarDate) -> [(basis: FactBasis, trust: TrustLevel)] {
        var result: [(basis: FactBasis, trust: TrustLevel)] = []
        var waiting = [reference]
        var seen: Set<FactReference> = []
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            guard seen.insert(FactReference(fact: next.fact, version: next.version)).inserted,
                let index = value(next, on: day)?.reference.version
            else { continue }
            let version = facts[next.fact].versions[index]
            result += version.bases.map { ($0, version.trust) }
            waiting += operands(of: version)
        }
        return result
    }

    private func operands(of version: FactVersion) -> [FactReference] {
        version.contents.flatMap(\.names).compactMap { fact($0.text) }
    }
}
