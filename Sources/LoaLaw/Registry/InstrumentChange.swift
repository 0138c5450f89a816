public import LoaMarkup

/// What one instrument does to another from a day on: amends it or ends parts of it.
public struct InstrumentChange: Hashable, Sendable {
    /// The instrument that brings the change.
    public var by: Int
    /// The instrument that is changed.
    public var instrument: Int
    /// The first day of the change; nil when it is not known.
    public var from: CalendarDate?
    /// The places changed; none means anywhere in the instrument.
    public var provisions: [Provision]

    /// Whether the change touches a place: the place itself, a part of it or what it lies in.
    public func touches(_ place: Provision) -> Bool {
        provisions.isEmpty || provisions.contains { $0.contains(place) || place.contains($0) }
    }

    /// Whether the change has come by a day.
    public func holds(on day: CalendarDate) -> Bool { from.map { $0 <= day } ?? true }
}
