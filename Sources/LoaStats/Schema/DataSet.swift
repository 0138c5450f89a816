public import LoaMarkup

/// A data set of `stats.yaml`: its columns, key, rules and how it may be published.
public struct DataSet: Sendable {
    /// How rows are told to be invented.
    public enum Illustrative: Sendable, Hashable {
        /// All are real.
        case never
        /// All are invented.
        case always
        /// Those that have a yes in a column, by its index.
        case column(Int)
    }

    /// Which rows are estimates: those that hold one of some codes in a column.
    public struct Status: Sendable {
        /// The column's index.
        public var column: Int
        /// The codes that mean an estimate.
        public var estimates: [String]
    }

    /// A month from which on numbers cannot be compared with those before.
    public struct Break: Sendable, Hashable {
        /// The first period after the break.
        public var at: Period
        /// Why.
        public var note: String
    }

    /// A change beyond which a number is doubted.
    public struct Jump: Sendable {
        /// The columns looked at.
        public var columns: [Int]
        /// How many times the median of the twelve periods before.
        public var times: Int
    }

    /// The set's name in the schema.
    public var id: String
    /// Where it is declared.
    public var span: SourceSpan
    /// The name in words.
    public var title: String
    /// The file beside the schema that holds its rows.
    public var file: Spanned<String>
    /// Who collects the data, in words.
    public var source: String
    /// Who may see it.
    public var level: PublicationLevel
    /// Which rows are invented.
    public var illustrative: Illustrative
    /// Which rows are estimates, if that is told.
    public var status: Status?
    /// The columns in the order declared.
    public var columns: [Column]
    /// The columns that together tell rows apart.
    public var key: [Int]
    /// The column of the period.
    public var period: Int
    /// How long a period is.
    public var every: Period.Length
    /// The column that says how many firms a row sums up, if any: a row of one firm may dominate a sum.
    public var contributors: Int?
    /// The column whose codes must all be there in each period, if any.
    public var complete: Int?
    /// What must hold between columns.
    public var rules: [IntegrityRule]
    /// When a change is doubted.
    public var jump: Jump?
    /// Where the series breaks.
    public var breaks: [Break]
    /// Where its rows are fetched from, if not by imports alone.
    public var live: LiveSource?

    /// The index of a column by name.
    public func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
