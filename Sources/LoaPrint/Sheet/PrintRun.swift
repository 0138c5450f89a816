public import LoaMarkup

/// One run of a leaflet as it was printed: what stood on the paper that people now hold.
public struct PrintRun: Hashable, Sendable {
    /// A figure that was printed.
    public struct Figure: Hashable, Sendable {
        /// Its id.
        public var id: String
        /// The words that were printed.
        public var value: String
        /// The day it held on.
        public var day: CalendarDate

        /// Notes a figure.
        public init(_ id: String, _ value: String, on day: CalendarDate) {
            self.id = id
            self.value = value
            self.day = day
        }
    }

    /// A fact of law that was printed.
    public struct Fact: Hashable, Sendable {
        /// Its id.
        public var id: String
        /// The words that were printed.
        public var value: String

        /// Notes a fact.
        public init(_ id: String, _ value: String) {
            self.id = id
            self.value = value
        }
    }

    /// The day it was printed.
    public var day: CalendarDate
    /// The file of the leaflet.
    public var leaflet: SourcePath
    /// The audience.
    public var audience: String
    /// The format.
    public var format: String
    /// How many pieces.
    public var quantity: Int
    /// Who printed it.
    public var printer: String
    /// The SHA-256 of what the leaflet was made from, in hexadecimal digits.
    public var digest: String
    /// The figures, in the order of the leaflet.
    public var figures: [Figure]
    /// The facts of law, in the order of the leaflet.
    public var facts: [Fact]
    /// What its QR codes say.
    public var targets: [String]
    /// The line of the ledger, from 1; 0 before it is written.
    public var line = 0

    /// Notes a run.
    public init(
        day: CalendarDate, leaflet: SourcePath, audience: String, format: String, quantity: Int, printer: String, digest: String, figures: [Figure] = [],
        facts: [Fact] = [], targets: [String] = []
    ) {
        self.day = day
        self.leaflet = leaflet
        self.audience = audience
        self.format = format
        self.quantity = quantity
        self.printer = printer
        self.digest = digest
        self.figures = figures
        self.facts = facts
        self.targets = targets
    }
}
