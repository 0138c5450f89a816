/// How a chart shows its numbers.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
    /// Lines over time.
    case line
    /// Bars from zero, beside each other.
    case bar
    /// Bars from zero, on top of each other.
    case stack
    /// Dots on one row for each category.
    case dot
    /// Tiles in shades, each where its category lies.
    case map
}
