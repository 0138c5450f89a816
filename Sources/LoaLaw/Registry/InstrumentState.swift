public import LoaMarkup

/// Whether an instrument is in force on a day.
public enum InstrumentState: Hashable, Sendable {
    /// Its first day is still to come.
    case notYet(from: CalendarDate)
    /// It is in force.
    case inForce
    /// It is over.
    case ended(last: CalendarDate, by: [Int])
    /// It is a draft.
    case draft
}
