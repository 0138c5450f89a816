public import LoaMarkup

/// Something that happens to the law on a day, or that is to be done by then.
public struct LawEvent: Hashable, Sendable {
    /// What happens.
    public enum Kind: String, Sendable, CaseIterable {
        /// A version or an instrument ends and nothing follows; the day is the last in force.
        case ends
        /// A version or an instrument begins; the day is the first in force.
        case starts
        /// A draft is expected to begin.
        case draft
        /// An entry must be held against its source again.
        case recheck
    }

    /// What it happens to.
    public enum Subject: Hashable, Sendable {
        /// An instrument, by index.
        case instrument(Int)
        /// A version of a fact.
        case fact(FactReference)
    }

    /// The day.
    public var day: CalendarDate
    /// What happens.
    public var kind: Kind
    /// What it happens to.
    public var subject: Subject
    /// What takes its place, where that is known.
    public var successor: Subject?
    /// The event in words; starts in lower case, has no full stop.
    public var message: Message
}
