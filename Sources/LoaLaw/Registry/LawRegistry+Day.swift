public import LoaMarkup

extension LawRegistry {
    /// What is wrong with the registry as seen on a day: statuses that do not fit, drafts whose day has come, facts in
    /// force whose basis is not.
    public func faults(on day: CalendarDate) -> [Diagnostic] {
        facts.flatMap { fact in fact.versions.indices.flatMap { faults(of: fact, $0, on: day) } }
    }

    private func faults(of fact: LegalFact, _ index: Int, on day: CalendarDate) -> [Diagnostic] {
        let version = fact.versions[index]
        let shown = (day.text(.short, in: .vi), day.text(.short, in: .en))
        let isInForce = fact.periods.contains { $0.version == index && $0.contains(day.daysSinceEpoch) }
        switch version.status {
        case .draft:
            guard let from = version.from, from <= day else { return [] }
            return [
                Diagnostic(
                    .warning, .lawDraftDue, at: version.span,
                    vi: "dự thảo của “\(fact.id)” dự kiến từ \(from.text(.short, in: .vi)) đã đến ngày; đã ban hành thì bỏ status, chưa thì sửa ngày",
                    en: "the draft of “\(fact.id)” was expected from \(from.text(.short, in: .en)); remove its status if it is issued, else change the day")
            ]
        case .inForce where !isInForce:
            return [
                Diagnostic(
                    .lawDates, at: version.span, vi: "“\(fact.id)” ghi là còn hiệu lực, nhưng ngày \(shown.0) thì không",
                    en: "“\(fact.id)” is said to be in force, but on \(shown.1) it is not")
            ]
        case .ended where isInForce:
            return [
                Diagnostic(
                    .lawDates, at: version.span, vi: "“\(fact.id)” ghi là hết hiệu lực, nhưng ngày \(shown.0) vẫn còn",
                    en: "“\(fact.id)” is said to have ended, but on \(shown.1) it is still in force")
            ]
        case .inForce, .ended, nil: return isInForce ? version.bases.compactMap { fault(of: fact, $0, on: day) } : []
        }
    }

    /// What is wrong with a basis of a fact that is in force.
    private func fault(of fact: LegalFact, _ basis: FactBasis, on day: CalendarDate) -> Diagnostic? {
        guard let instrument = basis.instrument else { return nil }
        let number = instruments[instrument].number.text
        if case .ended(let last, let by) = state(of: instrument, on: day) {
            let next = by.first.map { instruments[$0].number.text }
            return Diagnostic(
                .warning, .lawBasisNotInForce, at: basis.span,
                vi: "căn cứ \(number) của “\(fact.id)” hết hiệu lực sau \(last.text(.short, in: .vi))\(next.map { ", thay bằng \($0)" } ?? "")",
                en: "the basis \(number) of “\(fact.id)” ended on \(last.text(.short, in: .en))\(next.map { ", replaced by \($0)" } ?? "")")
        }
        let place = basis.citation.provision
        guard !place.isWhole, let change = partEnds[instrument].first(where: { $0.holds(on: day) && $0.provisions.contains { $0.contains(place) } })
        else { return nil }
        let by = instruments[change.by].number.text
        return Diagnostic(
            .warning, .lawBasisNotInForce, at: basis.span, vi: "căn cứ này của “\(fact.id)” đã bị \(by) bãi bỏ", en: "this basis of “\(fact.id)” was ended by \(by)")
    }
}
