public import LoaLaw
public import LoaMarkup
public import LoaStats

/// What is to be said of the registry of law on a day, whatever pages state.
public enum RegistryCheck {
    /// Facts that nobody has checked for too long, one warning a file; what contradicts the day; names that are facts and
    /// figures at once.
    public static func check(_ laws: LawRegistry, config: SiteConfig, today: CalendarDate, figures: FigureStore) -> [Diagnostic] {
        recheck(laws, config, today) + laws.faults(on: today) + names(laws, figures)
    }

    private static func recheck(_ laws: LawRegistry, _ config: SiteConfig, _ today: CalendarDate) -> [Diagnostic] {
        var due: [SourcePath: [Int]] = [:]
        for event in LawCalendar.events(from: today, to: today, in: laws, recheckMonths: config.lawRecheck) where event.kind == .recheck {
            guard case .fact(let reference) = event.subject else { continue }
            due[laws.facts[reference.fact].span.path, default: []].append(reference.fact)
        }
        return due.values.compactMap { facts in
            let facts = facts.sorted { laws.facts[$0].span.line < laws.facts[$1].span.line }
            guard let first = facts.first else { return nil }
            let names = facts.prefix(5).map { laws.facts[$0].id }.joined(separator: ", ") + (facts.count > 5 ? ", …" : "")
            return Diagnostic(
                .warning, .factRecheck, at: laws.facts[first].span,
                vi: "\(facts.count) dữ kiện đã quá \(config.lawRecheck) tháng chưa đối chiếu với văn bản: \(names) — đối chiếu rồi ghi “checked”",
                en: "\(facts.count) facts have not been checked for over \(config.lawRecheck) months: \(names) — check them and note it under “checked”")
        }
    }

    private static func names(_ laws: LawRegistry, _ figures: FigureStore) -> [Diagnostic] {
        laws.facts.filter { figures.schema.figure($0.id) != nil }.map { fact in
            Diagnostic(
                .factName, at: fact.span, vi: "“\(fact.id)” vừa là dữ kiện vừa là số liệu trong content/stats/stats.yaml — đổi một tên",
                en: "“\(fact.id)” is a fact and a figure of content/stats/stats.yaml — change one name")
        }
    }
}
