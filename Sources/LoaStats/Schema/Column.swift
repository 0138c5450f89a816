public import LoaMarkup

/// A column of a data set: what its cells may hold.
public struct Column: Sendable {
    /// What a cell holds.
    public enum Kind: String, Sendable, CaseIterable {
        /// A whole number.
        case integer
        /// A number with a decimal part.
        case decimal
        /// A month, quarter or year.
        case period
        /// A day.
        case date
        /// One of a list of codes.
        case code
        /// Free words; never shown in public.
        case text
        /// Yes or no.
        case flag
    }

    /// What one of the counted is; it decides which small numbers are hidden in public.
    public enum Counted: String, Sendable, CaseIterable {
        /// Persons: 1 to 4 are hidden.
        case persons
        /// Firms: 1 and 2 are hidden.
        case firms
        /// What points at nobody.
        case things
    }

    /// The name in the file's head.
    public var name: String
    /// The name in words.
    public var title: String
    /// Other heads under which senders write it.
    public var heads: [String]
    /// What a cell holds.
    public var kind: Kind
    /// The unit of a number, as `người`; empty without.
    public var unit: String
    /// What is counted.
    public var counted: Counted
    /// The lowest number allowed.
    public var least: DecimalNumber?
    /// The highest number allowed.
    public var most: DecimalNumber?
    /// The codes allowed, when it holds codes.
    public var codes: CodeSource?
    /// Who may see it.
    public var level: PublicationLevel
    /// Whether a cell may be empty.
    public var isOptional: Bool
    /// Where it is declared.
    public var span: SourceSpan

    /// Whether it holds numbers.
    public var isNumber: Bool { kind == .integer || kind == .decimal }
}

/// Where the codes of a column come from.
public enum CodeSource: Hashable, Sendable {
    /// A list in the schema: codes with their words, in order.
    case list([Code])
    /// A table of units, by its index.
    case units(Int)

    /// A code with its words.
    public struct Code: Hashable, Sendable {
        /// The code as files write it.
        public var code: String
        /// What it says to people.
        public var name: String

        /// Pairs a code with its words.
        public init(_ code: String, name: String) {
            self.code = code
            self.name = name
        }
    }
}

/// Who may see data.
public enum PublicationLevel: String, Sendable, CaseIterable, Comparable {
    /// Everybody, small counts hidden.
    case `public`
    /// Readers of internal sites.
    case `internal`
    /// Nobody: the data serve calculations and checks alone.
    case never

    /// Orders from open to closed.
    public static func < (left: PublicationLevel, right: PublicationLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .public: 0
        case .internal: 1
        case .never: 2
        }
    }
}
