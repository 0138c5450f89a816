internal import LoaMarkup

/// Puts facts into the registry: names, bases, days of versions, and what formulas come to.
struct FactLinker {
    var registry: LawRegistry
    var faults: [Diagnostic] = []
    var written: [WrittenFact]

    init(_ written: [WrittenFact], _ registry: LawRegistry) {
        self.written = written
        self.registry = registry
    }

    mutating func link() {
        for index in written.indices {
            order(index)
            registry.facts.append(written[index].fact)
        }
        nameAll()
        for index in written.indices { linkBases(index) }
        for index in written.indices { registry.facts[index].versions = written[index].versions.map(\.version) }
        evaluateAll()
        for index in registry.facts.indices {
            registry.facts[index].periods.sort { ($0.first, $0.version) < ($1.first, $1.version) }
            registry.facts[index].draftPeriods.sort { ($0.first, $0.version) < ($1.first, $1.version) }
        }
    }

    /// Puts versions in order of time, drafts last, and lets each end before the next begins.
    private mutating func order(_ fact: Int) {
        let all = written[fact].versions
        var dated = all.indices.filter { !all[$0].version.isDraft }
        dated.sort { (all[$0].version.from?.daysSinceEpoch ?? .min, $0) < (all[$1].version.from?.daysSinceEpoch ?? .min, $1) }
        let drafts = all.indices.filter { all[$0].version.isDraft }
        var versions = (dated + drafts).map { all[$0] }
        for index in dated.indices.dropLast() {
            let next = versions[index + 1]
            guard let begins = next.version.from, versions[index].version.from != begins else {
                tellOverlap(versions[index], next, fact)
                continue
            }
            if let to = versions[index].version.to {
                if to >= begins {
                    tellOverlap(versions[index], next, fact)
                } else if to.adding(days: 1) < begins {
                    tellGap(next, from: to.adding(days: 1), to: begins.adding(days: -1), fact)
                }
            } else {
                versions[index].version.to = begins.adding(days: -1)
            }
        }
        for version in versions where version.version.status == .ended && version.version.to == nil {
            faults.append(
                Diagnostic(
                    .lawDates, at: version.statusSpan ?? version.version.span, vi: "ghi “ended” thì phải có ngày cuối “to”, hoặc một bản mới hơn",
                    en: "a version that has “ended” needs its last day “to”, or a newer version"))
        }
        written[fact].versions = versions
    }

    private mutating func tellOverlap(_ older: WrittenVersion, _ newer: WrittenVersion, _ fact: Int) {
        let first = older.toSpan ?? older.fromSpan ?? older.version.span
        let second = newer.fromSpan ?? newer.version.span
        let id = written[fact].fact.id
        faults.append(
            Diagnostic(
                .lawOverlap, at: second, vi: "hai bản của “\(id)” cùng có hiệu lực: bản kia ở \(first.path):\(first.line)",
                en: "two versions of “\(id)” hold on the same day: the other is at \(first.path):\(first.line)"))
    }

    private mutating func tellGap(_ newer: WrittenVersion, from: CalendarDate, to: CalendarDate, _ fact: Int) {
        let id = written[fact].fact.id
        let isDay = from == to
        let days = (from.text(.short, in: .vi), to.text(.short, in: .vi), from.text(.short, in: .en), to.text(.short, in: .en))
        faults.append(
            Diagnostic(
                .warning, .lawGap, at: newer.fromSpan ?? newer.version.span,
                vi: isDay ? "ngày \(days.0) không có bản nào của “\(id)”" : "từ \(days.0) đến \(days.1) không có bản nào của “\(id)”",
                en: isDay ? "on \(days.2) no version of “\(id)” holds" : "from \(days.2) to \(days.3) no version of “\(id)” holds"))
    }

    private mutating func nameAll() {
        var places: [String: SourceSpan] = [:]
        for fact in written.indices {
            name(written[fact].fact.id, FactReference(fact: fact), at: written[fact].fact.span, &places)
            for version in written[fact].versions.indices {
                let entry = written[fact].versions[version].version
                if let id = entry.id { name(id, FactReference(fact: fact, version: version), at: entry.span, &places) }
            }
        }
    }

    private mutating func name(_ id: String, _ reference: FactReference, at span: SourceSpan, _ places: inout [String: SourceSpan]) {
        if let first = places[id] {
            faults.append(
                Diagnostic(
                    .lawDuplicate, at: span, vi: "mã “\(id)” đã dùng ở \(first.path):\(first.line)", en: "the id “\(id)” is used already in \(first.path):\(first.line)"))
            return
        }
        places[id] = span
        registry.names[id] = reference
    }

    private mutating func linkBases(_ fact: Int) {
        for version in written[fact].versions.indices {
            let entry = written[fact].versions[version]
            written[fact].versions[version].version.bases = entry.bases.map { basis in
                FactBasis(citation: basis.citation, instrument: instrument(basis.citation, at: basis.span, entry), span: basis.span)
            }
        }
    }

    /// The instrument of a basis, after all that can be wrong with it is told.
    private mutating func instrument(_ citation: Citation, at span: SourceSpan, _ entry: WrittenVersion) -> Int? {
        guard let found = registry.instrument(citation) else {
            let message = registry.fault(citation)
            let isUnknown = registry.candidates(citation).isEmpty
            tellOnce(Diagnostic(isUnknown ? .lawUnknown : .lawAmbiguous, at: span, vi: message.vi, en: message.en))
            return nil
        }
        let instrument = registry.instruments[found]
        if !registry.hasPlace(citation.provision, in: found), let last = instrument.articles {
            tellOnce(
                Diagnostic(
                    .lawPlace, at: span, vi: "\(instrument.short) (\(instrument.number.text)) chỉ có \(last) điều, không có Điều \(citation.provision.article ?? 0)",
                    en: "\(instrument.short) (\(instrument.number.text)) has \(last) articles, there is no article \(citation.provision.article ?? 0)"))
        }
        if let day = entry.version.from, !entry.version.isDraft { tellForce(found, on: day, at: span, entry) }
        return found
    }

    /// A basis that came later is no fault when another one bears the beginning.
    private mutating func tellForce(_ instrument: Int, on day: CalendarDate, at span: SourceSpan, _ version: WrittenVersion) {
        let isBorne = version.bases.contains { basis in
            registry.instrument(basis.citation).map { registry.state(of: $0, on: day) == .inForce } ?? false
        }
        let entry = registry.instruments[instrument]
        let (vi, en): (String, String)
        switch registry.state(of: instrument, on: day) {
        case .inForce: return
        case .draft where isBorne, .notYet where isBorne: return
        case .draft: (vi, en) = ("là dự thảo", "is a draft")
        case .notYet(let from): (vi, en) = ("đến \(from.text(.short, in: .vi)) mới có hiệu lực", "is in force only from \(from.text(.short, in: .en))")
        case .ended(let last, let by):
            let next = by.first.map { registry.instruments[$0].number.text }
            (vi, en) = (
                "hết hiệu lực sau \(last.text(.short, in: .vi))" + (next.map { ", thay bằng \($0)" } ?? ""),
                "ended on \(last.text(.short, in: .en))" + (next.map { ", replaced by \($0)" } ?? "")
            )
        }
        tellOnce(
            Diagnostic(
                .warning, .lawBasisNotInForce, at: span, vi: "\(entry.number.text) \(vi), mà dữ kiện bắt đầu \(day.text(.short, in: .vi))",
                en: "\(entry.number.text) \(en), but the fact begins on \(day.text(.short, in: .en))"))
    }

    /// Several places in one basis have one cause, and one message.
    private mutating func tellOnce(_ fault: Diagnostic) {
        if faults.last != fault { faults.append(fault) }
    }
}
