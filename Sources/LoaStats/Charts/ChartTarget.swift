public import LoaMarkup
/// What is to be reached.
public struct ChartTarget: Hashable, Sendable {
    /// The way from a value to another that keeps the target within reach.
    public struct Pace: Hashable, Sendable {
        /// The category where it starts, from 0.
        public let start: Int
        /// The value at the start.
        public let startValue: DecimalNumber
        /// The category where it ends; it may lie after the last one.
        public let end: Int
        /// The value at the end.
        public let endValue: DecimalNumber
        /// The words for an end after the last category: `12/28`.
        public let endLabel: String
        /// The name: “nhịp cần đạt”.
        public let label: String

        /// Makes a pace line.
        public init(
            from start: Int, _ startValue: DecimalNumber, to end: Int, _ endValue: DecimalNumber, endLabel: String = "",
            label: String = ""
        ) {
            self.start = start
            self.startValue = startValue
            self.end = end
            self.endValue = endValue
            self.endLabel = endLabel
            self.label = label
        }
    }

    /// The name: “Chỉ tiêu 2028”.
    public let label: String
    /// The value.
    public let value: DecimalNumber
    /// The pace line; charts in rows leave it out.
    public let pace: Pace?

    /// Makes a target.
    public init(_ label: String, _ value: DecimalNumber, pace: Pace? = nil) {
        self.label = label
        self.value = value
        self.pace = pace
    }
}
