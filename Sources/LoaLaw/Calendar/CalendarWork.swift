internal import LoaMarkup

/// Gathers the events of one stretch of days.
struct CalendarWork {
    let registry: LawRegistry
    let range: ClosedRange<CalendarDate>
    let recheckMonths: Int?
    var events: [LawEvent] = []

    init(registry: LawRegistry, range: ClosedRange<CalendarDate>, recheckMonths: Int?) {
        self.registry = registry
        self.range = range
        self.recheckMonths = recheckMonths
    }

    mutating func instrument(_ index: Int) {
        let entry = registry.instruments[index]
        let name = (entry.name(.vi), entry.name(.en))
        if let from = entry.from, range.contains(from) {
            let isDraft = entry.kind == .draft
            let old = entry.replaces.map { registry.instruments[$0].number.text }
            add(
                from, isDraft ? .draft : .starts, .instrument(index),
                vi: "\(name.0) \(isDraft ? "dự kiến có hiệu lực" : "có hiệu lực")" + (old.isEmpty ? "" : ", thay \(old.joined(separator: ", "))"),
                en: "\(name.1) \(isDraft ? "is expected to be" : "is") in force" + (old.isEmpty ? "" : ", replacing \(old.joined(separator: ", "))"))
        }
        if let to = entry.to, range.contains(to) {
            let next = entry.endedBy.first
            let number = next.map { registry.instruments[$0].number.text }
            add(
                to, .ends, .instrument(index), next: next.map { .instrument($0) },
                vi: "\(name.0) hết hiệu lực sau ngày này" + (number.map { ", thay bằng \($0)" } ?? ""),
                en: "\(name.1) ends after this day" + (number.map { ", replaced by \($0)" } ?? ""))
        }
        if let checked = entry.checked, entry.kind != .draft, entry.to.map({ $0 >= range.lowerBound }) ?? true {
            recheck(checked, nil, .instrument(index), name)
        }
    }

    mutating func fact(_ index: Int) {
        let fact = registry.facts[index]
        for (place, period) in fact.periods.enumerated() {
            let reference = FactReference(fact: index, version: period.version)
            let before = place > 0 ? fact.periods[place - 1] : nil
            if let from = period.from, range.contains(from) {
                let follows = before.map { $0.last != .max && $0.last + 1 == period.first } ?? false
                add(
                    from, .starts, .fact(reference), vi: change(fact, follows ? before : nil, period, .vi), en: change(fact, follows ? before : nil, period, .en))
            }
            let next = fact.periods.dropFirst(place + 1).first
            if let to = period.to, range.contains(to), next.map({ $0.first > period.last + 1 }) ?? true {
                end(index, reference, to, next)
            }
        }
        for draft in fact.draftPeriods {
            guard let from = draft.from, range.contains(from) else { continue }
            add(
                from, .draft, .fact(FactReference(fact: index, version: draft.version)),
                vi: "“\(fact.id)” dự kiến thành \(words(fact, draft, .vi)) (dự thảo, chưa ban hành)", en: "“\(fact.id)” is expected to become \(words(fact, draft, .en)) (a draft, not issued)")
        }
        guard let current = fact.periods.first(where: { $0.contains(range.lowerBound.daysSinceEpoch) }) else { return }
        recheck(current.checked, current.from ?? range.lowerBound, .fact(FactReference(fact: index, version: current.version)), ("“\(fact.id)”", "“\(fact.id)”"))
    }

    private mutating func end(_ fact: Int, _ reference: FactReference, _ last: CalendarDate, _ next: FactPeriod?) {
        let id = registry.facts[fact].id
        guard let next, let from = next.from else {
            add(
                last, .ends, .fact(reference), vi: "“\(id)” hết hiệu lực sau ngày này, chưa có bản mới", en: "“\(id)” ends after this day, and no new version is known")
            return
        }
        add(
            last, .ends, .fact(reference), next: .fact(FactReference(fact: fact, version: next.version)),
            vi: "“\(id)” hết hiệu lực sau ngày này, bản mới từ \(from.text(.short, in: .vi))", en: "“\(id)” ends after this day, the next version begins on \(from.text(.short, in: .en))")
    }

    private mutating func recheck(_ checked: CheckRecord?, _ start: CalendarDate?, _ subject: LawEvent.Subject, _ name: (vi: String, en: String)) {
        guard let recheckMonths, let base = checked?.on ?? start else { return }
        let due = max(base.adding(months: recheckMonths), range.lowerBound)
        guard range.contains(due) else { return }
        let last = checked.map { (", lần trước \($0.on.text(.short, in: .vi))", ", last on \($0.on.text(.short, in: .en))") } ?? (", chưa đối chiếu lần nào", ", never checked")
        add(due, .recheck, subject, vi: "đối chiếu lại \(name.vi)\(last.0)", en: "check \(name.en) again\(last.1)")
    }

    private func change(_ fact: LegalFact, _ before: FactPeriod?, _ period: FactPeriod, _ language: TextLanguage) -> String {
        let (id, isVietnamese) = (fact.id, language == .vi)
        guard let before else {
            let now = words(fact, period, language)
            return (isVietnamese ? "“\(id)” có hiệu lực" : "“\(id)” is in force") + (now.isEmpty ? "" : ": \(now)")
        }
        let changes = fact.parts.indices.filter { before.contents[$0] != period.contents[$0] }.map { index in
            let part = fact.parts[index]
            let (then, now) = (word(part, before.contents[index], language), word(part, period.contents[index], language))
            let label = part.key.isEmpty ? "" : part.label(in: language) + " "
            return label + (isVietnamese ? "từ \(then) thành \(now)" : "from \(then) to \(now)")
        }
        if changes.isEmpty { return isVietnamese ? "“\(id)” có căn cứ hay lời văn mới, giá trị không đổi" : "“\(id)” has a new basis or wording, its value stays" }
        return (isVietnamese ? "“\(id)” đổi " : "“\(id)” changes ") + changes.joined(separator: "; ")
    }

    /// The values of a period, one or a list; nothing for a fact that is its sentence.
    private func words(_ fact: LegalFact, _ period: FactPeriod, _ language: TextLanguage) -> String {
        if period.contents == [.yes(true)] { return "" }
        let parts = zip(fact.parts, period.contents).map { FactValue.Part(part: $0, content: $1) }
        return FactText(language).values(parts) ?? ""
    }

    private func word(_ part: FactPart, _ content: FactContent, _ language: TextLanguage) -> String {
        FactText(language).values([FactValue.Part(part: part, content: content)]) ?? ""
    }

    private mutating func add(_ day: CalendarDate, _ kind: LawEvent.Kind, _ subject: LawEvent.Subject, next: LawEvent.Subject? = nil, vi: String, en: String) {
        events.append(LawEvent(day: day, kind: kind, subject: subject, successor: next, message: Message(vi: vi, en: en)))
    }
}
