public import LoaMarkup

/// What the registry holds in store between two days.
public enum LawCalendar {
    /// Starts, ends, drafts and checks due from one day to another, in order of time.
    ///
    /// A check is due so many months after the last one, and after the first day in force where there was none; what was due
    /// before the first day counts for it. Instruments without a check are left out: their facts are checked. Without
    /// `recheckMonths` no checks are due.
    public static func events(from first: CalendarDate, to last: CalendarDate, in registry: LawRegistry, recheckMonths: Int? = nil) -> [LawEvent] {
        guard first <= last else { return [] }
        var work = CalendarWork(registry: registry, range: first...last, recheckMonths: recheckMonths)
        for index in registry.instruments.indices { work.instrument(index) }
        for index in registry.facts.indices { work.fact(index) }
        return work.events.sorted { left, right in
            (left.day, left.kind.place, left.message.en) < (right.day, right.kind.place, right.message.en)
        }
    }
}

extension LawEvent.Kind {
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension CalendarDate {
    /// The same day so many months later; the month’s last day where it has no such day.
    public func adding(months: Int) -> CalendarDate {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(year: year, month: month, day: min(day, Self.days(inMonth: month, year: year))) ?? self
    }
}
