/// One row of values, in the order of the categories.
public struct ChartSeries: Hashable, Sendable {
    /// The name in the legend.
    public let name: String
    /// The values; what is missing at the end counts as missing.
    public let values: [ChartValue]

    /// Makes a series.
    public init(_ name: String, _ values: [ChartValue]) {
        self.name = name
        self.values = values
    }

    /// The value of a category.
    public func value(_ index: Int) -> ChartValue { values.indices.contains(index) ? values[index] : .missing }
}
