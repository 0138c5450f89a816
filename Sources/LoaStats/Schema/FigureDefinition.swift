public import LoaMarkup

/// A figure of `stats.yaml`: what is counted, in words and in columns, and how it may be shown.
public struct FigureDefinition: Sendable {
    /// How the numbers of several periods make the one of a longer period.
    public enum OverTime: String, Sendable, CaseIterable {
        /// A stock: the last period's number stands.
        case last
        /// A flow: the periods add up.
        case sum
        /// The mean of the periods.
        case mean
    }

    /// Numbers taken from a column.
    public struct Measure: Sendable {
        /// The data set's index.
        public var set: Int
        /// The column's index.
        public var column: Int
        /// How periods add up.
        public var over: OverTime
        /// The rows that count: per column the codes that may stand in it.
        public var conditions: [Condition]
        /// Along what it may be cut: each a list of one or two cuts.
        public var cuts: [[Cut]]
    }

    /// The codes that may stand in a column.
    public struct Condition: Sendable, Hashable {
        /// The column's index.
        public var column: Int
        /// The codes, sorted.
        public var codes: [String]
    }

    /// A column of codes, or a grouping of its units.
    public struct Cut: Sendable, Hashable {
        /// The column's index.
        public var column: Int
        /// The grouping's index in the table of units, or nil for the codes themselves.
        public var grouping: Int?

        /// Pairs a column with a grouping.
        public init(column: Int, grouping: Int? = nil) {
            self.column = column
            self.grouping = grouping
        }
    }

    /// What another figure is compared with.
    public enum Comparison: String, Sendable, CaseIterable {
        /// The same period a year before.
        case lastYear = "last-year"
        /// The period before.
        case previous
    }

    /// A figure that holds up to the end of a period; nil for ever.
    public struct Dated: Sendable, Hashable {
        /// The figure, by index.
        public var figure: Int
        /// The last period in which it holds.
        public var until: Period?
    }

    /// How the figure comes about; figures and targets are meant by their index.
    public enum Kind: Sendable {
        /// From a column.
        case measure(Measure)
        /// One figure now less another at a first period: the net growth. Never mixed with the sum of who joined.
        case growth(of: Int, from: Int, since: Period)
        /// The sum of a flow from a first period on.
        case cumulated(of: Int, since: Period)
        /// One figure as a part of another, in hundredths.
        case share(of: Int, in: Int)
        /// One figure less itself at another time.
        case change(of: Int, against: Comparison)
        /// The place among the units, the largest first.
        case rank(of: Int)
        /// One figure up to a period, then another, as thresholds change by law or plan.
        case dated([Dated])
        /// What is missing to a target.
        case remaining(target: Int)
        /// The share of a target that is reached, in hundredths.
        case progress(target: Int)
        /// What must be added in each month that is left.
        case paceNeeded(target: Int)
        /// What was added in a month, on average over the last twelve.
        case paceNow(target: Int)
        /// What a reference led to that names nothing; the fault is told already.
        case broken

        /// The column that the numbers are taken from, where they are taken from one.
        var ownMeasure: Measure? {
            if case .measure(let measure) = self { measure } else { nil }
        }
    }

    /// The name in the schema.
    public var id: String
    /// Where it is declared.
    public var span: SourceSpan
    /// What it is called.
    public var title: String
    /// What it is called at the head of a column; the title where nothing shorter is given.
    public var short: String?
    /// How it is counted, in words.
    public var definition: String
    /// The unit, as `đoàn viên`; empty without.
    public var unit: String
    /// What is counted: it decides what is hidden in public.
    public var counted: Column.Counted
    /// How many digits stand after the comma.
    public var digits: Int
    /// Where the numbers come from, in words.
    public var source: String
    /// Whether its numbers are hundredths.
    public var isPercent = false
    /// Who may see it.
    public var level: PublicationLevel
    /// After how many days since the last period a warning is due; nil for never.
    public var warnAfter: Int?
    /// After how many days it may not be published any more.
    public var errorAfter: Int?
    /// What is said of it in other languages.
    public var languages: [TextLanguage: LocalWords]
    /// How it comes about.
    public var kind: Kind

    /// What it is called in a language; as in the site's own where that says nothing.
    public func title(in language: TextLanguage) -> String { languages[language]?.title ?? title }

    /// What it is called at the head of a column.
    public func head(in language: TextLanguage) -> String {
        languages[language].map { $0.short ?? $0.title ?? short ?? title } ?? short ?? title
    }

    /// Its unit in a language.
    public func unit(in language: TextLanguage) -> String { languages[language]?.unit ?? unit }

    /// How it is counted, in a language.
    public func definition(in language: TextLanguage) -> String { languages[language]?.definition ?? definition }
}

/// A number to be reached by a day.
public struct StatsTarget: Sendable {
    /// The name in the schema.
    public var id: String
    /// Where it is declared.
    public var span: SourceSpan
    /// What it is called.
    public var title: String
    /// The figure that counts towards it, by its index.
    public var figure: Int
    /// The number to be reached.
    public var value: DecimalNumber
    /// What each unit is to reach, by code.
    public var each: [(code: String, value: DecimalNumber)]
    /// The period with which counting begins.
    public var from: Period
    /// The period by whose end it is to be reached.
    public var by: Period
    /// What is said of it in other languages.
    public var languages: [TextLanguage: LocalWords]
    /// What it covers, in words.
    public var scope: String
    /// The document that sets it.
    public var document: String

    /// What it is called in a language; as in the site's own where that says nothing.
    public func title(in language: TextLanguage) -> String { languages[language]?.title ?? title }
}
