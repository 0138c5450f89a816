extension CellSystem {
    /// One figure: its value, whether readers are meant to see it, and what makes it sensitive.
    public struct Cell: Sendable, Hashable {
        /// The true value, within ±10^15; at least zero unless ``mayBeNegative``.
        public var value: Int
        /// Whether it is meant to be printed; a cell that is not is unknown to readers from the start, but is kept
        /// from being computed all the same when its threshold makes it sensitive.
        public var isPublished: Bool
        /// Which small values are sensitive.
        public var threshold: Threshold
        /// Whether it must be hidden, because one contributor dominates it or for another reason; a zero of a cell
        /// with a threshold is shown all the same, for it has no contributor.
        public var isForced: Bool
        /// Whether readers must reckon with values below zero, as of a difference.
        public var mayBeNegative: Bool
        /// What an earlier edition did with the same figure; readers keep old pages and files.
        public var earlier: Earlier
        /// What hiding it costs; at least 1.
        public var cost: Int

        /// Makes a cell; the cost follows from value, rank and age unless it is given.
        ///
        /// - Parameter age: how many periods ago it was new; old figures are hidden sooner.
        public init(
            _ value: Int, _ threshold: Threshold = .none, rank: Rank = .detail, age: Int = 0, isPublished: Bool = true,
            isForced: Bool = false, mayBeNegative: Bool = false, earlier: Earlier = .unseen, cost: Int? = nil
        ) {
            self.value = value
            self.threshold = threshold
            self.isPublished = isPublished
            self.isForced = isForced
            self.mayBeNegative = mayBeNegative
            self.earlier = earlier
            self.cost = Swift.min(Swift.max(1, cost ?? Self.cost(of: value, rank: rank, age: age)), 1 << 40)
        }

        /// Whether the value is one of the small ones, 1…k; of a cell that may be negative, also −k…−1.
        public var isSensitive: Bool { (1...Swift.max(1, threshold.upperBound)).contains(Int(value.magnitude)) && threshold.upperBound > 0 }

        /// Whether it counts nobody where it could count somebody; such a zero is always shown.
        var isPlainZero: Bool { value == 0 && threshold != .none }

        /// Whether one contributor gives 80 % of a cell or more, so that it must be hidden (`isForced`).
        public static func isDominated(largest: Int, of total: Int) -> Bool { total > 0 && largest >= total - total / 5 }

        /// 16 times the digits in base two, sixteenfold for each rank, down to a third over four years.
        static func cost(of value: Int, rank: Rank, age: Int) -> Int {
            let digits = Int.bitWidth - value.magnitude.leadingZeroBitCount
            return (16 * (digits + 1) << (4 * rank.rawValue)) * 24 / (24 + Swift.min(Swift.max(age, 0), 48))
        }
    }

    /// Which small values of a cell single people out.
    public enum Threshold: Sendable, Hashable {
        /// None: the figure counts nobody.
        case none
        /// Persons: 1–4 are shown as “dưới 5”.
        case persons
        /// Firms: 1–2 are shown as “dưới 3”.
        case firms
        /// 1…k; k is at least 2, for “dưới 2” would say 1.
        case upTo(Int)

        /// The largest sensitive value, 0 for none.
        public var upperBound: Int {
            switch self {
            case .none: 0
            case .persons: 4
            case .firms: 2
            case .upTo(let bound): Swift.min(Swift.max(2, bound), 1_000_000)
            }
        }
    }

    /// What became of a figure in an earlier edition.
    public enum Earlier: Sendable, Hashable {
        /// It is new.
        case unseen
        /// It was shown, so hiding it is of no use any more; a sensitive one is a fault.
        case shown
        /// It was hidden, to protect itself or others, and stays hidden.
        case hidden
        /// It is sensitive and was shown as “dưới”, which readers remember.
        case few
        /// It is sensitive and had the neutral mark, and keeps it.
        case unmarked
    }

    /// How much readers would miss a figure.
    public enum Rank: Int, Sendable {
        /// A cell inside a table.
        case detail
        /// A sum over a row, a column or a group.
        case subtotal
        /// The sum of a whole table.
        case total
        /// A number that stands on a home page or a leaflet.
        case headline
    }
}
