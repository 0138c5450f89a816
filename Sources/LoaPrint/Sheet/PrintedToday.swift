public import LoaMarkup

/// What holds today, asked by the ledger.
public struct PrintedToday {
    /// When an instrument ended.
    public struct LawEnd: Hashable, Sendable {
        /// The last day on which it held.
        public var last: CalendarDate
        /// The number of what came in its place.
        public var by: String?
    }

    /// The day; nil where days of use are not asked for.
    public var day: CalendarDate?
    /// By how many hundredths a newer figure may differ from the printed one before paper is stale.
    public var figureLimit = 0
    /// A figure as the ledger writes it today, and the day it holds on; nil when there is no such figure.
    public var figure: (_ id: String) -> (value: String, day: CalendarDate)?
    /// The words of a fact of law today; nil when there is no such fact or it does not hold.
    public var fact: (_ id: String) -> String?
    /// When an instrument ended; nil while it holds, or is not known.
    public var law: (_ number: String) -> LawEnd? = { _ in nil }
    /// Whether what a QR code says can still be opened: false for pages of the site that a build would not make.
    public var opens: (_ target: String) -> Bool

    /// Makes the answers of three questions.
    public init(
        figure: @escaping (_ id: String) -> (value: String, day: CalendarDate)?, fact: @escaping (_ id: String) -> String?,
        opens: @escaping (_ target: String) -> Bool
    ) {
        self.figure = figure
        self.fact = fact
        self.opens = opens
    }
}
