/// A change of what is counted: values before and after it may not be compared.
public struct ChartBreak: Hashable, Sendable {
    /// The first category after the change, from 1.
    public let index: Int
    /// Why, for the note below the chart.
    public let note: String

    /// Makes a break.
    public init(before index: Int, note: String) {
        self.index = index
        self.note = note
    }
}
