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

    /// A short code whose address the paper shows, and where it led when it was printed.
    public struct Code: Hashable, Sendable {
        /// Its name, as `T4`.
        public var name: String
        /// The address in the public site, as `nguoi-lao-dong/luong/`.
        public var address: String

        /// Notes a code.
        public init(_ name: String, to address: String) {
            self.name = name
            self.address = address
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
    /// The numbers of the instruments that it rests on.
    public var laws: [String] = []
    /// What its QR codes say.
    public var targets: [String]
    /// The short codes and where they led.
    public var codes: [Code] = []
    /// The last day on which it was to be handed out; nil for no end.
    public var until: CalendarDate?
    /// What whoever had it printed wishes to remember.
    public var note = ""
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

    /// Notes a run of a leaflet with all that it states.
    public init(day: CalendarDate, leaflet: SourcePath, audience: String, format: String, quantity: Int, printer: String, digest: String, statements: PrintStatements) {
        self.init(
            day: day, leaflet: leaflet, audience: audience, format: format, quantity: quantity, printer: printer, digest: digest, figures: statements.figures,
            facts: statements.facts, targets: statements.targets)
        laws = statements.laws
        codes = statements.codes
        until = statements.until
    }
}
